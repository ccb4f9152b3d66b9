package org.waystation.batch;

import java.nio.file.Path;
import org.waystation.solve.StopSignal;

/**
 * Works off a batch whose files are elsewhere: in a folder of this machine, which begins as a copy
 * of what is there. What runs the cases puts their folders there; the rest is carried there now and
 * then, and at the end.
 */
public final class FarBatch {
  private final FarPlace place;
  private final Path folder;
  private final FarCopy copy;

  /**
   * @param folder of this machine, for the copy
   */
  public FarBatch(FarPlace place, Path folder) {
    this.place = place;
    this.folder = folder;
    this.copy = new FarCopy(place.folder(), new BatchFolder(folder.toAbsolutePath().normalize()));
  }

  /**
   * Runs what has not been run there or here.
   *
   * @param interrupted once raised, cases under way are dropped and what is done stays
   * @throws org.waystation.run.InputException if another batch works in the folder
   * @throws org.waystation.export.OutputException if the folder or the place cannot be written
   */
  public BatchReport run(
      Cases cases, BatchOptions options, BatchListener listener, StopSignal interrupted) {
    BatchReport report =
        new BatchRun(place.engines(), new Carrying(listener), copy::fetch)
            .run(cases, folder, options, interrupted);
    copy.publishAll();
    return report;
  }

  /** Carries what has been written beside the cases since. */
  public void publish() {
    copy.publish();
  }

  /** Passes on what is heard, and carries what has come of it. */
  private final class Carrying implements BatchListener {
    private final BatchListener listener;

    Carrying(BatchListener listener) {
      this.listener = listener;
    }

    @Override
    public void progressed(BatchState state) {
      listener.progressed(state);
      copy.publishNowAndThen();
    }

    @Override
    public void ended(String id, Result result, String text) {
      if (result == Result.PLANNED) {
        copy.bring(id);
      }
      listener.ended(id, result, text);
    }

    @Override
    public void warn(String what) {
      listener.warn(what);
    }
  }
}

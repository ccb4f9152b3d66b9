package org.waystation.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.waystation.export.OutputException;
import org.waystation.run.BuildInfo;
import org.waystation.solve.StopSignal;

/**
 * Works off the cases of a plan into one folder, readable top to bottom. A folder that an earlier
 * batch was working on goes on where that one stopped, however it stopped.
 */
public final class BatchRun {
  private final CaseEngine.Starter engines;
  private final BatchListener listener;
  private final Runnable arrival;

  /**
   * On this machine.
   *
   * @param starter starts worker processes
   * @param listener hears how it goes on
   */
  public BatchRun(WorkerStarter starter, BatchListener listener) {
    this(here(starter), listener);
  }

  /**
   * Wherever an engine works.
   *
   * @param engines starts what runs the cases
   * @param listener hears how it goes on
   */
  public BatchRun(CaseEngine.Starter engines, BatchListener listener) {
    this(engines, listener, () -> {});
  }

  /**
   * In a folder that is a copy.
   *
   * @param arrival brings there what is to be there, once nobody else works in the folder
   */
  BatchRun(CaseEngine.Starter engines, BatchListener listener, Runnable arrival) {
    this.engines = engines;
    this.listener = listener;
    this.arrival = arrival;
  }

  /** Worker processes of this machine. */
  public static CaseEngine.Starter here(WorkerStarter starter) {
    return task -> new Crew(new BatchFolder(task.folder()), task.options(), starter);
  }

  /**
   * Runs what has not been run.
   *
   * @param folder where everything goes
   * @param interrupted once raised, cases under way are dropped and what is done stays
   * @throws org.waystation.run.InputException if another batch works in the folder
   * @throws OutputException if the folder cannot be written; what is done stays
   */
  public BatchReport run(Cases cases, Path folder, BatchOptions options, StopSignal interrupted) {
    BatchFolder batch = new BatchFolder(folder.toAbsolutePath().normalize());
    batch.create();
    BatchLock lock = BatchLock.take(batch.lock(), folder);
    try {
      batch.clearWork();
      arrival.run();
      return run(cases, batch, options, interrupted);
    } finally {
      lock.release();
    }
  }

  private BatchReport run(
      Cases cases, BatchFolder batch, BatchOptions options, StopSignal interrupted) {
    try (Journal journal = Journal.open(batch.journal())) {
      journal
          .damaged()
          .forEach(
              line -> listener.warn(batch.journal() + ":" + line + ": is damaged, passed over"));
      return goOn(cases, batch, options, journal, interrupted);
    }
  }

  private BatchReport goOn(
      Cases cases,
      BatchFolder batch,
      BatchOptions options,
      Journal journal,
      StopSignal interrupted) {
    CaseBoard board = new CaseBoard(cases.list());
    Earlier.of(batch, journal, options.retryFailed()).fill(cases.list(), board);
    Description.write(cases, batch);
    ResultsFile results = new ResultsFile(batch, cases, board);
    journal.write(begin(cases, options));
    boolean whole;
    TimeSpent spent;
    try (CaseEngine engine =
        engines.start(new CaseEngine.Task(batch.root(), options, cases.mostThreads()))) {
      Dispatch dispatch =
          new Dispatch(cases, batch, options, engine, board, journal, results, listener);
      whole = dispatch.run(interrupted);
      spent = dispatch.spent();
    } finally {
      results.write();
    }
    results.writeParquet().ifPresent(listener::warn);
    return BatchReport.of(cases, board, spent, batch.root(), !whole);
  }

  private static ObjectNode begin(Cases cases, BatchOptions options) {
    ObjectNode json = Json.object();
    json.put("event", "begun");
    json.put("plan", cases.plan().name());
    json.put("program", BuildInfo.load().shown());
    json.put("workers", options.workers());
    return json;
  }

  /** Whether a folder is that of a batch. */
  public static boolean isBatch(Path folder) {
    return Files.isRegularFile(new BatchFolder(folder).description());
  }

  /**
   * How a batch goes on, asked from elsewhere.
   *
   * @throws org.waystation.run.InputException if there is no batch in the folder
   * @throws IOException if it cannot be read
   */
  public static BatchStatus status(Path folder) throws IOException {
    return BatchStatus.read(new BatchFolder(folder));
  }
}

package org.waystation.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import org.waystation.export.OutputException;
import org.waystation.geodata.file.DataFileException;
import org.waystation.run.Engines;
import org.waystation.run.InputException;
import org.waystation.run.Kept;
import org.waystation.run.Listener;
import org.waystation.run.NoPlanException;
import org.waystation.run.PeakMemory;
import org.waystation.run.PlanningRun;
import org.waystation.run.RunFolder;
import org.waystation.scenario.FilesKept;
import org.waystation.scenario.ScenarioException;
import org.waystation.solve.Termination;

/** Runs one case after the other, each into a folder that is put in its place when it is whole. */
final class CaseRunner {
  /** In place of an outcome: nothing can be written, which is no case's fault. */
  static final String UNWRITABLE = "unwritable";

  /** Java's own, which says everything on standard error: that is the log of the worker. */
  private static final System.Logger LOG = System.getLogger(CaseRunner.class.getName());

  private final Path geodataFolder;
  private final Engines engines;
  private final Kept kept;

  CaseRunner(Path geodataFolder, Engines engines, Kept kept) {
    this.geodataFolder = geodataFolder;
    this.engines = engines;
    this.kept = kept;
  }

  /**
   * Runs the case of an order.
   *
   * @return its outcome, or {@link #UNWRITABLE} with a message
   */
  ObjectNode run(ObjectNode json, Listener listener) {
    CaseOrder order = CaseOrder.of(json);
    long begun = System.nanoTime();
    PeakMemory.restart();
    try {
      return planned(order, listener, begun).toJson();
    } catch (OutputException e) {
      return Json.object().put(UNWRITABLE, e.getMessage());
    } catch (NoPlanException e) {
      Result result =
          e.termination() == Termination.INFEASIBLE ? Result.INFEASIBLE : Result.NO_PLAN;
      return CaseOutcome.without(result, e.getMessage(), 0, seconds(begun)).toJson();
    } catch (InputException | DataFileException | ScenarioException e) {
      return CaseOutcome.without(Result.REFUSED, e.getMessage(), 0, seconds(begun)).toJson();
    } catch (RuntimeException e) {
      // Whatever a defect throws is an outcome of this case, and the next one has its chance.
      LOG.log(System.Logger.Level.ERROR, "case " + order.id(), e);
      return CaseOutcome.without(Result.FAILED, e.toString(), 0, seconds(begun)).toJson();
    }
  }

  private CaseOutcome planned(CaseOrder order, Listener listener, long begun) {
    BatchFolder batch = new BatchFolder(Path.of(order.batchFolder()));
    Path made = batch.mine(order.id());
    Optional<Path> from = Optional.of(order.begunFrom()).filter(id -> !id.isEmpty()).map(batch::of);
    new PlanningRun(geodataFolder, engines, listener, kept, FilesKept.valueOf(order.filesKept()))
        .run(PackedScenario.unpacked(order.scenario()), made, from, () -> false);
    RunFolder run = RunFolder.open(made);
    CaseOutcome outcome =
        new CaseOutcome(
            Result.PLANNED,
            "",
            order.begunFrom(),
            run.manifestSha256(),
            run.certificateSha256(),
            0,
            seconds(begun),
            Figure.of(run.summary()));
    CaseFolder.label(made, order.id(), order.fingerprint(), outcome);
    batch.put(made, order.id());
    return outcome;
  }

  private static double seconds(long since) {
    return Math.round((System.nanoTime() - since) * 1e-6) / 1000.0;
  }
}

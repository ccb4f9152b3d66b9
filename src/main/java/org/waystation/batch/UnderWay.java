package org.waystation.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalDouble;

/** A case in the hands of a worker. */
final class UnderWay {
  private final BatchCase one;
  private final int attempt;
  private final long begun = System.nanoTime();
  private String phase = "start";
  private OptionalDouble objective = OptionalDouble.empty();
  private OptionalDouble bound = OptionalDouble.empty();
  private Result killedFor;
  private long residentMiB;

  UnderWay(BatchCase one, int attempt) {
    this.one = one;
    this.attempt = attempt;
  }

  /** Takes note of what the worker says. */
  void hear(ObjectNode said) {
    phase = said.path("phase").asText(phase);
    if (said.path(WorkerVoice.IS).asText().equals(WorkerVoice.PROGRESS)) {
      objective = BatchState.number(said.path("objective"));
      bound = BatchState.number(said.path("bound"));
    }
  }

  /** Its worker is killed because it took too much. */
  void killedFor(Result why, long memoryMiB) {
    killedFor = why;
    residentMiB = memoryMiB;
  }

  boolean isKilled() {
    return killedFor != null;
  }

  double seconds() {
    return Math.round((System.nanoTime() - begun) * 1e-6) / 1000.0;
  }

  BatchCase one() {
    return one;
  }

  BatchState.Running state() {
    return new BatchState.Running(one.id(), attempt, seconds(), phase, objective, bound);
  }

  /** What its worker's death means. */
  CaseOutcome death(Worker.Death death, BatchOptions options) {
    if (death.killedFor() != null) {
      killedFor(death.killedFor(), death.residentMiB());
    }
    Result result =
        killedFor != null
            ? killedFor
            : death.exitCode() == WorkerStarter.OUT_OF_MEMORY
                ? Result.OUT_OF_MEMORY
                : Result.CRASHED;
    String message =
        switch (result) {
          case OVER_TIME ->
              "the case took longer than ["
                  + options.timeLimit().toMillis() / 1000.0
                  + "] s\nMaybe raise timeLimitSeconds, or lower solve.timeLimitSeconds.";
          case OUT_OF_MEMORY ->
              "its worker needed more than ["
                  + options.memoryMiB()
                  + "] MiB"
                  + (residentMiB > 0 ? ", held [" + residentMiB + "]" : "")
                  + "\nMaybe raise memoryMiB, or use fewer workers.";
          default ->
              (death.exitCode() < 0
                      ? "its worker was lost"
                      : "its worker ended with code [" + death.exitCode() + "]")
                  + " during ["
                  + phase
                  + "]"
                  + (death.lastWords().isBlank() ? "" : ", its last words:\n" + death.lastWords())
                  + "\nMaybe the machine had no memory left (code 137), or a native solver failed.";
        };
    return CaseOutcome.without(result, message, attempt, seconds());
  }
}

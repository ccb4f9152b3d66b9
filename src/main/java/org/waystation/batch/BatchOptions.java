package org.waystation.batch;

import java.io.Serializable;
import java.time.Duration;
import org.waystation.scenario.BatchPlan;

/**
 * How a batch is worked off; none of it changes a result.
 *
 * @param workers processes at once, at least 1
 * @param memoryMiB most memory of one of them, native solvers included
 * @param timeLimit most time of one attempt at a case
 * @param retries how often a case is tried again whose worker died
 * @param retryFailed whether cases that ended without an answer in an earlier batch are tried again
 */
public record BatchOptions(
    int workers, int memoryMiB, Duration timeLimit, int retries, boolean retryFailed)
    implements Serializable {
  /** Share of the memory that Java's heap may take; the rest is for native solvers. */
  private static final double HEAP_SHARE = 0.75;

  /** A worker that holds this share of its memory after a case is replaced by a fresh one. */
  private static final double FULL_SHARE = 0.9;

  private static final Duration FOREVER = Duration.ofDays(36_500);

  public BatchOptions {
    if (workers < 1) {
      throw new IllegalArgumentException("a batch needs at least 1 worker, was [" + workers + "]");
    }
  }

  /** As a plan says; where it says nothing, as many workers as have a processor for each thread. */
  public static BatchOptions of(BatchPlan.Limits limits, int threadsOfACase) {
    int processors = Runtime.getRuntime().availableProcessors();
    return new BatchOptions(
        limits.workers().orElse(Math.max(1, processors / threadsOfACase)),
        limits.memoryMiB(),
        Duration.ofMillis(Math.round(1000 * limits.timeLimitSeconds())),
        limits.retries(),
        false);
  }

  /** The same without limits, where somebody else keeps them. */
  public BatchOptions withoutLimits() {
    return new BatchOptions(workers, Integer.MAX_VALUE, FOREVER, 0, retryFailed);
  }

  /** Most that the heap of a worker's Java may take. */
  public int heapMiB() {
    return (int) (HEAP_SHARE * memoryMiB);
  }

  /** Whether a worker that holds this much should be replaced. */
  public boolean isFull(long residentMiB) {
    return residentMiB > FULL_SHARE * memoryMiB;
  }
}

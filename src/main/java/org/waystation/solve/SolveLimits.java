package org.waystation.solve;

import java.time.Duration;

/**
 * When a solve stops and what makes it repeatable.
 *
 * @param relativeGap stops once (objective - bound) / objective is at most this
 * @param time stops after this much wall-clock time; a plan it decided is not repeatable to the
 *     letter, and the result says so
 * @param boundIterations most iterations of the bound
 * @param searchRounds most rounds of the plan search
 * @param seed of every random choice
 * @param threads worker threads, at least 1
 */
public record SolveLimits(
    double relativeGap,
    Duration time,
    int boundIterations,
    int searchRounds,
    long seed,
    int threads) {
  public SolveLimits {
    if (!(relativeGap >= 0 && relativeGap < 1)) {
      throw new IllegalArgumentException(
          "the gap to stop at must be at least 0 and below 1, was [" + relativeGap + "]");
    }
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("the time limit must be positive, was [" + time + "]");
    }
    if (boundIterations < 0 || searchRounds < 0) {
      throw new IllegalArgumentException(
          "iterations and rounds must be at least 0, were ["
              + boundIterations
              + "] and ["
              + searchRounds
              + "]");
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, was [" + threads + "]");
    }
  }
}

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
    int threads) {}

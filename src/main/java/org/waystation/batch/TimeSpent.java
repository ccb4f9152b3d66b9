package org.waystation.batch;

import java.util.Locale;
import org.waystation.units.Count;

/**
 * Where the time of a batch went; only of the cases that it ran itself.
 *
 * @param cases with a plan
 * @param workers at once
 * @param wallSeconds from its begin to its end
 * @param caseSeconds that workers had those cases, all together
 * @param solveSeconds of these, those of the solves
 */
record TimeSpent(
    int cases, int workers, double wallSeconds, double caseSeconds, double solveSeconds) {
  static final TimeSpent NONE = new TimeSpent(0, 1, 0, 0, 0);

  /** Once more with a case that has just ended. */
  TimeSpent with(CaseOutcome outcome) {
    return new TimeSpent(
        cases + 1,
        workers,
        wallSeconds,
        caseSeconds + outcome.seconds(),
        solveSeconds + outcome.figures().path(Figure.SOLVE_SECONDS.column()).asDouble());
  }

  TimeSpent within(double wall, int atOnce) {
    return new TimeSpent(cases, atOnce, wall, caseSeconds, solveSeconds);
  }

  /** Seconds of workers in which they had no case, or one without a plan: starting, waiting. */
  double idleSeconds() {
    return Math.max(0, workers * wallSeconds - caseSeconds);
  }

  /** In a sentence; the three parts add up to the time of all workers. */
  String line() {
    return String.format(
        Locale.ROOT,
        "%s in %,.0f s by %s: of a worker's time %.2f s a case went into the solve, %.2f s"
            + " into reading, pricing, comparing and writing, %.2f s into starting and waiting",
        Count.of(cases, "case"),
        wallSeconds,
        Count.of(workers, "worker"),
        solveSeconds / cases,
        (caseSeconds - solveSeconds) / cases,
        idleSeconds() / cases);
  }
}

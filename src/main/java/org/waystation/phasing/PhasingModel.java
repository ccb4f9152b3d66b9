package org.waystation.phasing;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A general solver that takes a phasing problem whole. Its plan is not taken as it stands: the
 * caller checks and prices it.
 */
public interface PhasingModel {
  /**
   * Solves a problem to proof or to a limit.
   *
   * @param costs the problem by cover sets
   * @param allowed periods in which each station may open, by station; standing ones have none
   * @param hint a good plan
   * @param limit wall-clock time
   * @param stop once true, the solver ends as soon as it can be brought to
   * @param seed of the solver's random choices
   */
  Answer solve(
      CoveredCost costs,
      boolean[][] allowed,
      PhasingPlan hint,
      Duration limit,
      BooleanSupplier stop,
      long seed);

  /** The solver's name and version. */
  String name();

  /**
   * What the solver says.
   *
   * @param plan its best, if it has one
   * @param bound no plan that keeps to the allowed periods comes to less; negative infinity if it
   *     has none, infinite if there is no such plan
   * @param finished whether it ended before its limit
   */
  record Answer(Optional<PhasingPlan> plan, double bound, boolean finished) {}
}

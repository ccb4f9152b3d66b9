package org.waystation.solve;

import org.waystation.siting.SitingProblem;

/** A way of solving a siting problem. */
public interface SitingMethod {
  /**
   * Solves until the method is done or a limit comes. An interrupt of the calling thread counts as
   * the stop signal, and is still set on return.
   *
   * @param earlier a plan to begin from, or {@link EarlierPlan#none()}
   * @param interrupted asked often, perhaps from other threads; once raised, the best plan so far
   *     is returned
   */
  SolveResult solve(
      SitingProblem problem, SolveLimits limits, EarlierPlan earlier, StopSignal interrupted);

  /** The same without an earlier plan. */
  default SolveResult solve(SitingProblem problem, SolveLimits limits, StopSignal interrupted) {
    return solve(problem, limits, EarlierPlan.none(), interrupted);
  }
}

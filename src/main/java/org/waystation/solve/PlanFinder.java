package org.waystation.solve;

import org.waystation.siting.SitingProblem;

/** Solves siting problems of any kind; {@link SitingSolver} is one. */
@FunctionalInterface
public interface PlanFinder {
  /**
   * Solves a problem within limits.
   *
   * @param stop once raised, the best plan so far is returned
   */
  SolveResult solve(SitingProblem problem, SolveLimits limits, StopSignal stop);
}

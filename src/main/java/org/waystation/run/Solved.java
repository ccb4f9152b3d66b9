package org.waystation.run;

import java.util.List;
import java.util.Optional;
import org.waystation.siting.VerifiedPlan;
import org.waystation.solve.LowerBound;
import org.waystation.solve.Progress;
import org.waystation.solve.SolveResult;
import org.waystation.solve.Termination;

/**
 * A plan with what is proven of it.
 *
 * @param plan for the network's problem, verified
 * @param termination why the solve ended
 * @param reason the same as a sentence with figures
 * @param bound of the problem that was solved, in its own unit, where less is better
 * @param impossible road miles of the largest standard that the multipliers prove impossible;
 *     negative where they prove something else, or none
 * @param clockDecided whether another run may differ
 * @param trace each improvement, in time, in the unit of the problem that was solved
 */
record Solved(
    VerifiedPlan plan,
    Termination termination,
    String reason,
    LowerBound bound,
    double impossible,
    boolean clockDecided,
    List<Progress> trace) {
  /** In place of a standard: the multipliers are not about one. */
  static final double NO_STANDARD = -1;

  /** As a solver found it, with a plan that may have been priced since. */
  static Solved of(SolveResult result, VerifiedPlan plan) {
    return new Solved(
        plan,
        result.termination(),
        result.reason(),
        result.bound(),
        NO_STANDARD,
        result.clockDecided(),
        result.trace());
  }

  /** The plan of a solve. */
  static VerifiedPlan plan(SolveResult result) {
    Optional<VerifiedPlan> plan = result.plan();
    return plan.orElseThrow(() -> new NoPlanException(result));
  }
}

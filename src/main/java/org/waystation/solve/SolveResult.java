package org.waystation.solve;

import java.util.List;
import java.util.Optional;
import org.waystation.siting.VerifiedPlan;

/**
 * What a solve found.
 *
 * @param termination why it ended
 * @param plan the best plan, verified; present exactly if the termination says so
 * @param bound the lower bound that no plan can beat
 * @param reason a full sentence that says why it ended, with figures
 * @param clockDecided whether wall-clock time changed the course, so that another run may differ
 * @param trace each improvement of plan or bound, in time
 */
public record SolveResult(
    Termination termination,
    Optional<VerifiedPlan> plan,
    LowerBound bound,
    String reason,
    boolean clockDecided,
    List<Progress> trace) {
  public SolveResult {
    trace = List.copyOf(trace);
  }

  /** (objective - bound) / objective; infinite without a plan. */
  public double relativeGap() {
    return plan.map(p -> Progress.relativeGap(p.objectiveUsdPerYear(), bound.usdPerYear()))
        .orElse(Double.POSITIVE_INFINITY);
  }
}

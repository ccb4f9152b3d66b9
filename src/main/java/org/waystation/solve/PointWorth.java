package org.waystation.solve;

import java.util.Arrays;
import java.util.Optional;
import org.waystation.siting.Plan;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.PointRemoval;
import org.waystation.siting.RelaxationBound;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.VerifiedPlan;

/**
 * What a plan would save a year if one of its points need not be served nor left: the plan's cost
 * less that of the best plan found for the others, stations chosen anew. Where the plan is not the
 * best one itself, what the new search finds elsewhere counts too, so that the saving can be more
 * than the point's doing; {@code atMostUsdPerYear} says how much more no search could have found.
 *
 * @param savedUsdPerYear with stations chosen anew
 * @param atMostUsdPerYear what no plan for the others can save more than: the plan's cost less the
 *     bound that the multipliers of the other points prove
 * @param movesStations whether stations are other ones
 */
public record PointWorth(double savedUsdPerYear, double atMostUsdPerYear, boolean movesStations) {

  /**
   * Works out one point by a search that begins from the plan.
   *
   * @param multipliers u_i of the plan's lower bound, one per point
   * @return empty if no plan for the others was found
   */
  public static Optional<PointWorth> of(
      VerifiedPlan plan,
      int point,
      double[] multipliers,
      SitingMethod method,
      SolveLimits limits,
      StopSignal interrupted) {
    SitingProblem others = PointRemoval.from(plan.problem(), point);
    EarlierPlan earlier =
        new EarlierPlan(
            Arrays.stream(plan.plan().openSites())
                .mapToObj(plan.problem().sites().ids()::get)
                .toList());
    Optional<VerifiedPlan> found = method.solve(others, limits, earlier, interrupted).plan();
    Optional<VerifiedPlan> kept = kept(plan, point);
    if (kept.isPresent()
        && (found.isEmpty()
            || kept.get().objectiveUsdPerYear() <= found.get().objectiveUsdPerYear())) {
      found = kept;
    }
    return found.map(
        best ->
            new PointWorth(
                plan.objectiveUsdPerYear() - best.objectiveUsdPerYear(),
                atMost(plan, point, multipliers),
                !Arrays.equals(best.plan().openSites(), plan.plan().openSites())));
  }

  /**
   * What is saved if everything else stays as it is: the least that the point is worth. Empty if a
   * station would then miss its minimum throughput.
   */
  public static Optional<Double> leastUsdPerYear(VerifiedPlan plan, int point) {
    return kept(plan, point).map(kept -> plan.objectiveUsdPerYear() - kept.objectiveUsdPerYear());
  }

  /** What no plan for the others can save more than. */
  public static double atMost(VerifiedPlan plan, int point, double[] multipliers) {
    return plan.objectiveUsdPerYear()
        - RelaxationBound.of(
            PointRemoval.from(plan.problem(), point), PointRemoval.without(multipliers, point));
  }

  private static Optional<VerifiedPlan> kept(VerifiedPlan plan, int point) {
    PlanVerifier verifier = new PlanVerifier(PointRemoval.from(plan.problem(), point));
    Plan kept = PointRemoval.from(plan.plan(), point);
    return verifier.violations(kept).isEmpty()
        ? Optional.of(verifier.verify(kept))
        : Optional.empty();
  }
}

package org.waystation.solve;

import java.util.Arrays;
import java.util.Optional;
import org.waystation.siting.Plan;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.PointRemoval;
import org.waystation.siting.RelaxationBound;
import org.waystation.siting.ServiceArcs;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.VerifiedPlan;

/**
 * What would be saved a year if a point of a plan need not be served nor left: the cost of the plan
 * less that of the best plan found for the others, stations chosen anew. A plan that is not the
 * best one can be improved by the new search far from the point, which is not the point's doing:
 * where the new plan with the point put back costs less than the old one, that is what it is held
 * against.
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
                withPoint(plan, point, best) - best.objectiveUsdPerYear(),
                atMost(plan, point, multipliers),
                !Arrays.equals(best.plan().openSites(), plan.plan().openSites())));
  }

  /** The cheaper of the plan and the plan for the others with the point put back. */
  private static double withPoint(VerifiedPlan plan, int point, VerifiedPlan others) {
    double least = plan.objectiveUsdPerYear();
    PlanVerifier verifier = new PlanVerifier(plan.problem());
    ServiceArcs arcs = plan.problem().arcs();
    int cheapest = Plan.OUTSIDE;
    for (int a = arcs.rowStart()[point]; a < arcs.rowStart()[point + 1]; a++) {
      if (Arrays.binarySearch(others.plan().openSites(), arcs.site()[a]) >= 0) {
        cheapest = arcs.site()[a];
        break;
      }
    }
    for (int way : new int[] {cheapest, Plan.OUTSIDE}) {
      Plan restored = PointRemoval.undone(others.plan(), point, way);
      if (verifier.violations(restored).isEmpty()) {
        least = Math.min(least, verifier.verify(restored).objectiveUsdPerYear());
      }
    }
    return least;
  }

  /**
   * What is saved at least: as much as the plan saves with everything else as it is, or what the
   * point costs in the cheapest way there is. Empty if a station would then miss its minimum
   * throughput.
   */
  public static Optional<Double> leastUsdPerYear(VerifiedPlan plan, int point) {
    ServiceArcs arcs = plan.problem().arcs();
    double outside = plan.problem().points().outsideUsdPerYear()[point];
    double cheapest =
        arcs.rowStart()[point] < arcs.rowStart()[point + 1]
            ? Math.min(outside, arcs.usdPerYear()[arcs.rowStart()[point]])
            : outside;
    return kept(plan, point)
        .map(kept -> Math.min(cheapest, plan.objectiveUsdPerYear() - kept.objectiveUsdPerYear()));
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

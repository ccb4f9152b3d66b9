package org.waystation.siting;

/**
 * A plan that {@link PlanVerifier} has passed, with the figures it re-derived. Only the verifier
 * makes one, so whatever takes a {@code VerifiedPlan} can not be given an unchecked plan.
 */
public final class VerifiedPlan {
  private final SitingProblem problem;
  private final Plan plan;
  private final double objectiveUsdPerYear;
  private final int served;

  VerifiedPlan(SitingProblem problem, Plan plan, double objectiveUsdPerYear, int served) {
    this.problem = problem;
    this.plan = plan;
    this.objectiveUsdPerYear = objectiveUsdPerYear;
    this.served = served;
  }

  public SitingProblem problem() {
    return problem;
  }

  public Plan plan() {
    return plan;
  }

  /** Fixed, service and outside cost together, re-derived by compensated summation. */
  public double objectiveUsdPerYear() {
    return objectiveUsdPerYear;
  }

  /** Demand points that a station serves. */
  public int served() {
    return served;
  }
}

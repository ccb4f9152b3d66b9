package org.waystation.solve;

import java.time.Duration;
import org.waystation.siting.Plan;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.SitingProblem;

/**
 * What a general solver adds where stations are limited: it solves a problem whole, or the core
 * that bound and plan leave open. Its plans are read, checked and priced here; where its figures do
 * not agree with ours its word does not count.
 */
final class LimitedFinish {
  private final SitingProblem problem;
  private final Incumbent incumbent;
  private final long seed;
  private final PlanVerifier verifier;
  private boolean limited;
  private boolean failed;
  private boolean decided;

  LimitedFinish(SitingProblem problem, Incumbent incumbent, long seed) {
    this.problem = problem;
    this.incumbent = incumbent;
    this.seed = seed;
    this.verifier = new PlanVerifier(problem);
  }

  /** Whether the solver has said all there is to say about the whole problem. */
  boolean hasDecided() {
    return decided;
  }

  /** Whether the problem is proven to have no plan. */
  boolean isInfeasible() {
    return decided && incumbent.best() == null;
  }

  /** Whether the best plan is proven to be the best there is, to the solver's precision. */
  boolean isOptimal() {
    return decided
        && incumbent.best() != null
        && incumbent.relativeGap() <= SolverPrecision.RELATIVE;
  }

  /** Whether a limit or a stop once kept the solver from its end. */
  boolean wasLimited() {
    return limited;
  }

  /** Whether an answer of the solver once did not stand our check; a second would hardly. */
  boolean hasFailed() {
    return failed;
  }

  /** Takes a plan if it breaks nothing; says whether it does not. */
  boolean offer(Plan plan) {
    boolean valid = verifier.violations(plan).isEmpty();
    if (valid) {
      incumbent.offer(new PlanCompletion.Completed(plan, PlanPrice.of(problem, plan)));
    }
    return valid;
  }

  /**
   * Asks for the best plan of a core that holds every plan below the best one, or for the best plan
   * of the whole problem.
   */
  void prove(ExactModel model, LimitedCore core, Duration limit, StopSignal stop) {
    incumbent.enter(Progress.Phase.PROOF);
    double before = incumbent.objective();
    int[] hint =
        incumbent.best() == null ? new int[0] : core.toCore(incumbent.best().plan().openSites());
    ExactModel.Answer answer = model.solve(core.problem(), hint, limit, stop, seed);
    if (answer.hasSites() && !stands(answer, core)) {
      failed = true;
      return;
    }
    double bound = Math.min(answer.bound(), before);
    switch (answer.status()) {
      case OPTIMAL -> {
        decided = true;
        incumbent.raiseBound(bound, model.name());
      }
      case FEASIBLE -> {
        limited = true;
        incumbent.raiseBound(bound, model.name());
      }
      case INFEASIBLE -> {
        decided = true;
        incumbent.raiseBound(before, model.name());
      }
      case UNKNOWN -> limited = true;
      case UNUSABLE -> failed = true;
    }
  }

  private boolean stands(ExactModel.Answer answer, LimitedCore core) {
    Plan plan = core.toWhole(PlanOfFlow.read(core.problem(), answer.openSites(), answer.flow()));
    return stands(plan, answer.bound());
  }

  /** A plan that breaks a limit, or costs less than the solver's bound, gives it the lie. */
  boolean stands(Plan plan, double bound) {
    if (!offer(plan)) {
      return false;
    }
    double objective = PlanPrice.of(problem, plan);
    return objective >= bound - SolverPrecision.usd(objective);
  }
}

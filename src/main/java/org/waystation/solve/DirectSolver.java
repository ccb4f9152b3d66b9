package org.waystation.solve;

import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.waystation.siting.Plan;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.VerifiedPlan;
import org.waystation.solve.ExactModel.Answer;
import org.waystation.solve.ExactModel.Status;

/**
 * Gives the whole model to one general solver as it is, for comparison with {@link SitingSolver}.
 * Its plan is checked and priced here; its bound is its own word, and is not believed if its own
 * plan gives it the lie. An earlier plan, from which it may begin, stands until it finds a better.
 */
public final class DirectSolver implements SitingMethod {
  private final ExactModel model;
  private final ProgressListener listener;

  public DirectSolver(ExactModel model, ProgressListener listener) {
    this.model = model;
    this.listener = listener;
  }

  @Override
  public SolveResult solve(
      SitingProblem problem, SolveLimits limits, EarlierPlan earlier, StopSignal interrupted) {
    Thread caller = Thread.currentThread();
    StopSignal stop = () -> interrupted.isRaised() || caller.isInterrupted();
    Duration time = limits.time();
    Incumbent incumbent = new Incumbent(listener);
    incumbent.enter(Progress.Phase.PROOF);
    Answer answer = model.solve(problem, earlier.sitesIn(problem), time, stop, limits.seed());
    PlanVerifier verifier = new PlanVerifier(problem);
    // A solver need not take up where it is told to begin: what was there before is not lost.
    Optional<VerifiedPlan> plan =
        cheaper(
            answer.hasSites() ? plan(problem, answer, verifier) : Optional.empty(),
            completed(problem, earlier.sitesIn(problem), verifier).map(verifier::verify));
    plan.ifPresent(
        found ->
            incumbent.offer(
                new PlanCompletion.Completed(found.plan(), found.objectiveUsdPerYear())));
    boolean complete = problem.arcs().isComplete();
    boolean infeasible = complete && plan.isEmpty() && answer.status() == Status.INFEASIBLE;
    if (infeasible) {
      incumbent.raiseBound(Double.POSITIVE_INFINITY, model.name());
    } else if (complete && answer.hasSites() && plan.isPresent()) {
      incumbent.raiseBound(answer.bound(), model.name());
    }
    incumbent.enter(Progress.Phase.DONE);
    Termination termination = termination(answer, infeasible, incumbent, limits, stop.isRaised());
    return new SolveResult(
        termination,
        plan,
        new LowerBound(incumbent.bound(), model.name(), BoundAscent.firstMultipliers(problem), 0),
        reason(termination, incumbent),
        answer.status() == Status.FEASIBLE || answer.status() == Status.UNKNOWN,
        incumbent.trace());
  }

  /**
   * The answer as a plan. Without limits on stations the open sites say it all, but for who is left
   * where points weigh differently; the cheaper of the two readings counts.
   */
  private static Optional<VerifiedPlan> plan(
      SitingProblem problem, Answer answer, PlanVerifier verifier) {
    Optional<VerifiedPlan> flow =
        FlowPlan.of(problem, answer.openSites(), answer.flow()).map(verifier::verify);
    return problem.limits().bind()
        ? flow
        : cheaper(completed(problem, answer.openSites(), verifier).map(verifier::verify), flow);
  }

  /** The cheapest plan with these sites open, if they make one. */
  private static Optional<Plan> completed(
      SitingProblem problem, int[] openSites, PlanVerifier verifier) {
    return openSites.length == 0
        ? Optional.empty()
        : new PlanCompletion(problem)
            .complete(openSites)
            .map(PlanCompletion.Completed::plan)
            .filter(found -> verifier.violations(found).isEmpty());
  }

  private static Optional<VerifiedPlan> cheaper(
      Optional<VerifiedPlan> one, Optional<VerifiedPlan> other) {
    return Stream.of(one, other)
        .flatMap(Optional::stream)
        .min(Comparator.comparingDouble(VerifiedPlan::objectiveUsdPerYear));
  }

  private static Termination termination(
      Answer answer,
      boolean infeasible,
      Incumbent incumbent,
      SolveLimits limits,
      boolean interrupted) {
    if (infeasible) {
      return Termination.INFEASIBLE;
    }
    boolean found = incumbent.best() != null;
    if (found && incumbent.relativeGap() <= SolverPrecision.RELATIVE) {
      return Termination.OPTIMAL;
    }
    if (found && incumbent.relativeGap() <= limits.relativeGap()) {
      return Termination.GAP_REACHED;
    }
    boolean stopped = answer.status() == Status.FEASIBLE || answer.status() == Status.UNKNOWN;
    if (stopped && interrupted) {
      return found ? Termination.INTERRUPTED : Termination.INTERRUPTED_WITHOUT_PLAN;
    }
    if (stopped) {
      return found ? Termination.TIME_LIMIT : Termination.TIME_LIMIT_WITHOUT_PLAN;
    }
    return found ? Termination.ROUND_LIMIT : Termination.ROUND_LIMIT_WITHOUT_PLAN;
  }

  private String reason(Termination termination, Incumbent incumbent) {
    return switch (termination) {
      case ROUND_LIMIT -> model.name() + " ended without a proof that stands our check";
      case ROUND_LIMIT_WITHOUT_PLAN ->
          model.name() + " ended without an answer that stands our check";
      default ->
          incumbent.best() == null
              ? termination.sentence()
              : String.format(
                  Locale.ROOT,
                  "%s: gap %.4f %%",
                  termination.sentence(),
                  100 * incumbent.relativeGap());
    };
  }
}

package org.waystation.solve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.RelaxationBound;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.VerifiedPlan;

/**
 * Hands a problem to one general solver as it is. Its plan is checked and priced here; its bound is
 * its word, beside which the Lagrangian bound gives multipliers that need nobody's.
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
    Optional<String> impossible = new Impossible(problem).reason();
    if (impossible.isPresent()) {
      return new SolveResult(
          Termination.INFEASIBLE,
          Optional.empty(),
          new LowerBound(Double.POSITIVE_INFINITY, LowerBound.COUNTING, new double[0], 0),
          impossible.get(),
          false,
          List.of());
    }
    long start = System.nanoTime();
    Thread caller = Thread.currentThread();
    StopSignal stop = () -> interrupted.isRaised() || caller.isInterrupted();
    listener.progressed(
        new Progress(Progress.Phase.PROOF, 0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));
    ExactModel.Answer answer =
        model.solve(problem, earlier.sitesIn(problem), limits.time(), stop, limits.seed());
    Optional<VerifiedPlan> plan =
        FlowPlan.of(problem, answer)
            .filter(found -> new PlanVerifier(problem).violations(found).isEmpty())
            .map(new PlanVerifier(problem)::verify);
    double objective = plan.map(VerifiedPlan::objectiveUsdPerYear).orElse(Double.POSITIVE_INFINITY);
    BoundAscent ascent = new BoundAscent(problem);
    StopSignal late = StopSignal.at(start + limits.time().toNanos());
    // Without a plan any target above the bound will do.
    double target = plan.isPresent() ? objective : ascent.bound() + Math.abs(ascent.bound()) + 1;
    ascent.ascend(limits.boundIterations(), target, () -> stop.isRaised() || late.isRaised());
    double relaxed = RelaxationBound.of(problem, ascent.multipliers());
    // A plan that costs less than the solver's bound gives the bound the lie.
    boolean agrees = plan.isEmpty() || answer.bound() <= objective + SolverPrecision.usd(objective);
    double word = agrees ? Math.min(answer.bound(), objective) : Double.NEGATIVE_INFINITY;
    Progress end =
        new Progress(
            Progress.Phase.DONE,
            (System.nanoTime() - start) * 1e-9,
            objective,
            Math.max(word, relaxed));
    listener.progressed(end);
    Termination termination = termination(answer.status(), end, stop, limits);
    return new SolveResult(
        termination,
        plan,
        new LowerBound(
            end.bound(),
            word > relaxed ? model.name() : LowerBound.RELAXATION,
            ascent.multipliers(),
            ascent.floorPrice()),
        reason(termination, end, limits),
        !stop.isRaised() && isLimited(answer.status()),
        List.of(end));
  }

  private static boolean isLimited(ExactModel.Status status) {
    return status == ExactModel.Status.FEASIBLE || status == ExactModel.Status.UNKNOWN;
  }

  private static Termination termination(
      ExactModel.Status status, Progress end, StopSignal stop, SolveLimits limits) {
    boolean found = Double.isFinite(end.objective());
    if (status == ExactModel.Status.INFEASIBLE && !found) {
      return Termination.INFEASIBLE;
    }
    if (found && end.relativeGap() <= SolverPrecision.RELATIVE) {
      return Termination.OPTIMAL;
    }
    if (found && end.relativeGap() <= limits.relativeGap()) {
      return Termination.GAP_REACHED;
    }
    if (stop.isRaised()) {
      return found ? Termination.INTERRUPTED : Termination.INTERRUPTED_WITHOUT_PLAN;
    }
    if (isLimited(status)) {
      return found ? Termination.TIME_LIMIT : Termination.TIME_LIMIT_WITHOUT_PLAN;
    }
    return found ? Termination.ROUND_LIMIT : Termination.ROUND_LIMIT_WITHOUT_PLAN;
  }

  private String reason(Termination termination, Progress end, SolveLimits limits) {
    String sentence = model.name() + ": " + termination.sentence();
    return termination.withPlan()
        ? String.format(
            Locale.ROOT,
            "%s: gap %.4f %%, asked for %.4f %%",
            sentence,
            100 * end.relativeGap(),
            100 * limits.relativeGap())
        : sentence;
  }
}

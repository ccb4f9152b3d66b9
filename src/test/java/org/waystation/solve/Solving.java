package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.waystation.siting.SitingProblem;
import org.waystation.solve.ortools.MixedIntegerModel;

/** Short ways of asking for a solve, with what must hold of every result. */
final class Solving {
  static final StopSignal NEVER = () -> false;
  static final StopSignal AT_ONCE = () -> true;
  static final SolveLimits PATIENT = limits(Duration.ofMinutes(2));

  private Solving() {}

  static SolveLimits limits(Duration time) {
    return new SolveLimits(0, time, 800, 160, 1, 2);
  }

  static ExactModel scip() {
    return new MixedIntegerModel(MixedIntegerModel.Engine.SCIP);
  }

  static SolveResult solve(SitingProblem problem) {
    return solve(problem, PATIENT, NEVER, scip());
  }

  /** The long way, also for a problem small enough to go to a general solver whole. */
  static SolveResult solve(
      SitingProblem problem, SolveLimits limits, StopSignal stop, ExactModel core) {
    return solve(problem, limits, stop, new ScriptedModel(), core);
  }

  static SolveResult solve(
      SitingProblem problem,
      SolveLimits limits,
      StopSignal stop,
      ExactModel whole,
      ExactModel core) {
    SolveResult result = new SitingSolver(whole, core, progress -> {}).solve(problem, limits, stop);
    assertEquals(result.termination().withPlan(), result.plan().isPresent());
    result
        .plan()
        .ifPresent(
            plan ->
                assertTrue(
                    result.bound().usdPerYear() <= plan.objectiveUsdPerYear(),
                    () -> result.bound() + " above " + plan.objectiveUsdPerYear()));
    return result;
  }

  /** The optimum of a problem that has one. */
  static double optimum(SitingProblem problem) {
    SolveResult result = solve(problem);
    assertEquals(Termination.OPTIMAL, result.termination(), result::reason);
    return result.plan().orElseThrow().objectiveUsdPerYear();
  }
}

package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waystation.siting.Problems;
import org.waystation.siting.ServiceArcs;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationCount;
import org.waystation.solve.ExactModel.Answer;
import org.waystation.solve.ExactModel.Status;
import org.waystation.solve.ortools.MixedIntegerModel;
import org.waystation.solve.ortools.MixedIntegerModel.Engine;

class DirectSolverTest {
  /** One station for two points: S0 costs 1 + 4, S1 costs 2 + 1, S2 costs 8 + 8. */
  private static final SitingProblem PROBLEM =
      Problems.median(new double[][] {{1, 2, 8}, {4, 1, 8}}, StationCount.exactly(1));

  /** x of the arcs in their order: P0 to S0, S1, S2; P1 to S1, S0, S2. */
  private static final double[] ALL_TO_S1 = {0, 1, 0, 1, 0, 0};

  private static final SolveLimits LIMITS =
      new SolveLimits(0.01, Duration.ofMinutes(1), 10, 10, 1, 1);

  @ParameterizedTest
  @EnumSource
  void every_engine_solves_it(Engine engine) {
    SolveResult result = solve(new MixedIntegerModel(engine), PROBLEM);
    assertEquals(Termination.OPTIMAL, result.termination());
    assertArrayEquals(new int[] {1}, result.plan().orElseThrow().plan().openSites());
    assertEquals(3, result.bound().usdPerYear(), 1e-5);
    assertTrue(result.bound().basis().startsWith(engine.name()));
    assertEquals(3, result.trace().get(result.trace().size() - 1).objective());
  }

  @Test
  void the_bound_decides_how_it_ended() {
    assertEquals(Termination.OPTIMAL, said(Status.FEASIBLE, 3).termination());
    assertEquals(Termination.GAP_REACHED, said(Status.FEASIBLE, 2.99).termination());
    assertEquals(Termination.TIME_LIMIT, said(Status.FEASIBLE, 2).termination());
    assertEquals(Termination.ROUND_LIMIT, said(Status.OPTIMAL, 2).termination());
  }

  @Test
  void a_bound_above_its_own_plan_is_not_believed() {
    SolveResult result = said(Status.OPTIMAL, 3.1);
    assertEquals(Termination.ROUND_LIMIT, result.termination());
    assertEquals(Double.NEGATIVE_INFINITY, result.bound().usdPerYear());
  }

  @Test
  void sites_that_break_the_problem_are_no_plan() {
    Answer two = new Answer(Status.OPTIMAL, new int[] {0, 1}, ALL_TO_S1, 2);
    SolveResult result = solve(new ScriptedModel(two), PROBLEM);
    assertEquals(Termination.ROUND_LIMIT_WITHOUT_PLAN, result.termination());
  }

  @Test
  void an_engine_without_an_answer_gives_none() {
    assertEquals(Termination.TIME_LIMIT_WITHOUT_PLAN, without(Status.UNKNOWN, PROBLEM));
    assertEquals(Termination.ROUND_LIMIT_WITHOUT_PLAN, without(Status.UNUSABLE, PROBLEM));
    assertEquals(Termination.INFEASIBLE, without(Status.INFEASIBLE, PROBLEM));
  }

  @Test
  void an_earlier_plan_stands_until_a_better_is_found() {
    EarlierPlan best = new EarlierPlan(List.of(PROBLEM.sites().ids().get(1)));
    Answer worse = new Answer(Status.FEASIBLE, new int[] {0}, new double[] {1, 0, 0, 0, 1, 0}, 2);
    for (Answer answer : List.of(worse, Answer.without(Status.UNKNOWN))) {
      SolveResult result =
          new DirectSolver(new ScriptedModel(answer), progress -> {})
              .solve(PROBLEM, LIMITS, best, Solving.NEVER);
      assertEquals(Termination.TIME_LIMIT, result.termination());
      assertEquals(3, result.plan().orElseThrow().objectiveUsdPerYear());
    }
  }

  @Test
  void a_raised_signal_is_an_interruption() {
    ScriptedModel silent = new ScriptedModel(Answer.without(Status.UNKNOWN));
    SolveResult result =
        new DirectSolver(silent, progress -> {}).solve(PROBLEM, LIMITS, Solving.AT_ONCE);
    assertEquals(Termination.INTERRUPTED_WITHOUT_PLAN, result.termination());
  }

  @Test
  void nothing_is_proven_where_arcs_may_be_missing() {
    ServiceArcs arcs = PROBLEM.arcs();
    double[] cut = new double[arcs.points()];
    Arrays.fill(cut, 8);
    SitingProblem cutShort =
        new SitingProblem(
            PROBLEM.points(),
            PROBLEM.sites(),
            new ServiceArcs(arcs.rowStart(), arcs.site(), arcs.usdPerYear(), cut),
            PROBLEM.stations(),
            2);
    assertEquals(Termination.ROUND_LIMIT_WITHOUT_PLAN, without(Status.INFEASIBLE, cutShort));
    Answer right = new Answer(Status.OPTIMAL, new int[] {1}, ALL_TO_S1, 3);
    SolveResult result = solve(new ScriptedModel(right), cutShort);
    assertEquals(3, result.plan().orElseThrow().objectiveUsdPerYear());
    assertEquals(Double.NEGATIVE_INFINITY, result.bound().usdPerYear());
  }

  @Test
  void an_earlier_plan_is_the_hint() {
    int[][] hint = new int[1][];
    ExactModel listening =
        new ExactModel() {
          @Override
          public Answer solve(
              SitingProblem problem, int[] hintSites, Duration limit, StopSignal stop, long seed) {
            hint[0] = hintSites;
            return Answer.without(Status.UNKNOWN);
          }

          @Override
          public String name() {
            return "listening";
          }
        };
    new DirectSolver(listening, progress -> {})
        .solve(PROBLEM, LIMITS, new EarlierPlan(List.of("S2", "GONE", "S0")), Solving.NEVER);
    assertArrayEquals(new int[] {0, 2}, hint[0]);
  }

  private static SolveResult said(Status status, double bound) {
    Answer answer = new Answer(status, new int[] {1}, ALL_TO_S1, bound);
    return solve(new ScriptedModel(answer), PROBLEM);
  }

  private static Termination without(Status status, SitingProblem problem) {
    return solve(new ScriptedModel(Answer.without(status)), problem).termination();
  }

  private static SolveResult solve(ExactModel model, SitingProblem problem) {
    return new DirectSolver(model, progress -> {}).solve(problem, LIMITS, Solving.NEVER);
  }
}

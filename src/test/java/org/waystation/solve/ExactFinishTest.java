package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.waystation.siting.Problems;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationCount;
import org.waystation.solve.ExactModel.Answer;
import org.waystation.solve.ExactModel.Status;

/** What a general solver says counts only as far as our own figures agree with it. */
class ExactFinishTest {
  /** One station for two points: S0 costs 1 + 4, S1 costs 2 + 1, S2 costs 8 + 8. */
  private static final SitingProblem PROBLEM =
      Problems.median(new double[][] {{1, 2, 8}, {4, 1, 8}}, StationCount.exactly(1));

  private static final double[] LOOSE = {0, 0};

  private final Incumbent incumbent = new Incumbent(progress -> {});

  @Test
  void a_true_word_settles_the_problem() {
    ExactFinish finish =
        prove(new ScriptedModel(new Answer(Status.OPTIMAL, sites(1), new double[0], 3)));
    assertTrue(finish.hasDecided());
    assertTrue(finish.isOptimal());
    assertEquals(3, incumbent.objective());
    assertEquals(3, incumbent.bound());
    assertEquals("a script", incumbent.basis());
  }

  @Test
  void the_bound_counts_and_not_the_status() {
    ExactFinish finish =
        prove(new ScriptedModel(new Answer(Status.OPTIMAL, sites(1), new double[0], 2.5)));
    assertFalse(finish.isOptimal());
    assertEquals(2.5, incumbent.bound());
  }

  @Test
  void a_bound_above_its_own_plan_is_not_believed() {
    ExactFinish finish =
        prove(new ScriptedModel(new Answer(Status.OPTIMAL, sites(1), new double[0], 3.1)));
    assertFalse(finish.hasDecided());
    assertEquals(Double.NEGATIVE_INFINITY, incumbent.bound());
    assertEquals(3, incumbent.objective(), "the plan is true all the same");
  }

  @Test
  void a_bound_above_its_plan_by_rounding_is_cut_to_it() {
    prove(new ScriptedModel(new Answer(Status.OPTIMAL, sites(1), new double[0], 3 + 1e-7)));
    assertEquals(3, incumbent.bound());
  }

  @Test
  void sites_that_break_the_problem_are_not_taken() {
    ExactFinish finish =
        prove(new ScriptedModel(new Answer(Status.OPTIMAL, sites(0, 1), new double[0], 2)));
    assertNull(incumbent.best());
    assertFalse(finish.hasDecided());
  }

  /** A covering has one cost for each point, and its model one variable for that. */
  @Test
  void many_arcs_are_asked_for_where_costs_are_few() {
    assertEquals(1, timesAsked((i, j) -> 1));
    assertEquals(0, timesAsked((i, j) -> 1 + i + 300 * j));
  }

  private int timesAsked(IntBinaryOperator cost) {
    double[][] costs = new double[250][200];
    for (int i = 0; i < costs.length; i++) {
      for (int j = 0; j < costs[i].length; j++) {
        costs[i][j] = cost.applyAsInt(i, j);
      }
    }
    SitingProblem problem = Problems.median(costs, StationCount.exactly(3));
    ScriptedModel model = new ScriptedModel();
    new ExactFinish(problem, model, model, incumbent, 1)
        .prove(new double[costs.length], Duration.ofSeconds(1), Solving.NEVER);
    return model.asked();
  }

  @Test
  void no_station_at_all_is_an_answer_too() {
    SitingProblem problem =
        Problems.of(
            new double[][] {{1}},
            new double[] {2},
            new double[] {5},
            Problems.greenfield(1),
            new StationCount(0, 1),
            0);
    ExactModel model = new ScriptedModel(new Answer(Status.OPTIMAL, sites(), new double[0], 2));
    ExactFinish finish = new ExactFinish(problem, model, model, incumbent, 1);
    finish.prove(new double[1], Duration.ofSeconds(1), Solving.NEVER);
    assertTrue(finish.isOptimal());
    assertEquals(2, incumbent.objective());
  }

  @Test
  void a_word_that_a_plan_disproves_no_longer_counts() {
    incumbent.raiseBound(2);
    prove(new ScriptedModel(new Answer(Status.FEASIBLE, sites(0), new double[0], 5)));
    assertEquals(5, incumbent.bound());
    offer(1);
    assertEquals(2, incumbent.bound());
    assertEquals(LowerBound.RELAXATION, incumbent.basis());
  }

  @Test
  void no_plan_in_the_core_means_none_better_than_the_best() {
    offer(0);
    ExactFinish finish = prove(new ScriptedModel(Answer.without(Status.INFEASIBLE)));
    assertFalse(finish.isInfeasible());
    assertTrue(finish.isOptimal());
    assertEquals(5, incumbent.bound());
  }

  @Test
  void no_plan_in_the_core_of_a_problem_without_one_means_there_is_none() {
    ExactFinish finish = prove(new ScriptedModel(Answer.without(Status.INFEASIBLE)));
    assertTrue(finish.isInfeasible());
    assertEquals(Double.POSITIVE_INFINITY, incumbent.bound());
  }

  /** The core need not hold plans that are no better, so nothing follows for them. */
  @Test
  void a_bound_on_the_core_says_nothing_above_the_best_plan() {
    offer(1);
    prove(new ScriptedModel(new Answer(Status.FEASIBLE, sites(0), new double[0], 5)));
    assertEquals(3, incumbent.bound());
  }

  @Test
  void only_a_limit_is_called_a_limit() {
    assertTrue(prove(new ScriptedModel(Answer.without(Status.UNKNOWN))).wasLimited());
    assertFalse(prove(new ScriptedModel(Answer.without(Status.UNUSABLE))).wasLimited());
  }

  @Test
  void a_solver_that_failed_is_not_asked_again() {
    ScriptedModel model = new ScriptedModel(Answer.without(Status.UNUSABLE));
    ExactFinish finish = new ExactFinish(PROBLEM, model, model, incumbent, 1);
    finish.prove(LOOSE, Duration.ofSeconds(1), Solving.NEVER);
    finish.prove(LOOSE, Duration.ofSeconds(1), Solving.NEVER);
    assertEquals(1, model.asked());
  }

  @Test
  void a_solver_that_failed_on_the_whole_leaves_the_core_to_the_other() {
    ExactModel core = new ScriptedModel(new Answer(Status.OPTIMAL, sites(1), new double[0], 3));
    ExactFinish finish = new ExactFinish(PROBLEM, new ScriptedModel(), core, incumbent, 1);
    finish.solveWhole(Duration.ofSeconds(1), Solving.NEVER);
    assertFalse(finish.hasDecided());
    finish.prove(LOOSE, Duration.ofSeconds(1), Solving.NEVER);
    assertTrue(finish.isOptimal());
  }

  @Test
  void no_plan_at_all_is_not_believed_of_a_problem_with_one() {
    offer(1);
    ExactModel whole = new ScriptedModel(Answer.without(Status.INFEASIBLE));
    ExactFinish finish = new ExactFinish(PROBLEM, whole, new ScriptedModel(), incumbent, 1);
    finish.solveWhole(Duration.ofSeconds(1), Solving.NEVER);
    assertFalse(finish.hasDecided());
    assertEquals(Double.NEGATIVE_INFINITY, incumbent.bound());
  }

  @Test
  void plans_that_are_the_same_are_not_merged() {
    ScriptedModel model = new ScriptedModel();
    ExactFinish finish = new ExactFinish(PROBLEM, model, model, incumbent, 1);
    finish.merge(List.of(sites(1), sites(1)), Duration.ofSeconds(1), Solving.NEVER);
    assertEquals(0, model.asked());
  }

  @Test
  void merging_finds_the_best_of_the_plans_sites() {
    ExactFinish finish = new ExactFinish(PROBLEM, Solving.scip(), Solving.scip(), incumbent, 1);
    finish.merge(List.of(sites(0), sites(2)), Duration.ofSeconds(10), Solving.NEVER);
    assertEquals(5, incumbent.objective());
    assertEquals(Double.NEGATIVE_INFINITY, incumbent.bound(), "S1 was not asked about");
  }

  private ExactFinish prove(ExactModel model) {
    ExactFinish finish = new ExactFinish(PROBLEM, model, model, incumbent, 1);
    finish.prove(LOOSE, Duration.ofSeconds(10), Solving.NEVER);
    return finish;
  }

  private void offer(int site) {
    incumbent.offer(new PlanCompletion(PROBLEM).complete(sites(site)).orElseThrow());
  }

  private static int[] sites(int... sites) {
    return sites;
  }
}

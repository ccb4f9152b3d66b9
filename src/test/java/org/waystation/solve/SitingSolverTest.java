package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystation.siting.Problems;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationCount;
import org.waystation.solve.ortools.MixedIntegerModel;

/** The solver against every set of sites, and against the whole problem as one model. */
class SitingSolverTest {
  /** Points at 0, 1, 2, 10, 11, 12, each also a site. */
  private static final SitingProblem TWO_TOWNS = onALine(2, 0, 1, 2, 10, 11, 12);

  @Test
  void one_station_on_a_line_stands_at_the_median() {
    SolveResult result = Solving.solve(onALine(1, 0, 1, 5, 6, 20));
    assertArrayEquals(new int[] {2}, result.plan().orElseThrow().plan().openSites());
    assertEquals(5 + 4 + 0 + 1 + 15, result.plan().orElseThrow().objectiveUsdPerYear());
    assertEquals(Termination.OPTIMAL, result.termination());
  }

  @Test
  void two_stations_on_a_line_stand_in_the_two_towns() {
    SolveResult result = Solving.solve(TWO_TOWNS);
    assertArrayEquals(new int[] {1, 4}, result.plan().orElseThrow().plan().openSites());
    assertArrayEquals(
        new int[] {1, 1, 1, 4, 4, 4}, result.plan().orElseThrow().plan().siteOfPoint());
    assertEquals(4, result.plan().orElseThrow().objectiveUsdPerYear());
  }

  @Test
  void as_many_stations_as_sites_cost_nothing_on_the_way() {
    SolveResult result = Solving.solve(onALine(6, 0, 1, 2, 10, 11, 12));
    assertEquals(0, result.plan().orElseThrow().objectiveUsdPerYear());
    assertEquals(Termination.OPTIMAL, result.termination());
  }

  @Test
  void no_station_may_be_the_best_number() {
    SitingProblem problem =
        Problems.of(
            new double[][] {{1}, {1}},
            new double[] {3, 4},
            new double[] {100},
            Problems.greenfield(1),
            new StationCount(0, 1),
            0);
    SolveResult result = Solving.solve(problem);
    assertEquals(0, result.plan().orElseThrow().plan().openSites().length);
    assertEquals(7, result.plan().orElseThrow().objectiveUsdPerYear());
    assertEquals(Termination.OPTIMAL, result.termination());
  }

  @Test
  void nothing_to_serve_costs_the_fixed_cost_of_the_least_stations() {
    SitingProblem problem =
        Problems.of(
            new double[0][3],
            new double[0],
            new double[] {8, 2, 4},
            Problems.greenfield(3),
            new StationCount(2, 3),
            0);
    SolveResult result = Solving.solve(problem);
    assertEquals(6, result.plan().orElseThrow().objectiveUsdPerYear());
    assertEquals(Termination.OPTIMAL, result.termination());
  }

  @Test
  void no_site_at_all_leaves_everybody_outside() {
    SitingProblem problem =
        Problems.of(
            new double[][] {{}, {}},
            new double[] {3, 4},
            new double[0],
            List.of(),
            new StationCount(0, 5),
            0);
    assertEquals(7, Solving.optimum(problem));
  }

  /** Every kind of small problem, and the search too weak to find the optimum by itself. */
  @Property(seed = "1", tries = 500)
  void finds_what_trying_every_set_finds(@ForAll long seed) {
    SitingProblem problem = TinyProblems.of(seed);
    double optimum = BruteForce.optimum(problem);
    SolveLimits weak = new SolveLimits(0, Duration.ofMinutes(1), 40, (int) (seed & 8), seed, 1);
    SolveResult pieces = Solving.solve(problem, weak, Solving.NEVER, Solving.scip());
    assertFound(optimum, pieces);
    ExactModel highs = new MixedIntegerModel(MixedIntegerModel.Engine.HIGHS);
    ScriptedModel unasked = new ScriptedModel();
    assertFound(optimum, Solving.solve(problem, weak, Solving.NEVER, highs, unasked));
    assertEquals(0, unasked.asked(), "a small problem is settled whole");
  }

  private static void assertFound(double optimum, SolveResult result) {
    if (Double.isInfinite(optimum)) {
      assertEquals(Termination.INFEASIBLE, result.termination());
      assertEquals(Double.POSITIVE_INFINITY, result.bound().usdPerYear());
    } else {
      assertEquals(Termination.OPTIMAL, result.termination(), result::reason);
      double found = result.plan().orElseThrow().objectiveUsdPerYear();
      assertEquals(optimum, found, 1e-9 * (1 + Math.abs(optimum)));
      assertEquals(optimum, result.bound().usdPerYear(), SolverPrecision.usd(optimum));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void agrees_with_one_model_of_the_whole(long seed) {
    SitingProblem problem = GeometricProblems.of(seed);
    ExactModel.Answer whole =
        Solving.scip().solve(problem, new int[0], Duration.ofMinutes(1), Solving.NEVER, 1);
    assertEquals(ExactModel.Status.OPTIMAL, whole.status());
    double optimum = Solving.optimum(problem);
    assertEquals(whole.bound(), optimum, SolverPrecision.usd(optimum));
    assertEquals(
        new PlanCompletion(problem).complete(whole.openSites()).orElseThrow().objective(),
        optimum,
        SolverPrecision.usd(optimum));
  }

  @Test
  void the_relaxation_alone_can_be_the_proof() {
    SitingProblem towns = onALine(2, 0, Math.PI, 2 * Math.PI, 100, 101, 102);
    SolveResult result = Solving.solve(towns, Solving.PATIENT, Solving.NEVER, new ScriptedModel());
    assertEquals(Termination.OPTIMAL, result.termination());
    assertEquals(LowerBound.RELAXATION, result.bound().basis());
    assertTrue(
        new Relaxation(towns).evaluate(result.bound().multipliers())
            >= result.bound().usdPerYear());
  }

  /** Whole costs: a bound above 3 proves a plan of 4. */
  @Test
  void the_grid_of_costs_can_make_it_so() {
    SolveResult result =
        Solving.solve(TWO_TOWNS, Solving.PATIENT, Solving.NEVER, new ScriptedModel());
    assertEquals(Termination.OPTIMAL, result.termination());
    assertEquals(LowerBound.GRID, result.bound().basis());
    assertEquals(4, result.bound().usdPerYear());
    assertTrue(new Relaxation(TWO_TOWNS).evaluate(result.bound().multipliers()) > 3);
  }

  private static SitingProblem onALine(int stations, double... miles) {
    double[][] cost = new double[miles.length][miles.length];
    for (int i = 0; i < miles.length; i++) {
      for (int j = 0; j < miles.length; j++) {
        cost[i][j] = Math.abs(miles[i] - miles[j]);
      }
    }
    return Problems.median(cost, StationCount.exactly(stations));
  }
}

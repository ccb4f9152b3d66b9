package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.SitingProblem;

class BranchAndBoundTest {
  private static final double ENDLESS = Double.POSITIVE_INFINITY;

  /** A tree on its own: the plan found and the bound proven. */
  private record Ended(double plan, double bound, long nodes, int[] sites) {}

  private static Ended search(
      SitingProblem problem, double[] multipliers, int[] first, double mostWork, int threads) {
    Incumbent incumbent = new Incumbent(progress -> {});
    incumbent.offer(new PlanCompletion(problem).complete(first).orElseThrow());
    try (Crew crew = new Crew(threads)) {
      BranchAndBound tree = new BranchAndBound(problem, CostGrid.of(problem), incumbent, 0, crew);
      tree.run(multipliers, mostWork, Solving.NEVER);
      assertTrue(new PlanVerifier(problem).violations(incumbent.best().plan()).isEmpty());
      return new Ended(
          incumbent.objective(),
          incumbent.bound(),
          tree.nodes(),
          incumbent.best().plan().openSites());
    }
  }

  /** From whatever multipliers and whatever plan the tree comes to the optimum. */
  @Property(seed = "1", tries = 2000)
  void finds_and_proves_what_trying_every_set_finds(
      @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 1) double quality) {
    SitingProblem problem = TinyProblems.of(seed);
    Assume.that(new Impossible(problem).reason().isEmpty());
    double optimum = BruteForce.optimum(problem);
    Assume.that(Double.isFinite(optimum));
    BoundAscent ascent = new BoundAscent(problem);
    ascent.ascend((int) (quality * 100), optimum + 1, Solving.NEVER);
    int[] worst = worstSet(problem);
    Ended ended = search(problem, ascent.multipliers(), worst, ENDLESS, 1);
    assertEquals(optimum, ended.plan(), 1e-9 * (1 + Math.abs(optimum)));
    assertEquals(optimum, ended.bound(), 1e-6 + 1e-9 * Math.abs(optimum));
  }

  /** The allowed set that costs most and has a plan at all. */
  private static int[] worstSet(SitingProblem problem) {
    double[] most = {Double.NEGATIVE_INFINITY};
    int[][] worst = {null};
    BruteForce.eachAllowedSet(
        problem,
        open -> {
          double cost = BruteForce.cost(problem, open);
          if (cost > most[0] && Double.isFinite(cost)) {
            most[0] = cost;
            worst[0] = sites(open);
          }
        });
    return worst[0];
  }

  private static int[] sites(boolean[] open) {
    return IntStream.range(0, open.length).filter(j -> open[j]).toArray();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void agrees_with_one_model_of_the_whole(long seed) {
    SitingProblem problem = GeometricProblems.of(seed);
    ExactModel.Answer whole =
        Solving.scip().solve(problem, new int[0], Duration.ofMinutes(1), Solving.NEVER, 1);
    assertEquals(ExactModel.Status.OPTIMAL, whole.status());
    Ended ended = search(problem, converged(problem), somePlan(problem), ENDLESS, 2);
    assertEquals(whole.bound(), ended.plan(), SolverPrecision.usd(whole.bound()));
    assertEquals(whole.bound(), ended.bound(), SolverPrecision.usd(whole.bound()));
  }

  private static double[] converged(SitingProblem problem) {
    BoundAscent ascent = new BoundAscent(problem);
    double plan = new PlanCompletion(problem).complete(somePlan(problem)).orElseThrow().objective();
    ascent.ascend(400, plan, Solving.NEVER);
    return ascent.multipliers();
  }

  private static int[] somePlan(SitingProblem problem) {
    PlanSearch search =
        new PlanSearch(
            problem,
            SiteColumns.cheapestFirst(problem.arcs(), problem.sites().size()),
            1,
            plan -> {});
    search.startNear(new int[0], 0, Solving.NEVER);
    assertTrue(search.reachFloor(Solving.NEVER));
    return search.best().plan().openSites();
  }

  @Test
  void grows_the_same_tree_on_any_number_of_threads() {
    SitingProblem problem = ScatteredProblems.of(100, 80, 8, 1);
    double[] multipliers = converged(problem);
    int[] plan = somePlan(problem);
    Ended one = search(problem, multipliers, plan, ENDLESS, 1);
    Ended two = search(problem, multipliers, plan, ENDLESS, 2);
    assertTrue(one.nodes() > 10, "a tree worth the name, was " + one.nodes());
    assertEquals(one.nodes(), two.nodes());
    assertEquals(one.bound(), two.bound());
    assertArrayEquals(one.sites(), two.sites());
  }

  @Test
  void given_up_early_it_still_bounds() {
    SitingProblem problem = ScatteredProblems.of(100, 80, 8, 1);
    double[] multipliers = converged(problem);
    int[] plan = somePlan(problem);
    Ended whole = search(problem, multipliers, plan, ENDLESS, 1);
    Ended part = search(problem, multipliers, plan, 1e6, 1);
    assertTrue(part.bound() < part.plan());
    assertTrue(part.nodes() < whole.nodes());
    assertTrue(part.bound() <= whole.plan());
    assertTrue(part.bound() > new Relaxation(problem).evaluate(multipliers));
  }
}

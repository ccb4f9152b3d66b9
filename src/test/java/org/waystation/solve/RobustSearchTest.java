package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.Problems;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationCount;

/** One set of stations for several problems, against every set there is. */
class RobustSearchTest {
  private static final int SITES = 7;

  /** Two or three problems over the same sites; points, costs and floors differ. */
  private static SharedStations draw(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StationCount stations = random.nextBoolean() ? StationCount.exactly(2) : new StationCount(1, 4);
    SiteRole[] roles = new SiteRole[SITES];
    Arrays.fill(roles, SiteRole.GREENFIELD);
    if (random.nextInt(3) == 0) {
      roles[random.nextInt(SITES)] = SiteRole.FORCED;
    }
    SitingProblem[] problems = new SitingProblem[2 + random.nextInt(2)];
    for (int s = 0; s < problems.length; s++) {
      int points = 4 + random.nextInt(5);
      double[][] cost = new double[points][SITES];
      double[] outside = new double[points];
      for (int i = 0; i < points; i++) {
        outside[i] = random.nextInt(10, 120);
        for (int j = 0; j < SITES; j++) {
          cost[i][j] = random.nextInt(4) == 0 ? Problems.NONE : random.nextInt(1, 100);
        }
      }
      double[] fixed = random.doubles(SITES, 0, 60).toArray();
      problems[s] =
          Problems.of(
              cost, outside, fixed, List.of(roles), stations, random.nextInt(points / 2 + 1));
    }
    return new SharedStations(List.of(problems));
  }

  private static double[] optima(SharedStations shared) {
    return shared.problems().stream().mapToDouble(BruteForce::optimum).toArray();
  }

  /** The least worst regret of all sets; infinite if no set keeps every floor. */
  private static double leastWorstRegret(SharedStations shared, double[] optima) {
    double[] least = {Double.POSITIVE_INFINITY};
    BruteForce.eachAllowedSet(
        shared.problems().get(0),
        open -> {
          double worst = Double.NEGATIVE_INFINITY;
          for (int s = 0; s < optima.length; s++) {
            worst = Math.max(worst, BruteForce.cost(shared.problems().get(s), open) - optima[s]);
          }
          least[0] = Math.min(least[0], worst);
        });
    return least[0];
  }

  private static RobustPlan solve(SharedStations shared, double[] optima) {
    RobustSearch search =
        new RobustSearch(
            shared,
            optima,
            new SplittableRandom(shared.size()).doubles(shared.size(), 0, 30).toArray(),
            new SitingSolver(new ScriptedModel(), Solving.scip(), progress -> {}),
            Solving.PATIENT);
    for (SitingProblem problem : shared.problems()) {
      search.consider("alone", Solving.solve(problem).plan().orElseThrow().plan().openSites());
    }
    return search.search(8, 5_000, Solving.NEVER);
  }

  @Test
  void bound_and_plan_enclose_the_best_of_all_sets() {
    int compared = 0;
    int exact = 0;
    for (long seed = 0; seed < 60; seed++) {
      SharedStations shared = draw(seed);
      double[] optima = optima(shared);
      double least = leastWorstRegret(shared, optima);
      if (Arrays.stream(optima).anyMatch(Double::isInfinite) || Double.isInfinite(least)) {
        continue;
      }
      RobustPlan plan = solve(shared, optima);
      String told = "seed " + seed + ": " + plan.bound().regret() + " <= " + least;
      assertTrue(plan.bound().regret() <= least + 1e-6, told);
      assertTrue(plan.chosen().worstRegret() >= least - 1e-6, told);
      assertEquals(
          plan.chosen().worstRegret(),
          worst(shared, optima, plan.chosen().openSites()),
          1e-6,
          told);
      compared++;
      assertPieces(shared, plan.bound());
      exact += plan.chosen().worstRegret() <= least + 1e-6 ? 1 : 0;
    }
    assertTrue(compared >= 30, "only " + compared + " have a plan");
    assertTrue(exact >= 0.9 * compared, exact + " of " + compared + " are the best");
  }

  /** Every number of stations in one piece, and none worse than what is said of it. */
  private static void assertPieces(SharedStations shared, RobustPlan.Bound bound) {
    int next = shared.stations().min();
    for (RobustPlan.Piece piece : bound.pieces()) {
      assertEquals(next, piece.stations().min());
      next = piece.stations().max() + 1;
    }
    assertEquals(shared.stations().max() + 1, next);
  }

  /**
   * One problem pays 10 for each station beyond the first, the other 8 for each short of three:
   * with one, two or three stations the regrets are (0, 16), (10, 8) and (20, 0). Two are best; a
   * mix of one and three has 8.9 at any weights, so that only their number tells them apart.
   */
  @Test
  void numbers_of_stations_close_what_weights_leave_open() {
    StationCount any = new StationCount(1, 3);
    List<SiteRole> roles = List.of(SiteRole.GREENFIELD, SiteRole.GREENFIELD, SiteRole.GREENFIELD);
    double[] outside = {100, 100, 100};
    SitingProblem few =
        Problems.of(new double[3][3], outside, new double[] {10, 10, 10}, roles, any, 0);
    double[][] near = {{0, 8, 8}, {8, 0, 8}, {8, 8, 0}};
    SitingProblem many = Problems.of(near, outside, new double[3], roles, any, 0);
    RobustPlan plan = solve(new SharedStations(List.of(few, many)), new double[] {10, 0});
    assertEquals(2, plan.chosen().openSites().length);
    assertEquals(10, plan.chosen().worstRegret(), 1e-9);
    assertEquals(10, plan.bound().regret(), 1e-6);
  }

  /** Two sets that only weights can mix: one for each problem, and none between them. */
  @Test
  void weights_are_where_the_sets_leave_most_room() {
    double[] weights =
        WeightGame.weights(List.of(new double[] {0, 3}, new double[] {1, 0}, new double[] {2, 2}));
    // 3 w2 = w1, so that both sets come to 0.75; the third never does less.
    assertEquals(0.75, weights[0], 1e-3);
    assertEquals(0.25, weights[1], 1e-3);
  }

  private static double worst(SharedStations shared, double[] optima, int[] open) {
    double worst = Double.NEGATIVE_INFINITY;
    for (int s = 0; s < optima.length; s++) {
      double cost = BruteForce.cost(shared.problems().get(s), BruteForce.set(SITES, open));
      worst = Math.max(worst, cost - optima[s]);
    }
    return worst;
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4})
  void problems_that_are_the_same_leave_no_regret(long seed) {
    SitingProblem one = draw(seed).problems().get(0);
    double optimum = BruteForce.optimum(one);
    if (Double.isFinite(optimum)) {
      RobustPlan plan =
          solve(new SharedStations(List.of(one, one)), new double[] {optimum, optimum});
      assertEquals(0, plan.chosen().worstRegret(), 1e-6);
    }
  }

  @Test
  void a_weight_of_one_is_the_problem_itself() {
    SharedStations shared = draw(11);
    for (int s = 0; s < shared.size(); s++) {
      double[] weights = new double[shared.size()];
      weights[s] = 1;
      SitingProblem weighted =
          shared.weighted(shared.stations(), weights, new double[shared.size()]);
      // The other problems cost nothing; with their floors they may still forbid sets.
      assertTrue(
          BruteForce.optimum(weighted) <= BruteForce.optimum(shared.problems().get(s)) + 1e-9);
    }
  }

  @Test
  void equal_costs_keep_their_sites_in_order() {
    double[][] cost = {{Math.nextUp(1.0), 1.0, 3}};
    SitingProblem one = Problems.median(cost, StationCount.exactly(1));
    SitingProblem weighted =
        new SharedStations(List.of(one))
            .weighted(one.stations(), new double[] {1e-320}, new double[] {0});
    assertEquals(0, weighted.arcs().site()[0]);
    assertEquals(1, weighted.arcs().site()[1]);
  }

  /** Thousands of exchanges must not outlive the wish for an end. */
  @Test
  void exchanges_stop_when_asked() {
    SharedStations shared = draw(11);
    List<int[]> priced = new ArrayList<>();
    RobustExchange exchange =
        new RobustExchange(
            shared,
            (origin, open) -> {
              priced.add(open);
              // Every set is better than the one before: it would go on until the tries are spent.
              return new RobustPlan.Candidate(origin, open, new double[2], -priced.size());
            },
            1_000,
            () -> priced.size() >= 3);
    RobustPlan.Candidate start =
        new RobustPlan.Candidate("start", new int[] {0, 1}, new double[2], 0);
    assertEquals(-3, exchange.best(List.of(start)).worstRegret());
    assertEquals(3, priced.size());
  }

  @Test
  void sites_must_be_the_same() {
    SitingProblem one = Problems.median(new double[][] {{1, 2}}, StationCount.exactly(1));
    SitingProblem two = Problems.median(new double[][] {{1, 2, 3}}, StationCount.exactly(1));
    SitingProblem other = Problems.median(new double[][] {{1, 2}}, StationCount.exactly(2));
    assertThrows(IllegalArgumentException.class, () -> new SharedStations(List.of(one, two)));
    assertThrows(IllegalArgumentException.class, () -> new SharedStations(List.of(one, other)));
    assertEquals(CandidateSites.NO_GROUP, new SharedStations(List.of(one, one)).sites().group()[0]);
  }
}

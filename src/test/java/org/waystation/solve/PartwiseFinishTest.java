package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.Problems;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationCount;

class PartwiseFinishTest {

  /**
   * More runs than it takes to come from the first lead to the whole, and to find a plan in each.
   */
  private static final int RUNS = 40;

  private static final int BLOCKS = 3;
  private static final int SITES = 4;
  private static final int POINTS = 6;

  private static Incumbent finish(SitingProblem problem, double[] multipliers, int[] first) {
    Incumbent incumbent = new Incumbent(progress -> {});
    incumbent.offer(new PlanCompletion(problem).complete(first).orElseThrow());
    CostGrid grid = CostGrid.of(problem);
    Relaxation relaxation = new Relaxation(problem);
    double bound = relaxation.evaluate(multipliers) - relaxation.rounding();
    try (Crew crew = new Crew(2)) {
      PartwiseFinish finish = new PartwiseFinish(problem, grid, incumbent, 1, crew);
      for (int k = 0; k < RUNS; k++) {
        finish.run(multipliers, bound, Solving.NEVER);
        assertTrue(new PlanVerifier(problem).violations(incumbent.best().plan()).isEmpty());
      }
    }
    return incumbent;
  }

  private static double[] multipliers(SitingProblem problem, long seed, double optimum) {
    BoundAscent ascent = new BoundAscent(problem);
    ascent.ascend(new SplittableRandom(seed).nextInt(60), optimum + 1, Solving.NEVER);
    return ascent.multipliers();
  }

  /** Problems of any kind, cut by whatever the multipliers leave. */
  @Property(seed = "1", tries = 400)
  void comes_to_what_trying_every_set_finds(@ForAll long seed) {
    SitingProblem problem = TinyProblems.of(seed);
    Assume.that(PartwiseFinish.fits(problem) && new Impossible(problem).reason().isEmpty());
    double optimum = BruteForce.optimum(problem);
    Assume.that(Double.isFinite(optimum));
    Incumbent end = finish(problem, multipliers(problem, seed, optimum), worstPlan(problem));
    assertEquals(optimum, end.objective(), SolverPrecision.usd(optimum));
    assertTrue(end.bound() <= optimum + SolverPrecision.usd(optimum));
    assertEquals(optimum, end.bound(), 10 * SolverPrecision.usd(dearest(problem)));
  }

  /** The solver's tolerance is one of what it is asked about, and parts may cost more than all. */
  private static double dearest(SitingProblem problem) {
    double[][] costs = {problem.arcs().usdPerYear(), problem.sites().fixedUsdPerYear()};
    double sum = 0;
    for (double[] some : costs) {
      sum += Arrays.stream(some).map(Math::abs).sum();
    }
    return sum;
  }

  /** Blocks of points far from each other, which nothing but the number of stations joins. */
  @Property(seed = "1", tries = 60)
  void shares_stations_out_among_blocks(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    SitingProblem problem = blocks(random, BLOCKS + random.nextInt(BLOCKS * (SITES - 1)));
    double optimum = BruteForce.optimum(problem);
    double[] u = multipliers(problem, seed, optimum);
    Incumbent end = finish(problem, u, worstPlan(problem));
    assertEquals(optimum, end.objective());
    assertEquals(optimum, end.bound());
  }

  @Property(seed = "1", tries = 200)
  void parts_share_no_point_and_leave_none_out(@ForAll long seed) {
    SitingProblem problem = blocks(new SplittableRandom(seed), BLOCKS);
    Remainder root = Remainder.of(problem).cut(new byte[BLOCKS * SITES]).orElseThrow();
    List<NodePart> parts = Parts.of(root);
    assertTrue(parts.size() >= BLOCKS);
    int[] sites = parts.stream().flatMapToInt(part -> Arrays.stream(part.siteInRoot())).toArray();
    assertEquals(root.sites(), IntStream.of(sites).distinct().count());
    assertEquals(root.sites(), sites.length);
    assertEquals(root.points(), parts.stream().mapToInt(part -> part.remainder().points()).sum());
    assertEquals(root.arcs(), parts.stream().mapToInt(part -> part.remainder().arcs()).sum());
  }

  /** The best of all ways to share stations out. */
  @Property(seed = "1", tries = 200)
  void shares_are_the_cheapest(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<double[]> tables =
        IntStream.range(0, 3)
            .mapToObj(t -> random.ints(1 + random.nextInt(4), 0, 20).asDoubleStream().toArray())
            .toList();
    int least = random.nextInt(4);
    int most = least + random.nextInt(4);
    double best = Double.POSITIVE_INFINITY;
    for (int a = 0; a < tables.get(0).length; a++) {
      for (int b = 0; b < tables.get(1).length; b++) {
        for (int c = 0; c < tables.get(2).length; c++) {
          double sum = tables.get(0)[a] + tables.get(1)[b] + tables.get(2)[c];
          boolean allowed = a + b + c >= least && a + b + c <= most;
          best = allowed ? Math.min(best, sum) : best;
        }
      }
    }
    StationShares shares = StationShares.of(tables, new Remainder.Counts(least, most, 0));
    assertEquals(best, shares.total());
    if (Double.isFinite(best)) {
      double sum = 0;
      for (int t = 0; t < 3; t++) {
        sum += tables.get(t)[shares.of(t)];
      }
      assertEquals(best, sum);
    }
  }

  private static SitingProblem blocks(SplittableRandom random, int stations) {
    double[][] cost = new double[BLOCKS * POINTS][BLOCKS * SITES];
    for (int i = 0; i < cost.length; i++) {
      for (int j = 0; j < cost[i].length; j++) {
        boolean within = i / POINTS == j / SITES;
        cost[i][j] = within ? random.nextInt(30) : Problems.NONE;
      }
    }
    return Problems.median(cost, StationCount.exactly(stations));
  }

  private static int[] worstPlan(SitingProblem problem) {
    double[] most = {Double.NEGATIVE_INFINITY};
    int[][] worst = {null};
    BruteForce.eachAllowedSet(
        problem,
        open -> {
          double cost = BruteForce.cost(problem, open);
          if (cost > most[0] && Double.isFinite(cost)) {
            most[0] = cost;
            worst[0] = IntStream.range(0, open.length).filter(j -> open[j]).toArray();
          }
        });
    return worst[0];
  }
}

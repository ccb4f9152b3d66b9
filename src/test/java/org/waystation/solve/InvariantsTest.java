package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.DemandPoints;
import org.waystation.siting.Problems;
import org.waystation.siting.ServiceArcs;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationCount;

/** What must hold between the optima of a problem and of the same problem changed. */
class InvariantsTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void an_extra_candidate_never_hurts(long seed) {
    SitingProblem problem = GeometricProblems.of(seed);
    double[][] cost = matrix(problem);
    double[][] fewer = new double[cost.length][];
    int sites = problem.sites().size() - 1;
    Arrays.setAll(fewer, i -> Arrays.copyOf(cost[i], sites));
    SitingProblem without =
        Problems.of(
            fewer,
            problem.points().outsideUsdPerYear(),
            Arrays.copyOf(problem.sites().fixedUsdPerYear(), sites),
            Problems.greenfield(sites),
            problem.stations(),
            (int) problem.floor().least());
    assertNotAbove(Solving.optimum(problem), Solving.optimum(without));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void one_more_allowed_station_never_hurts(long seed) {
    SitingProblem problem = GeometricProblems.of(seed);
    StationCount given = problem.stations();
    SitingProblem more =
        new SitingProblem(
            problem.points(),
            problem.sites(),
            problem.arcs(),
            new StationCount(given.min(), given.max() + 1),
            (int) problem.floor().least());
    assertNotAbove(Solving.optimum(more), Solving.optimum(problem));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void three_times_the_costs_are_three_times_the_objective(long seed) {
    SitingProblem problem = GeometricProblems.of(seed);
    SitingProblem dearer =
        new SitingProblem(
            new DemandPoints(
                problem.points().ids(),
                problem.points().parcelsPerYear(),
                threefold(problem.points().outsideUsdPerYear())),
            new CandidateSites(
                problem.sites().ids(),
                threefold(problem.sites().fixedUsdPerYear()),
                problem.sites().roles()),
            new ServiceArcs(
                problem.arcs().rowStart(),
                problem.arcs().site(),
                threefold(problem.arcs().usdPerYear())),
            problem.stations(),
            (int) problem.floor().least());
    double optimum = Solving.optimum(problem);
    assertEquals(3 * optimum, Solving.optimum(dearer), 1e-9 * optimum);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void order_and_names_do_not_matter(long seed) {
    SitingProblem problem = GeometricProblems.of(seed);
    double[][] cost = matrix(problem);
    int[] points = shuffled(cost.length, seed);
    int[] sites = shuffled(problem.sites().size(), seed + 1);
    double[][] mixed = new double[cost.length][sites.length];
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < sites.length; j++) {
        mixed[i][j] = cost[points[i]][sites[j]];
      }
    }
    SitingProblem same =
        Problems.of(
            mixed,
            pick(problem.points().outsideUsdPerYear(), points),
            pick(problem.sites().fixedUsdPerYear(), sites),
            Problems.greenfield(sites.length),
            problem.stations(),
            (int) problem.floor().least());
    double optimum = Solving.optimum(problem);
    assertEquals(optimum, Solving.optimum(same), 1e-9 * optimum);
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 8, 12})
  void fewer_arcs_never_lower_the_optimum(long seed) {
    SitingProblem problem = GeometricProblems.of(seed);
    double[][] cost = matrix(problem);
    SplittableRandom random = new SplittableRandom(seed);
    for (double[] row : cost) {
      for (int j = 0; j < row.length; j++) {
        row[j] = random.nextInt(5) == 0 ? Problems.NONE : row[j];
      }
    }
    SitingProblem restricted =
        Problems.of(
            cost,
            problem.points().outsideUsdPerYear(),
            problem.sites().fixedUsdPerYear(),
            problem.sites().roles(),
            problem.stations(),
            (int) problem.floor().least());
    assertNotAbove(Solving.optimum(problem), Solving.optimum(restricted));
  }

  /** Without a proof, so that bound, walks and merging alone decide. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void the_same_seed_gives_the_same_plan_on_any_number_of_threads(long seed) {
    SitingProblem problem = new GeometricProblems(400, 300, seed).stations(20, 20).fixed(10).draw();
    SolveResult first = onThreads(problem, 1);
    assertFalse(first.clockDecided());
    for (int threads : new int[] {1, 2}) {
      SolveResult again = onThreads(problem, threads);
      assertEquals(first.plan().orElseThrow().plan(), again.plan().orElseThrow().plan());
      assertEquals(first.bound().usdPerYear(), again.bound().usdPerYear());
      assertEquals(first.termination(), again.termination());
    }
  }

  private static SolveResult onThreads(SitingProblem problem, int threads) {
    SolveLimits limits = new SolveLimits(0, Duration.ofMinutes(2), 60, 240, 5, threads);
    return Solving.solve(problem, limits, Solving.NEVER, new ScriptedModel());
  }

  private static void assertNotAbove(double lower, double upper) {
    assertTrue(lower <= upper + 1e-9 * Math.abs(upper), () -> lower + " above " + upper);
  }

  private static double[] threefold(double[] values) {
    return Arrays.stream(values).map(v -> 3 * v).toArray();
  }

  private static double[] pick(double[] values, int[] order) {
    return Arrays.stream(order).mapToDouble(k -> values[k]).toArray();
  }

  private static int[] shuffled(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] order = IntStream.range(0, count).toArray();
    for (int k = count - 1; k > 0; k--) {
      int other = random.nextInt(k + 1);
      int swap = order[k];
      order[k] = order[other];
      order[other] = swap;
    }
    return order;
  }

  private static double[][] matrix(SitingProblem problem) {
    double[][] cost = new double[problem.points().size()][problem.sites().size()];
    for (int i = 0; i < cost.length; i++) {
      Arrays.fill(cost[i], Problems.NONE);
      for (int a = problem.arcs().rowStart()[i]; a < problem.arcs().rowStart()[i + 1]; a++) {
        cost[i][problem.arcs().site()[a]] = problem.arcs().usdPerYear()[a];
      }
    }
    return cost;
  }
}

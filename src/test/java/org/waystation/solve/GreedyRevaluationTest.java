package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.CoverageFloor;
import org.waystation.siting.DemandPoints;
import org.waystation.siting.Plan;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.Problems;
import org.waystation.siting.Share;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.Sourcing;
import org.waystation.siting.StationCount;
import org.waystation.siting.StationLimits;
import org.waystation.siting.VerifiedPlan;

class GreedyRevaluationTest {
  private static final double NONE = Problems.NONE;

  @Test
  void placesWithinCapacityAndSaysThatItEstimates() {
    // Closing site 0 frees two points of 10 parcels; site 1 has room for one, site 2 for one.
    double[][] cost = {{1, 2, 9}, {1, 3, 4}, {9, 1, 9}, {9, 9, 1}};
    SitingProblem problem = limited(cost, NONE, 20, 0, Sourcing.SINGLE);
    Revaluation greedy = greedy(problem, new Plan(new int[] {0, 1, 2}, new int[] {0, 0, 1, 2}));
    CostChange closing = greedy.of(0, Revaluation.NONE);
    assertEquals(2 + 4 - 1 - 1 - 100, closing.usdPerYear());
    assertFalse(closing.exact());
  }

  @Test
  void saysHowManyPointsFindNoPlace() {
    double[][] cost = {{1, 2}, {1, 2}, {2, 1}};
    SitingProblem problem = limited(cost, NONE, 20, 0, Sourcing.SINGLE);
    Revaluation greedy = greedy(problem, new Plan(new int[] {0, 1}, new int[] {0, 0, 1}));
    CostChange closing = greedy.of(0, Revaluation.NONE);
    assertFalse(closing.hasPlan());
    assertEquals(1, closing.stranded());
  }

  @Test
  void dividesWhereThatIsAllowed() {
    // The 10 parcels of point 0 find room for 5 at site 1 and for 5 at site 2.
    double[][] cost = {{1, 2, 4}, {9, 1, 9}, {9, 9, 1}, {9, 1, 1}};
    SitingProblem problem = limited(cost, NONE, 20, 0, Sourcing.SPLIT);
    Plan plan =
        new Plan(
            new int[] {0, 1, 2},
            new int[] {0, 1, 2, Plan.DIVIDED},
            List.of(new Share(3, 1, 0.5), new Share(3, 2, 0.5)));
    CostChange closing = greedy(problem, plan).of(0, Revaluation.NONE);
    assertEquals(0.5 * 2 + 0.5 * 4 - 1 - 100, closing.usdPerYear());
  }

  @Test
  void aNewStationGetsItsMinimumThroughputEvenAtALoss() {
    double[][] cost = {{1, 5}, {1, 3}, {1, 2}};
    SitingProblem problem = limited(cost, NONE, 30, 10, Sourcing.SINGLE);
    Revaluation greedy = greedy(problem, new Plan(new int[] {0}, new int[] {0, 0, 0}));
    assertEquals(2 - 1 + 100, greedy.of(Revaluation.NONE, 1).usdPerYear());
    SitingProblem greedier = limited(cost, NONE, 30, 25, Sourcing.SINGLE);
    Revaluation starving = greedy(greedier, new Plan(new int[] {0}, new int[] {0, 0, 0}));
    assertFalse(starving.of(Revaluation.NONE, 1).hasPlan(), "site 0 keeps its own 25");
  }

  /** Against every assignment: never cheaper than the best, so what it claims can be done. */
  @Property(seed = "1", tries = 400)
  void isNeverBelowTheBestAssignment(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    SitingProblem problem = random(random);
    int sites = problem.sites().size();
    int[] open = IntStream.range(0, sites - 1).toArray();
    Plan plan = bestPlan(problem, open);
    if (plan == null) {
      return;
    }
    VerifiedPlan verified = new PlanVerifier(problem).verify(plan);
    Revaluation greedy = greedy(problem, plan);
    for (int closed = -1; closed < sites - 1; closed++) {
      for (int opened : new int[] {Revaluation.NONE, sites - 1}) {
        if (closed == Revaluation.NONE && opened == Revaluation.NONE) {
          continue;
        }
        int out = closed;
        IntStream kept = Arrays.stream(open).filter(j -> j != out);
        int[] then = (opened < 0 ? kept : IntStream.concat(kept, IntStream.of(opened))).toArray();
        Plan best = bestPlan(problem, then);
        CostChange change = greedy.of(closed, opened);
        if (best == null) {
          assertFalse(change.hasPlan());
        } else if (change.hasPlan()) {
          double least =
              new PlanVerifier(problem).verify(best).objectiveUsdPerYear()
                  - verified.objectiveUsdPerYear();
          assertTrue(change.usdPerYear() >= least - 1e-9, () -> change + " below " + least);
        }
      }
    }
  }

  /** The cheapest plan on just these sites, by trying every assignment; null if there is none. */
  private static Plan bestPlan(SitingProblem problem, int[] open) {
    PlanVerifier verifier = new PlanVerifier(problem);
    int n = problem.points().size();
    Plan best = null;
    double least = Double.POSITIVE_INFINITY;
    int choices = open.length + 1;
    for (int code = 0; code < Math.pow(choices, n); code++) {
      int[] siteOfPoint = new int[n];
      int rest = code;
      for (int i = 0; i < n; i++) {
        siteOfPoint[i] = rest % choices < open.length ? open[rest % choices] : Plan.OUTSIDE;
        rest /= choices;
      }
      Plan plan = new Plan(open, siteOfPoint);
      if (verifier.violations(plan).isEmpty()) {
        double cost = verifier.verify(plan).objectiveUsdPerYear();
        if (cost < least) {
          least = cost;
          best = plan;
        }
      }
    }
    return best;
  }

  private static SitingProblem random(SplittableRandom random) {
    int n = 2 + random.nextInt(4);
    int m = 2 + random.nextInt(2);
    double[][] cost = new double[n][m];
    for (double[] row : cost) {
      Arrays.setAll(row, j -> random.nextInt(5) == 0 ? NONE : random.nextInt(1, 100));
    }
    double[] outside = new double[n];
    Arrays.setAll(outside, i -> random.nextInt(3) == 0 ? NONE : random.nextInt(100));
    double[] parcels = random.ints(n, 0, 9).asDoubleStream().toArray();
    double[] weights = random.ints(n, 0, 4).asDoubleStream().toArray();
    return problem(
        cost,
        outside,
        parcels,
        StationLimits.alike(
            m, random.nextInt(6, 25), random.nextInt(6), random.nextInt(1, 5), Sourcing.SINGLE),
        new CoverageFloor(weights, Math.rint(random.nextDouble() * Arrays.stream(weights).sum())));
  }

  /** Ten parcels to each point, 100 dollars for each station. */
  private static SitingProblem limited(
      double[][] cost, double outside, double most, double least, Sourcing sourcing) {
    double[] outsides = new double[cost.length];
    Arrays.fill(outsides, outside);
    double[] parcels = new double[cost.length];
    Arrays.fill(parcels, 10);
    return problem(
        cost,
        outsides,
        parcels,
        StationLimits.alike(cost[0].length, most, least, StationLimits.ANY_NUMBER, sourcing),
        CoverageFloor.points(cost.length, 0));
  }

  private static SitingProblem problem(
      double[][] cost,
      double[] outside,
      double[] parcels,
      StationLimits limits,
      CoverageFloor floor) {
    int m = cost[0].length;
    double[] fixed = new double[m];
    Arrays.fill(fixed, 100);
    return new SitingProblem(
        new DemandPoints(
            IntStream.range(0, cost.length).mapToObj(i -> "P" + i).toList(), parcels, outside),
        new CandidateSites(
            IntStream.range(0, m).mapToObj(j -> "S" + j).toList(), fixed, Problems.greenfield(m)),
        Problems.arcs(cost),
        new StationCount(0, m),
        limits,
        floor);
  }

  private static Revaluation greedy(SitingProblem problem, Plan plan) {
    return new GreedyRevaluation(
        new PlanVerifier(problem).verify(plan),
        SiteColumns.of(problem.arcs(), problem.sites().size()));
  }
}

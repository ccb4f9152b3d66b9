package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystation.siting.Plan;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.PointRemoval;
import org.waystation.siting.Problems;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationCount;
import org.waystation.siting.VerifiedPlan;

class PointWorthTest {
  private static final SitingMethod SOLVER =
      new SitingSolver(Solving.scip(), Solving.scip(), progress -> {});

  /**
   * Points and sites at 0, 1 and 10 of a line, stations of 5, 6 and 5 USD, a dollar a mile. Two
   * stations must be open: without the point at 10 that costs 11 USD as before, without the one at
   * 1 it costs 10.
   */
  @Test
  void worksByHandOnALine() {
    double[][] cost = {{0, 1, 10}, {1, 0, 9}, {10, 9, 0}};
    double[] outside = {Problems.NONE, Problems.NONE, Problems.NONE};
    SitingProblem problem =
        Problems.of(
            cost,
            outside,
            new double[] {5, 6, 5},
            Problems.greenfield(3),
            StationCount.exactly(2),
            3);
    VerifiedPlan plan = Solving.solve(problem).plan().orElseThrow();
    assertEquals(11, plan.objectiveUsdPerYear());
    assertEquals(Optional.of(0.0), PointWorth.leastUsdPerYear(plan, 2));
    PointWorth last = worth(plan, 2, new double[3]);
    assertEquals(0, last.savedUsdPerYear());
    assertFalse(last.movesStations());
    PointWorth second = worth(plan, 1, new double[3]);
    assertEquals(1, second.savedUsdPerYear());
    assertTrue(second.atMostUsdPerYear() >= 1);
  }

  /** The old plan costs 12 USD where 11 would do: that dollar is not the point's. */
  @Test
  void whatTheSearchImprovesElsewhereIsNotThePointsDoing() {
    double[][] cost = {{0, 1, 10}, {1, 0, 9}, {10, 9, 0}};
    double[] outside = {Problems.NONE, Problems.NONE, Problems.NONE};
    SitingProblem problem =
        Problems.of(
            cost,
            outside,
            new double[] {5, 6, 5},
            Problems.greenfield(3),
            StationCount.exactly(2),
            3);
    VerifiedPlan poor =
        new PlanVerifier(problem).verify(new Plan(new int[] {1, 2}, new int[] {1, 1, 2}));
    assertEquals(12, poor.objectiveUsdPerYear());
    PointWorth worth = worth(poor, 1, new double[3]);
    assertEquals(1, worth.savedUsdPerYear(), "from 11 to 10, and not from 12");
    assertTrue(worth.movesStations());
    assertTrue(PointWorth.leastUsdPerYear(poor, 1).orElseThrow() <= 1);
  }

  /** Against trying every set of sites, with and without the point, and within what is proven. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void agreesWithTryingEverything(long seed) {
    SitingProblem problem = TinyProblems.of(seed);
    SolveResult result = Solving.solve(problem);
    if (result.plan().isEmpty()) {
      return;
    }
    VerifiedPlan plan = result.plan().get();
    double[] multipliers = result.bound().multipliers();
    for (int point = 0; point < problem.points().size() && point < 4; point++) {
      PointWorth worth = worth(plan, point, multipliers);
      double optimum = BruteForce.optimum(PointRemoval.from(problem, point));
      assertEquals(plan.objectiveUsdPerYear() - optimum, worth.savedUsdPerYear(), 1e-6);
      assertTrue(worth.savedUsdPerYear() <= worth.atMostUsdPerYear() + 1e-6);
      assertTrue(
          PointWorth.leastUsdPerYear(plan, point).orElse(Double.NEGATIVE_INFINITY)
              <= worth.savedUsdPerYear() + 1e-9);
    }
  }

  private static PointWorth worth(VerifiedPlan plan, int point, double[] multipliers) {
    return PointWorth.of(plan, point, multipliers, SOLVER, Solving.PATIENT, Solving.NEVER)
        .orElseThrow();
  }
}

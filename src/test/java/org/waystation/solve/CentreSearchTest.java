package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystation.siting.Plan;
import org.waystation.siting.Problems;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationCount;

/** The smallest standard, on a line where it can be seen and against every set of sites. */
class CentreSearchTest {
  private static CentreSearch.Result search(SitingProblem problem) {
    SitingMethod method = new SitingSolver(Solving.scip(), Solving.scip(), progress -> {});
    return new CentreSearch(method, progress -> {})
        .solve(problem, Solving.PATIENT, EarlierPlan.none(), Solving.NEVER);
  }

  /** Points and sites at 0, 1, 2, 10, 11, 12 on a line. */
  private static SitingProblem line(int stations, int minServed) {
    double[] at = {0, 1, 2, 10, 11, 12};
    double[][] miles = new double[at.length][at.length];
    double[] outside = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      for (int j = 0; j < at.length; j++) {
        miles[i][j] = Math.abs(at[i] - at[j]);
      }
    }
    return Problems.of(
        miles,
        outside,
        new double[at.length],
        Problems.greenfield(at.length),
        StationCount.exactly(stations),
        minServed);
  }

  @Test
  void twoStationsStandInTheMiddleOfTwoTowns() {
    CentreSearch.Result result = search(line(2, 6));
    assertEquals(Termination.OPTIMAL, result.termination());
    assertEquals(1, result.standard());
    assertEquals(1, result.bound());
    Plan plan = result.plan().orElseThrow();
    assertEquals(Arrays.toString(new int[] {1, 4}), Arrays.toString(plan.openSites()));
    assertEquals(
        Arrays.toString(new int[] {1, 1, 1, 4, 4, 4}), Arrays.toString(plan.siteOfPoint()));
  }

  @Test
  void oneStationMayLeaveTheFarTown() {
    assertEquals(10, search(line(1, 6)).standard(), "from 2 to 12");
    assertEquals(1, search(line(1, 3)).standard());
    assertEquals(0, search(line(6, 6)).standard());
  }

  @Test
  void multipliersProveWhatTheyProveAndNoMore() {
    SitingProblem problem = line(2, 6);
    CentreSearch.Result result = search(problem);
    assertEquals(0, result.impossible());
    assertTrue(CentreSearch.provesImpossible(problem, 0, result.multipliers()));
    assertFalse(CentreSearch.provesImpossible(problem, 1, result.multipliers()));
    assertFalse(CentreSearch.provesImpossible(problem, 0.5, result.multipliers()), "no standard");
    assertFalse(CentreSearch.provesImpossible(problem, 0, new double[6]));
    assertEquals(1, CentreSearch.firstAbove(problem, 0));
    assertEquals(Double.POSITIVE_INFINITY, CentreSearch.firstAbove(problem, 12));
  }

  @Test
  void saysThatNoStandardWillDo() {
    double none = Problems.NONE;
    SitingProblem apart =
        Problems.median(new double[][] {{0, none}, {none, 0}}, StationCount.exactly(1));
    CentreSearch.Result result = search(apart);
    assertEquals(Termination.INFEASIBLE, result.termination());
    assertTrue(result.plan().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void agreesWithEverySetOfSites(long seed) {
    SitingProblem problem = TinyProblems.of(seed);
    double smallest = smallest(problem);
    CentreSearch.Result result = search(problem);
    if (smallest == Double.POSITIVE_INFINITY) {
      assertTrue(result.plan().isEmpty());
    } else if (problem.floor().least() > 0) {
      assertEquals(smallest, result.standard());
      assertEquals(smallest, result.bound());
    }
  }

  /** Tries every set: each point to its nearest station, the farthest left as far as allowed. */
  private static double smallest(SitingProblem problem) {
    double[] best = {Double.POSITIVE_INFINITY};
    int n = problem.points().size();
    int left = (int) problem.floor().mostLeft();
    BruteForce.eachAllowedSet(
        problem,
        open -> {
          double[] nearest = new double[n];
          for (int i = 0; i < n; i++) {
            nearest[i] = Double.POSITIVE_INFINITY;
            for (int j = 0; j < open.length; j++) {
              int arc = problem.arcs().find(i, j);
              if (open[j] && arc >= 0) {
                nearest[i] = Math.min(nearest[i], problem.arcs().usdPerYear()[arc]);
              }
            }
          }
          Arrays.sort(nearest);
          double standard = n - left == 0 ? Double.NEGATIVE_INFINITY : nearest[n - left - 1];
          best[0] = Math.min(best[0], standard);
        });
    return best[0];
  }
}

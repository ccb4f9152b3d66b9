package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.Problems;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationCount;

class PlanSearchTest {
  private static final StopSignal NEVER = Solving.NEVER;

  /**
   * Five hundred points are better off with S0, but only S1 reaches the last: whatever stands in
   * for its missing outside option must outweigh them all.
   */
  @Test
  void one_point_that_must_be_served_outweighs_many() {
    double[][] cost = new double[501][];
    for (int i = 0; i < 500; i++) {
      cost[i] = new double[] {0, 1};
    }
    cost[500] = new double[] {Problems.NONE, 1};
    PlanSearch search = search(Problems.median(cost, StationCount.exactly(1)));
    search.startFrom(new int[] {0}, 0, NEVER);
    assertTrue(search.reachFloor(NEVER));
    assertArrayEquals(new int[] {1}, search.best().plan().openSites());
    assertEquals(501, search.best().objective());
  }

  /** Leaving a point costs next to nothing, and yet four of five must be served. */
  @Test
  void reaches_the_coverage_floor() {
    SitingProblem problem =
        new GeometricProblems(300, 100, 1).stations(5, 25).fixed(5000).outside(0.1, 0.8).draw();
    PlanSearch search = search(problem);
    search.startNear(new int[0], 0, NEVER);
    assertTrue(search.reachFloor(NEVER));
    assertTrue(new PlanVerifier(problem).verify(search.best().plan()).served() >= 240);
  }

  @Test
  void every_plan_it_speaks_of_is_true_and_better_than_the_last() {
    SitingProblem problem = new GeometricProblems(300, 150, 2).draw();
    List<PlanCompletion.Completed> heard = new ArrayList<>();
    PlanSearch search =
        new PlanSearch(problem, SiteColumns.cheapestFirst(problem.arcs(), 150), 7, heard::add);
    search.startNear(new int[0], 0, NEVER);
    search.search(400, NEVER);
    assertTrue(heard.size() > 1, "the perturbations found nothing");
    for (int k = 0; k < heard.size(); k++) {
      PlanCompletion.Completed plan = heard.get(k);
      assertEquals(
          plan.objective(), new PlanVerifier(problem).verify(plan.plan()).objectiveUsdPerYear());
      assertTrue(k == 0 || plan.objective() < heard.get(k - 1).objective());
    }
    assertEquals(heard.get(heard.size() - 1), search.best());
  }

  @Test
  void stops_when_told_and_still_has_a_plan() {
    SitingProblem problem = new GeometricProblems(300, 150, 2).draw();
    PlanSearch search = search(problem);
    search.startNear(new int[0], 0, Solving.AT_ONCE);
    assertEquals(0, search.search(1000, Solving.AT_ONCE));
    assertNotNull(search.best());
  }

  private static PlanSearch search(SitingProblem problem) {
    SiteColumns columns = SiteColumns.cheapestFirst(problem.arcs(), problem.sites().size());
    return new PlanSearch(problem, columns, 1, plan -> {});
  }
}

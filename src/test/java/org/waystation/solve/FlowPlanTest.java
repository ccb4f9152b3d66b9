package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
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

class FlowPlanTest {
  private static final int[] BOTH = {0, 1};

  /** Two points of 10 parcels, two stations of 12 and 8, at any cost. */
  private static SitingProblem problem(Sourcing sourcing, double first, double second) {
    return new SitingProblem(
        new DemandPoints(
            List.of("P0", "P1"),
            new double[] {10, 10},
            new double[] {Problems.NONE, Problems.NONE}),
        new CandidateSites(List.of("S0", "S1"), new double[2], Problems.greenfield(2)),
        Problems.arcs(new double[][] {{1, 2}, {1, 2}}),
        StationCount.exactly(2),
        new StationLimits(
            new double[] {first, second},
            new double[2],
            new int[] {StationLimits.ANY_NUMBER, StationLimits.ANY_NUMBER},
            sourcing),
        CoverageFloor.points(2, 2));
  }

  @Test
  void the_greater_half_is_the_station() {
    Optional<Plan> plan =
        FlowPlan.of(
            problem(Sourcing.SINGLE, 10, 10), BOTH, new double[] {0.999999, 0, 0, 1.000001});
    assertArrayEquals(new int[] {0, 1}, plan.orElseThrow().siteOfPoint());
  }

  @Test
  void an_answer_that_passes_a_capacity_is_no_plan() {
    SitingProblem problem = problem(Sourcing.SINGLE, 10, 9);
    assertTrue(FlowPlan.of(problem, BOTH, new double[] {1, 0, 0, 1}).isEmpty());
    assertTrue(FlowPlan.of(problem, BOTH, new double[0]).isEmpty());
  }

  @Test
  void crumbs_are_no_shares() {
    Plan plan =
        FlowPlan.of(problem(Sourcing.SPLIT, 12, 12), BOTH, new double[] {1, 1e-7, 1e-7, 1 - 1e-7})
            .orElseThrow();
    assertArrayEquals(new int[] {0, 1}, plan.siteOfPoint());
    assertEquals(List.of(), plan.shares());
  }

  /** Both stations are full, so that what tolerance put on one has to go to the other. */
  @Test
  void loads_beyond_a_limit_by_tolerance_are_brought_back() {
    SitingProblem problem = problem(Sourcing.SPLIT, 12, 8);
    Plan plan =
        FlowPlan.of(problem, BOTH, new double[] {1, 0, 0.2 + 4e-7, 0.8 - 4e-7}).orElseThrow();
    assertEquals(List.of(), new PlanVerifier(problem).violations(plan));
    assertArrayEquals(new int[] {0, Plan.DIVIDED}, plan.siteOfPoint());
    double[] shares = plan.shares().stream().mapToDouble(Share::share).toArray();
    assertArrayEquals(new double[] {0.2, 0.8}, shares, 1e-9);
  }

  @Test
  void more_than_there_is_room_for_cannot_be_brought_back() {
    SitingProblem problem = problem(Sourcing.SPLIT, 12, 7);
    assertTrue(FlowPlan.of(problem, BOTH, new double[] {1, 0, 0.2, 0.8}).isEmpty());
  }

  /** Whatever a solver says, what comes out is a plan of the problem or nothing. */
  @Property(seed = "1", tries = 2000)
  void never_gives_a_wrong_plan(@ForAll long seed) {
    SitingProblem problem = MixedProblems.tiny(seed, MixedProblems.Limits.SPLIT);
    SplittableRandom random = new SplittableRandom(seed);
    double[] flow = random.doubles(problem.arcs().size(), 0, 1).toArray();
    int[] open = StartSet.of(problem, new int[0], random);
    FlowPlan.of(problem, open, flow)
        .ifPresent(plan -> assertEquals(List.of(), new PlanVerifier(problem).violations(plan)));
  }
}

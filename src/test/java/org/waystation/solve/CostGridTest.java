package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.waystation.siting.Problems;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationCount;

class CostGridTest {
  private static final double NONE = Problems.NONE;

  private static SitingProblem problem(double outside, double fixed, double... costs) {
    return Problems.of(
        new double[][] {costs, costs},
        new double[] {outside, NONE},
        fixedOf(fixed, costs.length),
        Problems.greenfield(costs.length),
        StationCount.exactly(1),
        0);
  }

  private static double[] fixedOf(double fixed, int sites) {
    double[] all = new double[sites];
    all[0] = fixed;
    return all;
  }

  private static double step(double outside, double fixed, double... costs) {
    return CostGrid.of(problem(outside, fixed, costs)).step();
  }

  @Test
  void the_step_is_the_greatest_common_divisor_of_all_costs() {
    assertEquals(1, step(NONE, 0, 3, 4, 10));
    assertEquals(6, step(NONE, 0, 12, 30, 18));
    assertEquals(3, step(9, 0, 12, 30, 18), "the outside option counts");
    assertEquals(2, step(NONE, -4, 12, 30, 18), "fixed costs count");
  }

  @Test
  void cents_are_a_grid_although_doubles_do_not_hold_them() {
    assertEquals(0.01, step(NONE, 0, 0.1, 0.29, 4.35));
    assertEquals(0.00125, step(NONE, 7500, 6739.725, 10355.05, 32.00125));
  }

  @Test
  void costs_without_a_common_step_have_no_grid() {
    assertEquals(0, step(NONE, 0, Math.PI, 1));
    assertEquals(0, step(NONE, 0, 0, 0), "all costs nothing");
    assertEquals(0, step(NONE, 1e17, 0.01), "steps that drown in rounding");
  }

  @Test
  void bounds_are_lifted_to_the_next_multiple() {
    CostGrid grid = CostGrid.of(problem(NONE, 0, 2, 4));
    assertEquals(8, grid.lift(6.5));
    assertEquals(8, grid.lift(8));
    assertEquals(8.000001, grid.lift(8.000001), "may owe its rest to rounding");
    assertEquals(Double.NEGATIVE_INFINITY, grid.lift(Double.NEGATIVE_INFINITY));
    assertEquals(10, grid.lift(grid.provenAt(10)));
    assertTrue(grid.provenAt(10) > 8);
  }

  /** What any plan costs lies on the grid, so that lifting passes no plan. */
  @Property(seed = "1", tries = 1000)
  void no_plan_lies_between_two_multiples(@ForAll long seed) {
    SitingProblem problem = TinyProblems.of(seed);
    CostGrid grid = CostGrid.of(problem);
    Assume.that(grid.step() > 0);
    BruteForce.eachAllowedSet(
        problem,
        open -> {
          double cost = BruteForce.cost(problem, open);
          if (Double.isFinite(cost)) {
            double steps = cost / grid.step();
            assertEquals(Math.rint(steps), steps, 1e-6);
            assertEquals(cost, grid.lift(cost - 0.5 * grid.step()), 1e-6 * grid.step());
          }
        });
  }
}

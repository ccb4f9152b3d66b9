package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.waystation.siting.Problems;
import org.waystation.siting.RelaxationBound;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationCount;

class RelaxationTest {
  @Test
  void of_two_points_by_hand() {
    SitingProblem problem =
        Problems.median(new double[][] {{0, 3}, {4, 0}}, StationCount.exactly(1));
    Relaxation relaxation = new Relaxation(problem);
    // rho = (min(0, 0 - 2) + min(0, 4 - 5), min(0, 3 - 2) + min(0, 0 - 5)) = (-3, -5)
    assertEquals(2 + 5 - 5, relaxation.evaluate(new double[] {2, 5}));
    assertEquals(-3, relaxation.reducedCost()[0]);
    assertEquals(-5, relaxation.reducedCost()[1]);
    assertTrue(relaxation.stations().isOpen(1));
    assertEquals(1, relaxation.subgradient()[0]);
    assertEquals(0, relaxation.subgradient()[1]);
    // At u = (3, 4) the bound meets the optimum.
    assertEquals(3, relaxation.evaluate(new double[] {3, 4}));
  }

  @Property(seed = "1", tries = 4000)
  void never_passes_the_optimum(@ForAll long seed) {
    SitingProblem problem = possible(seed);
    double optimum = BruteForce.optimum(problem);
    Relaxation relaxation = new Relaxation(problem);
    SplittableRandom random = new SplittableRandom(seed);
    for (int k = 0; k < 20; k++) {
      double bound = relaxation.evaluate(multipliers(problem, random));
      assertTrue(bound - relaxation.rounding() <= optimum, () -> bound + " above " + optimum);
    }
  }

  /** The certificate's own recomputation, which shares nothing with this one. */
  @Property(seed = "1", tries = 1000)
  void agrees_with_the_bound_that_is_published(@ForAll long seed) {
    SitingProblem problem = possible(seed);
    double optimum = BruteForce.optimum(problem);
    Relaxation relaxation = new Relaxation(problem);
    SplittableRandom random = new SplittableRandom(seed);
    for (int k = 0; k < 10; k++) {
      double[] u = multipliers(problem, random);
      double published = RelaxationBound.of(problem, u);
      double size = Arrays.stream(u).map(Math::abs).sum() + Math.abs(relaxation.evaluate(u));
      assertEquals(relaxation.value(), published, 1e-11 * Math.abs(size) + 1e-9);
      assertTrue(published <= optimum, () -> published + " above " + optimum);
    }
  }

  @Property(seed = "1", tries = 2000)
  void is_concave_with_this_subgradient(@ForAll long seed) {
    SitingProblem problem = possible(seed);
    Relaxation relaxation = new Relaxation(problem);
    SplittableRandom random = new SplittableRandom(seed);
    for (int k = 0; k < 10; k++) {
      double[] u = multipliers(problem, random);
      double[] v = multipliers(problem, random);
      double tangent = relaxation.evaluate(u);
      double slack = relaxation.rounding();
      for (int i = 0; i < u.length; i++) {
        tangent += relaxation.subgradient()[i] * (v[i] - u[i]);
      }
      double value = relaxation.evaluate(v);
      slack += relaxation.rounding() + 1e-12 * Math.abs(tangent);
      assertTrue(value <= tangent + slack, "the tangent cuts the bound off");
    }
  }

  @Property(seed = "1", tries = 500)
  void an_ascent_never_falls_and_never_passes_the_optimum(@ForAll long seed) {
    SitingProblem problem = possible(seed);
    double optimum = BruteForce.optimum(problem);
    BoundAscent ascent = new BoundAscent(problem);
    double before = ascent.bound();
    for (int k = 0; k < 10; k++) {
      ascent.ascend(20, optimum, () -> false);
      assertTrue(ascent.bound() >= before);
      assertTrue(ascent.safeBound() <= optimum);
      before = ascent.bound();
    }
    Relaxation relaxation = new Relaxation(problem);
    assertEquals(
        ascent.bound(), relaxation.evaluate(ascent.multipliers()), "anybody can recompute it");
    assertEquals(ascent.floorPrice(), relaxation.floorPrice());
  }

  /** Counting refuses the problems whose relaxed choice is empty, too. */
  private static SitingProblem possible(long seed) {
    SitingProblem problem = MixedProblems.either(seed);
    Assume.that(new Impossible(problem).reason().isEmpty());
    return problem;
  }

  /** Near arc costs, on them, or anywhere. */
  private static double[] multipliers(SitingProblem problem, SplittableRandom random) {
    double[] costs = problem.arcs().usdPerYear();
    double most = Arrays.stream(costs).map(Math::abs).max().orElse(1) + 1;
    double[] u = new double[problem.points().size()];
    for (int i = 0; i < u.length; i++) {
      boolean on = costs.length > 0 && random.nextInt(3) == 0;
      u[i] = on ? costs[random.nextInt(costs.length)] : (2 * random.nextDouble() - 0.5) * most;
    }
    return u;
  }
}

package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.waystation.siting.RelaxationBound;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.Sourcing;

class LimitedRelaxationTest {
  private static final int PROBLEMS = 400;

  private static double[] multipliers(SitingProblem problem, SplittableRandom random) {
    double[] u = new double[problem.points().size()];
    double[] cost = problem.arcs().usdPerYear();
    Arrays.setAll(
        u,
        i -> {
          double at = cost.length == 0 ? 1 : cost[random.nextInt(cost.length)];
          return at * (0.5 + random.nextDouble()) + random.nextInt(3) - 1;
        });
    return u;
  }

  @Test
  void isWhatTheIndependentBoundIs() {
    int compared = 0;
    for (long seed = 0; seed < PROBLEMS; seed++) {
      SitingProblem problem = LimitedProblems.of(seed, Sourcing.SINGLE);
      if (!problem.limits().bind() || new Impossible(problem).reason().isPresent()) {
        continue;
      }
      LimitedRelaxation relaxation = new LimitedRelaxation(problem);
      SplittableRandom random = new SplittableRandom(seed);
      for (int k = 0; k < 5; k++) {
        double[] u = multipliers(problem, random);
        double value = relaxation.evaluate(u);
        double size = Arrays.stream(u).map(Math::abs).sum() + Math.abs(value) + 1;
        double again = RelaxationBound.of(problem, u);
        // Infinite where too few sites can reach their minimum throughput.
        assertEquals(again, value, Double.isInfinite(again) ? 0 : 1e-9 * size, "seed " + seed);
        compared++;
      }
    }
    assertTrue(compared > PROBLEMS, compared + " compared");
  }

  @Test
  void isNeverAboveTheOptimumAndConcave() {
    for (long seed = 0; seed < PROBLEMS; seed++) {
      isBelowAndConcave(LimitedProblems.of(seed, Sourcing.SINGLE), seed);
    }
  }

  @Test
  void countsWhatStationsCarryTogetherWhereAnyNumberMayOpen() {
    int stronger = 0;
    for (long seed = 0; seed < PROBLEMS; seed++) {
      SitingProblem problem = LimitedProblems.ofAnyNumber(seed);
      if (problem.points().size() == 0 || new Impossible(problem).reason().isPresent()) {
        continue;
      }
      isBelowAndConcave(problem, seed);
      LimitedRelaxation relaxation = new LimitedRelaxation(problem);
      assertTrue(relaxation.cover().applies(), "seed " + seed);
      double[] u = multipliers(problem, new SplittableRandom(seed));
      double value = relaxation.evaluate(u);
      double again = RelaxationBound.of(problem, u);
      double size = Arrays.stream(u).map(Math::abs).sum() + Math.abs(value) + 1;
      assertEquals(again, value, Double.isInfinite(again) ? 0 : 1e-9 * size, "seed " + seed);
      double sum = Arrays.stream(u).sum();
      for (int j = 0; j < problem.sites().size(); j++) {
        sum += Math.min(0, relaxation.columns().wholeValue(j));
      }
      stronger += value > sum + 1e-6 * size ? 1 : 0;
    }
    assertTrue(stronger > PROBLEMS / 20, stronger + " where it says more");
  }

  private static void isBelowAndConcave(SitingProblem problem, long seed) {
    double optimum = LimitedProblems.bruteForce(problem);
    if (Double.isInfinite(optimum)) {
      return;
    }
    LimitedRelaxation relaxation = new LimitedRelaxation(problem);
    SplittableRandom random = new SplittableRandom(seed);
    double[] u = multipliers(problem, random);
    double[] v = multipliers(problem, random);
    double size = Arrays.stream(u).map(Math::abs).sum() + Math.abs(optimum) + 1;
    double atV = relaxation.evaluate(v);
    double atU = relaxation.evaluate(u);
    assertTrue(atU - relaxation.rounding() <= optimum + 1e-9 * size, "seed " + seed);
    // The subgradient's plane at u lies above the function at v.
    double plane = atU;
    for (int i = 0; i < u.length; i++) {
      plane += relaxation.subgradient()[i] * (v[i] - u[i]);
    }
    assertTrue(atV <= plane + 1e-7 * size, "seed " + seed + ": " + atV + " above " + plane);
  }

  @Test
  void fixingKeepsTheBestPlan() {
    int fixed = 0;
    for (long seed = 0; seed < PROBLEMS; seed++) {
      SitingProblem problem =
          seed % 2 == 0
              ? LimitedProblems.of(seed, Sourcing.SINGLE)
              : LimitedProblems.ofAnyNumber(seed);
      double optimum = LimitedProblems.bruteForce(problem);
      if (Double.isInfinite(optimum)) {
        continue;
      }
      LimitedRelaxation relaxation = new LimitedRelaxation(problem);
      BoundAscent ascent = new BoundAscent(relaxation, problem);
      double above = optimum + 1e-3 * (1 + Math.abs(optimum));
      ascent.ascend(200, above, Solving.NEVER);
      LimitedFixing fixing = LimitedFixing.of(problem, relaxation, ascent.multipliers(), above);
      SitingProblem core = fixing.core(problem).problem();
      assertEquals(
          optimum,
          LimitedProblems.bruteForce(core),
          1e-9 * (1 + Math.abs(optimum)),
          "seed " + seed);
      fixed += core.arcs().size() < problem.arcs().size() ? 1 : 0;
    }
    assertTrue(fixed > PROBLEMS / 10, fixed + " with something fixed");
  }
}

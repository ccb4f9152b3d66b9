package org.waystation.phasing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waystation.solve.ortools.MixedIntegerModel.Engine;
import org.waystation.solve.ortools.PhasingIntegerModel;

/** Held against every plan there is of thousands of tiny problems. */
class PhasingSolverTest {
  private static final double ROUNDING = 1e-7;

  /** A solver that never has an answer. */
  static final class Silent implements PhasingModel {
    @Override
    public Answer solve(
        CoveredCost costs,
        boolean[][] allowed,
        PhasingPlan hint,
        Duration limit,
        BooleanSupplier stop,
        long seed) {
      return new Answer(Optional.empty(), Double.NEGATIVE_INFINITY, false);
    }

    @Override
    public String name() {
      return "silent";
    }
  }

  private static final PhasingLimits LIMITS = new PhasingLimits(20, Duration.ofSeconds(60), 1);

  private static PhasingProblem tiny(int seed) {
    Random random = new Random(seed);
    return PhasingProblems.random(
        random, 2 + random.nextInt(5), 1 + random.nextInt(12), 1 + random.nextInt(4));
  }

  @Test
  void plansAreSoundAndBoundsHoldOnThousandsOfTinyProblems() {
    int best = 0;
    int solved = 0;
    for (int seed = 0; seed < 4000; seed++) {
      PhasingProblem problem = tiny(seed);
      double least = PhasingProblems.bruteForce(problem);
      Optional<PhasingResult> result =
          new PhasingSolver(problem).solve(LIMITS, new Silent(), () -> false);
      if (result.isEmpty()) {
        continue;
      }
      solved++;
      String which = "seed " + seed + ": " + result.get() + ", least " + least;
      PhasingVerifier verifier = new PhasingVerifier(problem);
      assertEquals(List.of(), verifier.violations(result.get().plan()), which);
      assertEquals(verifier.objective(result.get().plan()), result.get().objective(), which);
      assertTrue(result.get().provenBound() <= least + ROUNDING, which);
      assertTrue(result.get().objective() >= least - ROUNDING, which);
      assertEquals(
          Math.min(new PhasingSolver(problem).provenBound(), result.get().objective()),
          result.get().provenBound(),
          which);
      best += result.get().objective() <= least + ROUNDING ? 1 : 0;
    }
    assertTrue(solved > 3500, "solved: " + solved);
    assertTrue(best > 0.99 * solved, "best by search alone: " + best + " of " + solved);
  }

  @ParameterizedTest
  @EnumSource(
      value = Engine.class,
      names = {"SCIP", "HIGHS"})
  void theFinishProvesTheBestPlan(Engine engine) {
    PhasingModel model = new PhasingIntegerModel(engine);
    for (int seed = 0; seed < 300; seed++) {
      PhasingProblem problem = tiny(seed);
      Optional<PhasingResult> result = new PhasingSolver(problem).solve(LIMITS, model, () -> false);
      if (result.isPresent()) {
        double least = PhasingProblems.bruteForce(problem);
        String which = "seed " + seed + ": " + result.get();
        assertEquals(least, result.get().objective(), 1e-5, which);
        assertEquals(least, result.get().bound(), 1e-3, which);
      }
    }
  }

  @Test
  void theModelAloneFindsWhatIsBest() {
    PhasingModel model = new PhasingIntegerModel(Engine.SCIP);
    for (int seed = 0; seed < 200; seed++) {
      PhasingProblem problem = tiny(seed);
      double least = PhasingProblems.bruteForce(problem);
      boolean[][] all = new boolean[problem.stations().size()][problem.periods().size()];
      for (boolean[] station : all) {
        Arrays.fill(station, true);
      }
      CoveredCost costs = new CoveredCost(problem);
      PhasingModel.Answer answer =
          model.solve(
              costs, all, new OpeningState(costs).plan(), Duration.ofSeconds(60), () -> false, 1);
      assertEquals(
          least,
          answer
              .plan()
              .map(plan -> new PhasingVerifier(problem).objective(plan))
              .orElse(Double.POSITIVE_INFINITY),
          1e-5,
          "seed " + seed);
    }
  }

  @Test
  void theSameSeedGivesTheSameOrder() {
    PhasingProblem problem = PhasingProblems.random(new Random(5), 30, 300, 5);
    PhasingResult one =
        new PhasingSolver(problem).solve(LIMITS, new Silent(), () -> false).orElseThrow();
    PhasingResult two =
        new PhasingSolver(problem).solve(LIMITS, new Silent(), () -> false).orElseThrow();
    assertEquals(one, two);
    assertTrue(one.relativeGap() < 0.02, one.toString());
  }
}

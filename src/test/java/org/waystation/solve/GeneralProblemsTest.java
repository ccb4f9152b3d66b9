package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.RelaxationBound;
import org.waystation.siting.SitingProblem;
import org.waystation.solve.MixedProblems.Limits;
import org.waystation.solve.ortools.MixedIntegerModel;

/**
 * Everything that a siting problem can state, all at once, against trying every plan, and against a
 * general solver with the whole model.
 */
class GeneralProblemsTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final ExactModel highs = new MixedIntegerModel(MixedIntegerModel.Engine.HIGHS);

  @Property(seed = "1", tries = 4000)
  void no_multipliers_bound_above_the_optimum(@ForAll long seed) {
    SitingProblem problem = MixedProblems.tiny(seed, Limits.NONE);
    assertBoundsHold(problem, BruteForce.optimum(problem), seed);
  }

  @Property(seed = "1", tries = 1500)
  void no_multipliers_bound_above_the_optimum_under_limits(@ForAll long seed) {
    SitingProblem problem = MixedProblems.tiny(seed, Limits.SINGLE);
    double optimum = BruteForce.optimum(problem);
    SplittableRandom random = new SplittableRandom(seed);
    for (int k = 0; k < 4; k++) {
      assertNotAbove(RelaxationBound.of(problem, multipliers(problem, random)), optimum);
    }
  }

  /** The bound of a problem with cut rows holds for the problem it was cut from. */
  @Property(seed = "1", tries = 3000)
  void cut_rows_bound_the_whole_problem(@ForAll long seed) {
    SitingProblem whole = MixedProblems.tiny(seed, Limits.NONE);
    SitingProblem cut = MixedProblems.cut(whole, seed);
    double optimum = BruteForce.optimum(whole);
    assertBoundsHold(cut, optimum, seed);
    BoundAscent ascent = new BoundAscent(cut);
    ascent.ascend(100, Double.isFinite(optimum) ? optimum : ascent.bound() + 10, Solving.NEVER);
    assertNotAbove(ascent.safeBound(), optimum);
    assertEquals(
        RelaxationBound.of(cut, ascent.multipliers()), ascent.safeBound(), rounding(cut, optimum));
  }

  private static void assertBoundsHold(SitingProblem problem, double optimum, long seed) {
    Relaxation relaxation = new Relaxation(problem);
    SplittableRandom random = new SplittableRandom(seed);
    for (int k = 0; k < 4; k++) {
      double[] multipliers = multipliers(problem, random);
      double independent = RelaxationBound.of(problem, multipliers);
      double value = relaxation.evaluate(multipliers);
      assertNotAbove(independent, optimum);
      assertNotAbove(value - relaxation.rounding(), optimum);
      if (Double.isFinite(optimum)) {
        assertEquals(independent, value, rounding(problem, value));
      }
    }
  }

  /** Multipliers around the costs, now and then at one of them exactly or far away. */
  private static double[] multipliers(SitingProblem problem, SplittableRandom random) {
    double[] multipliers = new double[problem.points().size()];
    double[] cost = problem.arcs().usdPerYear();
    for (int i = 0; i < multipliers.length; i++) {
      double any = cost.length == 0 ? 1 : cost[random.nextInt(cost.length)];
      multipliers[i] =
          switch (random.nextInt(4)) {
            case 0 -> any;
            case 1 -> 10 * any;
            default -> any * 2 * random.nextDouble();
          };
    }
    return multipliers;
  }

  @Property(seed = "1", tries = 2500)
  void bound_and_search_alone_prove_nothing_false(@ForAll long seed) {
    SitingProblem problem = MixedProblems.tiny(seed, Limits.NONE);
    SolveLimits limits = new SolveLimits(0, MINUTE, 60, 24, seed, 1);
    SolveResult result = Solving.solve(problem, limits, Solving.NEVER, new ScriptedModel());
    assertConsistent(problem, result, BruteForce.optimum(problem));
  }

  @Property(seed = "1", tries = 500)
  void finds_what_trying_every_plan_finds(@ForAll long seed) {
    SitingProblem problem = MixedProblems.tiny(seed, Limits.NONE);
    SolveLimits weak = new SolveLimits(0, MINUTE, 30, (int) (seed & 6), seed, 1);
    ExactModel whole = (seed & 1) == 0 ? highs : new ScriptedModel();
    SolveResult result = Solving.solve(problem, weak, Solving.NEVER, whole, Solving.scip());
    double optimum = BruteForce.optimum(problem);
    assertConsistent(problem, result, optimum);
    Termination expected = Double.isFinite(optimum) ? Termination.OPTIMAL : Termination.INFEASIBLE;
    assertEquals(expected, result.termination(), () -> seed + ": " + result.reason());
  }

  /** Where arcs may be missing, only what holds with them may be claimed. */
  @Property(seed = "1", tries = 300)
  void claims_nothing_false_of_cut_rows(@ForAll long seed) {
    SitingProblem whole = MixedProblems.tiny(seed, Limits.NONE);
    SitingProblem cut = MixedProblems.cut(whole, seed);
    SolveLimits weak = new SolveLimits(0, MINUTE, 90, (int) (seed & 6), seed, 1);
    ExactModel model = (seed & 2) == 0 ? highs : new ScriptedModel();
    SolveResult result =
        new SitingSolver(model, (seed & 1) == 0 ? highs : Solving.scip(), progress -> {})
            .solve(cut, weak, Solving.NEVER);
    double optimum = BruteForce.optimum(whole);
    assertConsistent(cut, result, optimum);
    if (result.termination() == Termination.OPTIMAL) {
      assertEquals(
          optimum, result.plan().orElseThrow().objectiveUsdPerYear(), SolverPrecision.usd(optimum));
    }
  }

  @Property(seed = "1", tries = 250)
  void agrees_with_the_whole_model_on_larger_ones(@ForAll long seed) {
    SitingProblem problem = MixedProblems.small(seed, Limits.NONE);
    ExactModel.Answer answer = highs.solve(problem, new int[0], MINUTE, Solving.NEVER, 1);
    SolveLimits limits = new SolveLimits(0, MINUTE, 200, 60, seed, 1);
    SolveResult result = Solving.solve(problem, limits, Solving.NEVER, Solving.scip());
    if (answer.status() == ExactModel.Status.INFEASIBLE) {
      assertEquals(Termination.INFEASIBLE, result.termination(), () -> "seed " + seed);
    } else {
      assertEquals(ExactModel.Status.OPTIMAL, answer.status());
      assertEquals(Termination.OPTIMAL, result.termination(), () -> seed + result.reason());
      assertConsistent(problem, result, answer.bound());
    }
  }

  /** The bound is below the optimum, the plan above it, and no proof is false. */
  private static void assertConsistent(SitingProblem problem, SolveResult result, double optimum) {
    double bound = result.bound().usdPerYear();
    assertTrue(
        bound <= optimum + SolverPrecision.usd(optimum) || Double.isInfinite(optimum),
        () -> "bound " + bound + " above the optimum " + optimum);
    if (result.termination() == Termination.INFEASIBLE) {
      assertEquals(Double.POSITIVE_INFINITY, optimum);
    }
    result
        .plan()
        .ifPresent(
            plan -> {
              double found = plan.objectiveUsdPerYear();
              assertEquals(0, new PlanVerifier(problem).violations(plan.plan()).size());
              assertTrue(found >= optimum - SolverPrecision.usd(optimum));
              if (result.termination() == Termination.OPTIMAL) {
                assertEquals(optimum, found, SolverPrecision.usd(optimum));
              }
            });
  }

  private static void assertNotAbove(double bound, double optimum) {
    assertTrue(
        bound <= optimum + 1e-9 * (1 + Math.abs(optimum)) || bound <= optimum,
        () -> bound + " above " + optimum);
  }

  private static double rounding(SitingProblem problem, double value) {
    double size = Math.abs(value) + 1;
    for (double cost : problem.arcs().usdPerYear()) {
      size += 10 * Math.abs(cost);
    }
    return 1e-9 * size;
  }
}

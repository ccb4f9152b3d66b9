package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.Sourcing;
import org.waystation.siting.StationLimits;
import org.waystation.siting.VerifiedPlan;
import org.waystation.solve.MixedProblems.Limits;
import org.waystation.solve.ortools.MixedIntegerModel;
import org.waystation.solve.ortools.MixedIntegerModel.Engine;

/**
 * Station limits with everything else that a problem can state: the whole model against trying
 * every plan, and where points may be divided one engine against another.
 */
class LimitedProblemsTest {
  private static final SolveLimits LIMITS =
      new SolveLimits(0, Duration.ofMinutes(1), 200, 60, 1, 1);

  /** Whatever solves problems with limits; all must agree. */
  private static final List<SitingMethod> METHODS =
      List.of(
          direct(Engine.HIGHS),
          direct(Engine.SCIP),
          new SitingSolver(
              new MixedIntegerModel(Engine.HIGHS),
              new MixedIntegerModel(Engine.SCIP),
              progress -> {}));

  @Property(seed = "1", tries = 300)
  void one_station_for_each_point(@ForAll long seed) {
    SitingProblem problem = MixedProblems.tiny(seed, Limits.SINGLE);
    double optimum = BruteForce.optimum(problem);
    for (SitingMethod method : METHODS) {
      assertFound(optimum, method.solve(problem, LIMITS, Solving.NEVER));
    }
  }

  @Property(seed = "1", tries = 250)
  void divided_points(@ForAll long seed) {
    SitingProblem problem = MixedProblems.tiny(seed, Limits.SPLIT);
    SolveResult first = METHODS.get(0).solve(problem, LIMITS, Solving.NEVER);
    double optimum =
        first.plan().isPresent()
            ? first.plan().get().objectiveUsdPerYear()
            : Double.POSITIVE_INFINITY;
    for (SitingMethod method : METHODS) {
      assertFound(optimum, method.solve(problem, LIMITS, Solving.NEVER));
    }
    double undivided = BruteForce.optimum(undivided(problem));
    assertTrue(
        optimum <= undivided + SolverPrecision.usd(undivided), "to divide points never costs more");
  }

  @Property(seed = "1", tries = 60)
  void agrees_with_the_whole_model_on_larger_ones(@ForAll long seed) {
    SitingProblem problem =
        MixedProblems.small(seed, (seed & 1) == 0 ? Limits.SINGLE : Limits.SPLIT);
    SolveResult whole = METHODS.get(0).solve(problem, LIMITS, Solving.NEVER);
    double optimum =
        whole.plan().map(VerifiedPlan::objectiveUsdPerYear).orElse(Double.POSITIVE_INFINITY);
    assertFound(optimum, whole);
    assertFound(optimum, METHODS.get(2).solve(problem, LIMITS, Solving.NEVER));
  }

  private static SitingProblem undivided(SitingProblem problem) {
    return new SitingProblem(
        problem.points(),
        problem.sites(),
        problem.arcs(),
        problem.stations(),
        new StationLimits(
            problem.limits().mostParcelsPerYear(),
            problem.limits().leastParcelsPerYear(),
            problem.limits().mostPoints(),
            Sourcing.SINGLE),
        problem.floor());
  }

  private static SitingMethod direct(Engine engine) {
    return new DirectSolver(new MixedIntegerModel(engine), progress -> {});
  }

  private static void assertFound(double optimum, SolveResult result) {
    if (Double.isInfinite(optimum)) {
      assertEquals(Termination.INFEASIBLE, result.termination(), result::reason);
    } else {
      assertEquals(Termination.OPTIMAL, result.termination(), result::reason);
      double found = result.plan().orElseThrow().objectiveUsdPerYear();
      assertEquals(optimum, found, SolverPrecision.usd(optimum));
      assertEquals(optimum, result.bound().usdPerYear(), SolverPrecision.usd(optimum));
    }
  }
}

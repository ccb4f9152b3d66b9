package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystation.siting.RelaxationBound;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.Sourcing;
import org.waystation.solve.ortools.MixedIntegerModel;

class LimitedCourseTest {
  private static final Path BENCH =
      Path.of(System.getProperty("waystation.home"), "..", "shared", "bench");
  private static final SolveLimits SHORT =
      new SolveLimits(0, Duration.ofMinutes(2), 600, 120, 1, 2);

  private static SolveResult solve(SitingProblem problem, SolveLimits limits) {
    return Solving.solve(problem, limits, Solving.NEVER, Solving.scip(), Solving.scip());
  }

  @Test
  void findsTheOptimumOfWholePointsOrNoPlan() {
    int infeasible = 0;
    for (long seed = 0; seed < 150; seed++) {
      SitingProblem problem = LimitedProblems.of(seed, Sourcing.SINGLE);
      double optimum = LimitedProblems.bruteForce(problem);
      SolveResult result = solve(problem, SHORT);
      String what = "seed " + seed + ": " + result;
      if (Double.isInfinite(optimum)) {
        assertEquals(Termination.INFEASIBLE, result.termination(), what);
        infeasible++;
      } else {
        assertEquals(Termination.OPTIMAL, result.termination(), what);
        assertEquals(
            optimum,
            result.plan().orElseThrow().objectiveUsdPerYear(),
            SolverPrecision.usd(optimum),
            what);
      }
    }
    assertTrue(infeasible > 10 && infeasible < 140, infeasible + " infeasible");
  }

  @Test
  void agreesWithTheFullModelWherePointsMayBeDivided() {
    int divided = 0;
    for (long seed = 0; seed < 150; seed++) {
      SitingProblem problem = LimitedProblems.of(seed, Sourcing.SPLIT);
      if (countsShares(problem)) {
        continue;
      }
      ExactModel.Answer full =
          Solving.scip().solve(problem, new int[0], Duration.ofMinutes(1), Solving.NEVER, 1);
      SolveResult result = solve(problem, SHORT);
      String what = "seed " + seed + ": " + result;
      if (full.status() == ExactModel.Status.INFEASIBLE) {
        assertEquals(Termination.INFEASIBLE, result.termination(), what);
      } else {
        assertEquals(Termination.OPTIMAL, result.termination(), what);
        double objective = result.plan().orElseThrow().objectiveUsdPerYear();
        assertEquals(full.bound(), objective, SolverPrecision.usd(objective), what);
        divided += result.plan().orElseThrow().plan().shares().isEmpty() ? 0 : 1;
      }
    }
    assertTrue(divided > 5, divided + " with divided points");
  }

  /** A divided point takes a place at each of its stations; the model lets it take parts. */
  private static boolean countsShares(SitingProblem problem) {
    for (int most : problem.limits().mostPoints()) {
      if (most < problem.points().size()) {
        return true;
      }
    }
    return false;
  }

  @Test
  void boundIsWhatItsMultipliersSay() {
    SitingProblem problem = LimitedGeometry.draw(120, 40, 6, 0.8, 3);
    // Content with a gap that needs no branching.
    SolveLimits easy = new SolveLimits(0.1, Duration.ofMinutes(2), 600, 120, 1, 2);
    SolveResult result =
        Solving.solve(problem, easy, Solving.NEVER, new ScriptedModel(), new ScriptedModel());
    assertEquals(LowerBound.RELAXATION, result.bound().basis());
    double recomputed = RelaxationBound.of(problem, result.bound().multipliers());
    assertEquals(recomputed, result.bound().usdPerYear(), 1e-9 * Math.abs(recomputed));
  }

  @Test
  void givesTheSamePlanOnAnyNumberOfThreads() {
    for (long seed = 1; seed <= 3; seed++) {
      SitingProblem problem = LimitedGeometry.draw(100, 40, 8, 0.8, seed);
      SolveResult one = solve(problem, withThreads(1));
      SolveResult two = solve(problem, withThreads(2));
      assertEquals(one.plan().orElseThrow().plan(), two.plan().orElseThrow().plan());
      assertEquals(one.bound().usdPerYear(), two.bound().usdPerYear());
    }
  }

  private static SolveLimits withThreads(int threads) {
    return new SolveLimits(0.01, Duration.ofMinutes(5), 600, 600, 7, threads);
  }

  @Test
  void endsAtOnceWhenStopped() {
    SitingProblem problem = LimitedGeometry.draw(100, 40, 8, 0.8, 1);
    SolveResult result =
        Solving.solve(problem, SHORT, Solving.AT_ONCE, Solving.scip(), Solving.scip());
    assertTrue(
        result.termination() == Termination.INTERRUPTED
            || result.termination() == Termination.INTERRUPTED_WITHOUT_PLAN,
        result.reason());
  }

  @Test
  void wordOfAFalseProverDoesNotCount() {
    SitingProblem problem = LimitedGeometry.draw(60, 20, 4, 0.8, 2);
    ExactModel liar =
        new ScriptedModel(
            new ExactModel.Answer(
                ExactModel.Status.OPTIMAL, new int[0], new double[problem.arcs().size()], 1e12));
    SolveResult result = Solving.solve(problem, SHORT, Solving.NEVER, liar, new ScriptedModel());
    assertNotEquals(Termination.OPTIMAL, result.termination());
    assertEquals(LowerBound.RELAXATION, result.bound().basis());
  }

  @ParameterizedTest
  @CsvSource({"p1, 8848", "p13, 8252", "p45, 6251", "p65, 24445"})
  void provesHolmbergs(String name, double optimum) throws IOException {
    Path file = BENCH.resolve("sscflp/holmberg-" + name + ".txt");
    assumeTrue(Files.exists(file));
    SolveResult result =
        Solving.solve(
            LimitedFiles.holmberg(file),
            new SolveLimits(0, Duration.ofMinutes(5), 1200, 400, 1, 2),
            Solving.NEVER,
            new MixedIntegerModel(MixedIntegerModel.Engine.HIGHS),
            Solving.scip());
    assertEquals(Termination.OPTIMAL, result.termination(), result::reason);
    assertEquals(optimum, result.plan().orElseThrow().objectiveUsdPerYear(), 1e-6);
  }

  @ParameterizedTest
  @CsvSource({"cpmp01.txt, true, 713", "cpmp03.txt, true, 751", "SJC1.dat, false, 17288.99"})
  void reachesCapacitatedMedians(String name, boolean whole, double optimum) throws IOException {
    Path file = BENCH.resolve("cpmp/" + name);
    assumeTrue(Files.exists(file));
    // The gap is met by the search and its bound alone.
    SolveResult result =
        Solving.solve(
            LimitedFiles.median(file, whole),
            new SolveLimits(0.035, Duration.ofMinutes(5), 600, 3000, 1, 2),
            Solving.NEVER,
            new ScriptedModel(),
            new ScriptedModel());
    assertEquals(optimum, result.plan().orElseThrow().objectiveUsdPerYear(), 0.01 * optimum);
  }
}

package org.waystation.solve.ortools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waystation.siting.Problems;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationCount;
import org.waystation.solve.ExactModel;
import org.waystation.solve.ExactModel.Answer;
import org.waystation.solve.ExactModel.Status;
import org.waystation.solve.StopSignal;
import org.waystation.solve.ortools.MixedIntegerModel.Engine;

class MixedIntegerModelTest {
  private static final StopSignal NEVER = () -> false;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int[] NO_HINT = {};

  @ParameterizedTest
  @EnumSource
  void takes_a_hint_or_leaves_it_and_prints_nothing(Engine engine)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                EngineProcess.class.getName(),
                engine.name())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals("", printed);
    assertEquals(EngineProcess.RIGHT, process.waitFor());
  }

  @Test
  void engines_agree() {
    for (int seed = 0; seed < 6; seed++) {
      SitingProblem problem = random(seed, 14, 9);
      Answer scip = solve(Engine.SCIP, problem);
      assertEquals(Status.OPTIMAL, scip.status());
      for (Engine other : new Engine[] {Engine.HIGHS, Engine.CP_SAT}) {
        Answer answer = solve(other, problem);
        assertEquals(Status.OPTIMAL, answer.status());
        assertEquals(scip.bound(), answer.bound(), 1e-6 * Math.abs(scip.bound()), other.name());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void says_so_when_there_is_no_plan(Engine engine) {
    double none = Problems.NONE;
    SitingProblem problem =
        Problems.median(
            new double[][] {{1, 1, none}, {1, none, 1}, {none, 1, 1}}, StationCount.exactly(1));
    assertEquals(Status.INFEASIBLE, solve(engine, problem).status());
  }

  /** Below the optimum a goal is refuted, above it a plan is found that is better. */
  @ParameterizedTest
  @EnumSource
  void refutes_a_goal_or_finds_a_plan_below_it(Engine engine) {
    for (int seed = 0; seed < 6; seed++) {
      SitingProblem problem = random(seed, 14, 9);
      double optimum = solve(Engine.SCIP, problem).bound();
      ExactModel model = new MixedIntegerModel(engine);
      double low = optimum - 0.01 * Math.abs(optimum);
      Answer refuted = model.refute(problem, low, MINUTE, NEVER, 1);
      assertTrue(refuted.bound() >= low - 1e-6 * Math.abs(low), refuted.toString());
      assertTrue(refuted.bound() <= optimum + 1e-6 * Math.abs(optimum), refuted.toString());
      double high = optimum + 0.01 * Math.abs(optimum);
      Answer found = model.refute(problem, high, MINUTE, NEVER, 1);
      assertEquals(Status.OPTIMAL, found.status());
      assertEquals(optimum, found.bound(), 1e-6 * Math.abs(optimum));
    }
  }

  @ParameterizedTest
  @EnumSource
  void costs_of_any_size_are_solved_to_proof(Engine engine) {
    for (double unit : new double[] {1e-6, 1e12}) {
      SitingProblem problem =
          Problems.median(
              new double[][] {{unit, 2 * unit}, {4.5 * unit, unit}}, StationCount.exactly(1));
      Answer answer = solve(engine, problem);
      assertEquals(Status.OPTIMAL, answer.status());
      assertEquals(1, answer.openSites()[0]);
      assertEquals(3 * unit, answer.bound(), 1e-5 * unit);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SCIP", "CP_SAT"})
  void a_stop_reaches_the_running_solver(Engine engine) {
    SitingProblem hard = random(1, 220, 220);
    long start = System.nanoTime();
    StopSignal stop = StopSignal.at(start + 500_000_000L);
    Answer answer = new MixedIntegerModel(engine).solve(hard, NO_HINT, MINUTE, stop, 1);
    double seconds = (System.nanoTime() - start) * 1e-9;
    assertTrue(
        answer.status() == Status.UNKNOWN || answer.status() == Status.FEASIBLE,
        () -> engine + " was done before the stop: " + answer.status());
    assertTrue(seconds < 15, () -> engine + " went on for " + seconds + " s");
  }

  @ParameterizedTest
  @EnumSource
  void a_stop_beforehand_and_a_short_limit_give_no_answer(Engine engine) {
    SitingProblem hard = random(1, 120, 120);
    ExactModel model = new MixedIntegerModel(engine);
    assertEquals(Status.UNKNOWN, model.solve(hard, NO_HINT, MINUTE, () -> true, 1).status());
    assertEquals(
        Status.UNKNOWN, model.solve(hard, NO_HINT, Duration.ofNanos(1), NEVER, 1).status());
  }

  private static Answer solve(Engine engine, SitingProblem problem) {
    return new MixedIntegerModel(engine).solve(problem, NO_HINT, MINUTE, NEVER, 1);
  }

  private static SitingProblem random(long seed, int points, int sites) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] x = random.doubles(points + sites, 0, 100).toArray();
    double[] y = random.doubles(points + sites, 0, 100).toArray();
    double[][] cost = new double[points][sites];
    for (int i = 0; i < points; i++) {
      double parcels = 1 + 20 * random.nextDouble();
      for (int j = 0; j < sites; j++) {
        cost[i][j] = parcels * (150 + Math.hypot(x[i] - x[points + j], y[i] - y[points + j]));
      }
    }
    return Problems.median(cost, StationCount.exactly(Math.max(2, points / 20)));
  }
}

package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.waystation.siting.Problems;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationCount;

/** Every way in which a solve can end. OPTIMAL is in {@link SitingSolverTest}. */
class TerminationTest {
  private static final Duration INSTANT = Duration.ofNanos(1);
  private static final SitingProblem EASY = new GeometricProblems(400, 300, 1).draw();

  /**
   * Three points that lie pairwise within reach of a common site, but never all three; with one
   * station there is no plan, which counting cannot see.
   */
  private static final SitingProblem TRIANGLE = triangle(1);

  @Test
  void counting_proves_that_there_is_no_plan() {
    SitingProblem problem = Problems.median(new double[][] {{1}, {Problems.NONE}}, one());
    SolveResult result = Solving.solve(problem);
    assertEquals(Termination.INFEASIBLE, result.termination());
    assertEquals(LowerBound.COUNTING, result.bound().basis());
    assertTrue(result.reason().contains("P1"), result::reason);
  }

  @Test
  void a_model_proves_that_there_is_no_plan() {
    SolveResult result = Solving.solve(TRIANGLE);
    assertEquals(Termination.INFEASIBLE, result.termination());
    assertEquals(Double.POSITIVE_INFINITY, result.bound().usdPerYear());
    assertEquals(Solving.scip().name(), result.bound().basis());
    assertEquals(Termination.OPTIMAL, Solving.solve(triangle(2)).termination());
  }

  @Test
  void the_gap_is_reached() {
    SolveLimits wide = new SolveLimits(0.5, Duration.ofMinutes(1), 800, 160, 1, 2);
    SolveResult result = Solving.solve(EASY, wide, Solving.NEVER, new ScriptedModel());
    assertEquals(Termination.GAP_REACHED, result.termination());
    assertTrue(result.relativeGap() <= 0.5 && result.relativeGap() > 0);
    assertFalse(result.clockDecided());
  }

  @Test
  void the_rounds_are_done() {
    SolveLimits few = new SolveLimits(0, Duration.ofMinutes(1), 8, 8, 1, 2);
    SitingProblem hard = ScatteredProblems.of(200, 200, 20, 1);
    SolveResult result = Solving.solve(hard, few, Solving.NEVER, new ScriptedModel());
    assertEquals(Termination.ROUND_LIMIT, result.termination());
    assertFalse(result.clockDecided());
    SolveResult without = Solving.solve(TRIANGLE, few, Solving.NEVER, new ScriptedModel());
    assertEquals(Termination.ROUND_LIMIT_WITHOUT_PLAN, without.termination());
    assertFalse(without.clockDecided());
  }

  @Test
  void the_time_is_up() {
    SolveLimits none = Solving.limits(INSTANT);
    SolveResult result = Solving.solve(EASY, none, Solving.NEVER, Solving.scip());
    assertEquals(Termination.TIME_LIMIT, result.termination());
    assertTrue(result.clockDecided());
    SolveResult without = Solving.solve(TRIANGLE, none, Solving.NEVER, Solving.scip());
    assertEquals(Termination.TIME_LIMIT_WITHOUT_PLAN, without.termination());
    assertTrue(without.clockDecided());
  }

  @Test
  void somebody_asks_for_an_end_at_once() {
    SolveResult result = Solving.solve(EASY, Solving.PATIENT, Solving.AT_ONCE, Solving.scip());
    assertEquals(Termination.INTERRUPTED, result.termination());
    SolveResult without = Solving.solve(TRIANGLE, Solving.PATIENT, Solving.AT_ONCE, Solving.scip());
    assertEquals(Termination.INTERRUPTED_WITHOUT_PLAN, without.termination());
  }

  /** Wherever the end comes, there is a result and no exception. */
  @Test
  void somebody_asks_for_an_end_at_any_moment() {
    SitingProblem problem = new GeometricProblems(60, 40, 3).draw();
    for (int moment = 0; moment < 40; moment++) {
      AtomicInteger asked = new AtomicInteger();
      int last = moment * moment;
      StopSignal stop = () -> asked.incrementAndGet() > last;
      SolveResult result = Solving.solve(problem, Solving.PATIENT, stop, Solving.scip());
      assertTrue(
          result.termination() == Termination.INTERRUPTED
              || result.termination() == Termination.OPTIMAL,
          result::reason);
    }
  }

  @Test
  void a_time_limit_holds_while_much_is_still_to_do() {
    SitingProblem large = new GeometricProblems(2000, 1000, 1).draw();
    SolveResult result =
        assertTimeoutPreemptively(
            Duration.ofMinutes(1),
            () ->
                Solving.solve(
                    large,
                    new SolveLimits(0, Duration.ofMillis(50), 1_000_000, 1_000_000, 1, 2),
                    Solving.NEVER,
                    Solving.scip()));
    assertEquals(Termination.TIME_LIMIT, result.termination());
    assertTrue(result.clockDecided());
  }

  /**
   * The interrupt comes from within, at a given question, so that no machine is too fast for it.
   */
  @Test
  void an_interrupt_of_the_thread_ends_it_with_the_best_plan() throws InterruptedException {
    SitingProblem problem = new GeometricProblems(60, 40, 3).draw();
    SolveResult[] result = new SolveResult[1];
    boolean[] stillInterrupted = new boolean[1];
    AtomicInteger asked = new AtomicInteger();
    Thread[] solving = new Thread[1];
    StopSignal interrupting =
        () -> {
          if (asked.incrementAndGet() == 3) {
            solving[0].interrupt();
          }
          return false;
        };
    solving[0] =
        new Thread(
            () -> {
              result[0] = Solving.solve(problem, Solving.PATIENT, interrupting, Solving.scip());
              stillInterrupted[0] = Thread.currentThread().isInterrupted();
            });
    solving[0].start();
    solving[0].join(60_000);
    assertFalse(solving[0].isAlive());
    assertEquals(Termination.INTERRUPTED, result[0].termination());
    assertTrue(stillInterrupted[0], "the caller can still see that it was interrupted");
  }

  private static SitingProblem triangle(int stations) {
    return Problems.median(
        new double[][] {{1, 1, Problems.NONE}, {1, Problems.NONE, 1}, {Problems.NONE, 1, 1}},
        StationCount.exactly(stations));
  }

  private static StationCount one() {
    return StationCount.exactly(1);
  }
}

package org.waystation.phasing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Arithmetic that can be done by hand, and figures that two ways must agree on. */
class PhasingVerifierTest {
  /**
   * Stations 0 and 1 for 10 and 20 a year; point 0 at 1 or 4 or post 8, point 1 at 2 or post 64.
   */
  private static PhasingProblem twoStations(Period... periods) {
    return new PhasingProblem(
        new FinalStations(new double[] {10, 20}, new double[] {5, 7}, new boolean[2]),
        new InterimService(
            new int[] {0, 2, 3}, new int[] {0, 1, 1}, new double[] {1, 4, 2}, new double[] {8, 64}),
        List.of(periods),
        3,
        100);
  }

  private static Period period(int slots, double volume, double years) {
    return new Period(slots, Double.POSITIVE_INFINITY, volume, years);
  }

  @Test
  void pricesEachPeriod() {
    PhasingProblem problem = twoStations(period(1, 1, 1), period(1, 2, 0.5));
    PhasingVerifier verifier = new PhasingVerifier(problem);

    double first = 20 + 100 + 4 + 2;
    double last = 0.5 * (30 + 2 * 3);
    assertEquals(first + last, verifier.objective(new PhasingPlan(new int[] {1, 0})));
    assertEquals(10 + 100 + 1 + 64 + last, verifier.objective(new PhasingPlan(new int[] {0, 1})));
    assertEquals(first + last, PhasingProblems.bruteForce(problem));
  }

  @Test
  void namesEveryBreach() {
    Period dear = new Period(Period.ANY_NUMBER, 11, 1, 1);
    PhasingVerifier verifier = new PhasingVerifier(twoStations(dear, period(1, 1, 1)));
    assertEquals(List.of(), verifier.violations(new PhasingPlan(new int[] {1, 0})));
    assertEquals(
        List.of("period 0 opens 2 stations for 12.00 USD, more than it allows"),
        verifier.violations(new PhasingPlan(new int[] {0, 0})));
    assertEquals(
        List.of("period 1 opens 2 stations for 12.00 USD, more than it allows"),
        verifier.violations(new PhasingPlan(new int[] {1, 1})));
    assertEquals(
        List.of("station 0 cannot open in period [-1]", "station 1 cannot open in period [2]"),
        verifier.violations(new PhasingPlan(new int[] {PhasingPlan.STANDING, 2})));
    assertEquals(1, verifier.violations(new PhasingPlan(new int[1])).size());
  }

  @Test
  void ordersByMarginalSaving() {
    PhasingProblem problem = twoStations(period(2, 1, 1), period(2, 1, 1));
    List<OpeningStep> steps = OpeningOrder.of(problem, new PhasingPlan(new int[] {0, 0}));

    assertEquals(List.of(1, 0), steps.stream().map(OpeningStep::station).toList());
    assertEquals(4 + 62 - 20, steps.get(0).savingUsdPerYear());
    assertEquals(3 - 10, steps.get(1).savingUsdPerYear());
    assertArrayEquals(new int[] {0, 1}, steps.get(0).points());
    assertArrayEquals(new int[] {0}, steps.get(1).points());
  }

  @Test
  void coverSetsAndMovesPriceAsThePointsDo() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      PhasingProblem problem = PhasingProblems.random(random, 7, 40, 4);
      CoveredCost costs = new CoveredCost(problem);
      PhasingVerifier verifier = new PhasingVerifier(problem);
      OpeningState state = new OpeningState(costs);
      double objective = verifier.objective(state.plan());
      for (int k = 0; k < 20 && costs.toOpen().length > 0; k++) {
        int station = costs.toOpen()[random.nextInt(costs.toOpen().length)];
        int period = random.nextInt(4);
        objective += state.change(station, period);
        state.move(station, period);
        assertEquals(verifier.objective(state.plan()), objective, 1e-6, "seed " + seed);
      }
      savingsAddUp(problem, state.plan(), verifier);
    }
  }

  private static void savingsAddUp(
      PhasingProblem problem, PhasingPlan plan, PhasingVerifier verifier) {
    double saved =
        OpeningOrder.of(problem, plan).stream()
            .filter(step -> step.period() <= 0)
            .mapToDouble(OpeningStep::savingUsdPerYear)
            .sum();
    double nobody = problem.neverServedUsdPerYear();
    for (double post : problem.service().outsideUsdPerYear()) {
      nobody += post;
    }
    PeriodCost first = verifier.costs(plan).get(0);
    assertEquals(nobody - first.fixedUsdPerYear() - first.servicePostUsdPerYear(), saved, 1e-6);
  }

  @Test
  void refusesDataThatNobodyComputesWith() {
    assertThrows(IllegalArgumentException.class, () -> period(-1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> period(1, 0, 1));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new InterimService(
                new int[] {0, 1}, new int[] {0}, new double[] {9}, new double[] {8}));
    assertThrows(IllegalArgumentException.class, PhasingVerifierTest::twoStations);
  }
}

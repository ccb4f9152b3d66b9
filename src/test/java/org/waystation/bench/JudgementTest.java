package org.waystation.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.waystation.solve.LowerBound;
import org.waystation.solve.Termination;

/** What counts as a contradiction, and what as merely worse. */
class JudgementTest {
  private static final Score WHOLE = Score.cost(true);
  private static final Score REAL = Score.cost(false);
  private static final Score COVERED = Score.covered(100, true);

  @Test
  void agreementAndMerelyWorsePlansAreNoFaults() {
    assertEquals(List.of(), faults(WHOLE, 5819, 5819, optimal("5819")));
    assertEquals(List.of(), faults(WHOLE, 5900, 5700, optimal("5819")));
    assertEquals(List.of(), faults(COVERED, 60, 70, optimal("65")));
  }

  @Test
  void aPlanBetterThanItsBoundIsWrong() {
    assertEquals(
        List.of("the plan's objective 10 is better than the bound 11"),
        Judgement.of(REAL, solved(10, 11), Optional.empty()));
    assertEquals(
        List.of("the plan's objective 10 is better than the bound 9.5"),
        Judgement.of(COVERED, solved(10, 9.5), Optional.empty()));
  }

  @Test
  void aBoundThatForbidsTheKnownValueIsWrong() {
    assertEquals(
        List.of("the bound 5820 forbids the known value 5819"),
        faults(WHOLE, 5820, 5820, bestKnown("5819")));
    assertEquals(
        List.of("the bound 64 forbids the known value 65"),
        faults(COVERED, 63, 64, bestKnown("65")));
  }

  @Test
  void aPlanBetterThanAnOptimumIsWrongAndBetterThanABestKnownIsNot() {
    assertEquals(
        List.of("the plan's objective 5818 is better than 5819, which is said to be optimal"),
        faults(WHOLE, 5818, 5818, optimal("5819")));
    assertEquals(List.of(), faults(WHOLE, 5818, 5818, bestKnown("5819")));
  }

  @Test
  void publishedDecimalsMayBeRounded() {
    // Half of the last digit, though a millionth would be less.
    assertEquals(List.of(), faults(REAL, 17.2852, 17.2852, optimal("17.29")));
    assertEquals(1, faults(REAL, 17.284, 17.28, optimal("17.29")).size());
    // A millionth of the value, though half of the last digit would be less.
    assertEquals(List.of(), faults(REAL, 122710.49, 122710.4, optimal("122710.590")));
    // Whole scores are exact, however large.
    assertEquals(1, faults(WHOLE, 3099072, 3099072, optimal("3099073")).size());
  }

  @Test
  void anInstanceWithAKnownValueIsNotInfeasible() {
    Solved none =
        new Solved(
            OptionalDouble.empty(),
            Double.POSITIVE_INFINITY,
            LowerBound.COUNTING,
            0,
            0,
            Termination.INFEASIBLE,
            "",
            false);
    assertEquals(
        List.of("the solver says there is no plan, and 7 is known"),
        Judgement.of(WHOLE, none, optimal("7")));
  }

  @Test
  void boundsOfWholeScoresAreRoundedUpWithCare() {
    assertEquals(12, WHOLE.leastCost(11.2, false));
    // What is above a whole number by rounding only is that number.
    assertEquals(11.0000000001, WHOLE.leastCost(11.0000000001, false));
    assertEquals(11.000005, WHOLE.leastCost(11.000005, true));
    assertEquals(12, WHOLE.leastCost(11.000005, false));
    assertEquals(11.2, REAL.leastCost(11.2, false));
    assertEquals(Double.NEGATIVE_INFINITY, WHOLE.leastCost(Double.NEGATIVE_INFINITY, false));
  }

  private static List<String> faults(
      Score score, double objective, double bound, Optional<KnownValue> known) {
    return Judgement.of(score, solved(objective, bound), known);
  }

  private static Solved solved(double objective, double bound) {
    return new Solved(
        OptionalDouble.of(objective),
        bound,
        LowerBound.RELAXATION,
        1,
        1,
        Termination.TIME_LIMIT,
        "",
        true);
  }

  private static Optional<KnownValue> optimal(String value) {
    return Optional.of(
        new KnownValue(new BigDecimal(value), KnownValue.Status.OPTIMAL, "somebody"));
  }

  private static Optional<KnownValue> bestKnown(String value) {
    return Optional.of(
        new KnownValue(new BigDecimal(value), KnownValue.Status.BEST_KNOWN, "somebody"));
  }
}

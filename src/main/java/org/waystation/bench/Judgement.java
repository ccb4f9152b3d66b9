package org.waystation.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waystation.solve.Termination;

/**
 * Holds objective, bound and known value against each other. A plan that is merely worse than the
 * known one contradicts nothing.
 */
final class Judgement {
  /** Objective and bound are both computed in floating point. */
  private static final double ROUNDING = 1e-9;

  private final Score score;
  private final Solved solved;
  private final List<String> faults = new ArrayList<>();

  private Judgement(Score score, Solved solved) {
    this.score = score;
    this.solved = solved;
  }

  /** Every contradiction, as a sentence; none if all agree. */
  static List<String> of(Score score, Solved solved, Optional<KnownValue> known) {
    Judgement judgement = new Judgement(score, solved);
    judgement.boundAgainstPlan();
    known.ifPresent(judgement::againstKnown);
    return judgement.faults;
  }

  private void boundAgainstPlan() {
    if (solved.objective().isPresent()) {
      double objective = solved.objective().getAsDouble();
      double tolerance = ROUNDING * Math.max(1, Math.abs(objective));
      if (isBetter(objective, solved.bound(), tolerance)) {
        faults.add(
            "the plan's objective "
                + text(objective)
                + " is better than the bound "
                + text(solved.bound()));
      }
    }
  }

  private void againstKnown(KnownValue known) {
    double value = known.value().doubleValue();
    double tolerance = known.tolerance(score);
    if (solved.termination() == Termination.INFEASIBLE) {
      faults.add("the solver says there is no plan, and " + text(value) + " is known");
      return;
    }
    if (isBetter(value, solved.bound(), tolerance)) {
      faults.add("the bound " + text(solved.bound()) + " forbids the known value " + known.value());
    }
    if (known.status() == KnownValue.Status.OPTIMAL
        && solved.objective().isPresent()
        && isBetter(solved.objective().getAsDouble(), value, tolerance)) {
      faults.add(
          "the plan's objective "
              + text(solved.objective().getAsDouble())
              + " is better than "
              + known.value()
              + ", which is said to be optimal");
    }
  }

  /** Whether one score is better than another by more than the tolerance. */
  private boolean isBetter(double one, double other, double tolerance) {
    return score.maximised() ? one > other + tolerance : one < other - tolerance;
  }

  private static String text(double figure) {
    return String.format(Locale.ROOT, "%.6f", figure).replaceFirst("\\.?0+$", "");
  }
}

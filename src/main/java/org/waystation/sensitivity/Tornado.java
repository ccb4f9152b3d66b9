package org.waystation.sensitivity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * One figure at a time at the ends of its range, all others and the plan as they are.
 *
 * @param base with every figure as it is
 * @param bars one per figure; first the one that moves the saving against the post most, ties in
 *     the order of the figures
 */
public record Tornado(PlanPrice base, List<Bar> bars) {
  public Tornado {
    bars = List.copyOf(bars);
  }

  /**
   * One figure.
   *
   * @param figure the figure
   * @param low the plan with the figure at its lower end
   * @param high at its upper end
   */
  public record Bar(UncertainFigure figure, PlanPrice low, PlanPrice high) {
    /** How far the total moves between the ends. */
    public double swingUsd() {
      return Math.abs(high.totalCents() - low.totalCents()) / 100.0;
    }

    /** How far the cost of a parcel moves. */
    public double swingUsdPerParcel() {
      return Math.abs(high.usdPerParcel() - low.usdPerParcel());
    }

    /** How far the saving against the post moves. */
    public double savingSwingUsd() {
      return Math.abs(high.savingCents() - low.savingCents()) / 100.0;
    }
  }

  /** Prices the plan at both ends of every figure. */
  public static Tornado of(FixedPlan plan, List<UncertainFigure> figures, FigureSettings settings) {
    List<Bar> bars =
        figures.stream()
            .map(
                figure ->
                    new Bar(
                        figure,
                        plan.price(settings.with(Map.of(figure.key(), figure.low()))),
                        plan.price(settings.with(Map.of(figure.key(), figure.high())))))
            .sorted(Comparator.comparingDouble(Bar::savingSwingUsd).reversed())
            .toList();
    return new Tornado(plan.price(settings.with(Map.of())), bars);
  }
}

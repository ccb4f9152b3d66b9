package org.waystation.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.waystation.sensitivity.PlanPrice;
import org.waystation.sensitivity.Tornado;
import org.waystation.sensitivity.UncertainFigure;
import org.waystation.units.Count;

/**
 * Plans made anew with other figures: at both ends of the most telling ones, and in some of the
 * draws. Rests on the solver's word: a verifier cannot make these plans again.
 *
 * @param inputs two for each figure, its lower end first
 * @param draws the first ones of all draws
 */
record Reoptimised(List<End> inputs, List<Reoptimisation.Anew> draws) {
  /** Share of draws from which on opening a station is called no regret. */
  static final double NO_REGRET = 0.9;

  Reoptimised {
    inputs = List.copyOf(inputs);
    draws = List.copyOf(draws);
  }

  /**
   * One end of a figure's range.
   *
   * @param figure the figure
   * @param name of the end: low or high
   * @param value there
   * @param asPlanned the plan as it is, with the figure there
   * @param anew the plan made anew
   */
  record End(
      UncertainFigure figure,
      String name,
      double value,
      PlanPrice asPlanned,
      Reoptimisation.Anew anew) {}

  static Reoptimised of(Uncertainty uncertainty, Reoptimisation reoptimisation) {
    List<End> inputs = new ArrayList<>();
    for (Tornado.Bar bar : uncertainty.reoptimised()) {
      UncertainFigure figure = bar.figure();
      inputs.add(end(figure, "low", figure.low(), bar.low(), reoptimisation));
      inputs.add(end(figure, "high", figure.high(), bar.high(), reoptimisation));
    }
    List<Reoptimisation.Anew> draws =
        IntStream.range(0, uncertainty.rules().reoptimisedDraws())
            .mapToObj(draw -> reoptimisation.at(uncertainty.drawing().values(draw)))
            .toList();
    return new Reoptimised(inputs, draws);
  }

  private static End end(
      UncertainFigure figure,
      String name,
      double value,
      PlanPrice asPlanned,
      Reoptimisation reoptimisation) {
    return new End(figure, name, value, asPlanned, reoptimisation.at(Map.of(figure.key(), value)));
  }

  /** Draws in which a plan was found. */
  int drawsWithPlan() {
    return (int) draws.stream().filter(Reoptimisation.Anew::withPlan).count();
  }

  /** In how many draws each site opens that opens in any, by ZIP. */
  Map<String, Integer> openings() {
    Map<String, Integer> openings = new TreeMap<>();
    draws.forEach(draw -> draw.stations().forEach(site -> openings.merge(site, 1, Integer::sum)));
    return openings;
  }

  /** Whether a station stays open in so many draws that opening it is no regret. */
  boolean isNoRegret(int openings) {
    return drawsWithPlan() > 0 && openings >= NO_REGRET * drawsWithPlan();
  }

  /** Stations of the plan that stay in nearly all draws. */
  long noRegretStations(Outcome outcome) {
    Map<String, Integer> openings = openings();
    return Reoptimisation.stations(outcome.network(), outcome).stream()
        .filter(station -> isNoRegret(openings.getOrDefault(station, 0)))
        .count();
  }

  /** How many stations stay; nothing where no draw was asked for. */
  List<String> headlines(Outcome outcome) {
    return draws.isEmpty()
        ? List.of()
        : List.of(
            String.format(
                Locale.ROOT,
                "with the plan made anew in %s, %,d of %s stay in at least %.0f %% of them",
                Count.of(draws.size(), "draw"),
                noRegretStations(outcome),
                Count.of(outcome.stations().size(), "station"),
                100 * NO_REGRET));
  }
}

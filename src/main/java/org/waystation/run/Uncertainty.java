package org.waystation.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waystation.cost.PostalParameters;
import org.waystation.geo.GreatCircle;
import org.waystation.scenario.CostFigure;
import org.waystation.scenario.ResolvedScenario;
import org.waystation.scenario.Scenario;
import org.waystation.scenario.UncertaintyRules;
import org.waystation.sensitivity.Drawing;
import org.waystation.sensitivity.FigureSettings;
import org.waystation.sensitivity.FixedPlan;
import org.waystation.sensitivity.MonteCarlo;
import org.waystation.sensitivity.Tornado;
import org.waystation.sensitivity.UncertainFigure;

/**
 * What the ranges of the cost figures mean for the plan as it is. Follows from plan and scenario
 * alone, so that the verifier works it out again. Formulation: {@code
 * models/formulations/uncertainty.md}.
 *
 * @param rules what was asked for
 * @param drawing of all uncertain figures
 * @param tornado one figure at a time
 * @param monteCarlo all figures at once
 */
record Uncertainty(
    UncertaintyRules rules, Drawing drawing, Tornado tornado, MonteCarlo monteCarlo) {
  private static final String PRICE_SOURCE =
      "Least and greatest of the scenario's price and of the prices that it compares";

  /** Empty where the scenario does not ask. */
  static Optional<Uncertainty> of(Outcome outcome, ResolvedScenario resolved) {
    return resolved.uncertainty().map(rules -> of(outcome, resolved, rules));
  }

  private static Uncertainty of(
      Outcome outcome, ResolvedScenario resolved, UncertaintyRules rules) {
    FixedPlan plan = fixedPlan(outcome);
    FigureSettings settings = values -> resolved.with(values).costs();
    Drawing drawing = new Drawing(figures(resolved), rules.seed());
    return new Uncertainty(
        rules,
        drawing,
        Tornado.of(plan, drawing.figures(), settings),
        MonteCarlo.of(
            plan, drawing, settings, rules.draws(), resolved.scenario().solve().threads()));
  }

  /** The figures for which the plan is made anew at both ends of the range. */
  List<Tornado.Bar> reoptimised() {
    return tornado.bars().subList(0, Math.min(rules.reoptimisedInputs(), tornado.bars().size()));
  }

  /** What a verifier has confirmed once the files are the same, as sentences. */
  List<String> findings() {
    List<String> findings = new ArrayList<>();
    findings.add(
        String.format(
            Locale.ROOT,
            "uncertainty: the plan priced at both ends of %d figures and in %,d draws",
            drawing.figures().size(),
            rules.draws()));
    if (!reoptimised().isEmpty() || rules.reoptimisedDraws() > 0) {
      findings.add(
          "on a solver's word: the plans made anew with other figures, "
              + ReoptimisedFiles.INPUTS
              + " and "
              + ReoptimisedFiles.STABILITY);
    }
    return findings;
  }

  /** Every figure with a range, and the postal price. */
  static List<UncertainFigure> figures(ResolvedScenario resolved) {
    List<UncertainFigure> figures = new ArrayList<>();
    for (CostFigure figure : resolved.figures()) {
      if (figure.low().isPresent()) {
        figures.add(
            new UncertainFigure(
                figure.key(),
                figure.unit(),
                figure.low().getAsDouble(),
                figure.value(),
                figure.high().getAsDouble(),
                figure.confidence(),
                figure.source()));
      }
    }
    figures.add(postalPrice(resolved.scenario()));
    return figures;
  }

  private static UncertainFigure postalPrice(Scenario scenario) {
    PostalParameters postal = scenario.costs().postal();
    List<Double> prices = new ArrayList<>(postal.comparedPricesUsdPerParcel());
    prices.add(postal.priceUsdPerParcel());
    return new UncertainFigure(
        ResolvedScenario.POSTAL_PRICE,
        "USD/parcel",
        Collections.min(prices),
        postal.priceUsdPerParcel(),
        Collections.max(prices),
        'D',
        PRICE_SOURCE);
  }

  private static FixedPlan fixedPlan(Outcome outcome) {
    Network network = outcome.network();
    int[] open = outcome.verified().plan().openSites();
    List<FixedPlan.Zip> zips =
        network.zips().stream()
            .map(zip -> new FixedPlan.Zip(network.terms().place(zip), zip.givenParcelsPerYear()))
            .toList();
    List<FixedPlan.Station> stations =
        Arrays.stream(open)
            .mapToObj(network.sites()::get)
            .map(site -> station(site, network))
            .toList();
    List<FixedPlan.Service> services =
        outcome.services().stream()
            .map(
                one ->
                    new FixedPlan.Service(
                        one.zip(),
                        Arrays.binarySearch(open, one.site()),
                        one.share(),
                        GreatCircle.miles(
                            network.zips().get(one.zip()).point(),
                            network.sites().get(one.site()).zip().point())))
            .toList();
    return new FixedPlan(zips, stations, services);
  }

  private static FixedPlan.Station station(Site site, Network network) {
    return new FixedPlan.Station(
        SizedSites.fixedUsdPerYear(
            site, network.stationRules(), network.costs().parameters().station()),
        GreatCircle.miles(site.zip().point(), site.hub().point()));
  }
}

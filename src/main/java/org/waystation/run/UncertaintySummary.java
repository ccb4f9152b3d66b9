package org.waystation.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.waystation.sensitivity.Distribution;
import org.waystation.sensitivity.MonteCarlo;
import org.waystation.sensitivity.PlanPrice;
import org.waystation.sensitivity.Tornado;

/** What the ranges of the figures mean for the plan, for the summary and for the terminal. */
final class UncertaintySummary {
  private static final String CAVEAT =
      "the plan stays as it is; ranges are those of the cost files, most of them assumptions; draws"
          + " are triangular and independent, which is an assumption too";

  /** Shown in the summary; all figures are in the table. */
  private static final int MOST_TELLING = 5;

  private static final double SURE = 0.9;

  private final Outcome outcome;
  private final Uncertainty uncertainty;

  UncertaintySummary(Outcome outcome, Uncertainty uncertainty) {
    this.outcome = outcome;
    this.uncertainty = uncertainty;
  }

  /** Adds the sections {@code sensitivity} and {@code uncertainty}. */
  void addTo(ObjectNode summary) {
    ObjectNode sensitivity = summary.putObject("sensitivity");
    sensitivity.put("caveat", CAVEAT);
    sensitivity.put("figures", uncertainty.tornado().bars().size());
    sensitivity.put("rankedBy", "savingSwingUsdPerYear");
    ends(sensitivity.putObject("asPlanned"), uncertainty.tornado().base());
    ArrayNode bars = sensitivity.putArray("mostTelling");
    uncertainty.tornado().bars().stream().limit(MOST_TELLING).forEach(bar -> bar(bars, bar));
    draws(summary.putObject("uncertainty"));
  }

  private static void bar(ArrayNode bars, Tornado.Bar bar) {
    ObjectNode row = bars.addObject();
    row.put("input", bar.figure().key());
    row.put("unit", bar.figure().unit());
    row.put("confidence", String.valueOf(bar.figure().confidence()));
    row.put("low", bar.figure().low());
    row.put("value", bar.figure().value());
    row.put("high", bar.figure().high());
    ends(row.putObject("atLow"), bar.low());
    ends(row.putObject("atHigh"), bar.high());
  }

  private static void ends(ObjectNode node, PlanPrice price) {
    node.put("costUsdPerYear", Summary.rounded(price.totalUsd(), 2));
    node.put("costUsdPerParcel", Summary.rounded(price.usdPerParcel(), 6));
    node.put("savingUsdPerYear", Summary.rounded(price.savingUsd(), 2));
    node.put("savingUsdPerParcel", Summary.rounded(price.savingUsdPerParcel(), 6));
  }

  private void draws(ObjectNode node) {
    MonteCarlo draws = uncertainty.monteCarlo();
    node.put("draws", draws.draws());
    node.put("seed", uncertainty.rules().seed());
    node.put("distribution", "triangular from low to high with its peak at the value, independent");
    node.put("shareOfDrawsWithSaving", Summary.rounded(draws.saving().shareAbove(0), 6));
    node.put("unroutableServices", draws.unroutable());
    int[] served =
        IntStream.range(0, outcome.zips().size())
            .filter(i -> outcome.zips().get(i).served())
            .toArray();
    ObjectNode zips = node.putObject("zipsByProbabilityOfStationCheaper");
    zips.put("served", served.length);
    zips.put("atLeast0.9", IntStream.of(served).filter(i -> draws.probability(i) >= SURE).count());
    zips.put(
        "atMost0.1", IntStream.of(served).filter(i -> draws.probability(i) <= 1 - SURE).count());
    distribution(node.putObject("costUsdPerYear"), draws.cost(), 2);
    distribution(node.putObject("costUsdPerParcel"), draws.costPerParcel(), 6);
    distribution(node.putObject("savingUsdPerYear"), draws.saving(), 2);
    distribution(node.putObject("savingUsdPerParcel"), draws.savingPerParcel(), 6);
  }

  private static void distribution(ObjectNode node, Distribution values, int decimals) {
    node.put("mean", Summary.rounded(values.mean(), decimals));
    node.put("standardDeviation", Summary.rounded(values.standardDeviation(), decimals));
    node.put("p5", Summary.rounded(values.quantile(0.05), decimals));
    node.put("p50", Summary.rounded(values.quantile(0.5), decimals));
    node.put("p95", Summary.rounded(values.quantile(0.95), decimals));
    ArrayNode bars = node.putArray("histogram");
    for (Distribution.Bar bar : values.histogram()) {
      bars.addObject()
          .put("from", Summary.rounded(bar.from(), decimals))
          .put("to", Summary.rounded(bar.to(), decimals))
          .put("draws", bar.draws());
    }
  }

  /** Two sentences and what they rest on. */
  List<String> headlines() {
    Tornado.Bar most = uncertainty.tornado().bars().get(0);
    MonteCarlo draws = uncertainty.monteCarlo();
    return List.of(
        text(
            "most telling of %d uncertain figures: %s; between %s and %s %s the saving against the"
                + " post goes from %,.1f to %,.1f M USD a year",
            uncertainty.tornado().bars().size(),
            most.figure().key(),
            Words.of(most.figure().low()),
            Words.of(most.figure().high()),
            most.figure().unit(),
            most.low().savingUsd() / 1e6,
            most.high().savingUsd() / 1e6),
        text(
            "in nine of ten of %,d draws a parcel costs %.2f to %.2f USD and the saving is %,.1f to"
                + " %,.1f M USD a year; it is above 0 in %.0f %% of them",
            draws.draws(),
            draws.costPerParcel().quantile(0.05),
            draws.costPerParcel().quantile(0.95),
            draws.saving().quantile(0.05) / 1e6,
            draws.saving().quantile(0.95) / 1e6,
            100 * draws.saving().shareAbove(0)),
        "in both " + CAVEAT);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}

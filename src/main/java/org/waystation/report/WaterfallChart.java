package org.waystation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the cost of one plan becomes that of another: a bar for each step, hung on the one before.
 */
final class WaterfallChart {
  private static final double MILLION = 1e6;
  private static final double THOUSAND = 1e3;

  private WaterfallChart() {}

  /** Steps that cost nothing stand among the figures only. */
  static Figure of(List<ComparisonPage.Step> steps) {
    List<ComparisonPage.Step> drawn = steps.stream().filter(step -> step.usd() != 0).toList();
    double least = 0;
    double most = 0;
    double at = 0;
    for (ComparisonPage.Step step : steps) {
      at += step.usd();
      least = Math.min(least, at);
      most = Math.max(most, at);
    }
    double difference = at;
    double scale = Math.max(most, -least) >= MILLION ? MILLION : THOUSAND;
    int bottom = 12 + (drawn.size() + 1) * 38;
    Svg svg = new Svg(bottom + 40);
    Axis x = new Axis(least / scale, most / scale, 14, 466);
    svg.bottomAxis(
        x, 6, bottom, 5, (scale == MILLION ? "M" : "thousand") + " USD a year above the cost of A");
    List<List<String>> rows = new ArrayList<>();
    at = 0;
    int y = 8;
    for (ComparisonPage.Step step : drawn) {
      String label = step.what() + (step.count() == 0 ? "" : ", " + Shown.count(step.count()));
      bar(svg, x, y, at / scale, step.usd() / scale, label, step.usd());
      at += step.usd();
      svg.line(x.at(at / scale), y + 29, x.at(at / scale), y + 53, "span");
      y += 38;
    }
    for (ComparisonPage.Step step : steps) {
      rows.add(
          List.of(
              step.what(), step.count() == 0 ? "" : Shown.count(step.count()), signed(step.usd())));
    }
    bar(svg, x, y, 0, difference / scale, "cost of B less cost of A", difference);
    rows.add(List.of("cost of B less cost of A", "", signed(difference)));
    return new Figure(
        "chart-waterfall",
        "From the cost of A to the cost of B",
        "Bars to the right make B dearer, bars to the left cheaper; each begins where the one above ends."
            + " Stations count with their fixed cost, ZIPs with what serving them costs besides, or with what others take.",
        svg.element(),
        List.of("Step", "How many", "USD a year"),
        rows);
  }

  private static void bar(
      Svg svg, Axis x, int y, double from, double width, String label, double usd) {
    svg.text(14, y + 11, "start", "tick", label + ": " + signed(usd) + " USD")
        .bar(x.at(from), y + 15, x.at(from + width) - x.at(from), 14, usd > 0 ? "post" : "plan");
  }

  private static String signed(double usd) {
    return String.format(Locale.ROOT, "%+,.0f", usd);
  }
}

package org.waystation.report;

import java.util.ArrayList;
import java.util.List;

/** Which cost figure matters most to the saving against the post. */
final class TornadoChart {
  private static final int MOST_BARS = 10;

  private TornadoChart() {}

  static Figure of(Table figures, double plannedUsd) {
    int bars = Math.min(MOST_BARS, figures.size());
    double least = plannedUsd;
    double most = plannedUsd;
    for (int row = 0; row < bars; row++) {
      double low = figures.number(row, "savingAtLowUsdPerYear");
      double high = figures.number(row, "savingAtHighUsdPerYear");
      least = Math.min(least, Math.min(low, high));
      most = Math.max(most, Math.max(low, high));
    }
    int bottom = 30 + bars * 36;
    Svg svg = new Svg(bottom + 40);
    double scale = 1e6;
    Axis x = new Axis(least / scale, most / scale, 14, 466);
    svg.bottomAxis(x, 10, bottom, 5, "M USD saved a year against the post; below 0 it costs more");
    svg.line(x.at(plannedUsd / scale), 8, x.at(plannedUsd / scale), bottom, "mark");
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < figures.size(); row++) {
      double low = figures.number(row, "savingAtLowUsdPerYear");
      double high = figures.number(row, "savingAtHighUsdPerYear");
      String range =
          "%s %s to %s"
              .formatted(
                  words(figures.text(row, "input")),
                  Shown.plain(figures.text(row, "low")),
                  Shown.plain(figures.text(row, "high")));
      if (row < bars) {
        double y = 14 + row * 36;
        double planned = x.at(plannedUsd / scale);
        svg.text(14, y + 8, "start", "tick", range)
            .bar(planned, y + 17, x.at(low / scale) - planned, 6, "post")
            .bar(planned, y + 13, x.at(high / scale) - planned, 14, "plan");
      }
      rows.add(
          List.of(
              words(figures.text(row, "input")),
              figures.text(row, "unit"),
              Shown.plain(figures.text(row, "low")),
              Shown.plain(figures.text(row, "value")),
              Shown.plain(figures.text(row, "high")),
              Shown.count(low),
              Shown.count(high),
              figures.text(row, "confidence")));
    }
    return new Figure(
        "chart-tornado",
        "Which figure matters most",
        "Each figure alone at the low end of its range (thin bar) and at the high end (thick bar), the"
            + " plan as it is. The line is the saving with all figures as they are: "
            + Shown.usdPerYear(plannedUsd)
            + " a year. The most telling one is: "
            + words(figures.text(0, "input"))
            + ".",
        svg.element(),
        List.of(
            "Figure",
            "Unit",
            "Low",
            "Value",
            "High",
            "Saving at low",
            "Saving at high",
            "Confidence"),
        rows);
  }

  /** The key of a figure as words: {@code minutesPerStop} becomes "minutes per stop". */
  static String words(String key) {
    String spaced = key.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    StringBuilder words = new StringBuilder();
    for (String word : spaced.split(" ")) {
      words.append(words.isEmpty() ? "" : " ");
      words.append(word.equals("Usd") ? "USD" : word.toLowerCase(java.util.Locale.ROOT));
    }
    return words.toString();
  }
}

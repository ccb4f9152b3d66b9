package org.waystation.report;

import java.util.ArrayList;
import java.util.List;

/** How plan and bound came together while the solver searched. */
final class SearchChart {
  /** The first bounds are far off; drawn whole, the end would be one line. */
  private static final double DRAWN_BELOW = 0.02;

  private SearchChart() {}

  static Figure of(Table trace, String unit) {
    String objective = trace.columns().get(2);
    String bound = trace.columns().get(3);
    int last = trace.size() - 1;
    double best = trace.number(last, objective);
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int row = 0; row <= last; row++) {
      for (String column : List.of(objective, bound)) {
        double value = trace.number(row, column);
        least = Double.isNaN(value) ? least : Math.min(least, value);
        most = Double.isNaN(value) ? most : Math.max(most, value);
      }
    }
    double floor = Math.max(least, best - DRAWN_BELOW * Math.abs(best));
    boolean cut = floor > least;
    double scale = most >= 1e7 ? 1e6 : 1;
    double margin = Math.max((most - floor) * 0.05, Math.abs(best) * 1e-6);
    Svg svg = new Svg(270);
    Axis x = new Axis(0, Math.max(trace.number(last, "seconds"), 0.1), 70, 466);
    Axis y = new Axis((floor - margin) / scale, (most + margin) / scale, 220, 34);
    svg.leftAxis(y, 70, 466, 4, (scale > 1 ? "M " : "") + unit)
        .bottomAxis(x, 34, 220, 6, "seconds of searching");
    double bottom = floor - margin;
    svg.path(steps(trace, objective, x, y, scale, bottom), "curve")
        .path(steps(trace, bound, x, y, scale, bottom), "curve bound");
    svg.text(462, y.at(best / scale) - 10, "end", "label", "best plan so far")
        .text(
            462,
            Math.min(214, y.at(trace.number(last, bound) / scale) + 22),
            "end",
            "label",
            "no plan is better than this");
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row <= last; row++) {
      rows.add(
          List.of(
              trace.text(row, "seconds"),
              trace.text(row, "phase"),
              trace.text(row, objective),
              trace.text(row, bound),
              trace.text(row, "relativeGap")));
    }
    return new Figure(
        "chart-search",
        "How plan and bound came together",
        "The plan got better, the bound that no plan can pass got tighter; what is left between"
            + " them is all that is not known."
            + (cut ? " Early bounds lie below the chart; the figures have them." : ""),
        svg.element(),
        List.of("Seconds", "Phase", "Plan", "Bound", "Gap"),
        rows);
  }

  /** A line that stays level until the next value; what lies too low begins at the bottom. */
  private static String steps(
      Table trace, String column, Axis x, Axis y, double scale, double bottom) {
    StringBuilder path = new StringBuilder();
    for (int row = 0; row < trace.size(); row++) {
      double value = trace.number(row, column);
      if (!Double.isNaN(value)) {
        String at = x.pixel(trace.number(row, "seconds"));
        path.append(path.isEmpty() ? "M" + at + " " : "H" + at + "V");
        path.append(y.pixel(Math.max(value, bottom) / scale));
      }
    }
    return path + "H" + x.pixel(x.high());
  }
}

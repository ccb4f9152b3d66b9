package org.waystation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The plan beside what was announced of the programme. */
final class ProgrammeChart {
  private static final int ROW_HEIGHT = 40;
  private static final double NEAR_PERCENT = 1;

  private ProgrammeChart() {}

  /**
   * @param programme {@code programme.csv}, with rows
   */
  static Figure of(Table programme) {
    double low = 0;
    double high = 0;
    int near = 0;
    int farthest = 0;
    for (int row = 0; row < programme.size(); row++) {
      double percent = deviation(programme, row);
      low = Math.min(low, percent);
      high = Math.max(high, percent);
      near += Math.abs(percent) <= NEAR_PERCENT ? 1 : 0;
      farthest = Math.abs(percent) > Math.abs(deviation(programme, farthest)) ? row : farthest;
    }
    int bottom = 14 + programme.size() * ROW_HEIGHT;
    Svg svg = new Svg(bottom + 40);
    Axis x = new Axis(Math.min(low, -5), Math.max(high, 5), 14, 396);
    svg.bottomAxis(x, 10, bottom, 4, "% above or below what was announced");
    svg.line(x.at(0), 8, x.at(0), bottom, "mark");
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < programme.size(); row++) {
      double y = 14 + row * ROW_HEIGHT;
      double percent = deviation(programme, row);
      svg.bar(x.at(0), y + 18, x.at(percent) - x.at(0), 10, "plan")
          .text(14, y + 13, "start", "label", programme.text(row, "quantity"))
          .text(466, y + 13, "end", "value label", shown(percent));
      rows.add(
          List.of(
              programme.text(row, "quantity"),
              Shown.plain(programme.text(row, "model")),
              Shown.plain(programme.text(row, "announced")),
              programme.text(row, "unit"),
              programme.text(row, "deviationPercent"),
              programme.text(row, "restsOn"),
              programme.text(row, "source")));
    }
    return new Figure(
        "chart-programme",
        "The plan beside the announced programme",
        "%d of %d quantities are within %.0f %% of what was announced; farthest off: %s (%s). What was announced is the press's and the company's word; the data of each line tell what the model's figure rests on."
            .formatted(
                near,
                programme.size(),
                NEAR_PERCENT,
                programme.text(farthest, "quantity"),
                shown(deviation(programme, farthest))),
        svg.element(),
        List.of("Quantity", "Plan", "Announced", "Unit", "Deviation, %", "Rests on", "Source"),
        rows);
  }

  private static String shown(double percent) {
    return String.format(Locale.ROOT, "%+.1f %%", percent).replaceFirst("^[+-]0.0 ", "0 ");
  }

  /** Nothing was announced where there is none. */
  private static double deviation(Table programme, int row) {
    double percent = programme.number(row, "deviationPercent");
    return Double.isNaN(percent) ? 0 : percent;
  }
}

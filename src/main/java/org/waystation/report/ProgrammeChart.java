package org.waystation.report;

import java.util.ArrayList;
import java.util.List;

/** The plan beside what was announced of the programme. */
final class ProgrammeChart {
  private static final int ROW_HEIGHT = 36;

  private ProgrammeChart() {}

  /**
   * @param programme {@code programme.csv}, with rows
   */
  static Figure of(Table programme) {
    double most = 10;
    for (int row = 0; row < programme.size(); row++) {
      most = Math.max(most, Math.abs(deviation(programme, row)));
    }
    int bottom = 14 + programme.size() * ROW_HEIGHT;
    Svg svg = new Svg(bottom + 40);
    Axis x = new Axis(-most, most, 30, 450);
    svg.bottomAxis(x, 10, bottom, 4, "% above or below what was announced");
    svg.line(x.at(0), 8, x.at(0), bottom, "mark");
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < programme.size(); row++) {
      double y = 14 + row * ROW_HEIGHT;
      svg.text(14, y + 8, "start", "tick", programme.text(row, "quantity"))
          .bar(x.at(0), y + 14, x.at(deviation(programme, row)) - x.at(0), 12, "plan");
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
        "What was announced is the press's and the company's word; the data of each line tell what"
            + " the model's figure rests on.",
        svg.element(),
        List.of("Quantity", "Plan", "Announced", "Unit", "Deviation, %", "Rests on", "Source"),
        rows);
  }

  /** Nothing was announced where there is none. */
  private static double deviation(Table programme, int row) {
    double percent = programme.number(row, "deviationPercent");
    return Double.isNaN(percent) ? 0 : percent;
  }
}

package org.waystation.report;

import java.util.ArrayList;
import java.util.List;

/** How far own delivery reaches before the post is cheaper, by density and postal price. */
final class BreakEvenChart {
  private static final String DENSITY = "peoplePerSquareMile";
  private static final String MILES = "farthestMilesAt";
  private static final List<String> STYLES = List.of("curve bound", "curve", "curve other");
  private static final double LEFT = 44;
  private static final double RIGHT = 404;

  private BreakEvenChart() {}

  /**
   * @param reach {@code break-even-miles.csv}, with rows
   * @param standardMiles where curves are cut
   */
  static Figure of(Table reach, double standardMiles) {
    List<String> prices =
        reach.columns().stream()
            .filter(column -> column.startsWith(MILES))
            .map(column -> column.substring(MILES.length()))
            .sorted()
            .toList();
    Svg svg = new Svg(270);
    Axis y = new Axis(0, standardMiles, 220, 34);
    Axis x =
        new Axis(
            Math.log10(reach.number(0, DENSITY)),
            Math.log10(reach.number(reach.size() - 1, DENSITY)),
            LEFT,
            RIGHT);
    svg.leftAxis(y, LEFT, RIGHT, 5, "road miles, at most");
    for (int row = 0; row < reach.size(); row++) {
      double at = x.at(Math.log10(reach.number(row, DENSITY)));
      svg.line(at, 34, at, 220, "grid")
          .text(at, 236, "middle", "tick", Shown.plain(reach.text(row, DENSITY)));
    }
    svg.text((LEFT + RIGHT) / 2, 254, "middle", "axis", "people per square mile");
    double lowest = Double.POSITIVE_INFINITY;
    for (int k = 0; k < prices.size(); k++) {
      lowest = curve(svg, reach, prices.get(k), STYLES.get(k % STYLES.size()), x, y, lowest);
    }
    return new Figure(
        "chart-break-even",
        "How far own delivery reaches",
        words(reach, prices),
        svg.element(),
        head(prices),
        rows(reach, prices));
  }

  /** Draws one and returns how high its label stands. */
  private static double curve(
      Svg svg, Table reach, String price, String style, Axis x, Axis y, double lowest) {
    StringBuilder path = new StringBuilder();
    double end = y.from();
    for (int row = 0; row < reach.size(); row++) {
      double miles = Math.min(reach.number(row, MILES + price), y.high());
      if (!Double.isNaN(miles)) {
        path.append(path.isEmpty() ? 'M' : 'L')
            .append(x.pixel(Math.log10(reach.number(row, DENSITY))))
            .append(' ')
            .append(y.pixel(miles));
        end = y.at(miles);
      }
    }
    if (!path.isEmpty()) {
      svg.path(path.toString(), style);
    }
    double label = Math.min(end + 4, lowest - 15);
    svg.text(RIGHT + 6, label, "start", "label", price + " USD");
    return label;
  }

  /** What the middle density of the table says, with what it assumes. */
  private static String words(Table reach, List<String> prices) {
    int row = reach.size() / 2;
    List<String> told = new ArrayList<>();
    for (String price : prices) {
      double miles = reach.number(row, MILES + price);
      told.add(
          Double.isNaN(miles)
              ? "nowhere at " + price + " USD"
              : "up to " + Shown.number(miles, 0) + " miles at " + price + " USD");
    }
    return "At "
        + Shown.plain(reach.text(row, DENSITY))
        + " people per square mile a station delivers for no more than the post "
        + String.join(", ", told)
        + " a parcel, its own cost and linehaul as in the mean of this plan. Cost figures are mostly"
        + " assumptions, and the postal price is not public.";
  }

  private static List<String> head(List<String> prices) {
    List<String> head = new ArrayList<>(List.of("People per square mile"));
    prices.forEach(price -> head.add("Miles at " + price + " USD"));
    prices.forEach(price -> head.add("Station standing, at " + price + " USD"));
    return head;
  }

  private static List<List<String>> rows(Table reach, List<String> prices) {
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < reach.size(); row++) {
      List<String> cells = new ArrayList<>(List.of(Shown.plain(reach.text(row, DENSITY))));
      for (String column : List.of(MILES, "farthestMilesStandingAt")) {
        for (String price : prices) {
          double miles = reach.number(row, column + price);
          cells.add(Double.isNaN(miles) ? "nowhere" : Shown.number(miles, 0));
        }
      }
      rows.add(cells);
    }
    return rows;
  }
}

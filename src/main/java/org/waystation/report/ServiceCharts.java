package org.waystation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How far parcels travel, and where station and post differ. */
final class ServiceCharts {
  private static final double[] MARKED_MILES = {30, 45, 60, 90};
  private static final List<String> FIFTHS =
      List.of("Sparsest fifth", "Second", "Middle", "Fourth", "Densest fifth");

  private ServiceCharts() {}

  static Figure coverage(ServedZips zips) {
    List<ServedZips.Zip> byMiles = zips.byMiles();
    double far = Math.max(1, byMiles.get(byMiles.size() - 1).miles());
    Svg svg = new Svg(270);
    Axis x = new Axis(0, Math.ceil(far / 10) * 10, 44, 466);
    Axis y = new Axis(0, 100, 220, 34);
    svg.leftAxis(y, 44, 466, 5, "% of the parcels in scope")
        .bottomAxis(x, 34, 220, 6, "road miles to the station, at most");
    StringBuilder path = new StringBuilder("M44 220");
    double served = 0;
    double drawnAt = 0;
    for (ServedZips.Zip zip : byMiles) {
      served += zip.parcels();
      if (zip.miles() - drawnAt >= 0.5 || zip == byMiles.get(byMiles.size() - 1)) {
        drawnAt = zip.miles();
        path.append('L').append(x.pixel(zip.miles())).append(' ');
        path.append(y.pixel(100 * served / zips.parcelsInScope()));
      }
    }
    svg.path(path.append('H').append(x.pixel(x.high())).toString(), "curve");
    double middle = x.high() / 2;
    List<List<String>> rows = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    for (double miles : MARKED_MILES) {
      double share = within(zips, miles);
      rows.add(List.of(Shown.number(miles, 0), Shown.finePercent(share)));
      if (miles <= x.high()) {
        svg.dot(x.at(miles), y.at(100 * share), 4, "plan")
            .text(
                x.at(miles) + (miles < middle ? 8 : -2),
                y.at(100 * share) + (miles < middle ? 18 : -9),
                miles < middle ? "start" : "end",
                "label",
                Shown.percent(share));
      }
      words.append(words.isEmpty() ? "" : ", ");
      words.append(String.format(Locale.ROOT, "%s within %.0f miles", Shown.percent(share), miles));
    }
    rows.add(List.of("any", Shown.finePercent(served / zips.parcelsInScope())));
    return new Figure(
        "chart-coverage",
        "How near the stations are",
        "Of the parcels in scope " + words + ". ZIPs that no station serves count as not reached.",
        svg.element(),
        List.of("Road miles at most", "Parcels in scope"),
        rows);
  }

  private static double within(ServedZips zips, double miles) {
    return zips.byMiles().stream()
            .filter(zip -> zip.miles() <= miles)
            .mapToDouble(ServedZips.Zip::parcels)
            .sum()
        / zips.parcelsInScope();
  }

  /**
   * By fifth of the boxes: mean cost of a parcel by station, to the shipper by post, to the post.
   */
  static Figure density(ServedZips zips) {
    double[][] means = new double[5][4];
    for (int fifth = 1; fifth <= 5; fifth++) {
      means[fifth - 1] = means(zips, fifth);
    }
    double most = 0;
    for (double[] row : means) {
      for (double mean : row) {
        most = Math.max(most, Double.isNaN(mean) ? 0 : mean);
      }
    }
    Svg svg = new Svg(330);
    Axis x = new Axis(0, most * 1.05, 110, 466);
    svg.bottomAxis(x, 66, 276, 6, "USD a parcel, mean by parcels");
    key(svg);
    List<List<String>> rows = new ArrayList<>();
    for (int k = 0; k < 5; k++) {
      double y = 88 + k * 42;
      svg.text(102, y + 5, "end", "label", FIFTHS.get(k));
      double[] mean = means[k];
      if (!Double.isNaN(mean[0])) {
        svg.line(x.at(Math.min(mean[0], mean[1])), y, x.at(Math.max(mean[0], mean[1])), y, "span");
        mark(svg, 3, x.at(mean[3]), y);
        mark(svg, 2, x.at(mean[2]), y);
        mark(svg, 1, x.at(mean[1]), y);
        mark(svg, 0, x.at(mean[0]), y);
        rows.add(
            List.of(
                FIFTHS.get(k),
                Shown.number(mean[0], 2),
                Shown.number(mean[1], 2),
                Shown.number(mean[2], 2),
                Shown.number(mean[3], 2)));
      }
    }
    return new Figure(
        "chart-density",
        "Station and post, from sparse to dense",
        words(means),
        svg.element(),
        List.of(
            "Fifth of the boxes by density",
            "by station, all in",
            "by post, price and handover",
            "one more parcel to the post",
            "to the post, fully loaded"),
        rows);
  }

  private static String words(double[][] means) {
    double sparse = means[0][0] - means[0][1];
    double dense = means[4][0] - means[4][1];
    String where =
        "In the sparsest fifth a parcel costs %s by station than by post, in the densest %s.";
    return Double.isNaN(sparse) || Double.isNaN(dense)
        ? "Means of the ZIPs that stations serve."
        : where.formatted(compared(sparse), compared(dense))
            + " What the post pays itself is an estimate.";
  }

  private static String compared(double more) {
    return Shown.usd(Math.abs(more)) + (more > 0 ? " more" : " less");
  }

  private static void key(Svg svg) {
    String[] words = {
      "by station, all in",
      "by post, shipper pays",
      "one more, to the post",
      "fully loaded, to the post"
    };
    for (int k = 0; k < words.length; k++) {
      double x = k % 2 == 0 ? 118 : 290;
      double y = k < 2 ? 16 : 40;
      mark(svg, k, x, y);
      svg.text(x + 12, y + 5, "start", "tick", words[k]);
    }
  }

  /** Each kind has a shape of its own, so that colour is not needed to tell them apart. */
  private static void mark(Svg svg, int kind, double x, double y) {
    switch (kind) {
      case 0 -> svg.dot(x, y, 6.5, "plan");
      case 1 -> svg.bar(x - 2, y - 9, 4, 18, "post");
      case 2 -> svg.path(String.format(Locale.ROOT, "M%.1f %.1fl6 11h-12z", x, y - 6), "other");
      default ->
          svg.path(String.format(Locale.ROOT, "M%.1f %.1fl6 6l-6 6l-6 -6z", x, y - 6), "hollow");
    }
  }

  private static double[] means(ServedZips zips, int fifth) {
    double parcels = 0;
    double[] usd = new double[4];
    for (ServedZips.Zip zip : zips.byMiles()) {
      if (zip.fifth() == fifth) {
        parcels += zip.parcels();
        usd[0] += zip.parcels() * zip.privateUsd();
        usd[1] += zip.parcels() * zip.postalUsd();
        usd[2] += zip.parcels() * zip.incrementalUsd();
        usd[3] += zip.parcels() * zip.fullyLoadedUsd();
      }
    }
    for (int k = 0; k < usd.length; k++) {
      usd[k] /= parcels;
    }
    return usd;
  }
}

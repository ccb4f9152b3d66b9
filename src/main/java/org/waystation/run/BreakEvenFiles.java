package org.waystation.run;

import static org.waystation.export.Column.of;
import static org.waystation.export.Column.optional;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.waystation.compare.BreakEven;
import org.waystation.compare.ZipOutcome;
import org.waystation.cost.Channel;
import org.waystation.cost.CostModel;
import org.waystation.cost.PostalParameters;
import org.waystation.export.BreakEvenPicture;
import org.waystation.export.Column;
import org.waystation.export.CsvTable;
import org.waystation.export.Kind;
import org.waystation.export.MapText;

/** Where own delivery beats the post, by density and distance. */
final class BreakEvenFiles {
  static final String CURVE = "break-even.csv";
  static final String MILES = "break-even-miles.csv";
  static final String PICTURE = "break-even.svg";
  private static final String DENSITY = "peoplePerSquareMile";

  private BreakEvenFiles() {}

  /** Both tables; without rows where stations deliver no parcel. */
  static void write(FileSink files, Outcome outcome, double standardMiles) {
    CostModel model = outcome.network().costs();
    Optional<BreakEven> curve = means(outcome).map(means -> new BreakEven(model, means));
    PostalParameters postal = model.parameters().postal();
    files.write(CURVE, out -> curve(out, curve, postal, standardMiles));
    files.write(MILES, out -> miles(out, curve, postal));
    curve.ifPresent(found -> files.write(PICTURE, picture(found, postal, standardMiles)::writeSvg));
  }

  /** How far own delivery reaches at each price, as the second table has it. */
  private static BreakEvenPicture picture(
      BreakEven curve, PostalParameters postal, double standardMiles) {
    List<BreakEvenPicture.Curve> curves =
        postal.comparedPricesUsdPerParcel().stream()
            .sorted()
            .map(
                price ->
                    new BreakEvenPicture.Curve(
                        String.format(Locale.ROOT, "%.2f USD a parcel", price),
                        reach(curve, price, false),
                        reach(curve, price, true)))
            .toList();
    return new BreakEvenPicture(
        new MapText(
            "How far own delivery reaches before the post is cheaper",
            List.of(
                String.format(
                    Locale.ROOT,
                    "Thick: everything paid for. Thin: where the station stands anyway. By postal"
                        + " price, to which %.2f USD of handover come.",
                    postal.handoverUsdPerParcel())),
            List.of(
                "With the mean linehaul and station share of a parcel of this plan, and the plan's"
                    + " cost figures, most of which are assumptions. Beyond "
                    + String.format(Locale.ROOT, "%.0f", standardMiles)
                    + " road miles, the coverage standard, curves are cut; a curve begins at the first"
                    + " density at which own delivery pays next to the station. All in"
                    + " break-even-miles.csv.")),
        standardMiles,
        curves);
  }

  private static List<BreakEvenPicture.Point> reach(
      BreakEven curve, double price, boolean standing) {
    List<BreakEvenPicture.Point> points = new ArrayList<>();
    for (double density : BreakEven.DENSITIES) {
      curve
          .farthestMiles(density, price, standing)
          .ifPresent(miles -> points.add(new BreakEvenPicture.Point(density, miles)));
    }
    return points;
  }

  private static Optional<BreakEven.Means> means(Outcome outcome) {
    double parcels =
        outcome.zips().stream()
            .filter(ZipOutcome::served)
            .mapToDouble(ZipOutcome::parcelsPerYear)
            .sum();
    return parcels == 0
        ? Optional.empty()
        : Optional.of(
            new BreakEven.Means(
                outcome.totals().linehaul() / 100.0 / parcels,
                outcome.totals().station() / 100.0 / parcels));
  }

  private static void curve(
      OutputStream out, Optional<BreakEven> curve, PostalParameters postal, double standardMiles)
      throws IOException {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                of(DENSITY, Kind.NUMBER),
                of("roadMiles", Kind.MILES),
                of("lastMileUsdPerParcel", Kind.NUMBER),
                of("sortUsdPerParcel", Kind.NUMBER),
                of("linehaulUsdPerParcel", Kind.NUMBER),
                of("stationUsdPerParcel", Kind.NUMBER),
                of("privateUsdPerParcel", Kind.NUMBER),
                of("breakEvenPriceUsdPerParcel", Kind.NUMBER)));
    for (double price : postal.comparedPricesUsdPerParcel()) {
      columns.add(of("cheaperAt" + ComparisonTable.price(price), Kind.TEXT));
    }
    try (CsvTable table = new CsvTable(out, columns)) {
      for (BreakEven.Point point :
          curve.map(found -> found.table(standardMiles)).orElse(List.of())) {
        List<Object> row =
            new ArrayList<>(
                List.of(
                    point.peoplePerSquareMile(),
                    point.roadMiles(),
                    point.lastMileUsd(),
                    point.sortUsd(),
                    point.means().linehaulUsd(),
                    point.means().stationUsd(),
                    point.privateUsd(),
                    point.priceUsd(postal.handoverUsdPerParcel())));
        for (double price : postal.comparedPricesUsdPerParcel()) {
          boolean cheaper = point.privateUsd() < price + postal.handoverUsdPerParcel();
          row.add((cheaper ? Channel.PRIVATE : Channel.POSTAL).word());
        }
        table.write(row.toArray());
      }
    }
  }

  private static void miles(OutputStream out, Optional<BreakEven> curve, PostalParameters postal)
      throws IOException {
    List<Column> columns = new ArrayList<>(List.of(of(DENSITY, Kind.NUMBER)));
    for (double price : postal.comparedPricesUsdPerParcel()) {
      columns.add(optional("farthestMilesAt" + ComparisonTable.price(price), Kind.MILES));
      columns.add(optional("farthestMilesStandingAt" + ComparisonTable.price(price), Kind.MILES));
    }
    try (CsvTable table = new CsvTable(out, columns)) {
      for (double density : curve.isPresent() ? BreakEven.DENSITIES : List.<Double>of()) {
        List<Object> row = new ArrayList<>(List.of(density));
        for (double price : postal.comparedPricesUsdPerParcel()) {
          row.add(boxed(curve.orElseThrow().farthestMiles(density, price, false)));
          row.add(boxed(curve.orElseThrow().farthestMiles(density, price, true)));
        }
        table.write(row.toArray());
      }
    }
  }

  private static Double boxed(OptionalDouble miles) {
    return miles.isPresent() ? miles.getAsDouble() : null;
  }
}

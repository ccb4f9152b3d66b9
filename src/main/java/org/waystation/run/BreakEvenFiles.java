package org.waystation.run;

import static org.waystation.export.Column.of;
import static org.waystation.export.Column.optional;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.waystation.compare.BreakEven;
import org.waystation.compare.ZipOutcome;
import org.waystation.cost.Channel;
import org.waystation.cost.CostModel;
import org.waystation.cost.PostalParameters;
import org.waystation.export.Column;
import org.waystation.export.CsvTable;
import org.waystation.export.Kind;

/** Where own delivery beats the post, by density and distance. */
final class BreakEvenFiles {
  static final String CURVE = "break-even.csv";
  static final String MILES = "break-even-miles.csv";
  private static final String DENSITY = "peoplePerSquareMile";

  private BreakEvenFiles() {}

  /** Both tables; without rows where stations deliver no parcel. */
  static void write(FileSink files, Outcome outcome, double standardMiles) {
    CostModel model = outcome.network().costs();
    Optional<BreakEven> curve = means(outcome).map(means -> new BreakEven(model, means));
    PostalParameters postal = model.parameters().postal();
    files.write(CURVE, out -> curve(out, curve, postal, standardMiles));
    files.write(MILES, out -> miles(out, curve, postal));
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

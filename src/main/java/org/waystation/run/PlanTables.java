package org.waystation.run;

import static org.waystation.export.Column.of;
import static org.waystation.export.Column.optional;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.waystation.compare.Channel;
import org.waystation.compare.PrivateCost;
import org.waystation.compare.ZipComparison;
import org.waystation.compare.ZipOutcome;
import org.waystation.export.Column;
import org.waystation.export.CsvTable;
import org.waystation.export.Kind;
import org.waystation.geodata.Place;
import org.waystation.ledger.Entry;
import org.waystation.ledger.Ledger;
import org.waystation.ledger.Note;
import org.waystation.ledger.Origin;

/**
 * The plan as tables: who serves whom, how that compares with the post, what became of each row.
 */
final class PlanTables {
  static final String ASSIGNMENTS = "assignments.csv";
  static final String COMPARISON = "comparison.csv";
  static final String LEDGER = "ledger.csv";

  /** What stands in the place of a fate where a row of the ledger is a note. */
  static final String NOTE = "note";

  static final List<Column> ASSIGNMENT_COLUMNS =
      List.of(
          of("zip", Kind.ZIP),
          of("station", Kind.ZIP),
          of("roadMiles", Kind.MILES),
          of("parcelsPerYear", Kind.PARCELS),
          of("serviceCostUsdPerYear", Kind.USD),
          of("costUsdPerParcel", Kind.NUMBER),
          of("linehaulUsdPerYear", Kind.USD),
          of("sortUsdPerYear", Kind.USD),
          of("lastMileUsdPerYear", Kind.USD),
          of("stationShareUsdPerYear", Kind.USD),
          of("allInUsdPerParcel", Kind.NUMBER),
          of("share", Kind.EXACT));

  private static final List<Column> LEDGER_COLUMNS =
      List.of(
          of("zip", Kind.TEXT),
          of("place", Kind.TEXT),
          of("state", Kind.TEXT),
          of("fate", Kind.TEXT),
          of("reason", Kind.TEXT),
          of("file", Kind.TEXT),
          of("row", Kind.INTEGER));

  private PlanTables() {}

  /** One row per ZIP and station that serves it, wholly or in part. */
  static void assignments(FileSink files, Outcome outcome) {
    files.write(
        ASSIGNMENTS,
        out -> {
          try (CsvTable table = new CsvTable(out, ASSIGNMENT_COLUMNS)) {
            for (Service service : outcome.services()) {
              writeAssignment(table, outcome.network(), service);
            }
          }
        });
  }

  private static void writeAssignment(CsvTable table, Network network, Service service) {
    PrivateCost cost = service.cost();
    double serviceUsd = cost.service().totalUsd();
    double parcels = service.parcelsPerYear();
    table.write(
        network.zips().get(service.zip()).zip(),
        network.sites().get(service.site()).zip().zip(),
        service.roadMiles(),
        parcels,
        serviceUsd,
        perParcel(serviceUsd, parcels),
        cost.service().linehaulUsd(),
        cost.service().sortUsd(),
        cost.service().lastMileUsd(),
        cost.stationShareUsd(),
        perParcel(cost.totalUsd(), parcels),
        service.share());
  }

  private static double perParcel(double usdPerYear, double parcelsPerYear) {
    return parcelsPerYear == 0 ? 0 : usdPerYear / parcelsPerYear;
  }

  /** One row per ZIP in scope, then the same for each price compared. */
  static void comparison(FileSink files, Outcome outcome, Comparison comparison) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                of("zip", Kind.ZIP),
                of("place", Kind.TEXT),
                of("state", Kind.TEXT),
                of("channel", Kind.TEXT),
                of("station", Kind.TEXT),
                optional("roadMiles", Kind.MILES),
                of("population", Kind.EXACT),
                of("households", Kind.NUMBER),
                of("peoplePerSquareMile", Kind.NUMBER),
                of("parcelsPerYear", Kind.PARCELS),
                optional("linehaulUsdPerParcel", Kind.NUMBER),
                optional("sortUsdPerParcel", Kind.NUMBER),
                optional("lastMileUsdPerParcel", Kind.NUMBER),
                optional("stationUsdPerParcel", Kind.NUMBER),
                optional("privateUsdPerParcel", Kind.NUMBER),
                of("handoverUsdPerParcel", Kind.NUMBER),
                of("incrementalUsdPerParcel", Kind.NUMBER),
                optional("breakEvenPriceUsdPerParcel", Kind.NUMBER)));
    for (var atPrice : comparison.atPrices()) {
      String price = price(atPrice.yardstick().postalUsdPerParcel());
      columns.add(of("cheaperAt" + price, Kind.TEXT));
      columns.add(optional("marginUsdPerYearAt" + price, Kind.USD));
    }
    files.write(
        COMPARISON,
        out -> {
          try (CsvTable table = new CsvTable(out, columns)) {
            for (int i = 0; i < outcome.zips().size(); i++) {
              table.write(comparisonRow(outcome, comparison, i).toArray());
            }
          }
        });
  }

  /** A price with all its decimals, two at least, so that two columns never share a name. */
  private static String price(double usdPerParcel) {
    BigDecimal exact = BigDecimal.valueOf(usdPerParcel).stripTrailingZeros();
    return (exact.scale() < 2 ? exact.setScale(2) : exact).toPlainString();
  }

  private static List<Object> comparisonRow(Outcome outcome, Comparison comparison, int i) {
    ZipOutcome zip = outcome.zips().get(i);
    Place place = outcome.network().zips().get(i).place();
    List<Object> row = new ArrayList<>();
    row.addAll(List.of(zip.zip(), place.name(), place.state(), channel(zip), outcome.stationOf(i)));
    row.add(boxed(zip.roadMiles()));
    row.add(zip.population());
    row.add(zip.households());
    row.add(zip.population() / zip.landSquareMiles());
    row.add(zip.parcelsPerYear());
    addParts(row, zip);
    row.add(comparison.postal().handoverUsdPerParcel());
    row.add(comparison.postal().incrementalUsdPerParcel());
    row.add(boxed(zip.breakEvenUsdPerParcel(comparison.postal().handoverUsdPerParcel())));
    for (Map<String, ZipComparison> atPrice : comparison.zipsAtPrices()) {
      ZipComparison one = atPrice.get(zip.zip());
      row.add(one == null ? "" : one.cheaper() == Channel.PRIVATE ? "station" : "post");
      row.add(one == null ? null : one.marginUsdPerYear());
    }
    return row;
  }

  private static void addParts(List<Object> row, ZipOutcome zip) {
    if (zip.service().isEmpty() || zip.parcelsPerYear() == 0) {
      for (int k = 0; k < 5; k++) {
        row.add(null);
      }
      return;
    }
    PrivateCost cost = zip.service().get().cost();
    row.add(perParcel(cost.service().linehaulUsd(), zip.parcelsPerYear()));
    row.add(perParcel(cost.service().sortUsd(), zip.parcelsPerYear()));
    row.add(perParcel(cost.service().lastMileUsd(), zip.parcelsPerYear()));
    row.add(perParcel(cost.stationShareUsd(), zip.parcelsPerYear()));
    row.add(perParcel(cost.totalUsd(), zip.parcelsPerYear()));
  }

  /** Who delivers: the word in files. */
  static String channel(ZipOutcome zip) {
    return zip.served() ? "station" : "post";
  }

  private static Double boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  /** One row per input row, then one per note on a row or a whole file (row 0) that was mended. */
  static void ledger(FileSink files, Ledger ledger, Map<String, Place> places) {
    files.write(LEDGER, out -> writeLedger(out, ledger, places));
  }

  private static void writeLedger(OutputStream out, Ledger ledger, Map<String, Place> places)
      throws IOException {
    try (CsvTable table = new CsvTable(out, LEDGER_COLUMNS)) {
      for (Entry entry : ledger.entries()) {
        ledgerRow(table, places, entry.zip(), entry.fate().words(), entry.reason(), entry.origin());
      }
      for (Note note : ledger.notes()) {
        ledgerRow(table, places, note.zip(), NOTE, note.what(), note.origin());
      }
    }
  }

  private static void ledgerRow(
      CsvTable table,
      Map<String, Place> places,
      String zip,
      String fate,
      String reason,
      Origin origin) {
    Place place = places.getOrDefault(zip, Place.UNKNOWN);
    table.write(zip, place.name(), place.state(), fate, reason, origin.file(), origin.row());
  }
}

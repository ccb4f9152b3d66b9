package org.waystation.run;

import static org.waystation.export.Column.of;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waystation.compare.PrivateCost;
import org.waystation.export.Column;
import org.waystation.export.CsvTable;
import org.waystation.export.Kind;
import org.waystation.geodata.Place;
import org.waystation.geodata.ZipArea;
import org.waystation.ledger.Entry;
import org.waystation.ledger.Ledger;
import org.waystation.ledger.Note;
import org.waystation.ledger.Origin;

/** The plan as tables: who serves whom, and what became of each row. */
final class PlanTables {
  static final String ASSIGNMENTS = "assignments.csv";
  static final String LEDGER = "ledger.csv";

  /** What stands in the place of a fate where a row of the ledger is a note. */
  static final String NOTE = "note";

  /** Who delivers: a station of the plan. */
  static final String STATION = "station";

  /** Who delivers: the postal service. */
  static final String POST = "post";

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
    assignments(files, ASSIGNMENTS, outcome);
  }

  /** The same under another name. */
  static void assignments(FileSink files, String name, Outcome outcome) {
    files.write(
        name,
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

  static double perParcel(double usdPerYear, double parcelsPerYear) {
    return parcelsPerYear == 0 ? 0 : usdPerYear / parcelsPerYear;
  }

  /** One row per input row, then one per note on a row or a whole file (row 0) that was mended. */
  static byte[] ledger(Ledger ledger, List<ZipArea> known) {
    Map<String, Place> places = new HashMap<>();
    known.forEach(zip -> places.put(zip.zip(), zip.place()));
    return WrittenHashes.inMemory(out -> writeLedger(out, ledger, places));
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

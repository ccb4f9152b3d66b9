package org.waystation.run;

import static org.waystation.export.Column.of;

import java.util.List;
import java.util.Locale;
import org.waystation.export.Column;
import org.waystation.export.CsvTable;
import org.waystation.export.GeoJsonWriter;
import org.waystation.export.Kind;
import org.waystation.export.Shape;

/** A comparison of two plans as tables and layers. */
final class ComparisonFiles {
  static final String WATERFALL = "waterfall.csv";

  private static final String STATIONS = "stations-compared";
  private static final String ZIPS = "zips-compared";

  private static final List<Column> STATION_COLUMNS =
      List.of(
          of("zip", Kind.ZIP),
          of("place", Kind.TEXT),
          of("change", Kind.TEXT),
          of("stoodAt", Kind.TEXT),
          of("movesMiles", Kind.NUMBER),
          of("fixedStepUsdPerYear", Kind.USD));

  static final List<Column> ZIP_COLUMNS =
      List.of(
          of("zip", Kind.ZIP),
          of("place", Kind.TEXT),
          of("change", Kind.TEXT),
          of("stationBefore", Kind.TEXT),
          of("stationAfter", Kind.TEXT),
          of("providerBefore", Kind.TEXT),
          of("providerAfter", Kind.TEXT),
          of("costBeforeUsdPerYear", Kind.USD),
          of("costAfterUsdPerYear", Kind.USD),
          of("stepUsdPerYear", Kind.USD));

  private ComparisonFiles() {}

  static void write(FileSink files, PlanChanges changes) {
    files.write(
        STATIONS + ".csv",
        out -> {
          try (CsvTable table = new CsvTable(out, STATION_COLUMNS)) {
            changes.stations().forEach(one -> table.write(row(one)));
          }
        });
    files.write(
        STATIONS + ".geojson",
        out -> {
          try (GeoJsonWriter layer = new GeoJsonWriter(out, Shape.POINT, STATION_COLUMNS)) {
            for (PlanChanges.StationChange one : changes.stations()) {
              layer.write(one.at().point(), row(one));
            }
          }
        });
    files.write(
        ZIPS + ".csv",
        out -> {
          try (CsvTable table = new CsvTable(out, ZIP_COLUMNS)) {
            changes.zips().forEach(one -> table.write(row(one)));
          }
        });
    files.write(
        ZIPS + ".geojson",
        out -> {
          try (GeoJsonWriter layer = new GeoJsonWriter(out, Shape.POINT, ZIP_COLUMNS)) {
            for (PlanChanges.ZipChange one : changes.zips()) {
              layer.write(one.either().point(), row(one));
            }
          }
        });
    waterfall(files, changes);
  }

  private static void waterfall(FileSink files, PlanChanges changes) {
    List<Column> columns =
        List.of(of("step", Kind.TEXT), of("count", Kind.INTEGER), of("usdPerYear", Kind.USD));
    files.write(
        WATERFALL,
        out -> {
          try (CsvTable table = new CsvTable(out, columns)) {
            table.write("cost of A", 0, changes.before().totalCents() / 100.0);
            for (Waterfall.Step step : Waterfall.of(changes)) {
              table.write(step.what(), step.count(), step.cents() / 100.0);
            }
            table.write("cost of B", 0, changes.after().totalCents() / 100.0);
          }
        });
  }

  private static Object[] row(PlanChanges.StationChange one) {
    return new Object[] {
      one.at().zip(),
      one.at().place(),
      one.fate().name().toLowerCase(Locale.ROOT),
      one.before() == null ? "" : one.before().zip(),
      one.miles(),
      one.stepCents() / 100.0
    };
  }

  /** Who delivers; empty where the ZIP is not in scope. */
  static String provider(PlanSnapshot.Zip zip) {
    return zip == null ? "" : zip.server().provider();
  }

  static Object[] row(PlanChanges.ZipChange one) {
    return new Object[] {
      one.either().zip(),
      one.either().place(),
      Words.of(one.fate()),
      one.before() == null ? "" : one.before().station(),
      one.after() == null ? "" : one.after().station(),
      provider(one.before()),
      provider(one.after()),
      one.before() == null ? 0.0 : one.before().cents() / 100.0,
      one.after() == null ? 0.0 : one.after().cents() / 100.0,
      one.stepCents() / 100.0
    };
  }
}

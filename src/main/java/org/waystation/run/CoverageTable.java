package org.waystation.run;

import static org.waystation.export.Column.of;

import java.io.IOException;
import java.util.List;
import org.waystation.compare.Coverage;
import org.waystation.compare.CoverageMeasures;
import org.waystation.compare.TimeCoverage;
import org.waystation.compare.ZipGroup;
import org.waystation.export.Column;
import org.waystation.export.CsvTable;
import org.waystation.export.Kind;

/** Shares within miles and minutes by every measure, state by state and for the whole scope. */
final class CoverageTable {
  static final String FILE = "coverage.csv";

  private static final List<Column> COLUMNS =
      List.of(
          of("state", Kind.TEXT),
          of("within", Kind.NUMBER),
          of("unit", Kind.TEXT),
          of("roadMiles", Kind.NUMBER),
          of("zips", Kind.NUMBER),
          of("people", Kind.NUMBER),
          of("households", Kind.NUMBER),
          of("area", Kind.NUMBER),
          of("parcels", Kind.NUMBER));

  private CoverageTable() {}

  static void write(FileSink files, Equity equity) {
    files.write(
        FILE,
        out -> {
          try (CsvTable table = new CsvTable(out, COLUMNS)) {
            for (ZipGroup state : equity.states()) {
              rows(table, state);
            }
            rows(table, equity.scope());
          }
        });
  }

  private static void rows(CsvTable table, ZipGroup group) throws IOException {
    for (Coverage one : CoverageMeasures.of(group.zips(), CoverageMeasures.USUAL)) {
      row(table, group, one.within().miles(), "miles", one);
    }
    for (TimeCoverage one : group.coverage()) {
      row(table, group, one.within().minutes(), "minutes", one.coverage());
    }
  }

  private static void row(
      CsvTable table, ZipGroup group, double within, String unit, Coverage shares)
      throws IOException {
    table.write(
        group.name(),
        within,
        unit,
        shares.within().miles(),
        shares.zips().value(),
        shares.people().value(),
        shares.households().value(),
        shares.area().value(),
        shares.parcels().value());
  }
}

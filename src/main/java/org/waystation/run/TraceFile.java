package org.waystation.run;

import static org.waystation.export.Column.of;
import static org.waystation.export.Column.optional;

import java.util.List;
import org.waystation.export.Column;
import org.waystation.export.CsvTable;
import org.waystation.export.Kind;
import org.waystation.solve.Progress;

/** Plan and bound over time. */
final class TraceFile {
  static final String FILE = "trace.csv";

  private static final List<Column> COLUMNS =
      List.of(
          of("seconds", Kind.NUMBER),
          of("phase", Kind.TEXT),
          optional("objectiveUsdPerYear", Kind.USD),
          optional("lowerBoundUsdPerYear", Kind.USD),
          optional("relativeGap", Kind.NUMBER));

  private TraceFile() {}

  static void write(FileSink files, List<Progress> trace) {
    files.write(
        FILE,
        out -> {
          try (CsvTable table = new CsvTable(out, COLUMNS)) {
            for (Progress at : trace) {
              table.write(
                  at.seconds(),
                  Words.of(at.phase()),
                  finite(at.objective()),
                  finite(at.bound()),
                  finite(at.relativeGap()));
            }
          }
        });
  }

  private static Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}

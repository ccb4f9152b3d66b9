package org.waystation.run;

import static org.waystation.export.Column.of;
import static org.waystation.export.Column.optional;

import java.util.List;
import org.waystation.export.Column;
import org.waystation.export.CsvTable;
import org.waystation.export.Kind;
import org.waystation.scenario.ProblemKind;
import org.waystation.solve.Progress;

/** Plan and bound over time. */
final class TraceFile {
  static final String FILE = "trace.csv";

  private TraceFile() {}

  /** In the unit of the problem that was solved, where less is better. */
  static void write(FileSink files, Aim aim, List<Progress> trace) {
    String suffix = (aim.maximises() ? "Left" : "") + aim.suffix();
    List<Column> columns =
        List.of(
            of("seconds", Kind.NUMBER),
            of("phase", Kind.TEXT),
            optional(
                "objective" + suffix,
                aim.kind() == ProblemKind.LEAST_COST ? Kind.USD : Kind.NUMBER),
            optional(
                "lowerBound" + suffix,
                aim.kind() == ProblemKind.LEAST_COST ? Kind.USD : Kind.NUMBER),
            optional("relativeGap", Kind.NUMBER));
    files.write(
        FILE,
        out -> {
          try (CsvTable table = new CsvTable(out, columns)) {
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

package org.waystation.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.waystation.export.Column;
import org.waystation.export.CsvTable;
import org.waystation.export.Kind;

/**
 * {@code results.csv}: a row for each case of the plan, in its order. What tells of the run and not
 * of the plan comes last, from {@link #FIRST_OF_THE_RUN} on.
 */
final class ResultsTable {
  static final String FIRST_OF_THE_RUN = "attempts";

  /** In place of a result, of a case that is not over. */
  static final String OPEN = "open";

  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
  private static final Pattern FLAG = Pattern.compile("true|false");

  private final List<BatchCase> cases;
  private final List<String> keys;
  private final List<Column> columns = new ArrayList<>();

  ResultsTable(List<BatchCase> cases, List<String> keys) {
    this.cases = cases;
    this.keys = keys;
    columns.add(Column.of("case", Kind.TEXT));
    columns.add(Column.of("scenario", Kind.TEXT));
    keys.forEach(key -> columns.add(column(key)));
    columns.add(Column.of("result", Kind.TEXT));
    for (Figure figure : Figure.values()) {
      if (!figure.isOfTheRun()) {
        columns.add(column(figure));
      }
    }
    columns.add(Column.of("begunFrom", Kind.TEXT));
    columns.add(Column.of("message", Kind.TEXT));
    columns.add(Column.of("certificateSha256", Kind.TEXT));
    columns.add(Column.optional(FIRST_OF_THE_RUN, Kind.INTEGER));
    columns.add(Column.optional("seconds", Kind.NUMBER));
    columns.add(Column.optional("otherSeconds", Kind.NUMBER));
    for (Figure figure : Figure.values()) {
      if (figure.isOfTheRun()) {
        columns.add(column(figure));
      }
    }
    columns.add(Column.of("manifestSha256", Kind.TEXT));
  }

  private static Column column(Figure figure) {
    return figure.kind() == Kind.TEXT
        ? Column.of(figure.column(), figure.kind())
        : Column.optional(figure.column(), figure.kind());
  }

  /** A column of numbers if all its values are, of flags if all are true or false. */
  private Column column(String key) {
    if (all(key, FLAG)) {
      return Column.optional(name(key), Kind.FLAG);
    }
    if (all(key, WHOLE)) {
      return Column.optional(name(key), Kind.INTEGER);
    }
    return all(key, NUMBER)
        ? Column.optional(name(key), Kind.EXACT)
        : Column.of(name(key), Kind.TEXT);
  }

  /** Keys at the top of a scenario, such as problem, are named like figures. */
  private static String name(String key) {
    return key.contains(".") ? key : "scenario." + key;
  }

  private boolean all(String key, Pattern pattern) {
    return cases.stream()
        .map(one -> one.varied().get(key))
        .filter(Objects::nonNull)
        .allMatch(value -> pattern.matcher(value).matches());
  }

  List<Column> columns() {
    return columns;
  }

  /** Writes it. */
  void write(OutputStream out, CaseOutcome[] outcomes) throws IOException {
    try (CsvTable table = new CsvTable(out, columns)) {
      for (BatchCase one : cases) {
        table.write(row(one, outcomes[one.number()]));
      }
    }
  }

  private Object[] row(BatchCase one, CaseOutcome outcome) {
    List<Object> cells = new ArrayList<>();
    cells.add(one.id());
    cells.add(one.base());
    for (String key : keys) {
      cells.add(cell(key, one.varied().get(key)));
    }
    cells.add(outcome == null ? OPEN : outcome.result().word());
    figures(cells, outcome, false);
    cells.add(outcome == null ? "" : outcome.begunFrom());
    cells.add(outcome == null ? "" : outcome.message());
    cells.add(outcome == null ? "" : outcome.certificateSha256());
    cells.add(outcome == null ? null : outcome.attempts());
    cells.add(outcome == null ? null : outcome.seconds());
    cells.add(outcome == null ? null : otherSeconds(outcome));
    figures(cells, outcome, true);
    cells.add(outcome == null ? "" : outcome.manifestSha256());
    return cells.toArray();
  }

  /** Beside the solve; absent without a plan. */
  private static Double otherSeconds(CaseOutcome outcome) {
    JsonNode solve = outcome.figures().path(Figure.SOLVE_SECONDS.column());
    return solve.isNumber() ? Math.max(0, outcome.seconds() - solve.doubleValue()) : null;
  }

  private static void figures(List<Object> cells, CaseOutcome outcome, boolean ofTheRun) {
    for (Figure figure : Figure.values()) {
      if (figure.isOfTheRun() == ofTheRun) {
        cells.add(figure.cell(outcome == null ? NullNode.getInstance() : outcome.figures()));
      }
    }
  }

  private Object cell(String key, String value) {
    Kind kind =
        columns.stream().filter(column -> column.name().equals(name(key))).findFirst().get().kind();
    if (kind == Kind.TEXT) {
      return value == null ? "" : value;
    }
    if (value == null) {
      return null;
    }
    if (kind == Kind.FLAG) {
      return Boolean.valueOf(value);
    }
    return kind == Kind.INTEGER ? (Object) Long.valueOf(value) : (Object) Double.valueOf(value);
  }
}

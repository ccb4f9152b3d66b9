package org.waystation.geodata.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.waystation.ledger.Origin;

/**
 * A table whose columns are found by the names in its header, in any order and in capitals or not:
 * a file of text with separators, packed or not, JSON as the Census API gives it, or a sheet of a
 * workbook. Further columns and blank lines are allowed.
 */
public final class Table {
  /** How many lines of a sheet may stand above its header. */
  private static final int MOST_TITLES = 30;

  private final String file;
  private final List<String> columns;
  private final List<Row> rows = new ArrayList<>();

  private Table(String file, List<String> columns) {
    this.file = file;
    this.columns = columns;
  }

  /**
   * Reads a whole file, possibly gzipped or with a byte order mark.
   *
   * @param faults takes the lines with too many or too few cells, which are left out
   * @param wanted columns that will be asked for
   * @throws DataFileException if the file is missing, empty, no table or not UTF-8, if a required
   *     column is missing or a wanted one stands there twice; with whatever the faults hold
   */
  public static Table read(DataFile file, Faults faults, TableColumn... wanted) {
    return of(TableFormat.sheets(file), faults, wanted);
  }

  /** Reads text that is open already; the stream is closed. */
  public static Table read(String file, InputStream content, Faults faults, TableColumn... wanted)
      throws IOException {
    return of(List.of(DelimitedText.read(file, content)), faults, wanted);
  }

  /** The first of the sheets that has the required columns; if none has, the first is told off. */
  public static Table of(List<Sheet> sheets, Faults faults, TableColumn... wanted) {
    for (Sheet sheet : sheets) {
      for (int i = 0; i < titles(sheet); i++) {
        Table table = headed(sheet, i);
        if (table.hasRequired(wanted)) {
          return table.filled(sheet, i, faults, wanted);
        }
      }
    }
    Sheet first =
        sheets.stream().filter(sheet -> !sheet.lines().isEmpty()).findFirst().orElse(sheets.get(0));
    if (first.lines().isEmpty()) {
      throw new DataFileException(
          "%s: the file is empty%nMaybe its export failed: write it again".formatted(first.file()));
    }
    return headed(first, 0).filled(first, 0, faults, wanted);
  }

  private static int titles(Sheet sheet) {
    return Math.min(sheet.headerFirst() ? 1 : MOST_TITLES, sheet.lines().size());
  }

  private static Table headed(Sheet sheet, int header) {
    return new Table(
        sheet.file(), sheet.lines().get(header).cells().stream().map(String::strip).toList());
  }

  private boolean hasRequired(TableColumn... wanted) {
    for (TableColumn column : wanted) {
      if (column.required() && index(column).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private Table filled(Sheet sheet, int header, Faults faults, TableColumn... wanted) {
    int cellsNeeded = checkHeader(sheet.lines().get(header).number(), faults, wanted);
    addRows(sheet.lines().subList(header + 1, sheet.lines().size()), cellsNeeded, faults);
    return this;
  }

  /** Names as the header gives them. */
  public List<String> columns() {
    return columns;
  }

  /** Every further line that is not blank. */
  public List<Row> rows() {
    return rows;
  }

  /** Where the column stands, counted from 0; of its names the first that the table has counts. */
  public OptionalInt index(TableColumn column) {
    for (String name : column.names()) {
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i).equalsIgnoreCase(name)) {
          return OptionalInt.of(i);
        }
      }
    }
    return OptionalInt.empty();
  }

  /** The refusal of a file without a column that it must have. */
  public DataFileException lacks(TableColumn column) {
    return new DataFileException(lack(1, column));
  }

  /** How many cells a line must have to reach the last required column. */
  private int checkHeader(int line, Faults faults, TableColumn... wanted) {
    int cellsNeeded = 0;
    boolean usable = true;
    for (TableColumn column : wanted) {
      OptionalInt index = index(column);
      if (index.isPresent()) {
        String name = columns.get(index.getAsInt());
        if (columns.stream().filter(name::equalsIgnoreCase).count() > 1) {
          faults.add(
              "%s:%d: the column [%s] stands there twice%nMaybe one is a leftover: delete it"
                  .formatted(file, line, name));
          usable = false;
        }
      }
      if (column.required()) {
        cellsNeeded = Math.max(cellsNeeded, index.orElse(0) + 1);
        if (index.isEmpty()) {
          faults.add(lack(line, column));
          usable = false;
        }
      }
    }
    if (!usable) {
      faults.throwIfAny();
    }
    return cellsNeeded;
  }

  private String lack(int line, TableColumn column) {
    return ("%s:%d: no column with the %s; the columns are [%s]%n"
            + "Maybe call it %s, and separate columns by commas")
        .formatted(file, line, column.what(), String.join(", ", columns), column.what());
  }

  private void addRows(List<Sheet.Line> lines, int cellsNeeded, Faults faults) {
    FaultKind tooMany =
        new FaultKind(
            "a line has more cells than the header's " + columns.size(),
            "a comma inside a name or a number: put the cell in quotation marks");
    FaultKind tooFew =
        new FaultKind(
            "a line has fewer cells than the %d it needs".formatted(cellsNeeded),
            "a comma is missing, or the line was cut off");
    for (Sheet.Line line : lines) {
      Row row = new Row(new Origin(file, line.number()), line.cells());
      boolean fits = line.cells().stream().skip(columns.size()).allMatch(String::isBlank);
      if (fits && line.cells().size() >= cellsNeeded) {
        rows.add(row);
      } else {
        FaultKind kind = fits ? tooFew : tooMany;
        faults.add(kind, row.origin(), String.join(",", line.cells()));
      }
    }
  }

  /** One line of data. */
  public final class Row {
    private final Origin origin;
    private final List<String> cells;

    private Row(Origin origin, List<String> cells) {
      this.origin = origin;
      this.cells = cells;
    }

    /** File and line, as an editor shows it; the header is line 1. */
    public Origin origin() {
      return origin;
    }

    /** The cell without blanks around it; empty if the line has no such cell. */
    public String text(int index) {
      return index < cells.size() ? cells.get(index).strip() : "";
    }

    /** The cell without blanks around it; empty if the table has no such column. */
    public String text(TableColumn column) {
      OptionalInt index = index(column);
      return index.isPresent() ? text(index.getAsInt()) : "";
    }

    /** The cell as a number; NaN if it is none. */
    public double number(TableColumn column) {
      return Figure.of(text(column));
    }
  }
}

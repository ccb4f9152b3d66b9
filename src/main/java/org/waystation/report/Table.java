package org.waystation.report;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A CSV table of a run in memory: text by row (from 0) and column name. It lies there column by
 * column, as pages use it.
 */
final class Table {
  private final String file;
  private final List<String> columns;
  private final Map<String, Integer> place = new HashMap<>();
  private final List<List<String>> cells = new ArrayList<>();
  private int rows;

  private Table(String file, List<String> columns) {
    this.file = file;
    this.columns = List.copyOf(columns);
    for (int k = 0; k < columns.size(); k++) {
      place.put(columns.get(k), k);
      cells.add(new ArrayList<>());
    }
  }

  private void add(List<String> row) {
    for (int k = 0; k < row.size(); k++) {
      cells.get(k).add(row.get(k));
    }
    rows++;
  }

  /** A table without rows and columns. */
  static Table empty(String file) {
    return new Table(file, List.of());
  }

  /**
   * Reads a table with a header.
   *
   * @param needed columns that must be there; each that is not becomes a fault
   */
  static Table read(String file, InputStream in, List<String> needed, List<String> faults) {
    Table table = empty(file);
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(in)) {
      boolean header = true;
      for (CsvRecord row : csv) {
        if (header) {
          table = new Table(file, row.getFields());
          header = false;
        } else if (row.getFieldCount() == table.columns.size()) {
          table.add(row.getFields());
        } else {
          faults.add(
              "%s:%d: has %d cells, the header has %d\nMaybe the file was cut; run the scenario again."
                  .formatted(
                      file,
                      row.getStartingLineNumber(),
                      row.getFieldCount(),
                      table.columns.size()));
          break;
        }
      }
    } catch (java.io.IOException | RuntimeException e) {
      faults.add(file + ": cannot be read as CSV: " + e.getMessage());
    }
    for (String column : needed) {
      if (!table.has(column)) {
        faults.add(
            "%s: has no column [%s]\nMaybe another version wrote it; run the scenario again."
                .formatted(file, column));
      }
    }
    return table;
  }

  int size() {
    return rows;
  }

  boolean has(String column) {
    return place.containsKey(column);
  }

  List<String> columns() {
    return columns;
  }

  /** A cell; empty text if there is no such column. */
  String text(int row, String column) {
    Integer at = place.get(column);
    return at == null ? "" : cells.get(at).get(row);
  }

  /** All cells of a column; empty texts if there is no such column. */
  List<String> column(String column) {
    Integer at = place.get(column);
    return at == null ? Collections.nCopies(rows, "") : Collections.unmodifiableList(cells.get(at));
  }

  /** A cell as a number; NaN if it is empty or there is no such column. */
  double number(int row, String column) {
    String text = text(row, column);
    if (text.isEmpty()) {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new ReportException(
          List.of(
              "%s:%d: %s: [%s] is no number\nMaybe the file was edited; run the scenario again."
                  .formatted(file, row + 2, column, text)));
    }
  }
}

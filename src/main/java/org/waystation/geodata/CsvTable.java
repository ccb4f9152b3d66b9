package org.waystation.geodata;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A CSV file (RFC 4180, UTF-8, with or without byte order mark) whose first line names its columns.
 * Columns are found by name, in any order; further columns are allowed.
 */
final class CsvTable {
  private final String file;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();

  private CsvTable(String file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @param file its name for messages
   * @param required columns without which it cannot be used
   * @throws DataFileException if it is no CSV, lacks a required column, or a row has more or fewer
   *     fields than the header
   */
  static CsvTable read(String file, byte[] content, List<String> required) {
    CsvTable table = new CsvTable(file);
    Faults faults = new Faults();
    try {
      for (CsvRecord csv :
          CsvReader.builder().ignoreDifferentFieldCount(true).ofCsvRecord(text(content))) {
        if (table.columns.isEmpty()) {
          table.readHeader(csv, required, faults);
        } else {
          table.readRow(csv, faults);
        }
      }
    } catch (CsvParseException e) {
      faults.add(file + ": is no well-formed CSV: " + rootMessage(e));
    }
    if (table.columns.isEmpty() && faults.none()) {
      faults.add(file + ": is empty, its first line must name the columns " + required + ".");
    }
    faults.throwIfAny();
    return table;
  }

  List<Row> rows() {
    return rows;
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  private static String text(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private void readHeader(CsvRecord csv, List<String> required, Faults faults) {
    for (int i = 0; i < csv.getFieldCount(); i++) {
      String name = csv.getField(i).strip();
      if (columns.put(name, i) != null) {
        faults.add(at(csv) + ": column [" + name + "] stands there twice.");
      }
    }
    for (String name : required) {
      if (!has(name)) {
        faults.add(
            at(csv)
                + ": column ["
                + name
                + "] is missing among "
                + csv.getFields()
                + ".\nMaybe it is spelled differently: names are compared letter by letter.");
      }
    }
  }

  private void readRow(CsvRecord csv, Faults faults) {
    if (csv.getFieldCount() == columns.size()) {
      rows.add(new Row(csv));
    } else {
      faults.add(
          at(csv)
              + ": has ["
              + csv.getFieldCount()
              + "] fields, the header ["
              + columns.size()
              + "].\nMaybe a value that holds a comma needs double quotes around it.");
    }
  }

  private String at(CsvRecord csv) {
    return file + ":" + csv.getStartingLineNumber();
  }

  private static String rootMessage(CsvParseException e) {
    return e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
  }

  /** One line of data. */
  final class Row {
    private final CsvRecord csv;

    private Row(CsvRecord csv) {
      this.csv = csv;
    }

    /** Number of the line as an editor shows it. */
    int line() {
      return Math.toIntExact(csv.getStartingLineNumber());
    }

    /** File and line, as messages begin. */
    String where() {
      return at(csv);
    }

    /** The field without space around it; empty if the file has no such column. */
    String text(String column) {
      Integer i = columns.get(column);
      return i == null ? "" : csv.getField(i).strip();
    }

    /** The field as a number; NaN if it is empty or says anything else than a finite number. */
    double number(String column) {
      try {
        // Unlike Double, BigDecimal takes neither 12d nor 0x1p3 nor NaN for a number.
        double value = new BigDecimal(text(column)).doubleValue();
        return Double.isFinite(value) ? value : Double.NaN;
      } catch (NumberFormatException e) {
        return Double.NaN;
      }
    }

    /** The field as a number of at least 0; NaN if it is empty. Anything else is a fault. */
    double amount(String column, Faults faults) {
      String text = text(column);
      double value = number(column);
      if (!text.isEmpty() && !(value >= 0)) {
        faults.add(
            where() + ": " + column + " must be a number of at least 0, was [" + text + "].");
      }
      return value;
    }
  }
}

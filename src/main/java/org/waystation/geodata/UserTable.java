package org.waystation.geodata;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A comma-separated file whose columns are found by the names in its first line, in any order and
 * in capitals or not. UTF-8, with or without byte order mark, any line ends, possibly gzipped.
 *
 * @param file where it came from
 * @param columns names as the first line gives them
 * @param rows every further line that is not blank
 */
record UserTable(DataFile file, List<String> columns, List<Row> rows) {

  /**
   * One line of data.
   *
   * @param line as an editor shows it; the header is line 1
   * @param cells stripped of blanks around them, one for each column
   */
  record Row(int line, List<String> cells) {
    String cell(int column) {
      return cells.get(column);
    }

    /** The cell, or nothing if the table has no such column. */
    String cell(Optional<Integer> column) {
      return column.map(cells::get).orElse("");
    }
  }

  /**
   * Reads the whole file.
   *
   * @throws DataFileException if it is missing, empty, no UTF-8, or a line has more cells than
   *     there are columns
   */
  static UserTable read(Path path) {
    DataFile file = new DataFile(path);
    List<Row> rows = new ArrayList<>();
    // A decoder that was not told to replace bad bytes reports them.
    try (InputStream bytes = file.open();
        Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
        CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(text)) {
      for (CsvRecord each : records) {
        List<String> cells = each.getFields().stream().map(String::strip).toList();
        rows.add(new Row((int) each.getStartingLineNumber(), cells));
      }
    } catch (CsvParseException e) {
      throw new DataFileException(
          "%s: no CSV after line %d: [%s]%nMaybe a quotation mark is not closed"
              .formatted(file.name(), lastLine(rows), reason(e)));
    } catch (UncheckedIOException e) {
      throw unreadable(file, rows, e.getCause());
    } catch (IOException e) {
      throw unreadable(file, rows, e);
    }
    if (rows.isEmpty()) {
      throw new DataFileException(
          "%s: the file is empty%nMaybe its export failed: write it again".formatted(file.name()));
    }
    List<String> columns = rows.get(0).cells();
    return new UserTable(file, columns, squared(file, columns, rows.subList(1, rows.size())));
  }

  /** The first of the accepted names that the table has; the order of the names decides. */
  Optional<Integer> column(List<String> acceptedNames) {
    List<String> lower = columns.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    return acceptedNames.stream()
        .map(name -> lower.indexOf(name.toLowerCase(Locale.ROOT)))
        .filter(index -> index >= 0)
        .findFirst();
  }

  /**
   * As {@link #column}, for a column that must be there.
   *
   * @throws DataFileException if it is not
   */
  int requiredColumn(String what, List<String> acceptedNames) {
    return column(acceptedNames)
        .orElseThrow(
            () ->
                new DataFileException(
                    ("%s:1: no column with the %s; the columns are [%s]%n"
                            + "Maybe call it %s, and separate columns by commas")
                        .formatted(
                            file.name(), what, String.join(", ", columns), acceptedNames.get(0))));
  }

  private static List<Row> squared(DataFile file, List<String> columns, List<Row> rows) {
    RowFaults faults = new RowFaults(file.name(), "line");
    RowFaults.Kind tooMany =
        new RowFaults.Kind(
            "a line has more cells than the header's " + columns.size(),
            "a comma inside a name or a number: put the cell in quotation marks");
    List<Row> squared = new ArrayList<>(rows.size());
    for (Row row : rows) {
      List<String> cells = new ArrayList<>(row.cells());
      if (cells.size() > columns.size()) {
        faults.add(tooMany, row.line(), String.join(",", cells));
      }
      while (cells.size() < columns.size()) {
        cells.add("");
      }
      squared.add(new Row(row.line(), List.copyOf(cells)));
    }
    faults.throwIfAny();
    return List.copyOf(squared);
  }

  private static DataFileException unreadable(DataFile file, List<Row> rows, IOException cause) {
    if (!(cause instanceof CharacterCodingException)) {
      return file.unreadable(cause);
    }
    return new DataFileException(
        ("%s: not UTF-8 somewhere after line %d%n"
                + "Maybe the file was saved in a Windows code page: save it as CSV UTF-8")
            .formatted(file.name(), lastLine(rows)));
  }

  private static int lastLine(List<Row> rows) {
    return rows.isEmpty() ? 0 : rows.get(rows.size() - 1).line();
  }

  private static String reason(CsvParseException e) {
    return e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
  }
}

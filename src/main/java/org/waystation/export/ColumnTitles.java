package org.waystation.export;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people call the columns of layers and tables, from {@code columns.csv} beside this class: a
 * name of a column, or {@code layer.column} where it means something of its own there; a star
 * stands for the rest of a name, such as a price.
 */
final class ColumnTitles {
  private static final Map<String, ColumnTitles.Entry> ALL = read();

  private static final Pattern NUMBER = Pattern.compile(".*?([0-9]+\\.[0-9]+)");

  private ColumnTitles() {}

  /**
   * Of one column.
   *
   * @param title with the unit in brackets, if it has one
   * @param description a sentence without its full stop; empty where the title says it all
   */
  record Entry(String title, String description) {}

  /** What is known of a column of a layer or table. */
  static Optional<Entry> of(String layer, String column) {
    return Optional.ofNullable(ALL.get(layer + "." + column))
        .or(() -> Optional.ofNullable(ALL.get(column)))
        .or(() -> begun(column));
  }

  /** An entry for names that begin alike; a number in the name goes into the title. */
  private static Optional<Entry> begun(String column) {
    return ALL.entrySet().stream()
        .filter(one -> one.getKey().endsWith("*"))
        .filter(one -> column.startsWith(one.getKey().substring(0, one.getKey().length() - 1)))
        .map(Map.Entry::getValue)
        .findFirst()
        .map(
            entry -> {
              var number = NUMBER.matcher(column);
              return number.matches()
                  ? new Entry(entry.title() + ": " + number.group(1), entry.description())
                  : entry;
            });
  }

  private static Map<String, Entry> read() {
    Map<String, Entry> entries = new HashMap<>();
    try (InputStream in = ColumnTitles.class.getResourceAsStream("columns.csv");
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
      for (NamedCsvRecord row : rows) {
        String unit = row.getField("unit");
        entries.put(
            row.getField("column"),
            new Entry(
                row.getField("title") + (unit.isEmpty() ? "" : " (" + unit + ")"),
                row.getField("description")));
      }
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.waystation.bench;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of known values: CSV with the columns {@code instance} and {@code value}, and if wanted
 * {@code p}, {@code distances} (given, floor, real, great-circle), {@code status} (optimal,
 * best-known, best-reported; without it best-reported) and {@code source}. Where p or distances are
 * empty the value is for any.
 */
public final class KnownValues {
  private static final String SHIPPED = "known-values.csv";
  private static final String INSTANCE = "instance";
  private static final String VALUE = "value";

  private record Key(String instance, String p, String distances) {}

  private final Map<Key, KnownValue> values = new HashMap<>();

  private KnownValues() {}

  /** The values that come with the program. */
  public static KnownValues shipped() {
    try (InputStream in = KnownValues.class.getResourceAsStream(SHIPPED)) {
      return read(Path.of(SHIPPED), in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a table.
   *
   * @throws InstanceException if it cannot be used
   */
  public static KnownValues read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file, in);
    } catch (IOException e) {
      throw new InstanceException(
          file, "cannot be read: " + e.getClass().getSimpleName(), "another file was meant");
    }
  }

  private static KnownValues read(Path file, InputStream in) throws IOException {
    KnownValues known = new KnownValues();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .detectBomHeader(true)
            .acceptCharsAfterQuotes(false)
            .ofNamedCsvRecord(in)) {
      for (NamedCsvRecord row : rows) {
        known.add(file, row);
      }
    } catch (CsvParseException e) {
      throw new InstanceException(file, "is no CSV: " + e.getMessage(), "another file was meant");
    }
    return known;
  }

  private void add(Path file, NamedCsvRecord row) {
    for (String column : List.of(INSTANCE, VALUE)) {
      if (row.findField(column).isEmpty()) {
        throw new InstanceException(
            file,
            "has no column [" + column + "], only " + row.getHeader(),
            "name it in the first line");
      }
    }
    Key key = new Key(row.getField(INSTANCE), field(row, "p"), field(row, "distances"));
    KnownValue value = new KnownValue(number(file, row), status(file, row), field(row, "source"));
    if (values.put(key, value) != null) {
      throw refusal(file, row, INSTANCE, "there once for its p and distances");
    }
  }

  private static BigDecimal number(Path file, NamedCsvRecord row) {
    try {
      return new BigDecimal(row.getField(VALUE).strip());
    } catch (NumberFormatException e) {
      throw refusal(file, row, VALUE, "a number");
    }
  }

  private static KnownValue.Status status(Path file, NamedCsvRecord row) {
    String label = field(row, "status");
    return label.isEmpty()
        ? KnownValue.Status.BEST_REPORTED
        : KnownValue.Status.of(label)
            .orElseThrow(
                () -> refusal(file, row, "status", "optimal, best-known or best-reported"));
  }

  private static InstanceException refusal(
      Path file, NamedCsvRecord row, String column, String wanted) {
    return new InstanceException(
        file,
        "line "
            + row.getStartingLineNumber()
            + ": "
            + column
            + " must be "
            + wanted
            + ", was ["
            + field(row, column)
            + "]",
        "correct that line");
  }

  private static String field(NamedCsvRecord row, String column) {
    return row.findField(column).map(String::strip).orElse("");
  }

  /** Number of values. */
  public int size() {
    return values.size();
  }

  /** What is known for the instance, its number of stations and its distances. */
  public Optional<KnownValue> of(BenchInstance instance) {
    String p = instance.stations().isPresent() ? "" + instance.stations().getAsInt() : "";
    String distances = instance.distances().label();
    for (String anyP : List.of(p, "")) {
      for (String anyDistances : List.of(distances, "")) {
        KnownValue found = values.get(new Key(instance.name(), anyP, anyDistances));
        if (found != null) {
          return Optional.of(found);
        }
      }
    }
    return Optional.empty();
  }
}

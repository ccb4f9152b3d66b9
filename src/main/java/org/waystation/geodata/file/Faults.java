package org.waystation.geodata.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.waystation.ledger.Origin;

/**
 * Gathers what makes files unusable, so that all of it is told at once. Faults of rows become one
 * sentence per file and kind, with the number of rows and the first ten of them.
 */
public final class Faults {
  private static final int SHOWN = 10;
  private static final int LONGEST_VALUE = 40;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private final String rowWord;
  private final List<Supplier<String>> sentences = new ArrayList<>();
  private final Map<FileAndKind, Rows> rows = new HashMap<>();

  /** For files of text, whose rows are lines. */
  public Faults() {
    this("line");
  }

  /**
   * @param rowWord what a row is called in this kind of file: line, feature, row
   */
  public Faults(String rowWord) {
    this.rowWord = rowWord;
  }

  private record FileAndKind(String file, FaultKind kind) {}

  private static final class Rows {
    int count;
    final List<String> shown = new ArrayList<>();
  }

  /** Adds a full sentence that names file, place, value and cure. */
  public void add(String sentence) {
    sentences.add(() -> sentence);
  }

  /** Adds a faulty row whose ZIP is not known, or is itself at fault. */
  public void add(FaultKind kind, Origin row, String value) {
    add(kind, row, "", value);
  }

  public void add(FaultKind kind, Origin row, String zip, String value) {
    FileAndKind key = new FileAndKind(row.file(), kind);
    Rows alike = rows.get(key);
    if (alike == null) {
      alike = new Rows();
      rows.put(key, alike);
      sentences.add(() -> sentence(key));
    }
    alike.count++;
    if (alike.count <= SHOWN) {
      String ofZip = zip.isEmpty() ? "" : ", ZIP " + zip;
      alike.shown.add(rowWord + " " + row.row() + ofZip + " [" + shown(value) + "]");
    }
  }

  /** Whether the text is a ZIP; if not, that is added as a fault. */
  public boolean acceptsZip(Origin row, String text) {
    switch (ZipText.of(text)) {
      case FIVE_DIGITS -> {
        return true;
      }
      case LOST_ZERO -> add(FaultKind.LOST_ZERO, row, text);
      case MALFORMED -> add(FaultKind.MALFORMED_ZIP, row, text);
    }
    return false;
  }

  /** The text as a number of at least 0; NaN if it is anything else, which is added as a fault. */
  public double amount(Origin row, String zip, String column, String text) {
    double amount = Figure.of(text);
    if (Double.isNaN(amount)) {
      add(FaultKind.notANumber(column), row, zip, text);
    } else if (amount < 0) {
      add(FaultKind.negative(column), row, zip, text);
      return Double.NaN;
    }
    return amount;
  }

  /** What the reading gives; nothing, with its faults added, if it refuses its file. */
  public <T> Optional<T> attempt(Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (DataFileException e) {
      e.faults().forEach(this::add);
      return Optional.empty();
    }
  }

  /**
   * Ends the reading if anything was added.
   *
   * @throws DataFileException with the faults in the order in which they were first met
   */
  public void throwIfAny() {
    if (!sentences.isEmpty()) {
      throw new DataFileException(sentences.stream().map(Supplier::get).toList());
    }
  }

  /** A value fit for a message: on one line, and cut where it gets long. */
  public static String shown(String value) {
    String line = CONTROL.matcher(value).replaceAll(" ");
    return line.length() <= LONGEST_VALUE
        ? line
        : line.substring(0, LONGEST_VALUE) + "... (" + line.length() + " characters)";
  }

  private String sentence(FileAndKind key) {
    Rows alike = rows.get(key);
    String more = alike.count > SHOWN ? " and " + (alike.count - SHOWN) + " more" : "";
    return "%s: %s, in %d %s: %s%s%nMaybe %s"
        .formatted(
            key.file(),
            key.kind().what(),
            alike.count,
            alike.count == 1 ? "row" : "rows",
            String.join("; ", alike.shown),
            more,
            key.kind().cure());
  }
}

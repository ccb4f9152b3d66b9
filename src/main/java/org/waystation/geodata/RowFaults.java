package org.waystation.geodata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Faults of the rows of one file that make the whole file unusable, gathered so that all are told
 * at once: one sentence per kind, with the number of rows and the first ten of them.
 */
final class RowFaults {
  private static final int SHOWN = 10;
  private static final int LONGEST_VALUE = 40;

  private final String file;
  private final String rowWord;
  private final Map<Kind, Rows> found = new LinkedHashMap<>();

  /**
   * A kind of fault.
   *
   * @param what is wrong, a clause
   * @param cure what to do, a clause that follows "Maybe"
   */
  record Kind(String what, String cure) {
    static final Kind LOST_ZERO =
        new Kind(
            "a ZIP has lost its leading zero",
            "a program took the column for numbers: store it as text, or pad it on the left with"
                + " zeros to five digits");
    static final Kind MALFORMED_ZIP =
        new Kind("what should be a ZIP is not five digits", "another column holds the ZIPs");
    static final Kind SECOND_ROW =
        new Kind("a ZIP stands in a second row", "one of the two rows is a leftover: delete it");
    static final Kind SWAPPED =
        new Kind(
            "latitude and longitude are swapped (outside the United States, but inside once"
                + " swapped back)",
            "the file was written latitude first: write longitude first");
    static final Kind NOT_DEGREES =
        new Kind(
            "coordinates lie beyond 180 degrees of longitude or 90 of latitude, so they are not"
                + " degrees but metres or feet",
            "the file lost its .prj: put it back, or export the polygons in WGS 84 (EPSG:4326)");

    static final Kind NOT_OF_ITS_SYSTEM =
        new Kind(
            "coordinates are impossible in the system that the file names",
            "its .prj or crs belongs to another file: export the polygons in WGS 84 (EPSG:4326)");

    static Kind notANumber(String column) {
      return new Kind(
          "column " + column + " holds no number",
          "the figure carries a unit, a thousands separator or a footnote: leave the digits only");
    }

    static Kind negative(String column) {
      return new Kind(
          "column " + column + " is negative", "a minus sign stands for a missing value: empty it");
    }
  }

  private static final class Rows {
    int count;
    final List<String> shown = new ArrayList<>();
  }

  /**
   * @param rowWord what a row is called in this kind of file: line, feature, row
   */
  RowFaults(String file, String rowWord) {
    this.file = file;
    this.rowWord = rowWord;
  }

  void add(Kind kind, int row, String value) {
    add(kind, row, "", value);
  }

  void add(Kind kind, int row, String zip, String value) {
    Rows rows = found.computeIfAbsent(kind, k -> new Rows());
    rows.count++;
    if (rows.count <= SHOWN) {
      rows.shown.add(
          rowWord + " " + row + (zip.isEmpty() ? "" : ", ZIP " + zip) + " [" + shown(value) + "]");
    }
  }

  /** Whether the text is a ZIP; if not, that is added as a fault. */
  boolean acceptsZip(int row, String text) {
    switch (ZipText.of(text)) {
      case FIVE_DIGITS -> {
        return true;
      }
      case LOST_ZERO -> add(Kind.LOST_ZERO, row, text);
      case MALFORMED -> add(Kind.MALFORMED_ZIP, row, text);
    }
    return false;
  }

  /** Throws what was gathered, if anything was. */
  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new DataFileException(
          found.entrySet().stream().map(e -> sentence(e.getKey(), e.getValue())).toList());
    }
  }

  /** A value fit for a message: cut where it gets long. */
  static String shown(String value) {
    return value.length() <= LONGEST_VALUE
        ? value
        : value.substring(0, LONGEST_VALUE) + "... (" + value.length() + " characters)";
  }

  private String sentence(Kind kind, Rows rows) {
    String more = rows.count > SHOWN ? " and " + (rows.count - SHOWN) + " more" : "";
    return "%s: %s, in %d %s: %s%s%nMaybe %s"
        .formatted(
            file,
            kind.what(),
            rows.count,
            rows.count == 1 ? "row" : "rows",
            String.join("; ", rows.shown),
            more,
            kind.cure());
  }
}

package org.waystation.geodata.polygon;

import java.math.BigDecimal;

/** Cells of databases as text. */
final class CellText {
  /** Whole numbers below it are exact in a double. */
  private static final double LARGEST_WHOLE = 1L << 53;

  private CellText() {}

  /** The text; empty for a missing value or bytes. A whole number has no decimals. */
  static String of(Object cell) {
    if (cell == null || cell instanceof byte[]) {
      return "";
    }
    if (cell instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (cell instanceof Double || cell instanceof Float) {
      double value = ((Number) cell).doubleValue();
      return value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE
          ? String.valueOf((long) value)
          : cell.toString();
    }
    // Some writers pad text with zero bytes in place of blanks.
    return cell.toString().replace("\0", "").strip();
  }
}

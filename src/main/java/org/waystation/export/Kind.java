package org.waystation.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * What the cells of a column hold and how they are written. Numbers that are not whole always show
 * a decimal, because ArcGIS takes a column for whole numbers when the first record holds one.
 */
public enum Kind {
  /** A ZIP, text of five digits. */
  ZIP(0, 0),
  /** Any text. */
  TEXT(0, 0),
  /** True or false. */
  FLAG(0, 0),
  /** A whole number. */
  INTEGER(0, 0),
  /** US dollars, two decimals. */
  USD(2, 2),
  /** Miles, three decimals. */
  MILES(3, 3),
  /** Parcels, one to three decimals. */
  PARCELS(1, 3),
  /** Any other number, one to six decimals. */
  NUMBER(1, 6),
  /** A number that must read back as it was: all its decimals. */
  EXACT(1, 17);

  private static final Pattern FIVE_DIGITS = Pattern.compile("[0-9]{5}");

  private final int fewestDecimals;
  private final int mostDecimals;

  Kind(int fewestDecimals, int mostDecimals) {
    this.fewestDecimals = fewestDecimals;
    this.mostDecimals = mostDecimals;
  }

  /** Whether cells are numbers. */
  public boolean isNumber() {
    return this == INTEGER || mostDecimals > 0;
  }

  /** The value as text, or null when it is not of this kind. */
  String text(Object value) {
    return switch (this) {
      case ZIP -> value instanceof String zip && FIVE_DIGITS.matcher(zip).matches() ? zip : null;
      case TEXT -> value instanceof String text ? text : null;
      case FLAG -> value instanceof Boolean flag ? flag.toString() : null;
      case INTEGER -> value instanceof Integer || value instanceof Long ? value.toString() : null;
      case USD, MILES, PARCELS, NUMBER, EXACT ->
          value instanceof Number number && Double.isFinite(number.doubleValue())
              ? decimal(number.doubleValue())
              : null;
    };
  }

  /** Rounded half up as the shortest decimal form of the number reads; never with an exponent. */
  private String decimal(double number) {
    String text = RoundedDecimal.text(number, fewestDecimals, mostDecimals);
    return text != null ? text : exactDecimal(number, fewestDecimals, mostDecimals);
  }

  /** The same by arithmetic without bounds: for the few numbers that need it. */
  static String exactDecimal(double number, int fewestDecimals, int mostDecimals) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(mostDecimals, RoundingMode.HALF_UP);
    BigDecimal shortest = rounded.stripTrailingZeros();
    return (shortest.scale() < fewestDecimals ? rounded.setScale(fewestDecimals) : shortest)
        .toPlainString();
  }
}

package org.waystation.geodata;

import java.util.regex.Pattern;

/** Numbers as data files write them: digits, point, sign, exponent, and nothing that Java adds. */
final class Figure {
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");

  private Figure() {}

  /** The number, or NaN if the text is none. */
  static double of(String text) {
    return DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
  }
}

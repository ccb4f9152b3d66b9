package org.waystation.geodata.file;

import java.util.regex.Pattern;

/** Numbers as data files write them: digits, point, sign, exponent, and nothing that Java adds. */
public final class Figure {
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");

  private Figure() {}

  /** The number, or NaN if the text is none or one too large to hold. */
  public static double of(String text) {
    double value = DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    return Double.isFinite(value) ? value : Double.NaN;
  }
}

package org.waystation.geodata;

import java.math.BigDecimal;
import java.math.MathContext;

/** Compares figures with the limits that a person wrote down. */
final class Threshold {
  /**
   * Relative. A density is a quotient of rounded decimals: 75 people on 10 square miles reach a
   * limit of 7.5 whatever the last bits say. The embedded densities stand 3 % apart near 7.5.
   */
  private static final double TOLERANCE = 1e-9;

  private static final int MOST_DIGITS = 17;

  private Threshold() {}

  /** Whether the value is the limit or more. NaN reaches nothing. */
  static boolean reaches(double value, double limit) {
    return value >= limit - TOLERANCE * Math.abs(limit);
  }

  /** The value with three digits, or as many more as it takes to tell it from the limit. */
  static String tell(double value, double limit) {
    String limitText = tell(limit, MOST_DIGITS);
    int digits = 3;
    while (digits < MOST_DIGITS && tell(value, digits).equals(limitText)) {
      digits++;
    }
    return tell(value, digits);
  }

  /** A limit as the person wrote it. */
  static String tell(double limit) {
    return tell(limit, MOST_DIGITS);
  }

  private static String tell(double value, int digits) {
    BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(digits));
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}

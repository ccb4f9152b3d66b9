package org.waystation.report;

import java.math.BigDecimal;
import java.util.Locale;

/** Figures as readers see them: decimal point, commas between thousands, few digits. */
public final class Shown {
  private static final double MILLION = 1e6;

  /** Below it a plan is proven to be the best. */
  static final double NO_GAP = 1e-6;

  private Shown() {}

  /** A whole number. */
  public static String count(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  /** Dollars a year, in millions from a million on. */
  public static String usdPerYear(double usd) {
    if (Math.abs(usd) < MILLION) {
      return String.format(Locale.ROOT, "%,.0f USD", usd);
    }
    double millions = usd / MILLION;
    return String.format(
        Locale.ROOT, Math.abs(millions) < 100 ? "%,.1f M USD" : "%,.0f M USD", millions);
  }

  /** Dollars and cents. */
  public static String usd(double usd) {
    return String.format(Locale.ROOT, "%,.2f USD", usd);
  }

  /** A share in percent, without decimals. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  /** A small share in percent; with three significant digits. */
  static String finePercent(double share) {
    double percent = 100 * share;
    int decimals = percent >= 10 ? 1 : percent >= 0.1 ? 2 : percent >= 0.01 ? 3 : 4;
    return String.format(Locale.ROOT, "%." + decimals + "f %%", percent);
  }

  /** A gap between plan and bound. */
  public static String gap(double gap) {
    return gap < NO_GAP ? "none" : finePercent(gap);
  }

  /** A number of a file with all its digits, but for zeros at its end. */
  static String plain(String number) {
    try {
      BigDecimal exact = new BigDecimal(number).stripTrailingZeros();
      return String.format(Locale.ROOT, "%,." + Math.max(0, exact.scale()) + "f", exact);
    } catch (NumberFormatException e) {
      return number;
    }
  }

  /** A number with so many decimals. */
  static String number(double value, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}

package org.waystation.cost;

/**
 * Amounts in whole cents. Amounts are rounded once, where they arise, and are added as whole
 * numbers of cents: then a sum is the same in any order, and files that carry two decimals carry
 * everything.
 */
public final class Cents {
  private Cents() {}

  /** The amount in whole cents, halves upward; infinite stays infinite. */
  public static double round(double usd) {
    return Double.isInfinite(usd) ? usd : Math.floor(usd * 100 + 0.5) / 100;
  }

  /** The number of cents in an amount that {@link #round} has made. */
  public static long of(double usd) {
    return Math.round(usd * 100);
  }

  /** Dollars from a number of cents. */
  public static double toUsd(long cents) {
    return cents / 100.0;
  }
}

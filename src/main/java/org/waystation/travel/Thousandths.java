package org.waystation.travel;

/**
 * Road miles as whole thousandths of a mile, some five feet: far finer than any distance is known,
 * and short enough to be written out in full.
 */
final class Thousandths {
  private static final double PER_MILE = 1000;

  private Thousandths() {}

  /** The nearest whole number of thousandths, halves upward. */
  static long of(double miles) {
    return Math.round(miles * PER_MILE);
  }

  static double toMiles(long thousandths) {
    return thousandths / PER_MILE;
  }

  /** Whether rounding leaves the figure as it is. */
  static boolean isRounded(double miles) {
    return toMiles(of(miles)) == miles;
  }
}

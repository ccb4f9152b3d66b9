package org.waystation.report;

import java.util.List;

/**
 * Whole numbers as text, as source maps have them: each number in digits of five bits, lowest
 * first, the sign in the lowest bit of the first digit, a sixth bit where another digit follows;
 * written in the alphabet of base 64. Points are written as the difference to the one before.
 */
final class DeltaText {
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final int BITS = 5;
  private static final int MORE = 1 << BITS;

  private final StringBuilder text = new StringBuilder();
  private int x;
  private int y;

  /** Appends how many paths follow, and each as its number of points and their differences. */
  DeltaText paths(List<List<GridPoint>> paths) {
    number(paths.size());
    for (List<GridPoint> path : paths) {
      number(path.size());
      path.forEach(this::point);
    }
    return this;
  }

  /** Appends a point. */
  DeltaText point(GridPoint point) {
    number(point.x() - x);
    number(point.y() - y);
    x = point.x();
    y = point.y();
    return this;
  }

  /** Appends a number. */
  DeltaText number(int value) {
    long rest = value < 0 ? (-(long) value << 1) + 1 : (long) value << 1;
    do {
      int digit = (int) (rest & (MORE - 1));
      rest >>>= BITS;
      text.append(DIGITS.charAt(rest > 0 ? digit | MORE : digit));
    } while (rest > 0);
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

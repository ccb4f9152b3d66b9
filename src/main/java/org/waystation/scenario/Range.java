package org.waystation.scenario;

/**
 * The numbers that a key may hold.
 *
 * @param min smallest; itself allowed only if {@code minIncluded}
 * @param minIncluded whether {@code min} is allowed
 * @param max largest, included; may be infinite
 */
record Range(double min, boolean minIncluded, double max) {
  static final Range POSITIVE = new Range(0, false, Double.POSITIVE_INFINITY);
  static final Range NOT_NEGATIVE = atLeast(0);
  static final Range RATIO = between(0, 1);

  static Range atLeast(double min) {
    return new Range(min, true, Double.POSITIVE_INFINITY);
  }

  static Range between(double min, double max) {
    return new Range(min, true, max);
  }

  /** Above 0, up to {@code max}. */
  static Range positiveUpTo(double max) {
    return new Range(0, false, max);
  }

  boolean contains(double value) {
    return Double.isFinite(value) && (minIncluded ? value >= min : value > min) && value <= max;
  }

  /** Completes "must be". */
  @Override
  public String toString() {
    String lower = (minIncluded ? "at least " : "above ") + plain(min);
    return Double.isInfinite(max) ? lower : lower + " and at most " + plain(max);
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}

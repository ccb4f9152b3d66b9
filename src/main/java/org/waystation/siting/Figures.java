package org.waystation.siting;

/** How figures read in messages. */
final class Figures {
  private Figures() {}

  /** Whole figures without a fraction, others as they are. */
  static String plain(double figure) {
    return figure == Math.rint(figure) && Math.abs(figure) < 1e15
        ? Long.toString((long) figure)
        : Double.toString(figure);
  }
}

package org.waystation.compare;

/** Refuses numbers that no amount can have. */
final class Amounts {
  private Amounts() {}

  static void check(String what, double value) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(what + " must be at least 0, was [" + value + "]");
    }
  }
}

package org.waystation.units;

/** Refuses numbers that no quantity can have. */
final class Checks {
  private Checks() {}

  static double finite(double value, String what) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(what + " must be a finite number, was [" + value + "]");
    }
    return value;
  }

  static double notNegative(double value, String what) {
    if (finite(value, what) < 0) {
      throw new IllegalArgumentException(what + " must not be negative, was [" + value + "]");
    }
    return value;
  }
}

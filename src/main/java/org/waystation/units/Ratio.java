package org.waystation.units;

/**
 * A share of a whole.
 *
 * @param value from 0 (nothing) to 1 (all), both included
 */
public record Ratio(double value) {
  public Ratio {
    if (Checks.notNegative(value, "a ratio") > 1) {
      throw new IllegalArgumentException("a ratio must not pass 1, was [" + value + "]");
    }
  }

  public static Ratio ofPercent(double percent) {
    return new Ratio(percent / 100);
  }

  public double percent() {
    return value * 100;
  }

  @Override
  public String toString() {
    return percent() + " %";
  }
}

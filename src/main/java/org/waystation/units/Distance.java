package org.waystation.units;

/**
 * A length along the ground, zero or more. One international mile is 1.609344 km exactly.
 *
 * @param miles international miles, finite, at least 0
 */
public record Distance(double miles) implements Comparable<Distance> {
  private static final double KILOMETRES_PER_MILE = 1.609344;

  public Distance {
    Checks.notNegative(miles, "a distance in miles");
  }

  public static Distance ofMiles(double miles) {
    return new Distance(miles);
  }

  public static Distance ofKilometres(double kilometres) {
    return new Distance(kilometres / KILOMETRES_PER_MILE);
  }

  public double kilometres() {
    return miles * KILOMETRES_PER_MILE;
  }

  @Override
  public int compareTo(Distance other) {
    return Double.compare(miles, other.miles);
  }

  @Override
  public String toString() {
    return miles + " miles";
  }
}

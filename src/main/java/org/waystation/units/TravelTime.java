package org.waystation.units;

/**
 * A time on the road or on the clock, zero or more.
 *
 * @param hours hours, finite, at least 0
 */
public record TravelTime(double hours) implements Comparable<TravelTime> {
  public TravelTime {
    Checks.notNegative(hours, "a time in hours");
  }

  public static TravelTime ofHours(double hours) {
    return new TravelTime(hours);
  }

  public static TravelTime ofMinutes(double minutes) {
    return new TravelTime(minutes / 60);
  }

  public double minutes() {
    return hours * 60;
  }

  @Override
  public int compareTo(TravelTime other) {
    return Double.compare(hours, other.hours);
  }

  @Override
  public String toString() {
    return hours + " hours";
  }
}

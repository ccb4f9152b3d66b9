package org.waystation.siting;

/**
 * How many stations may be open, both ends included.
 *
 * @param min fewest, at least 0
 * @param max most, at least {@code min}
 */
public record StationCount(int min, int max) {
  public StationCount {
    if (min < 0 || max < min) {
      throw new IllegalArgumentException(
          "a number of stations needs 0 <= min <= max, was [" + min + ", " + max + "]");
    }
  }

  public static StationCount exactly(int count) {
    return new StationCount(count, count);
  }

  public boolean allows(int stations) {
    return stations >= min && stations <= max;
  }
}

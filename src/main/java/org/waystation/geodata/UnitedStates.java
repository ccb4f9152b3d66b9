package org.waystation.geodata;

/** Boxes around the places that have ZIP codes, for telling swapped coordinates from real ones. */
final class UnitedStates {
  /** West, south, east, north in degrees, a little generous. */
  private static final double[][] BOXES = {
    {-180, 15, -64, 72}, // the states, Puerto Rico, the Virgin Islands
    {172, 50, 180, 54}, // the Aleutians beyond the antimeridian
    {144, 13, 147, 21}, // Guam, the Northern Marianas
    {-172, -15, -168, -10}, // American Samoa
    {158, 5, 173, 12}, // Micronesia and the Marshalls, served by the same post
    {131, 2, 135, 9} // Palau, likewise
  };

  private UnitedStates() {}

  static boolean contains(double longitude, double latitude) {
    for (double[] box : BOXES) {
      if (longitude >= box[0] && latitude >= box[1] && longitude <= box[2] && latitude <= box[3]) {
        return true;
      }
    }
    return false;
  }

  /** Whether the point lies outside, but inside once its two numbers change places. */
  static boolean containsOnlySwapped(double longitude, double latitude) {
    return !contains(longitude, latitude) && contains(latitude, longitude);
  }
}

package org.waystation.geo;

/**
 * A point on the earth, WGS 84 (EPSG:4326).
 *
 * @param longitude degrees east of Greenwich, -180 to 180
 * @param latitude degrees north of the equator, -90 to 90
 */
public record LonLat(double longitude, double latitude) {
  public LonLat {
    if (!(Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException(
          "longitude must lie in -180 to 180 degrees, was [" + longitude + "]");
    }
    if (!(Math.abs(latitude) <= 90)) {
      throw new IllegalArgumentException(
          "latitude must lie in -90 to 90 degrees, was [" + latitude + "]");
    }
  }

  /** Whether the two numbers can be a point at all; the constructor refuses exactly the others. */
  public static boolean isPoint(double longitude, double latitude) {
    return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
  }
}

package org.waystation.geo;

/**
 * Distance along the great circle by the haversine formula, which keeps its precision for short
 * distances.
 *
 * <p>The earth is taken as a sphere of {@value #EARTH_RADIUS_MILES} miles (mean radius, IUGG
 * 6,371.0 km). Against the WGS 84 ellipsoid the error is at most 0.56 %, far below that of any
 * circuity factor.
 */
public final class GreatCircle {
  /** Mean radius of the earth in statute miles. */
  public static final double EARTH_RADIUS_MILES = 3958.8;

  private GreatCircle() {}

  /** Statute miles from one point to the other, at least 0. */
  public static double miles(LonLat from, LonLat to) {
    return miles(from.longitude(), from.latitude(), to.longitude(), to.latitude());
  }

  /** Statute miles between two points given in degrees, at least 0. */
  public static double miles(
      double longitude1, double latitude1, double longitude2, double latitude2) {
    double phi1 = Math.toRadians(latitude1);
    double phi2 = Math.toRadians(latitude2);
    double sinHalfPhi = Math.sin((phi2 - phi1) / 2);
    double sinHalfLambda = Math.sin(Math.toRadians(longitude2 - longitude1) / 2);
    double a =
        sinHalfPhi * sinHalfPhi + Math.cos(phi1) * Math.cos(phi2) * sinHalfLambda * sinHalfLambda;
    return 2 * EARTH_RADIUS_MILES * Math.asin(Math.sqrt(Math.min(1, a)));
  }
}

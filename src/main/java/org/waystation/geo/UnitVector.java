package org.waystation.geo;

/**
 * A direction from the centre of the earth: x towards longitude 0 on the equator, y towards
 * longitude 90 east, z towards the north pole; length 1.
 */
record UnitVector(double x, double y, double z) {
  static UnitVector of(LonLat point) {
    double lambda = Math.toRadians(point.longitude());
    double phi = Math.toRadians(point.latitude());
    double cosPhi = Math.cos(phi);
    return new UnitVector(cosPhi * Math.cos(lambda), cosPhi * Math.sin(lambda), Math.sin(phi));
  }
}

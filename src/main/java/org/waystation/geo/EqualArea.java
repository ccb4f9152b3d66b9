package org.waystation.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * The plane in which areas are true: NAD 83 / Conus Albers (EPSG:5070), x east and y north in
 * metres from 96 W 23 N, to and from longitude and latitude in WGS 84.
 *
 * <p>NAD 83 is taken for WGS 84 (EPSG operation 1188, all shifts zero, good to some 4 m), as PROJ
 * and GDAL do; against {@code CRS.decode("EPSG:5070")}, which goes by way of the two ellipsoids,
 * the difference is below 5 mm.
 *
 * <p>Only vertices are projected: what was a straight edge in degrees is a chord in the plane, off
 * by at most length squared x 0.60 / (8 x earth radius x cos(latitude)), where 0.60 is the constant
 * of the cone: 1.7 m for an edge of 10 km at 45 N.
 */
public final class EqualArea {
  /** Square metres in a square mile (international mile of 1,609.344 m). */
  private static final double SQUARE_METRES_PER_SQUARE_MILE = 1609.344 * 1609.344;

  private EqualArea() {}

  /** The point in the plane, metres. */
  public static Coordinate toPlane(LonLat point) {
    return AlbersPlane.CONUS.toPlane(point);
  }

  /** The point of the plane (metres) in degrees. */
  public static LonLat toDegrees(Coordinate metres) {
    return AlbersPlane.CONUS.toDegrees(metres);
  }

  /** A copy in the plane, metres, of a geometry in degrees. */
  public static Geometry toPlane(Geometry degrees) {
    return AlbersPlane.CONUS.toPlane(degrees);
  }

  /** A copy in degrees of a geometry in the plane. */
  public static Geometry toDegrees(Geometry metres) {
    return AlbersPlane.CONUS.toDegrees(metres);
  }

  /** Area in square miles of a geometry given in degrees; 0 for points and lines. */
  public static double squareMiles(Geometry degrees) {
    return toPlane(degrees).getArea() / SQUARE_METRES_PER_SQUARE_MILE;
  }
}

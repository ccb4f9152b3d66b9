package org.waystation.geo;

import org.geotools.api.parameter.ParameterValueGroup;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.operation.DefaultMathTransformFactory;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * The plane in which areas are true: NAD 83 / Conus Albers (EPSG:5070), x east and y north in
 * metres from 96 W 23 N, to and from longitude and latitude in WGS 84.
 *
 * <p>NAD 83 is taken for WGS 84 (EPSG operation 1188, all shifts zero, good to some 4 m), as PROJ
 * and GDAL do; against {@code CRS.decode("EPSG:5070")}, which goes by way of the two ellipsoids,
 * the difference is below 5 mm. The projection is built from its parameters because the database of
 * systems behind {@code CRS.decode} takes 2.5 s to start, this 0.7 s.
 *
 * <p>Only vertices are projected: what was a straight edge in degrees is a chord in the plane, off
 * by at most length squared x 0.60 / (8 x earth radius x cos(latitude)), where 0.60 is the constant
 * of the cone: 1.7 m for an edge of 10 km at 45 N.
 */
public final class EqualArea {
  /** Square metres in a square mile (international mile of 1,609.344 m). */
  private static final double SQUARE_METRES_PER_SQUARE_MILE = 1609.344 * 1609.344;

  private static final double GRS80_SEMI_MAJOR_METRES = 6378137;
  private static final double GRS80_INVERSE_FLATTENING = 298.257222101;

  private static final MathTransform TO_PLANE = conusAlbers();
  private static final MathTransform TO_DEGREES = inverse(TO_PLANE);

  private EqualArea() {}

  /** The point in the plane, metres. */
  public static Coordinate toPlane(LonLat point) {
    return transformed(new Coordinate(point.longitude(), point.latitude()), TO_PLANE);
  }

  /** The point of the plane (metres) in degrees. */
  public static LonLat toDegrees(Coordinate metres) {
    Coordinate degrees = transformed(metres, TO_DEGREES);
    return new LonLat(degrees.x, degrees.y);
  }

  /** A copy in the plane, metres, of a geometry in degrees. */
  public static Geometry toPlane(Geometry degrees) {
    return transformed(degrees, TO_PLANE);
  }

  /** A copy in degrees of a geometry in the plane. */
  public static Geometry toDegrees(Geometry metres) {
    return transformed(metres, TO_DEGREES);
  }

  /** Area in square miles of a geometry given in degrees; 0 for points and lines. */
  public static double squareMiles(Geometry degrees) {
    return toPlane(degrees).getArea() / SQUARE_METRES_PER_SQUARE_MILE;
  }

  private static Coordinate transformed(Coordinate from, MathTransform transform) {
    try {
      Coordinate to = JTS.transform(from, null, transform);
      return new Coordinate(to.x, to.y);
    } catch (TransformException e) {
      throw notProjectable(from, e);
    }
  }

  private static Geometry transformed(Geometry from, MathTransform transform) {
    try {
      return JTS.transform(from, transform);
    } catch (TransformException e) {
      throw notProjectable(from.getEnvelopeInternal(), e);
    }
  }

  private static IllegalArgumentException notProjectable(Object place, TransformException cause) {
    return new IllegalArgumentException("[" + place + "] has no place in EPSG:5070", cause);
  }

  private static MathTransform conusAlbers() {
    try {
      DefaultMathTransformFactory factory = new DefaultMathTransformFactory();
      ParameterValueGroup albers = factory.getDefaultParameters("Albers_Conic_Equal_Area");
      albers.parameter("semi_major").setValue(GRS80_SEMI_MAJOR_METRES);
      albers
          .parameter("semi_minor")
          .setValue(GRS80_SEMI_MAJOR_METRES * (1 - 1 / GRS80_INVERSE_FLATTENING));
      albers.parameter("latitude_of_origin").setValue(23.0);
      albers.parameter("central_meridian").setValue(-96.0);
      albers.parameter("standard_parallel_1").setValue(29.5);
      albers.parameter("standard_parallel_2").setValue(45.5);
      return factory.createParameterizedTransform(albers);
    } catch (FactoryException e) {
      throw new IllegalStateException("GeoTools has no Albers equal-area projection", e);
    }
  }

  private static MathTransform inverse(MathTransform transform) {
    try {
      return transform.inverse();
    } catch (NoninvertibleTransformException e) {
      throw new IllegalStateException("GeoTools cannot invert the Albers projection", e);
    }
  }
}

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
 * A plane of Albers' equal-area conic projection on the GRS 80 ellipsoid, x east and y north in
 * metres, to and from longitude and latitude in degrees. Areas are true everywhere, shapes near its
 * two parallels.
 *
 * <p>The projections are built from their parameters because the database of systems behind {@code
 * CRS.decode} takes 2.5 s to start, this 0.7 s.
 */
final class AlbersPlane {
  /** NAD 83 / Conus Albers, EPSG:5070. */
  static final AlbersPlane CONUS = new AlbersPlane(-96, 23, 29.5, 45.5);

  /**
   * NAD 83 / Alaska Albers, EPSG:3338. From 52 to 71 N a mile to the east is drawn at most 1.05
   * times as long as a mile to the north; in the plane of the contiguous states 1.4 times at 65 N.
   */
  static final AlbersPlane ALASKA = new AlbersPlane(-154, 50, 55, 65);

  private static final double GRS80_SEMI_MAJOR_METRES = 6378137;
  private static final double GRS80_INVERSE_FLATTENING = 298.257222101;

  private final MathTransform toPlane;
  private final MathTransform toDegrees;

  private AlbersPlane(double longitude, double latitude, double south, double north) {
    toPlane = albers(longitude, latitude, south, north);
    toDegrees = inverse(toPlane);
  }

  /** The point in the plane, metres. */
  Coordinate toPlane(LonLat point) {
    return transformed(new Coordinate(point.longitude(), point.latitude()), toPlane);
  }

  /** The point of the plane (metres) in degrees. */
  LonLat toDegrees(Coordinate metres) {
    Coordinate degrees = transformed(metres, toDegrees);
    return new LonLat(degrees.x, degrees.y);
  }

  /** A copy in the plane, metres, of a geometry in degrees. */
  Geometry toPlane(Geometry degrees) {
    return transformed(degrees, toPlane);
  }

  /** A copy in degrees of a geometry in the plane. */
  Geometry toDegrees(Geometry metres) {
    return transformed(metres, toDegrees);
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
    return new IllegalArgumentException(
        "[" + place + "] has no place in the equal-area plane", cause);
  }

  private static MathTransform albers(
      double longitude, double latitude, double south, double north) {
    try {
      DefaultMathTransformFactory factory = new DefaultMathTransformFactory();
      ParameterValueGroup albers = factory.getDefaultParameters("Albers_Conic_Equal_Area");
      albers.parameter("semi_major").setValue(GRS80_SEMI_MAJOR_METRES);
      albers
          .parameter("semi_minor")
          .setValue(GRS80_SEMI_MAJOR_METRES * (1 - 1 / GRS80_INVERSE_FLATTENING));
      albers.parameter("latitude_of_origin").setValue(latitude);
      albers.parameter("central_meridian").setValue(longitude);
      albers.parameter("standard_parallel_1").setValue(south);
      albers.parameter("standard_parallel_2").setValue(north);
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

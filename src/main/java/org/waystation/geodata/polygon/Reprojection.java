package org.waystation.geodata.polygon;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.SingleCRS;
import org.geotools.api.referencing.datum.Ellipsoid;
import org.geotools.api.referencing.datum.GeodeticDatum;
import org.geotools.api.referencing.operation.CoordinateOperation;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.geotools.referencing.cs.DefaultEllipsoidalCS;
import org.geotools.referencing.operation.transform.ConcatenatedTransform;
import org.geotools.referencing.operation.transform.IdentityTransform;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * Moves outlines from one coordinate system to another. The order is always x (east, longitude)
 * before y (north, latitude).
 *
 * @param name of the operation, with its EPSG number if it has one
 */
record Reprojection(String name, MathTransform transform) {
  /**
   * The operation that the EPSG data set recommends from the system, geographic or projected, to
   * WGS 84. The text of a .prj does not hold the official datum shift; the twin of its geographic
   * system in the EPSG data set does. A system without twin is taken as it is, and named as such.
   */
  static Reprojection toWgs84(CoordinateReferenceSystem system) throws FactoryException {
    if (!(system instanceof SingleCRS single)
        || !(single.getDatum() instanceof GeodeticDatum datum)) {
      throw new FactoryException("no system of coordinates on the earth: " + system.getName());
    }
    CoordinateReferenceSystem degrees =
        new DefaultGeographicCRS(
            datum.getName().getCode(), datum, DefaultEllipsoidalCS.GEODETIC_2D);
    Reprojection shift = shift(degrees, datum.getEllipsoid());
    if (system instanceof GeographicCRS) {
      return shift;
    }
    Reprojection inverse = between(system, degrees);
    return new Reprojection(
        "inverse of " + system.getName().getCode() + ", " + shift.name(),
        ConcatenatedTransform.create(inverse.transform(), shift.transform()));
  }

  /**
   * From degrees to degrees. Degrees of a sphere are those of the ellipsoid: who chooses a sphere
   * puts them on it as they are, and does not mean places to move by 20 km.
   */
  private static Reprojection shift(CoordinateReferenceSystem degrees, Ellipsoid ellipsoid)
      throws FactoryException {
    if (ellipsoid.getSemiMajorAxis() == ellipsoid.getSemiMinorAxis()) {
      return new Reprojection("degrees of a sphere as they are", IdentityTransform.create(2));
    }
    Integer twin = CRS.lookupEpsgCode(degrees, true);
    return between(
        twin == null ? degrees : CRS.decode("EPSG:" + twin, true), DefaultGeographicCRS.WGS84);
  }

  /** A moved copy. */
  Geometry of(Geometry geometry) throws TransformException {
    Geometry moved = geometry.copy();
    Mover mover = new Mover();
    moved.apply(mover);
    if (mover.failure != null) {
      throw mover.failure;
    }
    return moved;
  }

  private static Reprojection between(CoordinateReferenceSystem from, CoordinateReferenceSystem to)
      throws FactoryException {
    // Lenient: a system whose datum shift nobody published is taken as it is, and named as such.
    CoordinateOperation operation =
        CRS.getCoordinateOperationFactory(true).createOperation(from, to);
    String number =
        operation.getIdentifiers().isEmpty()
            ? ""
            : " (" + operation.getIdentifiers().iterator().next() + ")";
    return new Reprojection(operation.getName().getCode() + number, operation.getMathTransform());
  }

  /** Transforms each sequence once as a whole. */
  private final class Mover implements CoordinateSequenceFilter {
    private TransformException failure;

    @Override
    public void filter(CoordinateSequence points, int i) {
      if (i != 0 || failure != null) {
        return;
      }
      double[] xy = new double[2 * points.size()];
      for (int k = 0; k < points.size(); k++) {
        xy[2 * k] = points.getX(k);
        xy[2 * k + 1] = points.getY(k);
      }
      try {
        transform.transform(xy, 0, xy, 0, points.size());
      } catch (TransformException e) {
        failure = e;
        return;
      }
      for (int k = 0; k < points.size(); k++) {
        points.setOrdinate(k, 0, xy[2 * k]);
        points.setOrdinate(k, 1, xy[2 * k + 1]);
      }
    }

    @Override
    public boolean isDone() {
      return failure != null;
    }

    @Override
    public boolean isGeometryChanged() {
      return true;
    }
  }
}

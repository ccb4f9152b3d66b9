package org.waystation.report;

import java.util.Collection;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.waystation.geo.EqualArea;
import org.waystation.geo.NorthUp;

/**
 * The plane of the map: EPSG:5070 turned so that north is up in its middle, on a grid of whole
 * numbers, x to the right and y up from the lower left corner. The grid is as fine as {@value
 * #CELLS} cells across allow, never finer than ten metres.
 */
final class MapPlane {
  private static final double CELLS = 65_536;
  private static final double FINEST_METRES = 10;

  private final Envelope untouched = new Envelope();
  private final AffineTransformation turned;
  private final Envelope extent;
  private final double metresPerCell;

  /** A plane that holds all of these geometries, which are in degrees. */
  MapPlane(Collection<Geometry> degrees) {
    degrees.forEach(one -> untouched.expandToInclude(EqualArea.toPlane(one).getEnvelopeInternal()));
    turned = NorthUp.about(untouched);
    extent = new Envelope();
    degrees.forEach(one -> extent.expandToInclude(inMetres(one).getEnvelopeInternal()));
    metresPerCell =
        Math.max(FINEST_METRES, Math.max(extent.getWidth(), extent.getHeight()) / CELLS);
  }

  /** Whether the plane would be the same with a geometry more, which is in degrees. */
  boolean holds(Geometry degrees) {
    return untouched.contains(EqualArea.toPlane(degrees).getEnvelopeInternal())
        && extent.contains(inMetres(degrees).getEnvelopeInternal());
  }

  /** A copy in metres, north up. */
  Geometry inMetres(Geometry degrees) {
    return turned.transform(EqualArea.toPlane(degrees));
  }

  /** The cell of a point in metres. */
  GridPoint cell(Coordinate metres) {
    return new GridPoint(
        (int) Math.round((metres.x - extent.getMinX()) / metresPerCell),
        (int) Math.round((metres.y - extent.getMinY()) / metresPerCell));
  }

  double metresPerCell() {
    return metresPerCell;
  }

  int width() {
    return (int) Math.ceil(extent.getWidth() / metresPerCell);
  }

  int height() {
    return (int) Math.ceil(extent.getHeight() / metresPerCell);
  }
}

package org.waystation.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/**
 * Polygons as RFC 7946 wants them, section 3.1.6: outer rings counter-clockwise, holes clockwise.
 */
public final class Rings {
  private Rings() {}

  /** The polygons in a geometry of any kind; points and lines are left out. */
  public static MultiPolygon polygonsOf(Geometry geometry) {
    if (geometry instanceof MultiPolygon already) {
      return already;
    }
    List<Polygon> polygons = new ArrayList<>();
    for (Object polygon : PolygonExtracter.getPolygons(geometry)) {
      if (!((Polygon) polygon).isEmpty()) {
        polygons.add((Polygon) polygon);
      }
    }
    return geometry.getFactory().createMultiPolygon(polygons.toArray(new Polygon[0]));
  }

  /** The same areas with each ring wound the right way and rings without an area left out. */
  public static MultiPolygon wound(Geometry polygonal) {
    List<Polygon> polygons = new ArrayList<>();
    MultiPolygon parts = polygonsOf(polygonal);
    for (int i = 0; i < parts.getNumGeometries(); i++) {
      Polygon part = (Polygon) parts.getGeometryN(i);
      if (hasArea(part.getExteriorRing())) {
        polygons.add(wound(part));
      }
    }
    return polygonal.getFactory().createMultiPolygon(polygons.toArray(new Polygon[0]));
  }

  private static Polygon wound(Polygon polygon) {
    List<LinearRing> holes = new ArrayList<>();
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      if (hasArea(polygon.getInteriorRingN(i))) {
        holes.add(wound(polygon.getInteriorRingN(i), false));
      }
    }
    return polygon
        .getFactory()
        .createPolygon(wound(polygon.getExteriorRing(), true), holes.toArray(new LinearRing[0]));
  }

  private static LinearRing wound(LinearRing ring, boolean counterClockwise) {
    return Orientation.isCCW(ring.getCoordinateSequence()) == counterClockwise
        ? ring
        : ring.reverse();
  }

  private static boolean hasArea(LinearRing ring) {
    return ring.getNumPoints() >= 4 && ring.getFactory().createPolygon(ring).getArea() > 0;
  }
}

package org.waystation.report;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Lines and rings on the grid, without points that fall together. */
final class GridPaths {
  private GridPaths() {}

  /**
   * The rings of an area, shells and holes alike, without their closing point: filled by the
   * even-odd rule they are the area. Rings that shrink to less than three points are left out.
   */
  static List<List<GridPoint>> rings(Geometry metres, MapPlane plane) {
    List<List<GridPoint>> rings = new ArrayList<>();
    for (int k = 0; k < metres.getNumGeometries(); k++) {
      if (metres.getGeometryN(k) instanceof Polygon polygon) {
        add(rings, polygon.getExteriorRing(), plane);
        for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
          add(rings, polygon.getInteriorRingN(h), plane);
        }
      }
    }
    return rings;
  }

  private static void add(List<List<GridPoint>> rings, LineString ring, MapPlane plane) {
    List<GridPoint> points = new ArrayList<>();
    for (Coordinate at : ring.getCoordinates()) {
      GridPoint point = plane.cell(at);
      if (points.isEmpty() || !points.get(points.size() - 1).equals(point)) {
        points.add(point);
      }
    }
    if (points.size() > 1 && points.get(0).equals(points.get(points.size() - 1))) {
      points.remove(points.size() - 1);
    }
    if (points.size() >= 3) {
      rings.add(points);
    }
  }
}

package org.waystation.tile;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * A geometry on the grid.
 *
 * @param kind what the paths are
 * @param paths x and y in turn, in cells of {@link WorldGrid}: all points in one path, a path for
 *     each line, or for each ring without its closing point
 * @param hole for each path, whether it is a hole in the last path before it that is none
 * @param extent in cells
 */
record GridShape(Kind kind, List<int[]> paths, boolean[] hole, Envelope extent) {
  /** Kinds, in the order of their numbers in a tile, from 1. */
  enum Kind {
    POINT,
    LINE,
    POLYGON
  }

  /**
   * Brings a geometry to the grid.
   *
   * @param degrees points, lines or polygons, or several of one kind
   * @throws IllegalArgumentException for a geometry of another type
   */
  static GridShape of(Geometry degrees) {
    List<int[]> paths = new ArrayList<>();
    List<Boolean> holes = new ArrayList<>();
    Kind kind = null;
    for (int k = 0; k < degrees.getNumGeometries(); k++) {
      Geometry part = degrees.getGeometryN(k);
      if (part instanceof Polygon polygon) {
        kind = Kind.POLYGON;
        add(paths, holes, ring(polygon.getExteriorRing()), false);
        for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
          add(paths, holes, ring(polygon.getInteriorRingN(h)), true);
        }
      } else if (part instanceof LineString line) {
        kind = Kind.LINE;
        add(paths, holes, cells(line.getCoordinates(), line.getNumPoints()), false);
      } else if (part instanceof Point point) {
        kind = Kind.POINT;
        add(paths, holes, cells(point.getCoordinates(), point.getNumPoints()), false);
      } else {
        throw new IllegalArgumentException(
            "a geometry of type [" + part.getGeometryType() + "] has no place in a tile");
      }
    }
    boolean[] hole = new boolean[holes.size()];
    for (int k = 0; k < hole.length; k++) {
      hole[k] = holes.get(k);
    }
    return new GridShape(kind, List.copyOf(paths), hole, extent(paths));
  }

  private static void add(List<int[]> paths, List<Boolean> holes, int[] path, boolean hole) {
    paths.add(path);
    holes.add(hole);
  }

  private static int[] ring(LineString ring) {
    return cells(ring.getCoordinates(), ring.getNumPoints() - 1);
  }

  private static int[] cells(Coordinate[] degrees, int count) {
    int[] path = new int[2 * Math.max(0, count)];
    for (int k = 0; k < count; k++) {
      path[2 * k] = WorldGrid.x(degrees[k].x);
      path[2 * k + 1] = WorldGrid.y(degrees[k].y);
    }
    return path;
  }

  private static Envelope extent(List<int[]> paths) {
    Envelope extent = new Envelope();
    for (int[] path : paths) {
      for (int k = 0; k < path.length; k += 2) {
        extent.expandToInclude(path[k], path[k + 1]);
      }
    }
    return extent;
  }
}

package org.waystation.geodata.polygon;

import java.util.ArrayList;
import java.util.List;
import org.wololo.flatgeobuf.generated.Geometry;
import org.wololo.flatgeobuf.generated.GeometryType;

/**
 * Takes the points of one FlatGeobuf feature. The parts of a damaged or made-up feature may all
 * point at the same bytes; so no more points are taken than its bytes have room for.
 */
final class FlatGeobufShape {
  private static final int POINT_BYTES = 2 * Double.BYTES;

  private final Rings rings;
  private final CurveLine line = new CurveLine();
  private long room;

  FlatGeobufShape(Rings rings, int featureBytes) {
    this.rings = rings;
    this.room = featureBytes / POINT_BYTES;
  }

  /**
   * Adds the points.
   *
   * @param type of {@link GeometryType}, one that is wanted
   * @throws IllegalArgumentException if the feature claims more points than it has bytes for
   */
  void add(Geometry geometry, int type) {
    switch (type) {
      case GeometryType.Polygon -> rings.addPolygon(rings(geometry));
      case GeometryType.MultiPolygon -> {
        for (int i = 0; i < geometry.partsLength(); i++) {
          rings.addPolygon(rings(geometry.parts(i)));
        }
      }
      case GeometryType.CurvePolygon -> rings.addPolygon(curves(geometry));
      case GeometryType.MultiSurface -> {
        for (int i = 0; i < geometry.partsLength(); i++) {
          Geometry part = geometry.parts(i);
          boolean curved = part.type() == GeometryType.CurvePolygon;
          rings.addPolygon(curved ? curves(part) : rings(part));
        }
      }
      default -> rings.addPoints(line(geometry, 0, geometry.xyLength() / 2));
    }
  }

  /** Rings end where the ends say, counted in points; without ends there is one. */
  private List<double[]> rings(Geometry polygon) {
    List<double[]> lines = new ArrayList<>();
    int points = polygon.xyLength() / 2;
    int from = 0;
    for (int i = 0; i < polygon.endsLength(); i++) {
      int to = (int) Math.min(points, polygon.ends(i));
      lines.add(line(polygon, from, to));
      from = to;
    }
    if (polygon.endsLength() == 0) {
      lines.add(line(polygon, 0, points));
    }
    return lines;
  }

  /** Each part is a ring: a line, arcs, or pieces of both. */
  private List<double[]> curves(Geometry polygon) {
    List<double[]> lines = new ArrayList<>();
    for (int i = 0; i < polygon.partsLength(); i++) {
      Geometry ring = polygon.parts(i);
      if (ring.type() == GeometryType.CompoundCurve) {
        for (int k = 0; k < ring.partsLength(); k++) {
          addCurve(ring.parts(k));
        }
      } else {
        addCurve(ring);
      }
      lines.add(line.end());
    }
    return lines;
  }

  private void addCurve(Geometry piece) {
    double[] points = line(piece, 0, piece.xyLength() / 2);
    if (piece.type() == GeometryType.CircularString) {
      line.arcs(points);
    } else {
      line.straight(points);
    }
  }

  private double[] line(Geometry geometry, int from, int to) {
    room -= Math.max(1, to - from);
    if (to < from || room < 0) {
      throw new IllegalArgumentException("more points than bytes");
    }
    double[] xy = new double[2 * (to - from)];
    for (int i = 0; i < xy.length; i++) {
      xy[i] = geometry.xy(2 * from + i);
    }
    return xy;
  }
}

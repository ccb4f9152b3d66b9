package org.waystation.geodata.polygon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;

/**
 * Builds one shape from the rings or points of one row, and keeps account of what had to be mended.
 * Coordinates are packed: a national file has tens of millions.
 */
final class Rings {
  static final GeometryFactory FACTORY =
      new GeometryFactory(
          new PrecisionModel(), 4326, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

  private final List<Polygon> polygons = new ArrayList<>();
  private final List<Point> points = new ArrayList<>();
  private final List<String> mended = new ArrayList<>();

  /** Adds a polygon whose first ring is the shell and whose others are holes, as GeoJSON has it. */
  void addPolygon(List<double[]> ringsXy) {
    if (ringsXy.isEmpty()) {
      return;
    }
    List<LinearRing> shell = linearRings(ringsXy.subList(0, 1));
    if (!shell.isEmpty()) {
      addPolygon(shell.get(0), linearRings(ringsXy.subList(1, ringsXy.size())));
    }
  }

  /**
   * Adds loose rings, as a shapefile has them: a ring inside an even number of others is a shell, a
   * ring inside an odd number is a hole of the smallest of them. Where rings are wound as the
   * format asks (shells clockwise, holes counter-clockwise) this says the same as the winding;
   * where a program wound them the other way it is still right.
   */
  void addNested(List<double[]> ringsXy) {
    List<Nested> bySize = new ArrayList<>();
    for (LinearRing ring : linearRings(ringsXy)) {
      bySize.add(new Nested(ring));
    }
    bySize.sort(Comparator.comparingDouble((Nested each) -> each.area).reversed());
    for (int i = 0; i < bySize.size(); i++) {
      // From the smallest of the larger rings on, the first that contains this one is its parent.
      for (int j = i - 1; j >= 0 && bySize.get(i).parent == null; j--) {
        bySize.get(i).lieInIfContained(bySize.get(j));
      }
    }
    for (Nested each : bySize) {
      if (each.isShell()) {
        addPolygon(each.ring, each.inner.stream().map(hole -> hole.ring).toList());
      }
    }
  }

  /** Adds points instead of rings. */
  void addPoints(double[] xy) {
    for (int i = 0; i + 1 < xy.length; i += 2) {
      if (Double.isFinite(xy[i]) && Double.isFinite(xy[i + 1])) {
        points.add(FACTORY.createPoint(new Coordinate(xy[i], xy[i + 1])));
      } else {
        mended.add("left out a point with a coordinate that is no number");
      }
    }
  }

  /** Polygon, multi-polygon, point or multi-point; nothing if no ring or point was usable. */
  Optional<Geometry> shape() {
    if (!points.isEmpty()) {
      return Optional.of(
          points.size() == 1
              ? points.get(0)
              : FACTORY.createMultiPoint(points.toArray(Point[]::new)));
    }
    return switch (polygons.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(polygons.get(0));
      default -> Optional.of(FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new)));
    };
  }

  /** What was done to rings that could not be taken as they were. */
  List<String> mended() {
    return mended;
  }

  private void addPolygon(LinearRing shell, List<LinearRing> holes) {
    polygons.add(FACTORY.createPolygon(shell, holes.toArray(LinearRing[]::new)));
  }

  private List<LinearRing> linearRings(List<double[]> ringsXy) {
    List<LinearRing> rings = new ArrayList<>(ringsXy.size());
    for (double[] xy : ringsXy) {
      double[] closed = closed(xy);
      if (closed.length < 8) {
        mended.add("left out a ring of " + xy.length / 2 + " points");
      } else if (!Arrays.stream(closed).allMatch(Double::isFinite)) {
        mended.add("left out a ring with a coordinate that is no number");
      } else {
        rings.add(FACTORY.createLinearRing(new PackedCoordinateSequence.Double(closed, 2, 0)));
      }
    }
    return rings;
  }

  private double[] closed(double[] xy) {
    int n = xy.length;
    if (n < 2 || (xy[0] == xy[n - 2] && xy[1] == xy[n - 1])) {
      return xy;
    }
    mended.add("closed a ring that did not end where it began");
    double[] closed = Arrays.copyOf(xy, n + 2);
    closed[n] = xy[0];
    closed[n + 1] = xy[1];
    return closed;
  }

  /** A ring and the rings directly inside it. */
  private static final class Nested {
    final LinearRing ring;
    final double area;
    final List<Nested> inner = new ArrayList<>();
    Nested parent;
    private IndexedPointInAreaLocator locator;

    Nested(LinearRing ring) {
      this.ring = ring;
      this.area = Math.abs(Area.ofRing(ring.getCoordinates()));
    }

    void lieInIfContained(Nested other) {
      if (other.contains(ring)) {
        parent = other;
        other.inner.add(this);
      }
    }

    boolean isShell() {
      return parent == null || !parent.isShell();
    }

    private boolean contains(LinearRing smaller) {
      if (!ring.getEnvelopeInternal().contains(smaller.getEnvelopeInternal())) {
        return false;
      }
      if (locator == null) {
        locator = new IndexedPointInAreaLocator(ring);
      }
      // A hole may touch its shell; the first vertex off the shell's line decides.
      for (Coordinate vertex : smaller.getCoordinates()) {
        int location = locator.locate(vertex);
        if (location != Location.BOUNDARY) {
          return location == Location.INTERIOR;
        }
      }
      return true;
    }
  }
}

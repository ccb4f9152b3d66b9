package org.waystation.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Cuts areas and lines that cross the 180th meridian in two, as RFC 7946, section 3.1.9, asks. An
 * edge whose ends lie more than 180 degrees of longitude apart is taken to go the short way round.
 */
public final class Antimeridian {
  private Antimeridian() {}

  /** Whether the edge between the two longitudes goes across the 180th meridian. */
  public static boolean isBetween(double longitude1, double longitude2) {
    return Math.abs(longitude1 - longitude2) > 180;
  }

  /** Whether a geometry reaches so far east and west that it stands on both sides. */
  public static boolean isOnBothSides(Geometry degrees) {
    return degrees.getEnvelopeInternal().getWidth() > 180;
  }

  /** A copy whose longitudes east of Greenwich run on below -180, to -360 at most. */
  public static Geometry joined(Geometry degrees) {
    Geometry joined = degrees.copy();
    joined.apply((Coordinate vertex) -> vertex.x -= vertex.x > 0 ? 360 : 0);
    joined.geometryChanged();
    return joined;
  }

  /**
   * The same areas between -180 and 180 degrees, none of whose edges crosses the 180th meridian.
   *
   * @param polygonal its edges may go across by a jump, or its longitudes run on beyond 180
   * @throws IllegalArgumentException for a ring around a pole
   */
  public static MultiPolygon cut(Geometry polygonal) {
    MultiPolygon parts = Rings.polygonsOf(polygonal);
    List<Polygon> pieces = new ArrayList<>();
    for (int i = 0; i < parts.getNumGeometries(); i++) {
      Polygon part = (Polygon) parts.getGeometryN(i);
      if (crosses(part.getExteriorRing()) || runsBeyond(part.getEnvelopeInternal())) {
        addPieces(unrolled(part), pieces);
      } else {
        pieces.add(part);
      }
    }
    return polygonal.getFactory().createMultiPolygon(pieces.toArray(new Polygon[0]));
  }

  /** The same line; in two parts if it crosses the 180th meridian, once at most. */
  public static MultiLineString cut(LineString line) {
    Coordinate[] vertices = line.getCoordinates();
    for (int i = 1; i < vertices.length; i++) {
      if (isBetween(vertices[i - 1].x, vertices[i].x)) {
        return parted(line, vertices, i);
      }
    }
    return line.getFactory().createMultiLineString(new LineString[] {line});
  }

  /** Cut between the vertices {@code at - 1} and {@code at}. */
  private static MultiLineString parted(LineString line, Coordinate[] vertices, int at) {
    Coordinate from = vertices[at - 1];
    Coordinate to = vertices[at];
    double edge = Math.copySign(180, from.x);
    double beyond = to.x + 2 * edge;
    double share = from.x == beyond ? 0 : (edge - from.x) / (beyond - from.x);
    double latitude = from.y + share * (to.y - from.y);
    Coordinate[] first = Arrays.copyOf(vertices, at + 1);
    first[at] = new Coordinate(edge, latitude);
    Coordinate[] second = Arrays.copyOfRange(vertices, at - 1, vertices.length);
    second[0] = new Coordinate(-edge, latitude);
    GeometryFactory factory = line.getFactory();
    return factory.createMultiLineString(
        new LineString[] {factory.createLineString(first), factory.createLineString(second)});
  }

  private static boolean runsBeyond(Envelope extent) {
    return extent.getMinX() < -180 || extent.getMaxX() > 180;
  }

  private static boolean crosses(LinearRing ring) {
    CoordinateSequence vertices = ring.getCoordinateSequence();
    for (int i = 1; i < vertices.size(); i++) {
      if (isBetween(vertices.getX(i - 1), vertices.getX(i))) {
        return true;
      }
    }
    return false;
  }

  /** The polygon with longitudes that run on past 180 instead of jumping. */
  private static Polygon unrolled(Polygon polygon) {
    LinearRing shell = unrolled(polygon.getExteriorRing());
    LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = within(shell.getEnvelopeInternal(), unrolled(polygon.getInteriorRingN(i)));
    }
    return polygon.getFactory().createPolygon(shell, holes);
  }

  private static LinearRing unrolled(LinearRing ring) {
    Coordinate[] vertices = ring.getCoordinates();
    for (int i = 1; i < vertices.length; i++) {
      double turns = Math.rint((vertices[i - 1].x - vertices[i].x) / 360);
      vertices[i] = new Coordinate(vertices[i].x + 360 * turns, vertices[i].y);
    }
    if (!vertices[0].equals2D(vertices[vertices.length - 1])) {
      throw new IllegalArgumentException(
          "a ring around a pole cannot be cut at the 180th meridian, it begins at ["
              + vertices[0].x
              + " "
              + vertices[0].y
              + "]");
    }
    return ring.getFactory().createLinearRing(vertices);
  }

  private static LinearRing within(Envelope shell, LinearRing hole) {
    for (int turns = -1; turns <= 1; turns++) {
      LinearRing moved = moved(hole, turns);
      if (shell.covers(moved.getEnvelopeInternal())) {
        return moved;
      }
    }
    return hole;
  }

  private static void addPieces(Polygon unrolled, List<Polygon> pieces) {
    for (int turns = -1; turns <= 1; turns++) {
      Envelope world = new Envelope(-180 + 360.0 * turns, 180 + 360.0 * turns, -90, 90);
      Geometry piece =
          OverlayNGRobust.overlay(
              unrolled, unrolled.getFactory().toGeometry(world), OverlayNG.INTERSECTION);
      MultiPolygon polygons = Rings.polygonsOf(piece);
      for (int i = 0; i < polygons.getNumGeometries(); i++) {
        pieces.add(moved((Polygon) polygons.getGeometryN(i), -turns));
      }
    }
  }

  /** The geometry moved east by so many turns of 360 degrees. */
  private static <G extends Geometry> G moved(G geometry, int turns) {
    @SuppressWarnings("unchecked") // a translation keeps the class
    G moved = (G) AffineTransformation.translationInstance(360.0 * turns, 0).transform(geometry);
    return moved;
  }
}

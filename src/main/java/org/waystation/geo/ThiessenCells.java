package org.waystation.geo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Thiessen (Voronoi) cells of the points of one state, clipped to the outline of that state: the
 * cells tile the outline without gaps or overlaps. A drawing of where a ZIP roughly lies; never
 * take an area from it.
 *
 * <p>Nearness is judged in the plane of {@link EqualArea}, for Alaska in that of its own Albers
 * projection; clipping happens in degrees, against the outline as it stands. Clipped in the plane,
 * a cell would end on the chord of a long border and not on the border: 14 km north of the 49th
 * parallel were Montana's drawn with two vertices.
 *
 * <p>An outline may stand on both sides of the 180th meridian: it is put together to the west of
 * it, and the cells are cut there.
 */
public final class ThiessenCells {
  /**
   * An edge between two cells gets a vertex at least every so many metres, so that drawn in degrees
   * it bends by less than 10 m.
   */
  private static final double LONGEST_EDGE_METRES = 20_000;

  /** Room left around the outline, as a share of its extent, where its borders bulge. */
  private static final double MARGIN = 0.1;

  /** Outlines whose middle lies farther north are drawn in Alaska's plane. */
  private static final double ALASKA_FROM_LATITUDE = 52;

  private final PreparedGeometry outline;
  private final boolean isBothSides;
  private final AlbersPlane plane;
  private final Geometry window;
  private final GeometryFactory factory;

  private ThiessenCells(Geometry outline) {
    this.isBothSides = Antimeridian.isOnBothSides(outline);
    this.outline =
        PreparedGeometryFactory.prepare(isBothSides ? Antimeridian.joined(outline) : outline);
    this.plane =
        outline.getEnvelopeInternal().centre().y < ALASKA_FROM_LATITUDE
            ? AlbersPlane.CONUS
            : AlbersPlane.ALASKA;
    this.factory = outline.getFactory();
    Envelope extent = plane.toPlane(outline).getEnvelopeInternal();
    extent.expandBy(MARGIN * extent.getDiameter());
    this.window = factory.toGeometry(extent);
  }

  /**
   * The cell of each point.
   *
   * @param points the points of one state, any number; a point may lie outside the outline, on an
   *     island the outline leaves out
   * @param outline the state in degrees, WGS 84, a valid polygon or multipolygon
   * @return one geometry per point, in the order of the points, in degrees. It is empty where an
   *     earlier point has the very same coordinates, and where a point lies so far outside that no
   *     part of the outline is nearest to it.
   */
  public static List<MultiPolygon> of(List<LonLat> points, Geometry outline) {
    if (!(outline instanceof Polygonal) || outline.isEmpty() || !outline.isValid()) {
      throw new IllegalArgumentException(
          "an outline must be a valid polygon or multipolygon, was a ["
              + outline.getGeometryType()
              + "] within "
              + outline.getEnvelopeInternal());
    }
    return new ThiessenCells(outline).cells(points);
  }

  private List<MultiPolygon> cells(List<LonLat> points) {
    List<MultiPolygon> cells =
        new ArrayList<>(Collections.nCopies(points.size(), factory.createMultiPolygon()));
    Map<Coordinate, Integer> indexOfSite = new HashMap<>();
    for (int i = 0; i < points.size(); i++) {
      indexOfSite.putIfAbsent(plane.toPlane(points.get(i)), i);
    }
    if (indexOfSite.size() == 1) {
      cells.set(0, polygons(outline.getGeometry()));
    } else if (indexOfSite.size() > 1) {
      for (Polygon region : regions(indexOfSite)) {
        cells.set(indexOfSite.get((Coordinate) region.getUserData()), clipped(region));
      }
    }
    return cells;
  }

  /** The cells in the plane, unclipped; the user data of each is its site. */
  private List<Polygon> regions(Map<Coordinate, Integer> indexOfSite) {
    Envelope everything = window.getEnvelopeInternal().copy();
    indexOfSite.keySet().forEach(everything::expandToInclude);
    VoronoiDiagramBuilder diagram = new VoronoiDiagramBuilder();
    diagram.setSites(indexOfSite.keySet());
    diagram.setClipEnvelope(everything);
    List<Polygon> regions = new ArrayList<>();
    for (Object region : diagram.getSubdivision().getVoronoiCellPolygons(factory)) {
      regions.add((Polygon) region);
    }
    return regions;
  }

  private MultiPolygon clipped(Polygon region) {
    Geometry near =
        window.getEnvelopeInternal().covers(region.getEnvelopeInternal())
            ? region
            : intersection(region, window);
    if (near.isEmpty()) {
      return factory.createMultiPolygon();
    }
    Geometry degrees = plane.toDegrees(bendable((Polygon) near));
    Geometry cell = isBothSides ? Antimeridian.joined(degrees) : degrees;
    return polygons(outline.covers(cell) ? cell : intersection(cell, outline.getGeometry()));
  }

  private MultiPolygon polygons(Geometry cell) {
    return isBothSides ? Antimeridian.cut(cell) : Rings.polygonsOf(cell);
  }

  private static Geometry intersection(Geometry a, Geometry b) {
    return OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION);
  }

  /** The polygon with further vertices on its long edges, the same ones on both sides of each. */
  private Polygon bendable(Polygon polygon) {
    Coordinate[] ring = polygon.getExteriorRing().getCoordinates();
    CoordinateList vertices = new CoordinateList();
    for (int i = 1; i < ring.length; i++) {
      Coordinate from = ring[i - 1];
      Coordinate to = ring[i];
      boolean forward = from.compareTo(to) < 0;
      int pieces = (int) Math.ceil(from.distance(to) / LONGEST_EDGE_METRES);
      vertices.add(from, false);
      for (int k = 1; k < pieces; k++) {
        vertices.add(
            forward ? between(from, to, k, pieces) : between(to, from, pieces - k, pieces), false);
      }
    }
    vertices.closeRing();
    return factory.createPolygon(vertices.toCoordinateArray());
  }

  private static Coordinate between(Coordinate low, Coordinate high, int k, int pieces) {
    double share = (double) k / pieces;
    return new Coordinate(low.x + share * (high.x - low.x), low.y + share * (high.y - low.y));
  }
}

package org.waystation.geo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.SegmentStringDissolver;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Dissolves areas into territories that fit each other: no two overlap, neighbours share their
 * border point by point, and what lies between them by rounding alone belongs to one of them.
 *
 * <p>All borders are brought to six decimals of a degree and cut wherever they meet (snap
 * rounding), which leaves faces that touch only along whole edges. A face goes to the owner of the
 * first area that it lies in; one that lies in none and is thinner than rounding can tell goes to
 * the neighbour with which it shares most.
 */
public final class Territories {
  private static final PrecisionModel SIX_DECIMALS = new PrecisionModel(1e6);

  /** A gap or hole thinner than this, in degrees (some two metres), is no land but rounding. */
  private static final double SLIVER_DEGREES = 2e-5;

  private static final int NOBODY = -1;
  private static final GeometryFactory FACTORY = new GeometryFactory(SIX_DECIMALS);

  private final List<? extends Geometry> areas;
  private final int[] owner;
  private final List<Polygon> faces = new ArrayList<>();
  private int[] ownerOfFace;

  private Territories(List<? extends Geometry> areas, int[] owner) {
    this.areas = areas;
    this.owner = owner;
  }

  /**
   * One territory per owner; empty geometry for an owner without an area.
   *
   * @param areas polygons or multi-polygons in degrees, none across the 180th meridian
   * @param owner of each area, from 0 to {@code owners - 1}
   */
  public static List<Geometry> of(List<? extends Geometry> areas, int[] owner, int owners) {
    if (areas.size() != owner.length) {
      throw new IllegalArgumentException(
          "[" + areas.size() + "] areas with [" + owner.length + "] owners");
    }
    Territories territories = new Territories(areas, owner);
    territories.cutIntoFaces();
    territories.findOwners();
    territories.giveSliversAway();
    return territories.dissolved(owners);
  }

  private void cutIntoFaces() {
    List<SegmentString> borders = new ArrayList<>();
    for (Geometry area : areas) {
      for (Object line : LinearComponentExtracter.getLines(area)) {
        borders.add(new NodedSegmentString(((LineString) line).getCoordinates(), null));
      }
    }
    SnapRoundingNoder noder = new SnapRoundingNoder(SIX_DECIMALS);
    noder.computeNodes(borders);
    Collection<?> cut = noder.getNodedSubstrings();
    SegmentStringDissolver once = new SegmentStringDissolver();
    once.dissolve(cut);
    Polygonizer polygonizer = new Polygonizer();
    for (Object edge : once.getDissolved()) {
      polygonizer.add(FACTORY.createLineString(((SegmentString) edge).getCoordinates()));
    }
    for (Object face : polygonizer.getPolygons()) {
      faces.add((Polygon) face);
    }
  }

  private void findOwners() {
    STRtree index = new STRtree();
    List<IndexedPointInAreaLocator> locators = new ArrayList<>();
    for (int k = 0; k < areas.size(); k++) {
      index.insert(areas.get(k).getEnvelopeInternal(), k);
      locators.add(new IndexedPointInAreaLocator(areas.get(k)));
    }
    ownerOfFace = new int[faces.size()];
    for (int f = 0; f < ownerOfFace.length; f++) {
      Coordinate inside = faces.get(f).getInteriorPoint().getCoordinate();
      int first = Integer.MAX_VALUE;
      for (Object found : index.query(new Envelope(inside))) {
        int k = (Integer) found;
        if (k < first && locators.get(k).locate(inside) != Location.EXTERIOR) {
          first = k;
        }
      }
      ownerOfFace[f] = first == Integer.MAX_VALUE ? NOBODY : owner[first];
    }
  }

  /** Each edge, in either direction, lies between two faces at most. */
  private record Edge(Coordinate low, Coordinate high) {
    static Edge between(Coordinate a, Coordinate b) {
      return a.compareTo(b) <= 0 ? new Edge(a, b) : new Edge(b, a);
    }
  }

  private void giveSliversAway() {
    Map<Edge, Double> wanted = new HashMap<>();
    List<Integer> slivers = new ArrayList<>();
    for (int f = 0; f < ownerOfFace.length; f++) {
      if (ownerOfFace[f] == NOBODY && isSliver(faces.get(f))) {
        slivers.add(f);
        forEdges(faces.get(f), edge -> wanted.put(edge, 0.0));
      }
    }
    if (slivers.isEmpty()) {
      return;
    }
    Map<Edge, Integer> neighbour = new HashMap<>();
    for (int f = 0; f < ownerOfFace.length; f++) {
      int holder = ownerOfFace[f];
      if (holder != NOBODY) {
        forEdges(
            faces.get(f),
            edge -> {
              if (wanted.containsKey(edge)) {
                neighbour.put(edge, holder);
              }
            });
      }
    }
    for (int f : slivers) {
      Map<Integer, Double> shared = new HashMap<>();
      forEdges(
          faces.get(f),
          edge -> {
            if (neighbour.containsKey(edge)) {
              shared.merge(neighbour.get(edge), edge.low().distance(edge.high()), Double::sum);
            }
          });
      ownerOfFace[f] =
          shared.entrySet().stream()
              .max(
                  Map.Entry.<Integer, Double>comparingByValue()
                      .thenComparing(Map.Entry.<Integer, Double>comparingByKey().reversed()))
              .map(Map.Entry::getKey)
              .orElse(NOBODY);
    }
  }

  private static boolean isSliver(Polygon face) {
    return 2 * face.getArea() < SLIVER_DEGREES * face.getLength();
  }

  private static void forEdges(Polygon face, Consumer<Edge> consumer) {
    for (Object ring : LinearComponentExtracter.getLines(face)) {
      Coordinate[] at = ((LineString) ring).getCoordinates();
      for (int k = 1; k < at.length; k++) {
        consumer.accept(Edge.between(at[k - 1], at[k]));
      }
    }
  }

  private List<Geometry> dissolved(int owners) {
    List<List<Geometry>> own = new ArrayList<>();
    for (int k = 0; k < owners; k++) {
      own.add(new ArrayList<>());
    }
    for (int f = 0; f < ownerOfFace.length; f++) {
      if (ownerOfFace[f] != NOBODY) {
        own.get(ownerOfFace[f]).add(faces.get(f));
      }
    }
    return own.stream()
        .map(
            mine ->
                mine.isEmpty()
                    ? (Geometry) FACTORY.createMultiPolygon()
                    : normal(CoverageUnion.union(mine.toArray(new Geometry[0]))))
        .toList();
  }

  /**
   * The one way to write a territory. Where its rings begin depends on the addresses of objects,
   * and so does whether a hole that touches the outer ring in a point is a ring of its own, as the
   * standard has it, or a bight of the outer one.
   */
  private static Geometry normal(Geometry union) {
    return (union.isValid() ? union : GeometryFixer.fix(union)).norm();
  }
}

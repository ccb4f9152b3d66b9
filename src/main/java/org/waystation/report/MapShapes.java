package org.waystation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.waystation.geodata.Outlines;

/** The shapes of a map that are the same whatever the stations: ZIPs and states on their grid. */
final class MapShapes {
  /** Detail of the state lines, in shares of the map's width: half a pixel of a large screen. */
  private static final double STATE_DETAIL = 1 / 6000.0;

  private final Drawn drawn;
  private final MapPlane plane;
  private final String areas;
  private final String states;
  private final SharedEdges edges;

  /**
   * What is drawn, degrees.
   *
   * @param zips outline of each ZIP in the order of the table; null where it has none
   * @param states outlines, below and around the ZIPs
   */
  record Drawn(List<Geometry> zips, List<Geometry> states) {
    /**
     * @param land abbreviations of the states that lie on the map
     */
    static Drawn of(RunFiles run, Outlines outlines, List<String> land) {
      List<Geometry> zips = new ArrayList<>();
      for (String zip : run.zips().column("zip")) {
        zips.add(run.areas().outlines().get(zip));
      }
      return new Drawn(zips, land.stream().map(outlines::state).flatMap(Optional::stream).toList());
    }

    /** All of it. */
    List<Geometry> shapes() {
      List<Geometry> all = new ArrayList<>(states);
      zips.stream().filter(Objects::nonNull).forEach(all::add);
      return all;
    }

    /** Whether it is the same to the last digit. */
    boolean isSame(Drawn other) {
      return isSame(zips, other.zips) && isSame(states, other.states);
    }

    private static boolean isSame(List<Geometry> these, List<Geometry> others) {
      boolean same = these.size() == others.size();
      for (int k = 0; same && k < these.size(); k++) {
        Geometry one = these.get(k);
        Geometry other = others.get(k);
        same = one == other || (one != null && other != null && one.equalsExact(other));
      }
      return same;
    }
  }

  /** On a plane that holds all of it. */
  MapShapes(Drawn drawn, MapPlane plane) {
    this.drawn = drawn;
    this.plane = plane;
    List<List<List<GridPoint>>> rings = rings();
    DeltaText text = new DeltaText();
    rings.forEach(text::paths);
    this.areas = text.toString();
    this.states = outlines();
    this.edges = new SharedEdges(rings);
  }

  private List<List<List<GridPoint>>> rings() {
    List<Geometry> metres =
        drawn.zips().stream().filter(Objects::nonNull).map(plane::inMetres).toList();
    List<Geometry> simple = Simplified.of(metres, plane.metresPerCell());
    List<List<List<GridPoint>>> rings = new ArrayList<>();
    int next = 0;
    for (Geometry zip : drawn.zips()) {
      rings.add(zip == null ? List.of() : GridPaths.rings(simple.get(next++), plane));
    }
    return rings;
  }

  private String outlines() {
    double detail = Math.max(plane.width(), plane.height()) * plane.metresPerCell() * STATE_DETAIL;
    DeltaText text = new DeltaText().number(drawn.states().size());
    for (Geometry state : drawn.states()) {
      Geometry simple = DouglasPeuckerSimplifier.simplify(plane.inMetres(state), detail);
      text.paths(GridPaths.rings(simple, plane));
    }
    return text.toString();
  }

  Drawn drawn() {
    return drawn;
  }

  MapPlane plane() {
    return plane;
  }

  /** Rings of every ZIP in the order of the table; none where it has no outline. */
  String areas() {
    return areas;
  }

  /** The number of states, then the rings of each. */
  String states() {
    return states;
  }

  /** Of the ZIPs, by their place in the table. */
  SharedEdges edges() {
    return edges;
  }
}

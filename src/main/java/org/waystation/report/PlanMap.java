package org.waystation.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.waystation.geodata.Outlines;

/**
 * The shapes of the map on their grid, as text: ZIPs, lines around service areas, states, stations.
 */
final class PlanMap {
  /** Detail of the state lines, in shares of the map's width: half a pixel of a large screen. */
  private static final double STATE_DETAIL = 1 / 6000.0;

  private final MapPlane plane;
  private final ServiceBorders borders = new ServiceBorders();
  private final List<GridPoint> stations;
  private final DeltaText areas = new DeltaText();
  private final DeltaText states = new DeltaText();

  /**
   * @param outlines of the states, drawn below and around the ZIPs
   * @param states abbreviations of the states that lie on the map
   */
  PlanMap(RunFiles run, Outlines outlines, List<String> states) {
    this(run, outlines, states, new MapPlane(shapes(run, outlines, states)));
  }

  /** On a plane that holds all its shapes, such as that of two plans beside each other. */
  PlanMap(RunFiles run, Outlines outlines, List<String> states, MapPlane plane) {
    this.plane = plane;
    List<Geometry> land = land(outlines, states);
    stations = run.places().stream().map(place -> cell(place, plane)).toList();
    writeAreas(run);
    writeStates(land);
  }

  /** All that is on the map of a run, degrees. */
  static List<Geometry> shapes(RunFiles run, Outlines outlines, List<String> states) {
    List<Geometry> all = new ArrayList<>(land(outlines, states));
    all.addAll(run.areas().outlines().values());
    all.addAll(run.places());
    return all;
  }

  private static List<Geometry> land(Outlines outlines, List<String> states) {
    return states.stream().map(outlines::state).flatMap(Optional::stream).toList();
  }

  private static GridPoint cell(Geometry place, MapPlane plane) {
    Coordinate metres = plane.inMetres(place).getCoordinate();
    return plane.cell(metres);
  }

  private void writeAreas(RunFiles run) {
    Map<String, Integer> number = new HashMap<>();
    run.stations().forEach(one -> number.put(one.path("id").asText(), number.size()));
    List<Integer> rows = new ArrayList<>();
    List<Geometry> metres = new ArrayList<>();
    for (int row = 0; row < run.zips().size(); row++) {
      Geometry outline = run.areas().outlines().get(run.zips().text(row, "zip"));
      if (outline != null) {
        rows.add(row);
        metres.add(plane.inMetres(outline));
      }
    }
    List<Geometry> simple = Simplified.of(metres, plane.metresPerCell());
    int next = 0;
    for (int row = 0; row < run.zips().size(); row++) {
      List<List<GridPoint>> rings = List.of();
      if (next < rows.size() && rows.get(next) == row) {
        rings = GridPaths.rings(simple.get(next), plane);
        next++;
      }
      areas.paths(rings);
      borders.add(rings, number.getOrDefault(run.zips().text(row, "station"), -1));
    }
  }

  private void writeStates(List<Geometry> land) {
    double detail = Math.max(plane.width(), plane.height()) * plane.metresPerCell() * STATE_DETAIL;
    states.number(land.size());
    for (Geometry state : land) {
      Geometry simple = DouglasPeuckerSimplifier.simplify(plane.inMetres(state), detail);
      states.paths(GridPaths.rings(simple, plane));
    }
  }

  MapPlane plane() {
    return plane;
  }

  /** Rings of every ZIP in the order of the table; none where it has no outline. */
  String areas() {
    return areas.toString();
  }

  /** The number of states, then the rings of each. */
  String states() {
    return states.toString();
  }

  /** Lines around service areas. */
  String borders() {
    return new DeltaText().paths(borders.lines()).toString();
  }

  /** The point of each station. */
  String stations() {
    DeltaText text = new DeltaText();
    stations.forEach(text::point);
    return text.toString();
  }

  /** A colour number for each station. */
  int[] colors() {
    return StationColors.of(stations, borders.neighbours());
  }
}

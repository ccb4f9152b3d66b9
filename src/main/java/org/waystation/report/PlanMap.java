package org.waystation.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.waystation.geodata.Outlines;

/**
 * The shapes of the map on their grid, as text: ZIPs, lines around service areas, states, stations.
 */
final class PlanMap {
  private final MapShapes shapes;
  private final ServiceBorders borders;
  private final List<GridPoint> stations;

  /**
   * @param outlines of the states, drawn below and around the ZIPs
   * @param memory of the page before
   */
  PlanMap(RunFiles run, Outlines outlines, PageMemory memory) {
    this(run, memory.shapes(MapShapes.Drawn.of(run, outlines, run.states()), run.places()));
  }

  /**
   * On a plane that holds all its shapes, such as that of two plans beside each other.
   *
   * @param states abbreviations of the states that lie on the map
   */
  PlanMap(RunFiles run, Outlines outlines, List<String> states, MapPlane plane) {
    this(run, new MapShapes(MapShapes.Drawn.of(run, outlines, states), plane));
  }

  private PlanMap(RunFiles run, MapShapes shapes) {
    this.shapes = shapes;
    this.stations = run.places().stream().map(place -> cell(place, shapes.plane())).toList();
    this.borders = new ServiceBorders(shapes.edges(), stationOfZip(run));
  }

  /** All that is on the map of a run, degrees. */
  static List<Geometry> shapes(RunFiles run, Outlines outlines, List<String> states) {
    List<Geometry> all = new ArrayList<>(MapShapes.Drawn.of(run, outlines, states).shapes());
    all.addAll(run.places());
    return all;
  }

  private static GridPoint cell(Geometry place, MapPlane plane) {
    Coordinate metres = plane.inMetres(place).getCoordinate();
    return plane.cell(metres);
  }

  private static int[] stationOfZip(RunFiles run) {
    Map<String, Integer> number = new HashMap<>();
    run.stations().forEach(one -> number.put(one.path("id").asText(), number.size()));
    return run.zips().column("station").stream()
        .mapToInt(station -> number.getOrDefault(station, -1))
        .toArray();
  }

  MapPlane plane() {
    return shapes.plane();
  }

  /** Rings of every ZIP in the order of the table; none where it has no outline. */
  String areas() {
    return shapes.areas();
  }

  /** The number of states, then the rings of each. */
  String states() {
    return shapes.states();
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

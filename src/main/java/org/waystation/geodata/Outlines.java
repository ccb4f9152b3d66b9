package org.waystation.geodata;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.waystation.geo.LonLat;
import org.waystation.geodata.file.DataFileException;
import org.waystation.geodata.file.InputFile;
import org.waystation.geodata.polygon.TopoJson;

/**
 * Outlines of states and counties, for drawing and clipping: simplified, hence not for measuring.
 * Polygons or multi-polygons in degrees, longitude before latitude, always valid. They end at the
 * antimeridian. Each is decoded when first asked for; callers share it and must not change it.
 */
public final class Outlines {
  private final Map<String, TopoJson.Feature> states = new HashMap<>();
  private final Map<String, TopoJson.Feature> counties = new HashMap<>();
  private final Map<TopoJson.Feature, Geometry> decoded = new ConcurrentHashMap<>();
  private final InputFile file;

  /**
   * Takes a file with the objects {@code states} and {@code counties}, whose ids are FIPS codes.
   *
   * @throws DataFileException if it lacks one of them
   */
  Outlines(TopoJson topology, InputFile file) {
    this.file = file;
    topology.features("states").forEach(state -> states.put(state.id(), state));
    topology.features("counties").forEach(county -> counties.put(county.id(), county));
  }

  /** The outline of a state by its two-letter abbreviation, if there is one. */
  public Optional<Geometry> state(String abbreviation) {
    return States.byAbbreviation(abbreviation).flatMap(state -> outline(states.get(state.fips())));
  }

  /** The outline of a county by its five-digit FIPS code, if there is one. */
  public Optional<Geometry> county(String fips) {
    return outline(counties.get(fips));
  }

  /**
   * A county that has an outline.
   *
   * @param fips five digits
   * @param name without the word County
   */
  public record County(String fips, String name) {}

  /**
   * The county with a code; where none has it, the one of the state around a place, for counties
   * are redrawn and renumbered.
   *
   * @param fips five digits, or empty text
   * @param state two-letter abbreviation
   */
  public Optional<County> county(String fips, String state, LonLat place) {
    TopoJson.Feature coded = counties.get(fips);
    return coded != null ? Optional.of(county(coded)) : countyAround(state, place);
  }

  private Optional<County> countyAround(String state, LonLat place) {
    Point point =
        new GeometryFactory().createPoint(new Coordinate(place.longitude(), place.latitude()));
    String prefix = States.byAbbreviation(state).map(States.State::fips).orElse("none");
    return counties.values().stream()
        .filter(county -> county.id().startsWith(prefix))
        .sorted(Comparator.comparing(TopoJson.Feature::id))
        .filter(county -> outline(county).orElseThrow().intersects(point))
        .findFirst()
        .map(Outlines::county);
  }

  private static County county(TopoJson.Feature feature) {
    return new County(feature.id(), feature.property("name"));
  }

  /** The file they come from. */
  public InputFile file() {
    return file;
  }

  private Optional<Geometry> outline(TopoJson.Feature feature) {
    return Optional.ofNullable(feature).map(f -> decoded.computeIfAbsent(f, Outlines::valid));
  }

  private static Geometry valid(TopoJson.Feature feature) {
    Geometry geometry = feature.geometry();
    return geometry.isValid() ? geometry : GeometryFixer.fix(geometry);
  }
}

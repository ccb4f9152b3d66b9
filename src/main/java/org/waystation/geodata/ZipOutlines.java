package org.waystation.geodata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.waystation.geo.ThiessenCells;

/**
 * An outline for each ZIP in scope: the one that a file of polygons holds, else the Thiessen cell
 * of its point among all ZIPs of its state, within the state's outline.
 */
public final class ZipOutlines {
  private final Map<String, Outline> outlines = new HashMap<>();

  /**
   * @param table every ZIP known, with the outlines that files give; cells are those of all ZIPs of
   *     a state, in scope or not
   * @param scope the ZIPs that need an outline
   * @param states outlines of the states
   */
  public ZipOutlines(ZipTable table, List<ZipArea> scope, Outlines states) {
    table
        .outlines()
        .forEach((zip, given) -> outlines.put(zip, new Outline(given, PolygonSource.FILE)));
    Map<String, List<ZipArea>> byState = new TreeMap<>();
    for (ZipArea zip : table.zips()) {
      byState.computeIfAbsent(zip.place().state(), state -> new ArrayList<>()).add(zip);
    }
    scope.stream()
        .filter(zip -> !outlines.containsKey(zip.zip()))
        .map(zip -> zip.place().state())
        .distinct()
        .forEach(
            state ->
                states.state(state).ifPresent(outline -> addCells(byState.get(state), outline)));
  }

  private ZipOutlines(Map<String, Outline> outlines) {
    this.outlines.putAll(outlines);
  }

  /** Outlines that are known already, by ZIP. */
  static ZipOutlines of(Map<String, Outline> outlines) {
    return new ZipOutlines(outlines);
  }

  private void addCells(List<ZipArea> zips, Geometry outline) {
    List<? extends Geometry> found =
        ThiessenCells.of(zips.stream().map(ZipArea::point).toList(), outline);
    for (int k = 0; k < zips.size(); k++) {
      if (!found.get(k).isEmpty()) {
        outlines.putIfAbsent(zips.get(k).zip(), new Outline(found.get(k), PolygonSource.THIESSEN));
      }
    }
  }

  /** The outline of a ZIP; empty if it has none: its point lies off its state or on another's. */
  public Optional<Outline> of(String zip) {
    return Optional.ofNullable(outlines.get(zip));
  }

  /**
   * An outline and its origin.
   *
   * @param geometry polygon or multi-polygon, WGS 84
   * @param source where it comes from
   */
  public record Outline(Geometry geometry, PolygonSource source) {}
}

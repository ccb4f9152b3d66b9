package org.waystation.geodata;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which files a scenario reads in place of, or on top of, the embedded national data.
 *
 * @param polygons files of ZIP polygons; each ZIP found in them takes its point, land area and
 *     outline from there
 * @param onlyZipsWithPolygon whether ZIPs that no polygon file holds are dropped
 * @param figures tables with figures by ZIP
 * @param sites existing, forced and excluded station sites
 * @param hubs the sort centres that linehaul starts from
 * @param hubCounties without a file of hubs: the population-weighted centres of this many largest
 *     counties, at least 1
 */
public record GeodataChoice(
    List<Path> polygons,
    boolean onlyZipsWithPolygon,
    FigureFiles figures,
    Optional<Path> sites,
    Optional<Path> hubs,
    int hubCounties) {
  public GeodataChoice {
    polygons = List.copyOf(polygons);
  }
}

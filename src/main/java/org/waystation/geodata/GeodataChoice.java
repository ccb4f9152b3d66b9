package org.waystation.geodata;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which files a scenario reads in place of, or on top of, the embedded national data.
 *
 * @param polygons files of ZIP polygons (GeoJSON, zipped shapefile); each ZIP found in them takes
 *     its point, land area and outline from there
 * @param onlyZipsWithPolygon whether ZIPs that no polygon file holds are dropped
 * @param population CSV with people by ZIP, which replaces the population of the ZIPs it holds
 * @param sites CSV with existing, forced and excluded station sites
 * @param hubs CSV with the sort centres that linehaul starts from
 * @param ruralCodes CSV with rural-urban commuting area codes by ZIP, for tables
 * @param hubCounties without a file of hubs: the population-weighted centres of this many largest
 *     counties, at least 1
 */
public record GeodataChoice(
    List<Path> polygons,
    boolean onlyZipsWithPolygon,
    Optional<Path> population,
    Optional<Path> sites,
    Optional<Path> hubs,
    Optional<Path> ruralCodes,
    int hubCounties) {
  public GeodataChoice {
    polygons = List.copyOf(polygons);
  }
}

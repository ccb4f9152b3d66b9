package org.waystation.geodata;

import java.util.List;
import java.util.Optional;

/**
 * What is laid over the national data, from the bottom up.
 *
 * @param gazetteer official points and land areas
 * @param polygons one table for each polygon file, in order of precedence
 * @param population people by ZIP
 * @param parcels by ZIP
 * @param postalShares by ZIP
 * @param onlyZipsWithPolygon whether to drop the ZIPs without an outline; their rows are entered as
 *     outside the extent
 */
record Overlays(
    Optional<GazetteerFile> gazetteer,
    List<ZipTable> polygons,
    Optional<PopulationFile> population,
    Optional<ParcelsFile> parcels,
    Optional<PostalShareFile> postalShares,
    boolean onlyZipsWithPolygon) {
  Overlays {
    polygons = List.copyOf(polygons);
  }
}

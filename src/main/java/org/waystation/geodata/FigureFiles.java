package org.waystation.geodata;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Tables with figures by ZIP, in any format that can be read.
 *
 * @param gazetteer official points and land areas, which replace those of the ZIPs it holds
 * @param population people, which replace the population of the ZIPs it holds
 * @param parcels the shipper's parcels, in place of those that follow from people
 * @param postalShares which share of a ZIP's parcels goes by post today
 * @param ruralCodes rural-urban commuting area codes, for tables
 */
public record FigureFiles(
    Optional<Path> gazetteer,
    Optional<Path> population,
    Optional<Path> parcels,
    Optional<Path> postalShares,
    Optional<Path> ruralCodes) {
  /** The national data as it is. */
  public static final FigureFiles NONE =
      new FigureFiles(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}

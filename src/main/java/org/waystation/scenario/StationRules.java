package org.waystation.scenario;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.waystation.siting.Sourcing;

/**
 * What any station can take; a file of sites may say otherwise for one site.
 *
 * @param maxParcelsPerDay capacity on a delivery day; empty for none
 * @param minParcelsPerDay what a station must handle on a delivery day to be opened; empty for none
 * @param maxZips most ZIPs that it serves; empty for no limit
 * @param sizes in which stations can be built, each with its own capacity; empty for one size
 * @param sourcing whether a ZIP may be divided among stations
 */
public record StationRules(
    OptionalDouble maxParcelsPerDay,
    OptionalDouble minParcelsPerDay,
    OptionalInt maxZips,
    List<StationSize> sizes,
    Sourcing sourcing) {
  public StationRules {
    sizes = List.copyOf(sizes);
  }
}

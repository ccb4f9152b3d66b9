package org.waystation.scenario;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.waystation.siting.Sourcing;

/**
 * What any station can take; a file of sites may say otherwise for one site.
 *
 * @param maxParcelsPerDay capacity on a delivery day; empty for none
 * @param minParcelsPerDay what a station must handle on a delivery day to be opened; empty for none
 * @param maxZips most ZIPs that it serves; empty for no limit
 * @param sourcing whether a ZIP may be divided among stations
 */
public record StationRules(
    OptionalDouble maxParcelsPerDay,
    OptionalDouble minParcelsPerDay,
    OptionalInt maxZips,
    Sourcing sourcing) {}

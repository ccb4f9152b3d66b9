package org.waystation.cost;

/**
 * Trailers from the hub to the station and back.
 *
 * @param truckUsdPerMile tractor, trailer and driver
 * @param parcelsPerTrailer parcels in a full trailer, above 0
 * @param trailerFill share of the trailer that is used, above 0, at most 1
 */
public record LinehaulParameters(
    double truckUsdPerMile, double parcelsPerTrailer, double trailerFill) {}

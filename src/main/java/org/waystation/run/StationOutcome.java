package org.waystation.run;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What one open station does.
 *
 * @param site the site
 * @param zips numbers of the ZIPs it serves, wholly or in part, ascending
 * @param parcelsPerYear it handles
 * @param maxParcelsPerDay its capacity on a delivery day; empty if it has none
 * @param maxRoadMiles to its farthest ZIP; 0 if it serves none
 * @param meanRoadMiles to its ZIPs, weighted by parcels; 0 if it serves none
 * @param costCents its fixed cost, linehaul, sort and last mile of a year, in cents
 */
record StationOutcome(
    Site site,
    List<Integer> zips,
    double parcelsPerYear,
    OptionalDouble maxParcelsPerDay,
    double maxRoadMiles,
    double meanRoadMiles,
    long costCents) {}

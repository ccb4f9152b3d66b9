package org.waystation.compare;

import org.waystation.units.Distance;
import org.waystation.units.Ratio;

/**
 * How much of the scope lies within a road distance of its own station. A ZIP that no station
 * serves is not covered, however near one may be.
 *
 * @param within the road distance, included
 * @param zips share of the ZIPs
 * @param people share of the population: measured
 * @param households share of the households: as that of the people, while one average turns people
 *     into households
 * @param area share of the land: measured, or derived from people and density
 * @param parcels share of the parcels: demand is assumed
 */
public record Coverage(
    Distance within, Ratio zips, Ratio people, Ratio households, Ratio area, Ratio parcels) {}

package org.waystation.run;

import org.waystation.compare.PrivateCost;

/**
 * How one station serves one ZIP, wholly or in part.
 *
 * @param zip number of the ZIP
 * @param site number of the site
 * @param share of the ZIP's parcels; 1 if it serves all of it
 * @param roadMiles from the station to the ZIP
 * @param parcelsPerYear that it serves, to a thousandth; those of a ZIP add up to all of them
 * @param cost of these parcels a year, in whole cents
 */
record Service(
    int zip, int site, double share, double roadMiles, double parcelsPerYear, PrivateCost cost) {}

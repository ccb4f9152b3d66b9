package org.waystation.compare;

/**
 * What is published of the nation's rural routes, and of what their delivery costs.
 *
 * @param boxes on all routes: official, about 2019
 * @param milesPerDay of all routes: a secondary source, about 2019
 * @param routes a secondary source, about 2019
 * @param hoursPerDay paid for a route on one day: assumed
 * @param usdPerBoxYear of delivery at the curb: published for 2010, raised to prices of now
 * @param attributableShare of rural delivery cost: of 1990
 */
public record RuralRoutes(
    double boxes,
    double milesPerDay,
    double routes,
    double hoursPerDay,
    double usdPerBoxYear,
    double attributableShare) {}

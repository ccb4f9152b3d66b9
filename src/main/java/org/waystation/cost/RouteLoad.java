package org.waystation.cost;

/**
 * What a van carries and how its tour winds.
 *
 * @param parcelsPerStop parcels left at one stop, at least 1
 * @param vanParcels parcels that fit a van
 * @param circuity road miles per straight-line mile of the tour, at least 1
 */
public record RouteLoad(double parcelsPerStop, double vanParcels, double circuity) {}

package org.waystation.cost;

/**
 * From households to the miles that a rural carrier drives past their boxes.
 *
 * @param boxesPerHousehold delivery points per household, above 0
 * @param roadMilesPerSquareMile roads there are: no tour needs more than each of them twice
 * @param circuity road miles per straight-line mile of the tour, at least 1
 */
public record PostalRoads(
    double boxesPerHousehold, double roadMilesPerSquareMile, double circuity) {}

package org.waystation.scenario;

/**
 * One of the sizes in which a station can be built.
 *
 * @param name unique among the sizes
 * @param maxParcelsPerDay capacity on a delivery day, above 0
 * @param capexUsd building, land and equipment, once
 * @param opexUsdPerYear fixed running cost without sorting labour
 */
public record StationSize(
    String name, double maxParcelsPerDay, double capexUsd, double opexUsdPerYear) {}

package org.waystation.phasing;

/**
 * What one period comes to, a year.
 *
 * @param stations open in it
 * @param opened at its beginning
 * @param capexUsd of those, once
 * @param fixedUsdPerYear of the open stations
 * @param servicePostUsdPerYear service, and the outside option of the points that no station
 *     serves, at the volume of the period
 * @param discountedUsd both, over the whole period, at the beginning of the first
 */
public record PeriodCost(
    int stations,
    int opened,
    double capexUsd,
    double fixedUsdPerYear,
    double servicePostUsdPerYear,
    double discountedUsd) {}

package org.waystation.cost;

/**
 * What delivering to one box on one day takes, whatever the mail: Cohen, Ferguson and Xenakis
 * (1993) from 43,844 rural routes.
 *
 * @param minutes of a carrier at {@code boxesPerMile}
 * @param boxesPerMile boxes per route mile at which the minutes were measured
 * @param densityElasticity of the minutes to boxes per route mile, from -1 to 0
 * @param wageUsdPerHour of a carrier, with everything that comes on top
 * @param vehicleUsdPerMile of the carrier's vehicle
 * @param daysPerYear on which the post is delivered
 */
public record PostalBoxDay(
    double minutes,
    double boxesPerMile,
    double densityElasticity,
    double wageUsdPerHour,
    double vehicleUsdPerMile,
    double daysPerYear) {}

package org.waystation.cost;

/**
 * What a driver's day is made of.
 *
 * @param stemMilesPerHour speed between station and delivery area
 * @param localMilesPerHour speed between stops
 * @param hoursPerStop time at one stop
 * @param fixedHours loading, fuel and breaks in one shift
 * @param shiftHours paid hours of one shift
 */
public record RouteClock(
    double stemMilesPerHour,
    double localMilesPerHour,
    double hoursPerStop,
    double fixedHours,
    double shiftHours) {}

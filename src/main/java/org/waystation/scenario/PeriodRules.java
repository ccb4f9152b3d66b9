package org.waystation.scenario;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One period of a programme.
 *
 * @param name as it stands in files
 * @param newStations most stations that open at its beginning; empty if the budget alone says
 * @param budgetUsd most that these may cost to build; empty if the number alone says
 * @param volumeGrowth of parcels since the period before, the first since the year of the cost
 *     files: 0.05 is 5 % more
 */
public record PeriodRules(
    String name, OptionalInt newStations, OptionalDouble budgetUsd, double volumeGrowth) {}

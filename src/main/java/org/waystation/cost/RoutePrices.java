package org.waystation.cost;

/**
 * What a route-day costs.
 *
 * @param wageUsdPerHour driver's wage
 * @param wageLoading pay with benefits and taxes over the wage, at least 1
 * @param vehicleUsdPerMile vehicle, fuel and upkeep
 * @param contractorOverhead overhead and margin on top, as a share of the cost
 */
public record RoutePrices(
    double wageUsdPerHour,
    double wageLoading,
    double vehicleUsdPerMile,
    double contractorOverhead) {}

package org.waystation.cost;

/**
 * Everything that the cost model assumes, in groups.
 *
 * @param demand from people to parcels
 * @param clock a driver's day
 * @param load a van's load and tour
 * @param prices what a route-day costs
 * @param station what a station costs
 * @param linehaul trailers from hub to station
 * @param postal the postal service's price and cost as a carrier of the shipper's parcels
 * @param postalNetwork the postal service's own network
 * @param outside who delivers where no station does
 */
public record CostParameters(
    DemandParameters demand,
    RouteClock clock,
    RouteLoad load,
    RoutePrices prices,
    StationParameters station,
    LinehaulParameters linehaul,
    PostalParameters postal,
    PostalNetworkParameters postalNetwork,
    OutsideParameters outside) {}

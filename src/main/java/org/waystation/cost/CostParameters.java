package org.waystation.cost;

import java.util.List;

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
    OutsideParameters outside) {

  /** What stations cost depends on: all but what others charge and the postal service costs. */
  public CostParameters ofStations() {
    PostalParameters free = new PostalParameters(0, 0, 0, postal.contractShare(), List.of());
    return new CostParameters(
        demand,
        clock,
        load,
        prices,
        station,
        linehaul,
        free,
        postalNetwork,
        OutsideParameters.POST_ONLY);
  }
}

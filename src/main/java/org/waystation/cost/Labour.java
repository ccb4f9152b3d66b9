package org.waystation.cost;

/**
 * Paid hours of work a year behind the figures that the cost model prices.
 *
 * <pre>
 * driver    parcels / (stops of a route x parcels at a stop) x hours of a shift
 * station   (parcels x sorting + running cost x its part that is labour) / (wage x loading)
 * trailer   2 x miles from the hub / speed x parcels / (parcels in a trailer x fill)
 * </pre>
 */
public final class Labour {
  private final CostModel model;
  private final double stationLabourShare;

  /**
   * @param stationLabourShare part of a station's fixed running cost that is paid labour
   */
  public Labour(CostModel model, double stationLabourShare) {
    this.model = model;
    this.stationLabourShare = stationLabourShare;
  }

  /**
   * Hours of drivers for some parcels of a place; 0 without parcels.
   *
   * @param parcelsPerYear to deliver
   * @param stopsPerSquareMile of the place on a delivery day
   * @param roadMiles from the station
   */
  public double driverHours(double parcelsPerYear, double stopsPerSquareMile, double roadMiles) {
    if (parcelsPerYear == 0) {
      return 0;
    }
    double parcels =
        model.routes().route(stopsPerSquareMile, roadMiles).stops()
            * model.parameters().load().parcelsPerStop();
    return parcelsPerYear / parcels * model.parameters().clock().shiftHours();
  }

  /** Hours inside a station that handles so many parcels. */
  public double stationHours(double parcelsPerYear) {
    StationParameters station = model.parameters().station();
    RoutePrices prices = model.parameters().prices();
    double usd =
        parcelsPerYear * station.sortUsdPerParcel()
            + station.opexPerYear().usd() * stationLabourShare;
    return usd / (prices.wageUsdPerHour() * prices.wageLoading());
  }

  /** Hours of truck drivers who bring so many parcels from the hub. */
  public double trailerHours(double parcelsPerYear, double hubRoadMiles) {
    LinehaulParameters linehaul = model.parameters().linehaul();
    double loads = parcelsPerYear / (linehaul.parcelsPerTrailer() * linehaul.trailerFill());
    return loads * 2 * hubRoadMiles / model.parameters().clock().stemMilesPerHour();
  }
}

package org.waystation.cost;

/**
 * The full-shift route: how many stops a driver makes in one paid shift, and what a parcel then
 * costs. Routes cross ZIP borders, so a ZIP pays for the share of a route that its stops fill.
 *
 * <p>The stops N on a route solve (hours)
 *
 * <pre>
 * 2 d / v_stem + (a sqrt(N A) + b sqrt(A)) c / v_local + N t_stop + t_fixed = t_shift,   A = N / delta
 * </pre>
 *
 * with d the road miles from the station, delta the stops per square mile, c the circuity, and the
 * tour length a sqrt(N A) + b sqrt(A) of Beardwood, Halton and Hammersley (1959) with a boundary
 * term for finite N. In s = sqrt(N) that is a quadratic equation, so there is a closed form.
 */
public final class RouteModel {
  /** Asymptotic tour constant for random points in the plane (Beardwood, Halton, Hammersley). */
  static final double TOUR_CONSTANT = 0.7124;

  /**
   * Boundary term fitted to the published finite-N table of the tour constant (N = 20 to 200)
   * within 0.5 %.
   */
  static final double BOUNDARY_CONSTANT = 0.634;

  private final RouteClock clock;
  private final RouteLoad load;
  private final RoutePrices prices;

  public RouteModel(RouteClock clock, RouteLoad load, RoutePrices prices) {
    this.clock = clock;
    this.load = load;
    this.prices = prices;
  }

  /**
   * The route that serves an area from a station.
   *
   * @param stopsPerSquareMile stops to make on one delivery day per square mile, above 0
   * @param roadMiles from the station to the area, at least 0
   * @return the route; with no stops if the way there and back leaves no time to deliver
   */
  public Route route(double stopsPerSquareMile, double roadMiles) {
    double spacing = load.circuity() / Math.sqrt(stopsPerSquareMile);
    double hoursLeft =
        clock.shiftHours() - clock.fixedHours() - 2 * roadMiles / clock.stemMilesPerHour();
    if (hoursLeft <= 0) {
      return new Route(0, 2 * roadMiles);
    }
    double perStop = TOUR_CONSTANT * spacing / clock.localMilesPerHour() + clock.hoursPerStop();
    double perRoot = BOUNDARY_CONSTANT * spacing / clock.localMilesPerHour();
    // perStop s^2 + perRoot s - hoursLeft = 0; this form of the root loses no digits.
    double root =
        2 * hoursLeft / (perRoot + Math.sqrt(perRoot * perRoot + 4 * perStop * hoursLeft));
    double stops = Math.min(root * root, load.vanParcels() / load.parcelsPerStop());
    double tourMiles = spacing * (TOUR_CONSTANT * stops + BOUNDARY_CONSTANT * Math.sqrt(stops));
    return new Route(stops, 2 * roadMiles + tourMiles);
  }

  /**
   * What the whole route costs for one day in USD: a full shift is paid even if the van is full.
   */
  public double usdPerDay(Route route) {
    double labour = prices.wageUsdPerHour() * prices.wageLoading() * clock.shiftHours();
    double vehicle = prices.vehicleUsdPerMile() * route.miles();
    return (1 + prices.contractorOverhead()) * (labour + vehicle);
  }

  /**
   * Last-mile cost of one parcel in USD; infinite if the area is too far for any stop. Falls with
   * density and rises with distance.
   */
  public double usdPerParcel(double stopsPerSquareMile, double roadMiles) {
    Route route = route(stopsPerSquareMile, roadMiles);
    return route.stops() == 0
        ? Double.POSITIVE_INFINITY
        : usdPerDay(route) / (route.stops() * load.parcelsPerStop());
  }

  /**
   * One driver's day.
   *
   * @param stops addresses visited, not rounded
   * @param miles driven in all, station to station
   */
  public record Route(double stops, double miles) {}
}

package org.waystation.cost;

import java.util.List;
import java.util.Locale;

/**
 * The same place by other formulas: one van for the whole place, whether that fills its day or not.
 * They check the order of magnitude of {@link RouteModel}; nothing is planned with them.
 *
 * <p>With d road miles from the station, n stops a day on A square miles, and c the circuity:
 *
 * <pre>
 * Beardwood-Halton-Hammersley, finite n   2 d + (0.7124 sqrt(n A) + 0.634 sqrt(A)) c
 * Daganzo (1984), one van                 2 d + 0.57 sqrt(n A) c
 * Figliozzi (2008), one van               2 d + 0.78 (n - 1) / n sqrt(n A) c
 * </pre>
 */
public final class RouteAlternatives {
  /** Usual value for a tour that is one of many in a wide area; not confirmed in the source. */
  static final double DAGANZO = 0.57;

  /** Coefficient of random tours near n = 75, as tabled for the finite-n tour constant. */
  static final double FIGLIOZZI = 0.78;

  private static final String PART = "By other formulas, one van for the whole place";

  private RouteAlternatives() {}

  /** Miles by each formula, then hours and dollars of the first. */
  public static List<CostStep> of(CostModel model, ServiceQuestion question) {
    RouteClock clock = model.parameters().clock();
    RouteLoad load = model.parameters().load();
    double area = question.landSquareMiles();
    double parcels = model.parcelsPerDay(model.parcelsPerYear(question.population()));
    double stops = parcels / load.parcelsPerStop();
    double stem = 2 * question.roadMiles();
    double spread = Math.sqrt(stops * area) * load.circuity();
    double tour =
        RouteModel.TOUR_CONSTANT * spread
            + RouteModel.BOUNDARY_CONSTANT * Math.sqrt(area) * load.circuity();
    RouteModel.Route route = new RouteModel.Route(stops, stem + tour);
    double hours = hours(clock, question.roadMiles(), route);
    RoutePrices prices = model.parameters().prices();
    double usd =
        (1 + prices.contractorOverhead())
            * (prices.wageUsdPerHour() * prices.wageLoading() * hours
                + prices.vehicleUsdPerMile() * route.miles());
    return List.of(
        step("miles, finite-n tour", "way + tour through all stops", route.miles(), "miles"),
        step("miles, Daganzo", "way + 0.57 sqrt(n A) c", stem + DAGANZO * spread, "miles"),
        step(
            "miles, Figliozzi",
            "way + 0.78 (n - 1) / n sqrt(n A) c",
            stem + FIGLIOZZI * Math.max(0, stops - 1) / stops * spread,
            "miles"),
        step("hours", "way + tour + stops + fixed hours, finite-n tour", hours, "hours"),
        step(
            "last mile, hours as driven",
            String.format(Locale.ROOT, "%.2f USD a day / %.1f parcels", usd, parcels),
            usd / parcels,
            "USD/parcel"));
  }

  /** Hours of a route to an area so many road miles away. */
  static double hours(RouteClock clock, double roadMiles, RouteModel.Route route) {
    double tour = route.miles() - 2 * roadMiles;
    return 2 * roadMiles / clock.stemMilesPerHour()
        + tour / clock.localMilesPerHour()
        + route.stops() * clock.hoursPerStop()
        + clock.fixedHours();
  }

  private static CostStep step(String name, String formula, double value, String unit) {
    return new CostStep(PART, name, formula, value, unit);
  }
}

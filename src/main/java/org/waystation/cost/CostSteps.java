package org.waystation.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Every step from people to dollars per parcel for one place and one station, in the order in which
 * {@link CostModel} computes. The results are the model's own, unrounded where it rounds to cents.
 */
public final class CostSteps {
  private static final String ALL_IN = "all in";

  private final CostModel model;
  private final CostParameters parameters;
  private final ServiceQuestion question;
  private final double postalPrice;
  private final List<CostStep> steps = new ArrayList<>();
  private String part = "";

  private CostSteps(CostModel model, ServiceQuestion question, double postalPrice) {
    this.model = model;
    this.parameters = model.parameters();
    this.question = question;
    this.postalPrice = postalPrice;
  }

  /**
   * The steps, ending with the cost of a parcel by station and by post.
   *
   * @throws IllegalArgumentException if the station is too far for any route
   */
  public static List<CostStep> of(CostModel model, ServiceQuestion question) {
    return of(model, question, model.parameters().postal().priceUsdPerParcel());
  }

  /**
   * The same where the post has a price of the ZIP's own.
   *
   * @param postalPriceUsdPerParcel that price, without handover
   */
  public static List<CostStep> of(
      CostModel model, ServiceQuestion question, double postalPriceUsdPerParcel) {
    CostSteps explained = new CostSteps(model, question, postalPriceUsdPerParcel);
    explained.all();
    return List.copyOf(explained.steps);
  }

  /**
   * What a parcel costs from the station, everything in it.
   *
   * @throws IllegalArgumentException if the station is too far for any route
   */
  public static double allInUsdPerParcel(CostModel model, ServiceQuestion question) {
    return of(model, question).stream()
        .filter(step -> step.name().equals(ALL_IN))
        .mapToDouble(CostStep::value)
        .findFirst()
        .orElseThrow();
  }

  private void all() {
    double density = demand();
    double lastMile = lastMile(route(density));
    double station = station();
    double linehaul = linehaul();
    double sort = parameters.station().sortUsdPerParcel();
    part = "A parcel from the station";
    double all =
        add(
            ALL_IN,
            text(
                "%.4f last mile + %.4f station + %.4f sort + %.4f linehaul",
                lastMile, station, sort, linehaul),
            lastMile + station + sort + linehaul,
            "USD/parcel");
    post(all);
  }

  /** Returns stops per square mile. */
  private double demand() {
    DemandParameters demand = parameters.demand();
    part = "Demand";
    double households =
        add(
            "households",
            text("%,.0f people x %s", question.population(), plain(demand.householdsPerPerson())),
            model.households(question.population()),
            "households");
    double bound = parameters.postal().contractShare();
    double yearly =
        add(
            "parcels a year",
            text(
                "households x %s x rural index %s%s",
                plain(demand.parcelsPerHouseholdYear()),
                plain(demand.ruralIndex()),
                bound == 0 ? "" : text(" x (1 - %s bound by contract)", plain(bound))),
            model.parcelsPerYear(question.population()),
            "parcels/year");
    double daily =
        add(
            "parcels a delivery day",
            text("/ %s days", plain(demand.deliveryDaysPerYear())),
            model.parcelsPerDay(yearly),
            "parcels/day");
    double perStop = parameters.load().parcelsPerStop();
    add("stops a day", text("/ %s parcels a stop", plain(perStop)), daily / perStop, "stops/day");
    add(
        "stops if orders fell by chance alone",
        "households x (1 - exp(-parcels a day / households)); a check, not used",
        households * -Math.expm1(-daily / households),
        "stops/day");
    return add(
        "stops per square mile",
        text("/ %,.1f square miles of land", question.landSquareMiles()),
        model.stopsPerSquareMile(yearly, question.landSquareMiles()),
        "stops/sq mi");
  }

  private RouteModel.Route route(double density) {
    RouteClock clock = parameters.clock();
    part = "A driver's day";
    double stem = 2 * question.roadMiles() / clock.stemMilesPerHour();
    add(
        "way there and back",
        text("2 x %.3f miles / %s mph", question.roadMiles(), plain(clock.stemMilesPerHour())),
        stem,
        "hours");
    double left =
        add(
            "left for delivering",
            text(
                "shift %s - loading, fuel, breaks %s - way",
                plain(clock.shiftHours()), plain(clock.fixedHours())),
            clock.shiftHours() - clock.fixedHours() - stem,
            "hours");
    if (left <= 0) {
      throw new IllegalArgumentException(
          text(
              "%.1f road miles leave no time to deliver in a shift of %s hours",
              question.roadMiles(), plain(clock.shiftHours())));
    }
    RouteModel.Route route = model.routes().route(density, question.roadMiles());
    double full = parameters.load().vanParcels() / parameters.load().parcelsPerStop();
    boolean vanFull = route.stops() >= full;
    add(
        "stops on a route",
        vanFull
            ? text(
                "the van is full: %s parcels / %s a stop",
                plain(parameters.load().vanParcels()), plain(parameters.load().parcelsPerStop()))
            : text(
                "N with tour / %s mph + N x %.1f min = hours left",
                plain(clock.localMilesPerHour()), 60 * clock.hoursPerStop()),
        route.stops(),
        "stops/route");
    add("area worked", "N / stops per square mile", route.stops() / density, "sq mi");
    add(
        "tour between stops",
        text(
            "(%s x sqrt(N x area) + %s x sqrt(area)) x circuity %s",
            plain(RouteModel.TOUR_CONSTANT),
            plain(RouteModel.BOUNDARY_CONSTANT),
            plain(parameters.load().circuity())),
        route.miles() - 2 * question.roadMiles(),
        "miles");
    add(
        "miles of the route",
        text("tour + 2 x %.3f", question.roadMiles()),
        route.miles(),
        "miles/route");
    add(
        "hours of the route",
        vanFull ? "less than the shift, which is paid in full" : "equals the shift, as it must",
        RouteAlternatives.hours(clock, question.roadMiles(), route),
        "hours");
    return route;
  }

  private double lastMile(RouteModel.Route route) {
    RoutePrices prices = parameters.prices();
    part = "Last mile";
    double shift = parameters.clock().shiftHours();
    add(
        "labour",
        text(
            "%s USD/h x %s x %s h",
            plain(prices.wageUsdPerHour()), plain(prices.wageLoading()), plain(shift)),
        prices.wageUsdPerHour() * prices.wageLoading() * shift,
        "USD/route");
    add(
        "vehicle",
        text("%s USD/mile x %.1f miles", plain(prices.vehicleUsdPerMile()), route.miles()),
        prices.vehicleUsdPerMile() * route.miles(),
        "USD/route");
    double day =
        add(
            "route-day",
            text("(labour + vehicle) x (1 + %s)", plain(prices.contractorOverhead())),
            model.routes().usdPerDay(route),
            "USD/route");
    double parcels = route.stops() * parameters.load().parcelsPerStop();
    return add("last mile", text("/ %.1f parcels", parcels), day / parcels, "USD/parcel");
  }

  /** Returns the station's fixed cost per parcel. */
  private double station() {
    StationParameters station = parameters.station();
    part = "Station";
    double factor =
        add(
            "capital recovery factor",
            text(
                "i (1 + i)^n / ((1 + i)^n - 1), i = %s, n = %s",
                plain(station.discountRate().value()), plain(station.lifeYears())),
            CostModel.capitalRecovery(station.discountRate().value(), station.lifeYears()),
            "1/year");
    double fixed =
        add(
            "fixed cost",
            text(
                "%,.0f USD x %.6f + %,.0f USD/year",
                station.capex().usd(), factor, station.opexPerYear().usd()),
            model.stationUsdPerYear(),
            "USD/year");
    double perParcel =
        add(
            "fixed cost per parcel",
            text("/ %,.0f parcels of the station", question.stationParcelsPerYear()),
            fixed / question.stationParcelsPerYear(),
            "USD/parcel");
    add("sort", "given", station.sortUsdPerParcel(), "USD/parcel");
    return perParcel;
  }

  private double linehaul() {
    LinehaulParameters linehaul = parameters.linehaul();
    part = "Linehaul";
    double load =
        add(
            "parcels on a trailer",
            text(
                "%s x fill %s", plain(linehaul.parcelsPerTrailer()), plain(linehaul.trailerFill())),
            linehaul.parcelsPerTrailer() * linehaul.trailerFill(),
            "parcels");
    return add(
        "linehaul",
        text(
            "2 x %.3f miles to the hub x %s USD/mile / %,.0f",
            question.hubRoadMiles(), plain(linehaul.truckUsdPerMile()), load),
        model.linehaulUsdPerParcel(question.hubRoadMiles()),
        "USD/parcel");
  }

  private void post(double privately) {
    PostalParameters postal = parameters.postal();
    part = "The same parcel by post";
    double byPost =
        add(
            "price and handover",
            text(
                "%s + %s%s",
                plain(postalPrice),
                plain(postal.handoverUsdPerParcel()),
                postalPrice == postal.priceUsdPerParcel()
                    ? ""
                    : "; a price of the ZIP's own, elsewhere " + plain(postal.priceUsdPerParcel())),
            postalPrice + postal.handoverUsdPerParcel(),
            "USD/parcel");
    add("saved by the station", "price and handover - all in", byPost - privately, "USD/parcel");
    add(
        "break-even price of the post",
        text("all in - handover %s", plain(postal.handoverUsdPerParcel())),
        privately - postal.handoverUsdPerParcel(),
        "USD/parcel");
  }

  private double add(String name, String formula, double value, String unit) {
    steps.add(new CostStep(part, name, formula, value, unit));
    return value;
  }

  private static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? String.format(Locale.ROOT, "%,.0f", number)
        : Double.toString(number);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}

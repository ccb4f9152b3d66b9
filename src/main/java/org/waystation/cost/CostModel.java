package org.waystation.cost;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Prices everything: demand, station, linehaul, sort, last mile and the postal service. The solver
 * minimises these figures and the report shows them; there is no second model.
 */
public final class CostModel {
  private static final double PARCEL_RESOLUTION = 1000;

  private final CostParameters parameters;
  private final RouteModel routes;
  private final PostalNetwork postalNetwork;

  public CostModel(CostParameters parameters) {
    this.parameters = parameters;
    this.routes = new RouteModel(parameters.clock(), parameters.load(), parameters.prices());
    this.postalNetwork =
        new PostalNetwork(
            parameters.postalNetwork(), parameters.postal().incrementalUsdPerParcel());
  }

  public CostParameters parameters() {
    return parameters;
  }

  public RouteModel routes() {
    return routes;
  }

  /** What delivery costs the postal service itself. */
  public PostalNetwork postalNetwork() {
    return postalNetwork;
  }

  /** Households of a place with so many people. */
  public double households(double population) {
    return population * parameters.demand().householdsPerPerson();
  }

  /**
   * Parcels of the shipper a year that stations may deliver, rounded to a thousandth: without those
   * that are bound to the post by contract.
   */
  public double parcelsPerYear(double population) {
    return withoutContract(population * parameters.demand().parcelsPerPersonYear());
  }

  /**
   * The same where the shipper's own figure may be known.
   *
   * @param givenParcels all its parcels a year, or NaN where they follow from people
   */
  public double parcelsPerYear(double population, double givenParcels) {
    return Double.isNaN(givenParcels) ? parcelsPerYear(population) : withoutContract(givenParcels);
  }

  private double withoutContract(double parcels) {
    double free = parcels * (1 - parameters.postal().contractShare());
    return Math.round(free * PARCEL_RESOLUTION) / PARCEL_RESOLUTION;
  }

  /** Parcels on one delivery day. */
  public double parcelsPerDay(double parcelsPerYear) {
    return parcelsPerYear / parameters.demand().deliveryDaysPerYear();
  }

  /** Addresses to visit per square mile on one delivery day. */
  public double stopsPerSquareMile(double parcelsPerYear, double landSquareMiles) {
    return parcelsPerDay(parcelsPerYear) / parameters.load().parcelsPerStop() / landSquareMiles;
  }

  /** What one open station costs a year before it handles a parcel, in whole cents. */
  public double stationUsdPerYear() {
    StationParameters station = parameters.station();
    return stationUsdPerYear(station.capex().usd(), station.opexPerYear().usd());
  }

  /** The same for a station of other capital and running cost, in whole cents. */
  public double stationUsdPerYear(double capexUsd, double opexUsdPerYear) {
    StationParameters station = parameters.station();
    double capital =
        capexUsd * capitalRecovery(station.discountRate().value(), station.lifeYears());
    return Cents.round(capital + opexUsdPerYear);
  }

  /**
   * Share of an investment to be earned each year so that it is paid back with interest at the end
   * of its life: i (1 + i)^n / ((1 + i)^n - 1), or 1 / n without interest.
   */
  static double capitalRecovery(double rate, double years) {
    if (rate == 0) {
      return 1 / years;
    }
    double growth = Math.pow(1 + rate, years);
    return rate * growth / (growth - 1);
  }

  /** Linehaul of one parcel over so many road miles from hub to station, there and back, in USD. */
  public double linehaulUsdPerParcel(double hubRoadMiles) {
    LinehaulParameters linehaul = parameters.linehaul();
    return 2
        * hubRoadMiles
        * linehaul.truckUsdPerMile()
        / (linehaul.parcelsPerTrailer() * linehaul.trailerFill());
  }

  /**
   * What it costs a year to serve a ZIP from a station.
   *
   * @param parcelsPerYear demand of the ZIP
   * @param landSquareMiles its land, above 0
   * @param roadMiles from the station to the ZIP
   * @param hubRoadMiles from the station's hub to the station
   */
  public ServiceCost service(
      double parcelsPerYear, double landSquareMiles, double roadMiles, double hubRoadMiles) {
    double density = stopsPerSquareMile(parcelsPerYear, landSquareMiles);
    double lastMile =
        parcelsPerYear == 0 ? 0 : parcelsPerYear * routes.usdPerParcel(density, roadMiles);
    return new ServiceCost(
        Cents.round(parcelsPerYear * linehaulUsdPerParcel(hubRoadMiles)),
        Cents.round(parcelsPerYear * parameters.station().sortUsdPerParcel()),
        Cents.round(lastMile));
  }

  /** What the post charges for a parcel to a place: its own price, or that of the scenario. */
  public double postalPriceUsdPerParcel(OfferPlace place) {
    return place
        .ownUsdPerParcel(Channel.POSTAL.word())
        .orElse(parameters.postal().priceUsdPerParcel());
  }

  /** What sending a ZIP's parcels by post costs the shipper in a year: price and handover. */
  public double postalUsdPerYear(OfferPlace place, double parcelsPerYear) {
    return Cents.round(
        parcelsPerYear
            * (postalPriceUsdPerParcel(place) + parameters.postal().handoverUsdPerParcel()));
  }

  /**
   * Everybody besides a station who would deliver a ZIP's parcels, the cheapest first; of equal
   * ones the post, for it is there already, then carriers in their order. The first is the outside
   * option; there may be none.
   */
  public List<Offer> offers(OfferPlace place, double parcelsPerYear) {
    OutsideParameters outside = parameters.outside();
    List<Offer> offers = new ArrayList<>();
    if (outside.postOffered()) {
      String post = Channel.POSTAL.word();
      offers.add(new Offer(Channel.POSTAL, post, false, postalUsdPerYear(place, parcelsPerYear)));
    }
    outside.carriers().forEach(one -> one.offer(place, parcelsPerYear).ifPresent(offers::add));
    outside
        .partners()
        .flatMap(one -> one.offer(place, parcelsPerYear, parcelsPerDay(parcelsPerYear)))
        .ifPresent(offers::add);
    offers.sort(Comparator.comparingDouble(Offer::usdPerYear));
    return List.copyOf(offers);
  }
}

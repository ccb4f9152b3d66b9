package org.waystation.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.waystation.cost.Cents;
import org.waystation.cost.CostModel;
import org.waystation.cost.CostParameters;
import org.waystation.cost.Offer;
import org.waystation.cost.OfferPlace;
import org.waystation.cost.ServiceCost;
import org.waystation.travel.GreatCircleTravel;
import org.waystation.travel.TravelParameters;
import org.waystation.units.Distance;

/**
 * A plan that stays as it is, ready to be priced with other figures: the same stations serve the
 * same ZIPs, the others go the cheapest other way, each station is fed from the same hub. With
 * other circuity roads are longer or shorter, whatever the coverage standard says of them.
 *
 * <p>A service that no route can make with the figures, for the way there and back fills the shift,
 * is left to the cheapest other way.
 */
public final class FixedPlan {
  private static final long NO_ROUTE = Long.MIN_VALUE;

  private final List<Zip> zips;
  private final List<Station> stations;
  private final List<Service> services;

  /**
   * A ZIP of the scope.
   *
   * @param place as those who would deliver to it see it
   * @param givenParcelsPerYear the shipper's parcels where they are known, else NaN
   */
  public record Zip(OfferPlace place, double givenParcelsPerYear) {
    /** One whose parcels follow from people. */
    public Zip(OfferPlace place) {
      this(place, Double.NaN);
    }
  }

  /**
   * An open station.
   *
   * @param fixedUsdPerYear its fixed cost with given figures, in whole cents
   * @param hubMiles great-circle miles from its hub
   */
  public record Station(ToDoubleFunction<CostModel> fixedUsdPerYear, double hubMiles) {
    /** One that costs what every station does. */
    public Station(double hubMiles) {
      this(CostModel::stationUsdPerYear, hubMiles);
    }
  }

  /**
   * Who serves whom.
   *
   * @param zip its number
   * @param station its number
   * @param share of the ZIP
   * @param miles great-circle miles between the two
   */
  public record Service(int zip, int station, double share, double miles) {}

  /**
   * @param zips of the scope
   * @param services no ZIP beyond its whole; ZIPs without one go the cheapest other way
   */
  public FixedPlan(List<Zip> zips, List<Station> stations, List<Service> services) {
    this.zips = List.copyOf(zips);
    this.stations = List.copyOf(stations);
    this.services = List.copyOf(services);
  }

  /** How many ZIPs there are. */
  public int size() {
    return zips.size();
  }

  /** Prices the plan. */
  public PlanPrice price(CostParameters figures) {
    CostModel model = new CostModel(figures);
    double[] parcels =
        zips.stream()
            .mapToDouble(
                zip -> model.parcelsPerYear(zip.place().population(), zip.givenParcelsPerYear()))
            .toArray();
    long[] service = serviceCents(model, parcels);
    double[] throughput = new double[stations.size()];
    double[] away = new double[zips.size()];
    Arrays.fill(away, 1);
    services.forEach(one -> away[one.zip()] = 0);
    int unroutable = 0;
    for (int k = 0; k < service.length; k++) {
      Service one = services.get(k);
      if (service[k] == NO_ROUTE) {
        away[one.zip()] += one.share();
        unroutable++;
      } else {
        throughput[one.station()] += one.share() * parcels[one.zip()];
      }
    }
    long total = 0;
    long saving = 0;
    long[] fixed = fixedCents(model);
    for (int j = 0; j < fixed.length; j++) {
      total += fixed[j];
      saving -= throughput[j] > 0 ? fixed[j] : 0;
    }
    long[] margin = new long[zips.size()];
    for (int i = 0; i < margin.length; i++) {
      long outside = outsideCents(model, i, parcels[i]);
      long left = Math.round(away[i] * outside);
      total += left;
      saving += outside - left;
      margin[i] = outside - left;
    }
    for (int k = 0; k < service.length; k++) {
      Service one = services.get(k);
      if (service[k] != NO_ROUTE) {
        total += service[k];
        saving -= service[k];
        double handled = throughput[one.station()];
        double part = handled > 0 ? one.share() * parcels[one.zip()] / handled : 0;
        margin[one.zip()] -= service[k] + Math.round(part * fixed[one.station()]);
      }
    }
    return new PlanPrice(total, saving, Arrays.stream(parcels).sum(), margin, unroutable);
  }

  /** The cheapest other way; the post, as a yardstick, where nobody else delivers. */
  private long outsideCents(CostModel model, int zip, double parcels) {
    return Cents.of(
        model.offers(zips.get(zip).place(), parcels).stream()
            .findFirst()
            .map(Offer::usdPerYear)
            .orElseGet(() -> model.postalUsdPerYear(zips.get(zip).place(), parcels)));
  }

  private long[] fixedCents(CostModel model) {
    return stations.stream()
        .mapToLong(station -> Cents.of(station.fixedUsdPerYear().applyAsDouble(model)))
        .toArray();
  }

  /** Cents of each service; {@link #NO_ROUTE} where no route can make it. */
  private long[] serviceCents(CostModel model, double[] parcels) {
    // The standard plays no part: the plan's pairs are given.
    GreatCircleTravel roads =
        new GreatCircleTravel(
            new TravelParameters(model.parameters().load().circuity(), Distance.ofMiles(0)));
    double[] hubRoadMiles =
        stations.stream().mapToDouble(station -> roads.roadMiles(station.hubMiles())).toArray();
    long[] cents = new long[services.size()];
    for (int k = 0; k < cents.length; k++) {
      Service one = services.get(k);
      ServiceCost cost =
          model
              .service(
                  parcels[one.zip()],
                  zips.get(one.zip()).place().landSquareMiles(),
                  roads.roadMiles(one.miles()),
                  hubRoadMiles[one.station()])
              .times(one.share());
      cents[k] = Double.isInfinite(cost.lastMileUsd()) ? NO_ROUTE : Cents.of(cost.totalUsd());
    }
    return cents;
  }
}

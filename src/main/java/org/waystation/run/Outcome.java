package org.waystation.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.waystation.compare.PrivateCost;
import org.waystation.compare.StationService;
import org.waystation.compare.ZipOutcome;
import org.waystation.cost.Cents;
import org.waystation.cost.Channel;
import org.waystation.cost.ServiceCost;
import org.waystation.geodata.ZipArea;
import org.waystation.siting.CompensatedSum;
import org.waystation.siting.SiteRole;
import org.waystation.siting.VerifiedPlan;
import org.waystation.travel.GreatCircleTravel;
import org.waystation.travel.NearestSites;
import org.waystation.travel.TravelParameters;

/**
 * What a verified plan means on the ground: stations with their ZIPs and cost, ZIPs with their
 * service, the unserved with their reason, and the totals in cents.
 */
final class Outcome {
  private final Network network;
  private final VerifiedPlan verified;
  private final List<Service> services;
  private final List<List<Service>> ofZip;
  private final List<StationOutcome> stations = new ArrayList<>();
  private final List<ZipOutcome> zips = new ArrayList<>();
  private final List<Unserved> unserved;
  private final Totals totals;

  Outcome(Network network, VerifiedPlan verified, TravelParameters travel) {
    this.network = network;
    this.verified = verified;
    this.services = new Services(network, verified.plan()).priced();
    for (int site : verified.plan().openSites()) {
      stations.add(station(site));
    }
    this.ofZip = new ArrayList<>();
    for (int zip = 0; zip < network.zips().size(); zip++) {
      ofZip.add(new ArrayList<>());
    }
    services.forEach(service -> ofZip.get(service.zip()).add(service));
    for (int zip = 0; zip < network.zips().size(); zip++) {
      zips.add(zip(zip));
    }
    this.unserved = unserved(new GreatCircleTravel(travel));
    this.totals = total();
  }

  private StationOutcome station(int site) {
    List<Service> own = services.stream().filter(service -> service.site() == site).toList();
    long cents = fixedCents(site);
    double farthest = 0;
    double parcelMiles = 0;
    CompensatedSum parcels = new CompensatedSum();
    for (Service service : own) {
      cents += Cents.of(service.cost().service().totalUsd());
      farthest = Math.max(farthest, service.roadMiles());
      parcelMiles += service.parcelsPerYear() * service.roadMiles();
      parcels.add(service.parcelsPerYear());
    }
    double total = parcels.value();
    return new StationOutcome(
        network.sites().get(site),
        own.stream().map(Service::zip).toList(),
        total,
        NetworkTerms.maxParcelsPerDay(network.stationRules(), network.sites().get(site)),
        farthest,
        total == 0 ? 0 : parcelMiles / total,
        cents);
  }

  private long fixedCents(int site) {
    return Cents.of(network.problem().sites().fixedUsdPerYear()[site]);
  }

  private ZipOutcome zip(int zip) {
    ZipArea area = network.zips().get(zip);
    return new ZipOutcome(
        area.zip(),
        area.place().state(),
        area.population(),
        network.costs().households(area.population()),
        area.landSquareMiles(),
        network.parcelsPerYear(zip),
        main(zip).map(main -> new StationService(main.roadMiles(), cost(ofZip.get(zip)))),
        network.offers(zip).stream()
            .limit(1)
            .filter(offer -> offer.channel() != Channel.POSTAL || hasOwnPrice(area))
            .findFirst());
  }

  private boolean hasOwnPrice(ZipArea zip) {
    return network.terms().place(zip).ownUsdPerParcel(Channel.POSTAL.word()).isPresent();
  }

  /** The service with the largest share of a ZIP, the first of equal ones; empty if none has. */
  private Optional<Service> main(int zip) {
    return ofZip.get(zip).stream().reduce((a, b) -> b.share() > a.share() ? b : a);
  }

  private static PrivateCost cost(List<Service> services) {
    long[] cents = new long[4];
    for (Service service : services) {
      cents[0] += Cents.of(service.cost().service().linehaulUsd());
      cents[1] += Cents.of(service.cost().service().sortUsd());
      cents[2] += Cents.of(service.cost().service().lastMileUsd());
      cents[3] += Cents.of(service.cost().stationShareUsd());
    }
    return new PrivateCost(
        new ServiceCost(Cents.toUsd(cents[0]), Cents.toUsd(cents[1]), Cents.toUsd(cents[2])),
        Cents.toUsd(cents[3]));
  }

  private List<Unserved> unserved(GreatCircleTravel roads) {
    int[] left = IntStream.range(0, zips.size()).filter(zip -> ofZip.get(zip).isEmpty()).toArray();
    List<ZipArea> areas = Arrays.stream(left).mapToObj(network.zips()::get).toList();
    List<Site> allowed =
        network.sites().stream().filter(site -> site.role() != SiteRole.EXCLUDED).toList();
    List<Site> open = stations.stream().map(StationOutcome::site).toList();
    NearestSites candidate = roads.nearest(Network.points(areas), Network.sitePoints(allowed));
    NearestSites station = roads.nearest(Network.points(areas), Network.sitePoints(open));
    List<Unserved> result = new ArrayList<>();
    for (int k = 0; k < left.length; k++) {
      int zip = left[k];
      OptionalDouble own = cheapestOpen(zip);
      boolean reachable =
          network.problem().arcs().rowStart()[zip] < network.problem().arcs().rowStart()[zip + 1];
      Unserved.Why why =
          own.isPresent()
              ? Unserved.Why.cheaperBy(network.offers(zip).get(0).channel())
              : reachable ? Unserved.Why.NO_STATION_IN_REACH : Unserved.Why.BEYOND_STANDARD;
      result.add(
          new Unserved(
              zip,
              why,
              candidate.roadMiles()[k],
              station.roadMiles()[k],
              network.offers(zip).get(0),
              own));
    }
    return result;
  }

  private OptionalDouble cheapestOpen(int zip) {
    int[] open = verified.plan().openSites();
    int[] rowStart = network.problem().arcs().rowStart();
    for (int a = rowStart[zip]; a < rowStart[zip + 1]; a++) {
      if (Arrays.binarySearch(open, network.problem().arcs().site()[a]) >= 0) {
        return OptionalDouble.of(network.problem().arcs().usdPerYear()[a]);
      }
    }
    return OptionalDouble.empty();
  }

  private Totals total() {
    long station = 0;
    for (int site : verified.plan().openSites()) {
      station += fixedCents(site);
    }
    long linehaul = 0;
    long sort = 0;
    long lastMile = 0;
    for (ZipOutcome zip : zips) {
      if (zip.service().isPresent()) {
        ServiceCost cost = zip.service().get().cost().service();
        linehaul += Cents.of(cost.linehaulUsd());
        sort += Cents.of(cost.sortUsd());
        lastMile += Cents.of(cost.lastMileUsd());
      }
    }
    return new Totals(
        station,
        linehaul,
        sort,
        lastMile,
        left(Channel.POSTAL),
        left(Channel.CARRIER),
        left(Channel.PARTNER));
  }

  /** Cents of a year for what one channel besides the stations delivers. */
  private long left(Channel channel) {
    return unserved.stream()
        .filter(one -> one.way().channel() == channel)
        .mapToLong(one -> Cents.of(one.way().usdPerYear()))
        .sum();
  }

  /** Cost of a year by component, in cents. */
  record Totals(
      long station,
      long linehaul,
      long sort,
      long lastMile,
      long postal,
      long carrier,
      long partner) {
    /** What no station delivers. */
    long outside() {
      return postal + carrier + partner;
    }

    long total() {
      return station + linehaul + sort + lastMile + outside();
    }
  }

  Network network() {
    return network;
  }

  VerifiedPlan verified() {
    return verified;
  }

  /** The open stations, in ascending site. */
  List<StationOutcome> stations() {
    return stations;
  }

  /** Every ZIP in scope, in the network's order. */
  List<ZipOutcome> zips() {
    return zips;
  }

  /** Who serves whom, by ZIP, then by site. */
  List<Service> services() {
    return services;
  }

  /** The station that serves most of a ZIP, as its ZIP; empty text if none serves it. */
  String stationOf(int zip) {
    return main(zip).map(main -> network.sites().get(main.site()).zip().zip()).orElse("");
  }

  /** How many ZIPs several stations serve. */
  int divided() {
    return (int) ofZip.stream().filter(own -> own.size() > 1).count();
  }

  List<Unserved> unserved() {
    return unserved;
  }

  Totals totals() {
    return totals;
  }
}

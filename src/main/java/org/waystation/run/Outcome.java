package org.waystation.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.waystation.compare.PrivateCost;
import org.waystation.compare.StationService;
import org.waystation.compare.ZipOutcome;
import org.waystation.cost.Cents;
import org.waystation.cost.ServiceCost;
import org.waystation.cost.StationShares;
import org.waystation.geodata.ZipArea;
import org.waystation.siting.Plan;
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
  private final int[] siteOfZip;
  private final List<StationOutcome> stations = new ArrayList<>();
  private final List<ZipOutcome> zips = new ArrayList<>();
  private final List<Unserved> unserved;
  private final Totals totals;

  Outcome(Network network, VerifiedPlan verified, TravelParameters travel) {
    this.network = network;
    this.verified = verified;
    this.siteOfZip = verified.plan().siteOfPoint();
    long[] shares = new long[siteOfZip.length];
    for (int site : verified.plan().openSites()) {
      stations.add(station(site, shares));
    }
    for (int zip = 0; zip < siteOfZip.length; zip++) {
      zips.add(zip(zip, shares[zip]));
    }
    this.unserved = unserved(new GreatCircleTravel(travel));
    this.totals = total();
  }

  private StationOutcome station(int site, long[] shares) {
    List<Integer> served = new ArrayList<>();
    for (int zip = 0; zip < siteOfZip.length; zip++) {
      if (siteOfZip[zip] == site) {
        served.add(zip);
      }
    }
    double[] parcels = served.stream().mapToDouble(network::parcelsPerYear).toArray();
    long fixed = fixedCents(site);
    long[] share = StationShares.cents(fixed, parcels);
    long cents = fixed;
    double farthest = 0;
    double parcelMiles = 0;
    for (int k = 0; k < parcels.length; k++) {
      int zip = served.get(k);
      double miles = network.roadMiles(zip, site);
      shares[zip] = share[k];
      cents += Cents.of(network.service(zip, site, miles).totalUsd());
      farthest = Math.max(farthest, miles);
      parcelMiles += parcels[k] * miles;
    }
    double total = Arrays.stream(parcels).sum();
    return new StationOutcome(
        network.sites().get(site),
        served,
        total,
        farthest,
        total == 0 ? 0 : parcelMiles / total,
        cents);
  }

  private long fixedCents(int site) {
    return Cents.of(network.problem().sites().fixedUsdPerYear()[site]);
  }

  private ZipOutcome zip(int zip, long shareCents) {
    ZipArea area = network.zips().get(zip);
    return new ZipOutcome(
        area.zip(),
        area.place().state(),
        area.population(),
        network.costs().households(area.population()),
        area.landSquareMiles(),
        network.parcelsPerYear(zip),
        service(zip, shareCents));
  }

  private Optional<StationService> service(int zip, long shareCents) {
    int site = siteOfZip[zip];
    if (site == Plan.OUTSIDE) {
      return Optional.empty();
    }
    double miles = network.roadMiles(zip, site);
    ServiceCost cost = network.service(zip, site, miles);
    return Optional.of(new StationService(miles, new PrivateCost(cost, Cents.toUsd(shareCents))));
  }

  private List<Unserved> unserved(GreatCircleTravel roads) {
    int[] left =
        java.util.stream.IntStream.range(0, siteOfZip.length)
            .filter(zip -> siteOfZip[zip] == Plan.OUTSIDE)
            .toArray();
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
              ? Unserved.Why.CHEAPER_BY_POST
              : reachable ? Unserved.Why.NO_STATION_IN_REACH : Unserved.Why.BEYOND_STANDARD;
      result.add(
          new Unserved(
              zip,
              why,
              candidate.roadMiles()[k],
              station.roadMiles()[k],
              network.problem().points().outsideUsdPerYear()[zip],
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
    long postal = unserved.stream().mapToLong(one -> Cents.of(one.postalUsd())).sum();
    return new Totals(station, linehaul, sort, lastMile, postal);
  }

  /** Cost of a year by component, in cents. */
  record Totals(long station, long linehaul, long sort, long lastMile, long postal) {
    long total() {
      return station + linehaul + sort + lastMile + postal;
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

  /** The station that serves a ZIP, as its ZIP; empty text if none does. */
  String stationOf(int zip) {
    int site = siteOfZip[zip];
    return site == Plan.OUTSIDE ? "" : network.sites().get(site).zip().zip();
  }

  List<Unserved> unserved() {
    return unserved;
  }

  Totals totals() {
    return totals;
  }
}

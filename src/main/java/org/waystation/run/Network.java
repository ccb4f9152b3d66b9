package org.waystation.run;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.waystation.cost.CostModel;
import org.waystation.cost.Offer;
import org.waystation.cost.ServiceCost;
import org.waystation.geo.LonLat;
import org.waystation.geodata.ZipArea;
import org.waystation.scenario.Scenario;
import org.waystation.scenario.StationRules;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.DemandPoints;
import org.waystation.siting.ServiceArcs;
import org.waystation.siting.SitingProblem;
import org.waystation.travel.GreatCircleTravel;
import org.waystation.travel.TravelRows;

/**
 * A scenario on the ground: ZIPs to serve, sites to serve them from, the road between them, and the
 * siting problem that follows from their prices. Demand point i is {@code zips.get(i)}, site j is
 * {@code sites.get(j)}.
 */
final class Network {
  private final List<ZipArea> zips;
  private final List<Site> sites;
  private final CostModel costs;
  private final TravelRows travel;
  private final double[] parcelsPerYear;
  private final OutsideTerms terms;
  private final List<List<Offer>> offers;
  private final StationRules stationRules;
  private final SitingProblem problem;

  private Network(
      Scenario scenario, List<ZipArea> zips, List<Site> sites, OutsideTerms terms, Kept kept) {
    this.zips = List.copyOf(zips);
    this.sites = List.copyOf(sites);
    List<LonLat> points = points(zips);
    List<LonLat> sitePoints = sitePoints(sites);
    this.travel =
        kept.of(
            "travel",
            List.of(points, sitePoints, scenario.travel()),
            TravelRows.class,
            () -> new GreatCircleTravel(scenario.travel()).rows(points, sitePoints));
    this.costs = new CostModel(scenario.costs());
    this.parcelsPerYear =
        zips.stream().mapToDouble(zip -> NetworkTerms.parcels(zip, costs)).toArray();
    this.terms = terms;
    this.offers =
        IntStream.range(0, zips.size())
            .mapToObj(i -> costs.offers(terms.place(zips.get(i)), parcelsPerYear[i]))
            .toList();
    this.stationRules = scenario.network().limits();
    this.problem =
        new SitingProblem(
            demand(),
            candidates(),
            kept.of(
                "arcs",
                List.of(this.zips, this.sites, scenario.travel(), scenario.costs().ofStations()),
                ServiceArcs.class,
                this::arcs),
            scenario.network().stations(),
            NetworkTerms.limits(stationRules, sites, costs),
            NetworkTerms.floor(
                scenario.network().floor(),
                NetworkTerms.weights(scenario.network().floor().measure(), zips, costs)));
  }

  /** The same for a scenario whose files say nothing of those who deliver besides stations. */
  static Network of(Scenario scenario, List<ZipArea> zips, List<Site> sites) {
    return of(scenario, zips, sites, OutsideTerms.NONE);
  }

  /** The same without what an earlier run has left. */
  static Network of(Scenario scenario, List<ZipArea> zips, List<Site> sites, OutsideTerms terms) {
    return of(scenario, zips, sites, terms, Kept.nothing());
  }

  /**
   * Measures every pair within the coverage standard and prices it.
   *
   * @param kept what an earlier run has measured and priced
   */
  static Network of(
      Scenario scenario, List<ZipArea> zips, List<Site> sites, OutsideTerms terms, Kept kept) {
    return new Network(scenario, zips, sites, terms, kept);
  }

  static List<LonLat> points(List<ZipArea> zips) {
    return zips.stream().map(ZipArea::point).toList();
  }

  static List<LonLat> sitePoints(List<Site> sites) {
    return sites.stream().map(site -> site.zip().point()).toList();
  }

  private DemandPoints demand() {
    return new DemandPoints(
        zips.stream().map(ZipArea::zip).toList(),
        parcelsPerYear,
        offers.stream().mapToDouble(Network::cheapest).toArray());
  }

  /** The outside option; infinite where nobody delivers. */
  private static double cheapest(List<Offer> offers) {
    return offers.isEmpty() ? Double.POSITIVE_INFINITY : offers.get(0).usdPerYear();
  }

  private CandidateSites candidates() {
    return new CandidateSites(
        sites.stream().map(Site::id).toList(),
        NetworkTerms.fixedUsdPerYear(sites, costs),
        sites.stream().map(Site::role).toList(),
        NetworkTerms.groups(sites));
  }

  /** Prices every cell of the travel rows, drops those no route can serve, sorts rows by cost. */
  private ServiceArcs arcs() {
    int[] rowStart = new int[zips.size() + 1];
    int[] site = new int[travel.size()];
    double[] cost = new double[travel.size()];
    int size = 0;
    for (int i = 0; i < zips.size(); i++) {
      int first = travel.rowStart()[i];
      int cells = travel.rowStart()[i + 1] - first;
      double[] price = new double[cells];
      for (int k = 0; k < cells; k++) {
        price[k] = service(i, travel.site()[first + k], travel.roadMiles()[first + k]).totalUsd();
      }
      int[] order =
          IntStream.range(0, cells)
              .filter(k -> Double.isFinite(price[k]))
              .boxed()
              .sorted(
                  Comparator.comparingDouble((Integer k) -> price[k])
                      .thenComparingInt(k -> travel.site()[first + k]))
              .mapToInt(Integer::intValue)
              .toArray();
      for (int k : order) {
        site[size] = travel.site()[first + k];
        cost[size++] = price[k];
      }
      rowStart[i + 1] = size;
    }
    return new ServiceArcs(rowStart, Arrays.copyOf(site, size), Arrays.copyOf(cost, size));
  }

  /** What serving a ZIP from a site over so many road miles costs a year. */
  ServiceCost service(int zip, int site, double roadMiles) {
    return costs.service(
        parcelsPerYear[zip],
        zips.get(zip).landSquareMiles(),
        roadMiles,
        sites.get(site).hubRoadMiles());
  }

  /** Road miles of an allowed pair. */
  double roadMiles(int zip, int site) {
    return travel.roadMiles()[travel.find(zip, site)];
  }

  List<ZipArea> zips() {
    return zips;
  }

  List<Site> sites() {
    return sites;
  }

  CostModel costs() {
    return costs;
  }

  TravelRows travel() {
    return travel;
  }

  double parcelsPerYear(int zip) {
    return parcelsPerYear[zip];
  }

  /** What the post charges for a parcel to a ZIP. */
  double postalPriceUsdPerParcel(int zip) {
    return costs.postalPriceUsdPerParcel(terms.place(zips.get(zip)));
  }

  /** What sending a ZIP's parcels by post costs the shipper in a year: price and handover. */
  double postalUsdPerYear(int zip) {
    return costs.postalUsdPerYear(terms.place(zips.get(zip)), parcelsPerYear[zip]);
  }

  /** What files say of single ZIPs to those who deliver besides stations. */
  OutsideTerms terms() {
    return terms;
  }

  /** Who besides a station would deliver to a ZIP, the cheapest first. */
  List<Offer> offers(int zip) {
    return offers.get(zip);
  }

  /** What any station can take. */
  StationRules stationRules() {
    return stationRules;
  }

  SitingProblem problem() {
    return problem;
  }
}

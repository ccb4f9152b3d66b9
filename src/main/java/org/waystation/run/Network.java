package org.waystation.run;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.waystation.cost.CostModel;
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
  private final StationRules stationRules;
  private final SitingProblem problem;

  private Network(Scenario scenario, List<ZipArea> zips, List<Site> sites, TravelRows travel) {
    this.zips = List.copyOf(zips);
    this.sites = List.copyOf(sites);
    this.travel = travel;
    this.costs = new CostModel(scenario.costs());
    this.parcelsPerYear =
        zips.stream().mapToDouble(zip -> NetworkTerms.parcels(zip, costs)).toArray();
    this.stationRules = scenario.network().limits();
    this.problem =
        new SitingProblem(
            demand(),
            candidates(),
            arcs(),
            scenario.network().stations(),
            NetworkTerms.limits(stationRules, sites, costs),
            NetworkTerms.floor(
                scenario.network().floor(),
                NetworkTerms.weights(scenario.network().floor().measure(), zips, costs)));
  }

  /** Measures every pair within the coverage standard and prices it. */
  static Network of(Scenario scenario, List<ZipArea> zips, List<Site> sites) {
    GreatCircleTravel roads = new GreatCircleTravel(scenario.travel());
    return new Network(scenario, zips, sites, roads.rows(points(zips), sitePoints(sites)));
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
        Arrays.stream(parcelsPerYear).map(costs::postalUsdPerYear).toArray());
  }

  private CandidateSites candidates() {
    return new CandidateSites(
        sites.stream().map(site -> site.zip().zip()).toList(),
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

  /** What any station can take. */
  StationRules stationRules() {
    return stationRules;
  }

  SitingProblem problem() {
    return problem;
  }
}

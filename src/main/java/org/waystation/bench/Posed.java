package org.waystation.bench;

import java.util.Arrays;
import java.util.Collections;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.CoverageFloor;
import org.waystation.siting.DemandPoints;
import org.waystation.siting.ServiceArcs;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.Sourcing;
import org.waystation.siting.StationCount;
import org.waystation.siting.StationLimits;

/** The problems of the libraries as siting problems. Points and sites are named from 1 on. */
final class Posed {
  private Posed() {}

  /** p-median: every point is a site and must be served. */
  static SitingProblem median(ServiceArcs arcs, int p) {
    int n = arcs.points();
    return new SitingProblem(
        demand(ones(n)), sites(new double[n]), arcs, StationCount.exactly(p), n);
  }

  /** Capacitated p-median: as above, within capacities, each point from one station. */
  static SitingProblem capacitatedMedian(
      ServiceArcs arcs, double[] demand, double[] capacity, int p) {
    int n = arcs.points();
    return new SitingProblem(
        demand(demand),
        sites(new double[n]),
        arcs,
        StationCount.exactly(p),
        capacities(capacity),
        CoverageFloor.points(n, n));
  }

  /** Facility location without capacities: any number of sites may open. */
  static SitingProblem facilities(ServiceArcs arcs, double[] fixed) {
    return new SitingProblem(
        demand(ones(arcs.points())),
        sites(fixed),
        arcs,
        new StationCount(1, fixed.length),
        arcs.points());
  }

  /** Facility location with capacities, each customer from one station. */
  static SitingProblem singleSource(
      ServiceArcs arcs, double[] fixed, double[] demand, double[] capacity) {
    return new SitingProblem(
        demand(demand),
        sites(fixed),
        arcs,
        new StationCount(1, fixed.length),
        capacities(capacity),
        CoverageFloor.points(arcs.points(), arcs.points()));
  }

  /** Maximal covering: the cost is the weight left uncovered. */
  static SitingProblem covering(ServiceArcs arcs, double[] weight, int p) {
    int n = arcs.points();
    return new SitingProblem(
        new DemandPoints(ArcRows.names(n), weight, weight.clone()),
        sites(new double[n]),
        arcs,
        StationCount.exactly(p),
        0);
  }

  /** Demand without an outside option. */
  private static DemandPoints demand(double[] amount) {
    double[] outside = new double[amount.length];
    Arrays.fill(outside, Double.POSITIVE_INFINITY);
    return new DemandPoints(ArcRows.names(amount.length), amount, outside);
  }

  private static StationLimits capacities(double[] capacity) {
    int[] anyNumber = new int[capacity.length];
    Arrays.fill(anyNumber, StationLimits.ANY_NUMBER);
    return new StationLimits(capacity, new double[capacity.length], anyNumber, Sourcing.SINGLE);
  }

  private static CandidateSites sites(double[] fixed) {
    return new CandidateSites(
        ArcRows.names(fixed.length), fixed, Collections.nCopies(fixed.length, SiteRole.GREENFIELD));
  }

  private static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }
}

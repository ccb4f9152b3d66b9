package org.waystation.solve;

import java.util.Arrays;
import java.util.List;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.CoverageFloor;
import org.waystation.siting.DemandPoints;
import org.waystation.siting.ServiceArcs;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationCount;
import org.waystation.siting.StationLimits;

/**
 * Siting problems that ask by how much one constraint of another must give way: its costs are
 * replaced by the measure of the giving way, all other constraints stay.
 */
final class RelaxedProblems {
  private final SitingProblem problem;

  RelaxedProblems(SitingProblem problem) {
    this.problem = problem;
  }

  /** With as few stations as will do: location set covering, with a floor. */
  SitingProblem fewestStations() {
    double[] one = new double[problem.sites().size()];
    Arrays.fill(one, 1);
    return with(
        outsideAt(optional(0)),
        sites(one, problem.sites().roles()),
        new StationCount(0, problem.sites().size()),
        problem.floor());
  }

  /**
   * With as little weight left as can be, whatever the floor: maximal covering. A point without
   * outside option may be left too, but each costs as much as all weight together and one.
   *
   * @param stations how many there may be
   */
  SitingProblem mostCoverage(StationCount stations) {
    double[] left = problem.floor().weights().clone();
    for (int i = 0; i < left.length; i++) {
      left[i] += mustBeServed(i) ? priceOfMandatory() : 0;
    }
    return with(
        outsideAt(left),
        sites(new double[problem.sites().size()], problem.sites().roles()),
        stations,
        new CoverageFloor(problem.floor().weights(), 0));
  }

  /** What leaving a point without outside option costs in {@link #mostCoverage}. */
  double priceOfMandatory() {
    return problem.floor().total() + 1;
  }

  boolean mustBeServed(int point) {
    return problem.points().outsideUsdPerYear()[point] == Double.POSITIVE_INFINITY;
  }

  /** With as few sites closed as can be that must be open. */
  SitingProblem fewestReleased() {
    double[] price = new double[problem.sites().size()];
    for (int j = 0; j < price.length; j++) {
      price[j] = problem.sites().roles().get(j).mustOpen() ? -1 : 0;
    }
    List<SiteRole> roles =
        problem.sites().roles().stream()
            .map(role -> role.mustOpen() ? SiteRole.GREENFIELD : role)
            .toList();
    return with(outsideAt(optional(0)), sites(price, roles), problem.stations(), problem.floor());
  }

  /** With one limit of every station multiplied, at the costs there are. */
  SitingProblem widened(Remedy.Limit limit, double factor) {
    StationLimits limits = problem.limits();
    double[] most = limits.mostParcelsPerYear().clone();
    double[] least = limits.leastParcelsPerYear().clone();
    int[] points = limits.mostPoints().clone();
    for (int j = 0; j < most.length; j++) {
      switch (limit) {
        case CAPACITY -> most[j] *= factor;
        case THROUGHPUT -> least[j] *= factor;
        case POINTS ->
            points[j] = (int) Math.min(StationLimits.ANY_NUMBER, Math.floor(points[j] * factor));
      }
    }
    return new SitingProblem(
        problem.points(),
        problem.sites(),
        problem.arcs(),
        problem.stations(),
        new StationLimits(most, least, points, limits.sourcing()),
        problem.floor());
  }

  private double[] optional(double cost) {
    double[] outside = new double[problem.points().size()];
    Arrays.setAll(outside, i -> mustBeServed(i) ? Double.POSITIVE_INFINITY : cost);
    return outside;
  }

  private DemandPoints outsideAt(double[] cost) {
    return new DemandPoints(problem.points().ids(), problem.points().parcelsPerYear(), cost);
  }

  private CandidateSites sites(double[] fixed, List<SiteRole> roles) {
    return new CandidateSites(problem.sites().ids(), fixed, roles, problem.sites().group());
  }

  private SitingProblem with(
      DemandPoints points, CandidateSites sites, StationCount stations, CoverageFloor floor) {
    return new SitingProblem(
        points, sites, costless(problem.arcs()), stations, problem.limits(), floor);
  }

  /** The same pairs at no cost: rows in ascending site. A missing arc would cost nothing too. */
  private static ServiceArcs costless(ServiceArcs arcs) {
    int[] site = arcs.site().clone();
    double[] cut = arcs.cutUsdPerYear().clone();
    for (int i = 0; i < arcs.points(); i++) {
      Arrays.sort(site, arcs.rowStart()[i], arcs.rowStart()[i + 1]);
      cut[i] = cut[i] == Double.POSITIVE_INFINITY ? cut[i] : 0;
    }
    return new ServiceArcs(arcs.rowStart(), site, new double[site.length], cut);
  }
}

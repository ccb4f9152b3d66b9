package org.waystation.solve;

import java.util.Arrays;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.CoverageFloor;
import org.waystation.siting.DemandPoints;
import org.waystation.siting.ServiceArcs;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationCount;

/**
 * The problems of covering as settings of the siting problem. Formulations: {@code
 * models/formulations/lscp.md}, {@code mclp.md}.
 */
public final class CoveringProblem {
  private CoveringProblem() {}

  /**
   * The fewest stations that reach the coverage floor (LSCP): every station costs 1, service
   * nothing, and a point may be left for nothing unless the floor cannot do without it.
   *
   * @param problem whose costs do not count
   * @param stations how many may open
   */
  public static SitingProblem fewestStations(SitingProblem problem, StationCount stations) {
    CoverageFloor floor = problem.floor();
    double[] outside = new double[floor.weights().length];
    for (int i = 0; i < outside.length; i++) {
      outside[i] = floor.weights()[i] > floor.mostLeft() ? Double.POSITIVE_INFINITY : 0;
    }
    return new SitingProblem(
        new DemandPoints(problem.points().ids(), problem.points().parcelsPerYear(), outside),
        costing(problem.sites(), 1),
        free(problem.arcs(), Double.POSITIVE_INFINITY),
        stations,
        problem.limits(),
        floor);
  }

  /** The same where only arcs that cost at most {@code most} may be used. */
  static SitingProblem fewestStations(SitingProblem problem, StationCount stations, double most) {
    SitingProblem all = fewestStations(problem, stations);
    return new SitingProblem(
        all.points(),
        all.sites(),
        free(problem.arcs(), most),
        stations,
        problem.limits(),
        problem.floor());
  }

  /**
   * The most weight covered (MCLP), as the least left: stations and service cost nothing, leaving a
   * point costs its weight.
   *
   * @param problem whose floor says the weights; how much it asks for does not count
   */
  public static SitingProblem leastLeft(SitingProblem problem) {
    double[] weights = problem.floor().weights();
    return new SitingProblem(
        new DemandPoints(problem.points().ids(), problem.points().parcelsPerYear(), weights),
        costing(problem.sites(), 0),
        free(problem.arcs(), Double.POSITIVE_INFINITY),
        problem.stations(),
        problem.limits(),
        CoverageFloor.points(weights.length, 0));
  }

  private static CandidateSites costing(CandidateSites sites, double each) {
    double[] fixed = new double[sites.size()];
    Arrays.fill(fixed, each);
    return new CandidateSites(sites.ids(), fixed, sites.roles(), sites.group());
  }

  /** Arcs up to a cost, now free; rows of equal cost are in ascending site. */
  private static ServiceArcs free(ServiceArcs arcs, double most) {
    int[] rowStart = new int[arcs.points() + 1];
    int[] site = new int[arcs.size()];
    int size = 0;
    for (int i = 0; i < arcs.points(); i++) {
      for (int a = arcs.rowStart()[i]; a < arcs.rowStart()[i + 1]; a++) {
        if (arcs.usdPerYear()[a] > most) {
          break;
        }
        site[size++] = arcs.site()[a];
      }
      rowStart[i + 1] = size;
      Arrays.sort(site, rowStart[i], size);
    }
    return new ServiceArcs(rowStart, Arrays.copyOf(site, size), new double[size]);
  }
}

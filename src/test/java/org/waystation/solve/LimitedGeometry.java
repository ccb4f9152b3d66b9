package org.waystation.solve;

import org.waystation.siting.DemandPoints;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.Sourcing;
import org.waystation.siting.StationCount;
import org.waystation.siting.StationLimits;

/** {@link GeometricProblems} with a capacity that all stations share alike. */
final class LimitedGeometry {
  private LimitedGeometry() {}

  /**
   * A capacitated p-median.
   *
   * @param use of all stations' capacity together, above 0, at most 1
   */
  static SitingProblem draw(int points, int sites, int stations, double use, long seed) {
    SitingProblem free =
        new GeometricProblems(points, sites, seed).stations(stations, stations).draw();
    double[] parcels = new double[points];
    double all = 0;
    for (int i = 0; i < points; i++) {
      parcels[i] = 1 + (i * 37 + seed * 11) % 20;
      all += parcels[i];
    }
    return new SitingProblem(
        new DemandPoints(free.points().ids(), parcels, free.points().outsideUsdPerYear()),
        free.sites(),
        free.arcs(),
        StationCount.exactly(stations),
        StationLimits.alike(
            sites, all / stations / use, 0, StationLimits.ANY_NUMBER, Sourcing.SINGLE),
        free.floor());
  }
}

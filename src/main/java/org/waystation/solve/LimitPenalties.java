package org.waystation.solve;

import org.waystation.siting.SitingProblem;

/**
 * What it costs in the search to break a limit, so that the way from one good plan to another may
 * lead through plans that are none.
 *
 * @param usdPerParcel for each parcel above capacity or short of minimum throughput
 * @param usdPerPoint for each point too many at a station
 * @param usdPerWeight for each unit of weight left below the coverage floor
 * @param strandedUsd for leaving a point that has no outside option
 */
record LimitPenalties(
    double usdPerParcel, double usdPerPoint, double usdPerWeight, double strandedUsd) {
  /** So that nothing is divided by 0 where there are no costs, parcels or weights. */
  private static final double LEAST_SCALE = 1e-6;

  /** Some that weigh about as much as the costs themselves: what a typical arc costs. */
  static LimitPenalties first(SitingProblem problem) {
    double dearest = LEAST_SCALE;
    double typical = 0;
    int[] rowStart = problem.arcs().rowStart();
    double[] cost = problem.arcs().usdPerYear();
    for (int i = 0; i < problem.points().size(); i++) {
      if (rowStart[i] < rowStart[i + 1]) {
        dearest = Math.max(dearest, Math.abs(cost[rowStart[i]]));
        dearest = Math.max(dearest, Math.abs(cost[rowStart[i + 1] - 1]));
        typical += Math.abs(cost[(rowStart[i] + rowStart[i + 1]) / 2]);
      }
    }
    double fixed = 0;
    for (double f : problem.sites().fixedUsdPerYear()) {
      fixed = Math.max(fixed, Math.abs(f));
    }
    double parcels = 0;
    for (double d : problem.points().parcelsPerYear()) {
      parcels += d;
    }
    double all = Math.max(typical, dearest);
    return new LimitPenalties(
        all / Math.max(LEAST_SCALE, parcels),
        all / Math.max(1, problem.points().size()),
        all / Math.max(LEAST_SCALE, problem.floor().total()),
        2 * (dearest + fixed));
  }

  /** Each times a factor of its own. */
  LimitPenalties times(LimitPenalties factor) {
    return new LimitPenalties(
        factor.usdPerParcel * usdPerParcel,
        factor.usdPerPoint * usdPerPoint,
        factor.usdPerWeight * usdPerWeight,
        factor.strandedUsd * strandedUsd);
  }

  /** The same with another price of the coverage floor, unless that is lower. */
  LimitPenalties withFloorAtLeast(double usd) {
    return new LimitPenalties(usdPerParcel, usdPerPoint, Math.max(usdPerWeight, usd), strandedUsd);
  }
}

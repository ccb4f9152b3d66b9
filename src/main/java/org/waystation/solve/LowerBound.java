package org.waystation.solve;

/**
 * A value that no plan can beat, and what it rests on.
 *
 * @param usdPerYear USD per year, already lowered by what rounding could have added
 * @param basis "Lagrangian relaxation" if it can be recomputed from the multipliers, else the name
 *     of the solver whose word it is
 * @param multipliers u_i for each demand point, USD per year; the marginal price of serving it
 * @param floorPriceUsdPerYear what one place less under the coverage floor would cost
 */
public record LowerBound(
    double usdPerYear, String basis, double[] multipliers, double floorPriceUsdPerYear) {
  /** The basis of a bound that anybody can recompute. */
  public static final String RELAXATION = "Lagrangian relaxation";

  /** Relative error that summing may have added to a bound. */
  private static final double ROUNDING = 1e-10;

  /** A bound lowered by what rounding could have added. */
  static double safe(double bound) {
    return bound - ROUNDING * Math.abs(bound);
  }
}

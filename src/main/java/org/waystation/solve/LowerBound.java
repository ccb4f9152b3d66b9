package org.waystation.solve;

/**
 * A value that no plan can beat, and what it rests on.
 *
 * @param usdPerYear USD per year, already lowered by what rounding could have added
 * @param basis {@link #RELAXATION} if it can be recomputed from the multipliers, {@link #COUNTING}
 *     if it is infinite because counting shows a contradiction, {@link #GRID} or {@link
 *     #BRANCHING}, else the name of the solver whose word it is
 * @param multipliers u_i for each demand point, USD per year; the marginal price of serving it
 * @param floorPriceUsdPerYear what one unit of weight more under the coverage floor would cost
 */
public record LowerBound(
    double usdPerYear, String basis, double[] multipliers, double floorPriceUsdPerYear) {
  /** The basis of a bound that anybody can recompute. */
  public static final String RELAXATION = "Lagrangian relaxation";

  /**
   * The basis of a bound that was lifted to the next value that a plan can have, all costs being
   * multiples of one number.
   */
  public static final String GRID = "Lagrangian relaxation, lifted to the grid of all costs";

  /** The basis of a bound that our own search tree gives. */
  public static final String BRANCHING = "branch and bound on the Lagrangian relaxation";

  /** The basis of such a bound where a general solver decided the small nodes. */
  static String branchingWith(String solver) {
    return BRANCHING + ", its leaves by " + solver;
  }

  /** The basis where the numbers of sites and points alone show that there is no plan. */
  public static final String COUNTING = "counting";
}

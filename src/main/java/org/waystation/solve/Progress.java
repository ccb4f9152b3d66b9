package org.waystation.solve;

/**
 * How far a solve has come.
 *
 * @param phase what is being done
 * @param seconds since the solve began
 * @param objective value of the best plan, USD per year; infinite without one
 * @param bound lower bound, USD per year; negative infinity without one
 */
public record Progress(Phase phase, double seconds, double objective, double bound) {
  /** What a solve does, in this order, the middle three again and again. */
  public enum Phase {
    START,
    BOUND_AND_SEARCH,
    MERGE,
    PROOF,
    DONE
  }

  /** (objective - bound) / objective; infinite while either is missing. */
  public double relativeGap() {
    return relativeGap(objective, bound);
  }

  /** Differences below this are rounding, whatever the objective. */
  private static final double NOTHING_USD = 1e-6;

  /**
   * (objective - bound) / |objective|, at least 0; infinite while either is missing. Less than a
   * millionth of a dollar per year is no gap, so that an objective of 0 can be reached.
   */
  public static double relativeGap(double objective, double bound) {
    if (Double.isInfinite(objective) || Double.isInfinite(bound)) {
      return Double.POSITIVE_INFINITY;
    }
    if (objective - bound <= NOTHING_USD) {
      return 0;
    }
    return (objective - bound) / Math.abs(objective);
  }
}

package org.waystation.bench;

/**
 * How the cost of a plan reads in the instance's own terms.
 *
 * @param coveredOf for coverage, where the cost is the weight not covered and the score what is:
 *     the weight of all points; else 0
 * @param maximised whether more is better
 * @param whole whether every plan's score is a whole number
 */
public record Score(double coveredOf, boolean maximised, boolean whole) {
  /** What a word of a general solver may be off by, and a sum of costs: both relative. */
  private static final double WORD = 1e-6;

  private static final double SUM = 1e-9;

  /** The cost itself, the less the better. */
  static Score cost(boolean whole) {
    return new Score(0, false, whole);
  }

  /** The weight covered, the more the better. */
  static Score covered(double all, boolean whole) {
    return new Score(all, true, whole);
  }

  /** The score that belongs to a cost, of a plan or of a bound. */
  double of(double cost) {
    return maximised ? coveredOf - cost : cost;
  }

  /**
   * The least cost that a plan can have if none costs less than the bound: where costs are whole
   * numbers, the next one.
   *
   * @param onWord whether the bound rests on a general solver's word, which is less exact
   */
  double leastCost(double bound, boolean onWord) {
    if (!whole || Double.isInfinite(bound)) {
      return bound;
    }
    double doubt = (onWord ? WORD : SUM) * Math.max(1, Math.abs(bound));
    return Math.max(bound, Math.ceil(bound - doubt));
  }
}

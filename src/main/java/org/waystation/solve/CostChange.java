package org.waystation.solve;

/**
 * What opening or closing sites does to the cost of a plan.
 *
 * @param usdPerYear what it costs more, negative where it saves. Of points that are stranded, those
 *     with an outside option count at its price and the others not at all; infinite where no
 *     assignment was found
 * @param stranded demand points that could then neither be served nor be left under the coverage
 *     floor; 0 if a plan follows
 * @param exact whether no other assignment to the same sites does better; otherwise the change is
 *     the best one found, and the true one is no dearer
 */
public record CostChange(double usdPerYear, int stranded, boolean exact) {
  /** No assignment was found. */
  static CostChange notFound() {
    return new CostChange(Double.POSITIVE_INFINITY, 0, false);
  }

  /** Whether a plan follows from it. */
  public boolean hasPlan() {
    return stranded == 0 && usdPerYear < Double.POSITIVE_INFINITY;
  }
}

package org.waystation.scenario;

/**
 * How much stations must serve at least; the others may go to the postal service.
 *
 * @param measure what coverage is counted in
 * @param least an amount of that measure, or a share of all of it
 * @param isShare whether {@code least} is a share, 0 to 1
 */
public record FloorRule(CoverageMeasure measure, double least, boolean isShare) {
  /** Shares of a number of ZIPs that miss a whole number by less than this mean that number. */
  private static final double ROUNDING = 1e-9;

  /** The floor as an amount where there is so much in all; ZIPs are counted whole. */
  public double amountOf(double total) {
    double amount = isShare ? least * total : least;
    return measure == CoverageMeasure.ZIPS ? Math.ceil(amount - ROUNDING) : amount;
  }
}

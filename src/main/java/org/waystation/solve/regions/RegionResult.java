package org.waystation.solve.regions;

/**
 * What came of a large problem.
 *
 * @param service the plan
 * @param radii prices, one per point, thousandths: {@link MedianBound} gives the bound for them
 * @param bound millionths; no plan with as many stations costs less
 * @param account how it was worked out
 */
public record RegionResult(Service service, int[] radii, long bound, Account account) {
  /**
   * How a problem was worked out.
   *
   * @param regions into how many it was cut
   * @param arcs pairs of point and site kept in all
   * @param beyond points that lie beyond the border of a region and are reached by it, summed
   * @param evaluations of the bound: rounds of messages
   * @param atCut points whose price the cut of their row holds back
   * @param interrupted whether it was ended before its limits
   */
  public record Account(
      int regions, long arcs, long beyond, long evaluations, int atCut, boolean interrupted) {}

  /** (cost - bound) / cost; 0 where nothing costs anything. */
  public double relativeGap() {
    return service.cost() == 0 ? 0 : (double) (service.cost() - bound) / service.cost();
  }
}

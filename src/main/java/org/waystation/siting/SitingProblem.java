package org.waystation.siting;

/**
 * The siting problem. In the field's letters, see {@code models/formulations/siting.md}:
 *
 * <pre>
 * min  sum_j f_j y_j + sum_ij c_ij x_ij + sum_i o_i z_i
 * s.t. sum_j x_ij + z_i = 1              every point is served once, or left to the outside option
 *      x_ij &lt;= y_j                       only by open stations
 *      p_min &lt;= sum_j y_j &lt;= p_max       number of stations
 *      sum_i z_i &lt;= n - minServed        coverage floor, in points
 *      y_j = 1 existing and forced, 0 excluded
 * </pre>
 *
 * @param points demand points with their outside option o_i
 * @param sites candidate sites with their fixed cost f_j
 * @param arcs allowed pairs with their service cost c_ij
 * @param stations p_min and p_max
 * @param minServed fewest demand points that stations serve, 0 to all
 */
public record SitingProblem(
    DemandPoints points,
    CandidateSites sites,
    ServiceArcs arcs,
    StationCount stations,
    int minServed) {
  public SitingProblem {
    Checks.sameLength("rows of arcs and demand points", arcs.points(), points.size());
    for (int site : arcs.site()) {
      if (site >= sites.size()) {
        throw new IllegalArgumentException(
            "an arc leads to site [" + site + "], which is not there");
      }
    }
    if (minServed < 0 || minServed > points.size()) {
      throw new IllegalArgumentException(
          "the coverage floor must lie in 0 to " + points.size() + ", was [" + minServed + "]");
    }
  }

  /** Most demand points that may be left to the outside option. */
  public int maxUnserved() {
    return points.size() - minServed;
  }
}

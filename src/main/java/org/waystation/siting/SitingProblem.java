package org.waystation.siting;

/**
 * The siting problem. In the field's letters, see {@code models/formulations/siting.md}:
 *
 * <pre>
 * min  sum_j f_j y_j + sum_ij c_ij x_ij + sum_i o_i z_i
 * s.t. sum_j x_ij + z_i = 1              every point is served once, or left to the outside option
 *      x_ij &lt;= y_j                       only by open stations
 *      p_min &lt;= sum_j y_j &lt;= p_max       number of stations
 *      m_j y_j &lt;= sum_i d_i x_ij &lt;= q_j y_j   minimum throughput and capacity
 *      sum_i x_ij &lt;= k_j y_j             most points of a station
 *      sum_i w_i z_i &lt;= sum_i w_i - W    coverage floor
 *      sum_{j in G} y_j &lt;= 1             at most one site of each group
 *      y_j = 1 existing and forced, 0 excluded;  z_i binary;  x_ij binary, or in [0, 1] where
 *      points may be divided
 * </pre>
 *
 * @param points demand points with their demand d_i and outside option o_i
 * @param sites candidate sites with their fixed cost f_j, role and group
 * @param arcs allowed pairs with their service cost c_ij
 * @param stations p_min and p_max
 * @param limits capacity q_j, minimum throughput m_j, most points k_j, and sourcing
 * @param floor weights w_i and the least weight W that stations serve
 */
public record SitingProblem(
    DemandPoints points,
    CandidateSites sites,
    ServiceArcs arcs,
    StationCount stations,
    StationLimits limits,
    CoverageFloor floor) {
  public SitingProblem {
    Checks.sameLength("rows of arcs and demand points", arcs.points(), points.size());
    Checks.sameLength("station limits and sites", limits.size(), sites.size());
    Checks.sameLength("coverage weights and demand points", floor.weights().length, points.size());
    for (int site : arcs.site()) {
      if (site >= sites.size()) {
        throw new IllegalArgumentException(
            "an arc leads to site [" + site + "], which is not there");
      }
    }
  }

  /** Stations take whatever comes; the coverage floor counts points. */
  public SitingProblem(
      DemandPoints points,
      CandidateSites sites,
      ServiceArcs arcs,
      StationCount stations,
      int minServed) {
    this(
        points,
        sites,
        arcs,
        stations,
        StationLimits.none(sites.size()),
        CoverageFloor.points(points.size(), minServed));
  }
}

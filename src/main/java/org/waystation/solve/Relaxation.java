package org.waystation.solve;

import org.waystation.siting.CompensatedSum;
import org.waystation.siting.SitingProblem;

/**
 * The Lagrangian relaxation of "every point is served once": for multipliers u,
 *
 * <pre>
 * L(u) = sum_i u_i
 *      + min over allowed sets S of stations of sum_{j in S} (f_j + sum_i min(0, c_ij - u_i))
 *      + min over shares z with sum_i w_i z_i &lt;= sum_i w_i - W of sum_i (o_i - u_i) z_i
 * </pre>
 *
 * Both minima are found exactly, so L(u) is a lower bound on every plan for every u. Groups and the
 * coverage floor stay in the relaxed problem, where each costs one selection; where coverage is
 * counted in points the shares found are whole. Only arcs with c_ij below u_i are touched, and u_i
 * counts as no more than the cost from which arcs of its row may be missing: so L(u) bounds the
 * problem with the missing arcs too.
 *
 * <p>One evaluation leaves its value, its subgradient and its sites here until the next.
 */
final class Relaxation implements LagrangianDual {
  private static final double UNIT_ROUNDOFF = Math.ulp(1.0) / 2;

  /** How often an iteration looks at each point, and at each site, about. */
  static final double WORK_PER_POINT = 7;

  static final double WORK_PER_SITE = 8;

  private final int points;
  private final int sites;
  private final int[] rowStart;
  private final int[] rowSite;
  private final double[] rowCost;
  private final SiteColumns columns;
  private final double[] fixed;
  private final double[] outside;
  private final double[] cut;
  private final StationChoice stations;
  private final RelaxedLeaving leaving;

  private final double[] u;
  private final double[] reducedCost;
  private final double[] subgradient;
  private final int longestSum;
  private double value;
  private double rounding;
  private double looked;

  Relaxation(SitingProblem problem) {
    this(problem, SiteColumns.of(problem.arcs(), problem.sites().size()));
  }

  /**
   * @param columns the problem's arcs by site
   */
  Relaxation(SitingProblem problem, SiteColumns columns) {
    this.columns = columns;
    points = problem.points().size();
    sites = problem.sites().size();
    rowStart = problem.arcs().rowStart();
    rowSite = problem.arcs().site();
    rowCost = problem.arcs().usdPerYear();
    fixed = problem.sites().fixedUsdPerYear();
    outside = problem.points().outsideUsdPerYear();
    cut = problem.arcs().cutUsdPerYear();
    stations = new StationChoice(problem);
    leaving = new RelaxedLeaving(problem);
    u = new double[points];
    reducedCost = new double[sites];
    subgradient = new double[points];
    longestSum =
        problem.floor().countsPoints() ? longestColumn() : Math.max(longestColumn(), points);
  }

  private int longestColumn() {
    int longest = 0;
    for (int j = 0; j < sites; j++) {
      longest = Math.max(longest, columns.start()[j + 1] - columns.start()[j]);
    }
    return longest;
  }

  @Override
  public double evaluate(double[] multipliers) {
    CompensatedSum sum = new CompensatedSum();
    System.arraycopy(fixed, 0, reducedCost, 0, sites);
    for (int i = 0; i < points; i++) {
      double price = Math.min(multipliers[i], cut[i]);
      u[i] = price;
      sum.add(price);
      int a = rowStart[i];
      for (; a < rowStart[i + 1] && rowCost[a] < price; a++) {
        reducedCost[rowSite[a]] += rowCost[a] - price;
      }
      looked += a - rowStart[i];
    }
    looked += WORK_PER_POINT * points + WORK_PER_SITE * sites;
    stations.choose(reducedCost, sum);
    leaving.choose(u, sum);
    fillSubgradient();
    value = sum.value();
    rounding = mostRounding();
    return value;
  }

  /**
   * Standard forward error analysis (Higham 2002, section 4.2): a plain sum of k terms is off by at
   * most k unit roundoffs times the sum of their absolute values. The four are for the terms' own
   * subtraction and the compensated sum over them.
   */
  private double mostRounding() {
    double magnitude = 0;
    for (int i = 0; i < points; i++) {
      magnitude += Math.abs(u[i]);
      if (outside[i] < u[i]) {
        magnitude += u[i] - outside[i];
      }
    }
    for (int j = 0; j < sites; j++) {
      // Every term but the fixed cost is negative.
      magnitude += Math.abs(fixed[j]) + (fixed[j] - reducedCost[j]);
    }
    return (longestSum + 4) * UNIT_ROUNDOFF * magnitude;
  }

  private void fillSubgradient() {
    for (int i = 0; i < points; i++) {
      subgradient[i] = 1 - leaving.share(i);
    }
    int[] point = columns.point();
    double[] cost = columns.cost();
    for (int j = 0; j < sites; j++) {
      if (stations.isOpen(j)) {
        for (int a = columns.start()[j]; a < columns.start()[j + 1]; a++) {
          if (cost[a] < u[point[a]]) {
            subgradient[point[a]]--;
          }
        }
      }
    }
  }

  double value() {
    return value;
  }

  /** Arcs, points and sites looked at in all evaluations so far. */
  double work() {
    return looked;
  }

  @Override
  public boolean isOpen(int site) {
    return stations.isOpen(site);
  }

  @Override
  public int openCount() {
    return stations.openCount();
  }

  @Override
  public double rounding() {
    return rounding;
  }

  @Override
  public double[] subgradient() {
    return subgradient;
  }

  /**
   * The price of one unit of weight under the coverage floor, USD per year: what one more that may
   * be left would save.
   */
  @Override
  public double floorPrice() {
    return leaving.price();
  }

  /** The multipliers as they counted: none above the cost from which arcs may be missing. */
  double multiplier(int point) {
    return u[point];
  }

  /** f_j + rho_j of each site; not a copy. */
  double[] reducedCost() {
    return reducedCost;
  }

  /** The sites of the relaxed answer. */
  StationChoice stations() {
    return stations;
  }
}

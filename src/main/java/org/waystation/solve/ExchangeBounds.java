package org.waystation.solve;

import java.util.Arrays;
import org.waystation.siting.SitingProblem;

/**
 * Lower bounds on what single exchanges cost, all exchanges of one site at the price of one pass
 * over its arcs: the gain, loss and correction terms of Resende and Werneck (2007), with a price mu
 * on each unit of weight left.
 *
 * <pre>
 * F(S) = sum_{j in S} f_j + sum_i min( min_{j in S} c_ij, o_i + mu w_i )
 * </pre>
 *
 * F(S) less mu times the weight that may be left is a lower bound on the cost of S for every mu of
 * at least 0, and exact for the mu at which S leaves just that weight. So the difference of two F
 * is a lower bound on what a change costs, as long as mu is right for the set before it. Station
 * limits are left out; with them the figures only rank.
 *
 * <p>A point that must be served and is not makes an exchange impossible, and so does more weight
 * out of reach than may be left: such exchanges are infinite.
 */
final class ExchangeBounds {
  private final SitingProblem problem;
  private final SiteColumns columns;
  private final OpenWays ways;
  private final double[] outside;
  private final double[] weight;

  /** Closing and opening alone, USD per year, as far as points have another way. */
  private final double[] alone;

  /** Points that only this open site can serve and that must be served. */
  private final int[] captives;

  /**
   * Weight that goes out of reach with this open site, or comes into reach with this closed one.
   */
  private final double[] reachWeight;

  /** Weight out of reach of the set, less what may be left: as a rule below 0. */
  private final double missingWeight;

  private final double[] correction;
  private final int[] rescued;
  private final double[] regained;

  /**
   * @param floorPrice mu, USD per year for a unit of weight, at least 0
   */
  ExchangeBounds(SitingProblem problem, SiteColumns columns, OpenWays ways, double floorPrice) {
    this.problem = problem;
    this.columns = columns;
    this.ways = ways;
    int n = problem.points().size();
    int m = problem.sites().size();
    weight = problem.floor().weights();
    double mostLeft = problem.floor().mostLeft();
    outside = new double[n];
    Arrays.setAll(
        outside,
        i ->
            weight[i] > mostLeft
                ? Double.POSITIVE_INFINITY
                : problem.points().outsideUsdPerYear()[i] + floorPrice * weight[i]);
    alone = problem.sites().fixedUsdPerYear().clone();
    captives = new int[m];
    reachWeight = new double[m];
    correction = new double[m];
    rescued = new int[m];
    regained = new double[m];
    double unreached = 0;
    for (int i = 0; i < n; i++) {
      unreached += ways.site(i) == OpenWays.NONE ? weight[i] : 0;
    }
    missingWeight = unreached - mostLeft;
    for (int j = 0; j < m; j++) {
      if (ways.isOpen(j)) {
        measureClosing(j);
      } else {
        measureOpening(j);
      }
    }
  }

  private void measureClosing(int j) {
    alone[j] = -alone[j];
    for (int k = ways.firstOf(j); k < ways.endOf(j); k++) {
      int i = ways.point(k);
      if (now(i) < then(i)) {
        if (then(i) < Double.POSITIVE_INFINITY) {
          alone[j] += then(i) - now(i);
        } else {
          captives[j]++;
        }
      }
      reachWeight[j] += isOnly(i) ? weight[i] : 0;
    }
  }

  private void measureOpening(int r) {
    for (int a = columns.start()[r]; a < columns.start()[r + 1]; a++) {
      int i = columns.point()[a];
      alone[r] += Math.min(0, columns.cost()[a] - now(i));
      reachWeight[r] += ways.site(i) == OpenWays.NONE ? weight[i] : 0;
    }
  }

  /** What the point costs; finite, for a plan follows from the set. */
  private double now(int i) {
    return Math.min(ways.cost(i), outside[i]);
  }

  /** What the point costs without its cheapest open site. */
  private double then(int i) {
    return Math.min(ways.secondCost(i), outside[i]);
  }

  private boolean isOnly(int i) {
    return ways.secondCost(i) == Double.POSITIVE_INFINITY;
  }

  /**
   * Bounds on closing one station in exchange for each closed site.
   *
   * @param bounds for each site, filled; of no meaning for open ones
   */
  void inExchangeForClosing(int j, double[] bounds) {
    Arrays.fill(correction, 0);
    Arrays.fill(rescued, 0);
    Arrays.fill(regained, 0);
    int[] rowStart = problem.arcs().rowStart();
    int[] rowSite = problem.arcs().site();
    double[] rowCost = problem.arcs().usdPerYear();
    for (int k = ways.firstOf(j); k < ways.endOf(j); k++) {
      int i = ways.point(k);
      for (int a = rowStart[i]; a < rowStart[i + 1]; a++) {
        if (!isOnly(i) && rowCost[a] >= then(i)) {
          break;
        }
        correct(rowSite[a], i, rowCost[a]);
      }
    }
    for (int r = 0; r < bounds.length; r++) {
      bounds[r] = bound(j, r, r);
    }
  }

  /**
   * Bounds on opening one site in exchange for each open one.
   *
   * @param bounds for each site, filled; of no meaning for closed ones
   */
  void inExchangeForOpening(int r, double[] bounds) {
    Arrays.fill(correction, 0);
    Arrays.fill(rescued, 0);
    Arrays.fill(regained, 0);
    for (int a = columns.start()[r]; a < columns.start()[r + 1]; a++) {
      int i = columns.point()[a];
      if (ways.site(i) != OpenWays.NONE) {
        correct(ways.site(i), i, columns.cost()[a]);
      }
    }
    for (int j = 0; j < bounds.length; j++) {
      bounds[j] = ways.isOpen(j) ? bound(j, r, j) : Double.POSITIVE_INFINITY;
    }
  }

  /**
   * Notes what closing a point's site and opening another for cost c come to less than each alone.
   *
   * @param at the site under which to note it
   */
  private void correct(int at, int i, double c) {
    regained[at] += isOnly(i) ? weight[i] : 0;
    if (now(i) >= then(i)) {
      return;
    }
    double gain = Math.min(0, c - now(i));
    if (then(i) < Double.POSITIVE_INFINITY) {
      correction[at] += then(i) + gain - Math.min(then(i), c);
    } else {
      // Closing alone leaves this point out of its sum.
      correction[at] += gain - (c - now(i));
      rescued[at]++;
    }
  }

  private double bound(int j, int r, int at) {
    boolean served = captives[j] == rescued[at];
    double toRegain = missingWeight + reachWeight[j];
    // Weights are summed in another order, so that whole ones alone compare exactly.
    boolean reached = toRegain <= reachWeight[r] + regained[at] + 1e-9 * Math.abs(toRegain);
    return served && reached ? alone[j] + alone[r] - correction[at] : Double.POSITIVE_INFINITY;
  }
}

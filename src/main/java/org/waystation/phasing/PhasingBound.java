package org.waystation.phasing;

import org.waystation.siting.CompensatedSum;

/**
 * The lower bound that multipliers prove. With u_ts of covering set s in period t relaxed, between
 * 0 and what the uncovered set costs, and mu_t &gt;= 0 of the slots of period t,
 *
 * <pre>
 * L(u, mu) = constant + sum_ts u_ts - sum_t mu_t n_t + sum_j min_{t: n_t &gt; 0} (r_jt + mu_t)
 * r_jt     = sum_{t &lt;= s &lt; T} (w_s f_j - sum_{sets S with j} u_sS)
 * </pre>
 *
 * holds for any of them.
 */
final class PhasingBound {
  private final CoveredCost costs;
  private final int[] slots;
  private final int[] toOpen;

  PhasingBound(CoveredCost costs) {
    this.costs = costs;
    this.slots = costs.problem().slots();
    this.toOpen = costs.toOpen();
  }

  /** r_jt of each station yet to be opened, in the order of {@link CoveredCost#toOpen}. */
  double[][] reduced(double[][] u) {
    int last = costs.problem().last();
    double[][] reduced = new double[toOpen.length][last + 1];
    for (int k = 0; k < toOpen.length; k++) {
      for (int t = last - 1; t >= 0; t--) {
        double own = costs.openUsd(toOpen[k], t);
        for (int s : costs.sets().setsOf(toOpen[k])) {
          own -= u[t][s];
        }
        reduced[k][t] = reduced[k][t + 1] + own;
      }
    }
    return reduced;
  }

  /** L(u, mu), for reduced costs that follow from u. */
  double value(double[][] u, double[][] reduced, double[] mu) {
    CompensatedSum sum = new CompensatedSum();
    sum.add(costs.constant());
    for (double[] period : u) {
      for (double one : period) {
        sum.add(one);
      }
    }
    for (int t = 0; t < slots.length; t++) {
      sum.add(-mu[t] * slots[t]);
    }
    for (double[] station : reduced) {
      sum.add(cheapest(station, mu));
    }
    return sum.value();
  }

  /** The least of r_jt + mu_t over the periods with room. */
  double cheapest(double[] station, double[] mu) {
    double least = Double.POSITIVE_INFINITY;
    for (int t = 0; t < slots.length; t++) {
      least = slots[t] > 0 ? Math.min(least, station[t] + mu[t]) : least;
    }
    return least;
  }

  int[] slots() {
    return slots;
  }
}

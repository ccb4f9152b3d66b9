package org.waystation.solve;

import java.util.Arrays;
import java.util.List;

/**
 * The cheapest way to share stations out among parts that each have a table of what they cost with
 * 0, 1, 2 and so on of them: dynamic programming over the parts.
 */
final class StationShares {
  private final double total;
  private final int[] share;

  private StationShares(double total, int[] share) {
    this.total = total;
    this.share = share;
  }

  /**
   * @param tables cost of each part by its number of stations, infinite where it cannot have so
   *     many
   */
  static StationShares of(List<double[]> tables, Remainder.Counts counts) {
    int parts = tables.size();
    int most = counts.most();
    int[][] choice = new int[parts][most + 1];
    double[] before = new double[most + 1];
    Arrays.fill(before, Double.POSITIVE_INFINITY);
    before[0] = 0;
    for (int t = 0; t < parts; t++) {
      double[] table = tables.get(t);
      double[] after = new double[most + 1];
      for (int p = 0; p <= most; p++) {
        after[p] = Double.POSITIVE_INFINITY;
        for (int k = 0; k < table.length && k <= p; k++) {
          double sum = before[p - k] + table[k];
          if (sum < after[p]) {
            after[p] = sum;
            choice[t][p] = k;
          }
        }
      }
      before = after;
    }
    int best = counts.least();
    for (int p = best; p <= most; p++) {
      best = before[p] < before[best] ? p : best;
    }
    int[] share = new int[parts];
    int left = best;
    for (int t = parts - 1; t >= 0; t--) {
      share[t] = choice[t][left];
      left -= share[t];
    }
    return new StationShares(before[best], share);
  }

  /** Cost of all parts together, infinite if there is no way. */
  double total() {
    return total;
  }

  /** How many stations a part gets. */
  int of(int part) {
    return share[part];
  }
}

package org.waystation.siting;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What the points of one station save at most if its capacity must hold them whole: the 0-1
 * knapsack, by trying one item after the other in and out, cut short by the continuous knapsack of
 * the rest.
 */
final class WholePoints {
  /** So many branches are followed to their end; after that each counts at its bound. */
  private static final int MOST_BRANCHES = 20_000;

  /** Relative error that summing may have added; the value is lowered by it. */
  private static final double ROUNDING = 1e-13;

  private final double[] gain;
  private final double[] load;
  private double best;
  private int branches;

  private WholePoints(double[] gain, double[] load) {
    this.gain = gain;
    this.load = load;
  }

  /**
   * Never above the least sum of prices of points whose loads come to at most so much, and nearly
   * always just that.
   */
  static double leastCost(double[] price, double[] load, double most) {
    int[] order =
        IntStream.range(0, price.length)
            .filter(k -> price[k] < 0 && load[k] <= most)
            .boxed()
            .sorted(
                Comparator.comparingDouble(
                    (Integer k) -> load[k] > 0 ? price[k] / load[k] : Double.NEGATIVE_INFINITY))
            .mapToInt(Integer::intValue)
            .toArray();
    WholePoints points =
        new WholePoints(
            IntStream.of(order).mapToDouble(k -> -price[k]).toArray(),
            IntStream.of(order).mapToDouble(k -> load[k]).toArray());
    double all = 0;
    for (double g : points.gain) {
      all += g;
    }
    points.branch(0, most, 0);
    return -points.best - ROUNDING * all;
  }

  private void branch(int first, double room, double sum) {
    int k = first;
    double left = room;
    double gained = sum;
    while (k < gain.length && load[k] <= left) {
      left -= load[k];
      gained += gain[k++];
    }
    best = Math.max(best, gained);
    // Each item in the row just taken may also stay out, the last one first.
    for (int out = k; out >= first; out--) {
      if (out < k) {
        left += load[out];
        gained -= gain[out];
      }
      if (out < gain.length) {
        double bound = gained + continuous(out + 1, left);
        if (bound > best * (1 + ROUNDING)) {
          if (branches++ < MOST_BRANCHES) {
            branch(out + 1, left, gained);
          } else {
            best = bound;
          }
        }
      }
    }
  }

  /** What the items from k on gain at most if the last of them may be divided. */
  private double continuous(int from, double room) {
    double sum = 0;
    double left = room;
    for (int k = from; k < gain.length; k++) {
      if (load[k] > left) {
        return sum + gain[k] * left / load[k];
      }
      left -= load[k];
      sum += gain[k];
    }
    return sum;
  }
}

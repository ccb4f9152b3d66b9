package org.waystation.solve;

import java.util.Arrays;

/**
 * The knapsack of whole items with a most load:
 *
 * <pre>
 * min  sum_k price_k x_k   s.t.  sum_k load_k x_k &lt;= most,  x_k = 0 or 1
 * </pre>
 *
 * By depth-first branch and bound: items in the order of price per load, each taken if it fits, the
 * continuous knapsack of the rest as the bound (Horowitz and Sahni 1974). After so many branches
 * the rest stays unexplored and counts at its bound, so that the value is always a lower bound, and
 * nearly always the least cost.
 */
final class WholeKnapsack {
  private static final int MOST_BRANCHES = 3_000;

  /** What sums may be off by, and what a branch must gain, as a share of all prices. */
  private static final double ROUNDING = 1e-13;

  private final RankedItems ranked = new RankedItems();
  private int[] item = new int[64];
  private double[] load = new double[64];
  private double[] gain = new double[64];
  private double[] loadBefore = new double[65];
  private double[] gainBefore = new double[65];
  private double[] roomAt = new double[64];
  private double[] sumAt = new double[64];
  private boolean[] taken = new boolean[64];
  private boolean[] best = new boolean[64];
  private int size;
  private double bestGain;
  private double unexplored;

  /**
   * A lower bound on the least cost.
   *
   * @param from items and prices; those of no negative price stay out
   * @param most load
   */
  double fill(ContinuousKnapsack from, double most) {
    return fillWithout(-1, from, most);
  }

  /**
   * The same without one item.
   *
   * @param name the caller's number for the item, which may also not be there
   */
  double fillWithout(int name, ContinuousKnapsack from, double most) {
    takeUp(name, from, most);
    explore(most);
    return -Math.max(bestGain, unexplored) - ROUNDING * gainBefore[size];
  }

  /** Items that gain and fit, those that gain most per load first. */
  private void takeUp(int without, ContinuousKnapsack from, double room) {
    ranked.clear();
    for (int k = 0; k < from.size(); k++) {
      if (from.item(k) != without && from.price(k) < 0 && from.load(k) <= room) {
        ranked.add(k, from.price(k) / Math.max(from.load(k), Double.MIN_NORMAL));
      }
    }
    ranked.sort();
    size = ranked.size();
    makeRoom();
    for (int k = 0; k < size; k++) {
      int at = ranked.item(k);
      item[k] = from.item(at);
      load[k] = from.load(at);
      gain[k] = -from.price(at);
      loadBefore[k + 1] = loadBefore[k] + load[k];
      gainBefore[k + 1] = gainBefore[k] + gain[k];
    }
  }

  private void makeRoom() {
    if (size > item.length) {
      int longer = 2 * size;
      item = new int[longer];
      load = new double[longer];
      gain = new double[longer];
      loadBefore = new double[longer + 1];
      gainBefore = new double[longer + 1];
      roomAt = new double[longer];
      sumAt = new double[longer];
      taken = new boolean[longer];
      best = new boolean[longer];
    }
  }

  private void explore(double most) {
    double least = ROUNDING * gainBefore[size];
    Arrays.fill(taken, 0, size, false);
    Arrays.fill(best, 0, size, false);
    bestGain = 0;
    unexplored = 0;
    double room = most;
    double sum = 0;
    int k = 0;
    int branches = 0;
    while (true) {
      while (k < size) {
        double bound = sum + boundOf(k, room);
        if (bound <= bestGain + least) {
          break;
        }
        if (branches++ >= MOST_BRANCHES) {
          unexplored = Math.max(unexplored, bound);
          break;
        }
        // What fits at a stretch needs no bound of its own.
        while (k < size && load[k] <= room) {
          taken[k] = true;
          roomAt[k] = room;
          sumAt[k] = sum;
          room -= load[k];
          sum += gain[k++];
        }
        k++;
      }
      if (sum > bestGain) {
        bestGain = sum;
        System.arraycopy(taken, 0, best, 0, size);
      }
      // Back to the last item taken, which stays out now; as it was, so that no errors add up.
      int last = Math.min(k, size) - 1;
      while (last >= 0 && !taken[last]) {
        last--;
      }
      if (last < 0) {
        return;
      }
      taken[last] = false;
      room = roomAt[last];
      sum = sumAt[last];
      k = last + 1;
    }
  }

  /** What the items from k on gain at most, if the last of them may be divided. */
  private double boundOf(int k, double room) {
    int low = k;
    int high = size;
    // The first item that does not fit whole behind all those before it.
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (loadBefore[middle + 1] - loadBefore[k] <= room) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    double whole = gainBefore[low] - gainBefore[k];
    if (low == size) {
      return whole;
    }
    return whole + (room - (loadBefore[low] - loadBefore[k])) * gain[low] / load[low];
  }

  int size() {
    return size;
  }

  /** The caller's number for the k-th item. */
  int item(int k) {
    return item[k];
  }

  /** Whether the best answer found takes the k-th item. */
  boolean takes(int k) {
    return best[k];
  }

  /** Sum of the absolute prices of all items that gain. */
  double magnitude() {
    return gainBefore[size];
  }
}

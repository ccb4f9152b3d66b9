package org.waystation.solve;

import java.util.Arrays;

/**
 * The continuous knapsack with a least and a most load:
 *
 * <pre>
 * min  sum_k price_k x_k   s.t.  least &lt;= sum_k load_k x_k &lt;= most,  0 &lt;= x_k &lt;= 1
 * </pre>
 *
 * By price per load, cheapest first (Dantzig 1957); only the item at which the load is reached is
 * sought and nothing is sorted (Balas and Zemel 1980), so that one answer takes linear time.
 */
final class ContinuousKnapsack {
  /** Relative shortfall of a load that is rounding. */
  private static final double ROUNDING = 1e-12;

  private int[] item = new int[64];
  private double[] price = new double[64];
  private double[] load = new double[64];
  private double[] share = new double[64];
  private int[] order = new int[64];
  private int size;
  private double cost;
  private double ratio;

  void clear() {
    size = 0;
  }

  /**
   * Adds an item.
   *
   * @param name the caller's number for it
   * @param itemPrice of either sign
   * @param itemLoad at least 0
   */
  void add(int name, double itemPrice, double itemLoad) {
    if (size == item.length) {
      int longer = 2 * size;
      item = Arrays.copyOf(item, longer);
      price = Arrays.copyOf(price, longer);
      load = Arrays.copyOf(load, longer);
      share = new double[longer];
      order = new int[longer];
    }
    item[size] = name;
    price[size] = itemPrice;
    load[size++] = itemLoad;
  }

  /** Least cost with a load between the limits; infinite if all items together are too little. */
  double fill(double least, double most) {
    int wanted = 0;
    double carried = 0;
    cost = 0;
    ratio = 0;
    for (int k = 0; k < size; k++) {
      share[k] = 0;
      if (price[k] < 0) {
        order[wanted++] = k;
        carried += load[k];
      }
    }
    if (carried > most) {
      take(0, wanted, most);
      return cost;
    }
    for (int k = 0; k < wanted; k++) {
      takeAll(order[k]);
    }
    if (carried < least) {
      int more = 0;
      double available = 0;
      for (int k = 0; k < size; k++) {
        if (price[k] >= 0 && load[k] > 0) {
          order[more++] = k;
          available += load[k];
        }
      }
      if (carried + available < least * (1 - ROUNDING)) {
        return Double.POSITIVE_INFINITY;
      }
      take(0, more, least - carried);
    }
    return cost;
  }

  /** Least cost of at most so many items, however much they load. */
  double ofCheapest(int most) {
    int wanted = 0;
    cost = 0;
    ratio = 0;
    for (int k = 0; k < size; k++) {
      share[k] = 0;
      if (price[k] < 0) {
        order[wanted++] = k;
      }
    }
    if (wanted > most) {
      double[] sorted = new double[wanted];
      for (int k = 0; k < wanted; k++) {
        sorted[k] = price[order[k]];
      }
      ratio = Selection.kthSmallest(sorted, wanted, most - 1);
      // Those below the threshold first; what is left of the places goes to those at it.
      int taken = 0;
      for (int pass = 0; pass < 2; pass++) {
        for (int k = 0; k < wanted && taken < most; k++) {
          int at = order[k];
          if (pass == 0 ? price[at] < ratio : price[at] == ratio) {
            takeAll(at);
            taken++;
          }
        }
      }
    } else {
      for (int k = 0; k < wanted; k++) {
        takeAll(order[k]);
      }
    }
    return cost;
  }

  private void takeAll(int k) {
    share[k] = 1;
    cost += price[k];
  }

  /** Takes of {@code order[from..to)} the cheapest by ratio until {@code room} is filled. */
  private void take(int from, int to, double room) {
    int low = from;
    int high = to;
    double left = room;
    while (low < high) {
      double pivot = ratio(order[(low + high) >>> 1]);
      int below = low;
      int above = high;
      double loadBelow = 0;
      // order[low..below) is below the pivot, order[above..high) above it, between them equal.
      for (int k = low; k < above; ) {
        int at = order[k];
        double r = ratio(at);
        if (r < pivot) {
          loadBelow += load[at];
          order[k++] = order[below];
          order[below++] = at;
        } else if (r > pivot) {
          order[k] = order[--above];
          order[above] = at;
        } else {
          k++;
        }
      }
      if (loadBelow > left) {
        high = below;
        continue;
      }
      for (int k = low; k < below; k++) {
        takeAll(order[k]);
      }
      left -= loadBelow;
      for (int k = below; k < above; k++) {
        int at = order[k];
        ratio = pivot;
        if (load[at] > left) {
          share[at] = left / load[at];
          cost += share[at] * price[at];
          return;
        }
        takeAll(at);
        left -= load[at];
      }
      low = above;
    }
  }

  private double ratio(int k) {
    if (load[k] > 0) {
      return price[k] / load[k];
    }
    return price[k] < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
  }

  /**
   * The price at the margin of the last answer: per load after {@link #fill}, per item after {@link
   * #ofCheapest}; 0 where no limit binds. Negative where more would be taken if it might, positive
   * where less would.
   */
  double marginalPrice() {
    return ratio;
  }

  int size() {
    return size;
  }

  /** The caller's number for the k-th item. */
  int item(int k) {
    return item[k];
  }

  double price(int k) {
    return price[k];
  }

  double load(int k) {
    return load[k];
  }

  /** How much of the k-th item the last answer takes, 0 to 1. */
  double share(int k) {
    return share[k];
  }

  /** Whether the last answer takes no item in part. */
  boolean isWhole() {
    for (int k = 0; k < size; k++) {
      if (share[k] != 0 && share[k] != 1) {
        return false;
      }
    }
    return true;
  }

  /** Sum of the absolute costs of what the last answer takes. */
  double magnitude() {
    double sum = 0;
    for (int k = 0; k < size; k++) {
      sum += share[k] * Math.abs(price[k]);
    }
    return sum;
  }
}

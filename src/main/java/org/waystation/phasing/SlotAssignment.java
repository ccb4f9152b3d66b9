package org.waystation.phasing;

import java.util.Arrays;

/**
 * The cheapest way to give each of some stations a period with room: a transportation problem with
 * few periods, solved by one shortest path over the periods for each station, and its prices.
 */
final class SlotAssignment {
  private static final double ROUNDING = 1e-12;

  private final double[][] usd;
  private final int[] slots;
  private final int periods;
  private final int[] period;
  private final int[] used;
  private final double tolerance;

  /**
   * @param usd what each station costs in each period
   * @param slots room of each period, enough in all
   */
  SlotAssignment(double[][] usd, int[] slots) {
    this.usd = usd;
    this.slots = slots;
    this.periods = slots.length;
    this.period = new int[usd.length];
    this.used = new int[periods];
    this.tolerance = tolerance(usd);
    Arrays.fill(period, -1);
    for (int k = 0; k < usd.length; k++) {
      insert(k);
    }
  }

  /** The period of each station. */
  int[] periods() {
    return period;
  }

  /** What moving the cheapest station from one period to another costs; infinite if none can. */
  private double[][] exchanges() {
    double[][] cost = new double[periods][periods];
    for (double[] row : cost) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    for (int k = 0; k < usd.length; k++) {
      int from = period[k];
      for (int to = 0; from >= 0 && to < periods; to++) {
        if (slots[to] > 0) {
          cost[from][to] = Math.min(cost[from][to], usd[k][to] - usd[k][from]);
        }
      }
    }
    return cost;
  }

  private void insert(int station) {
    double[][] cost = exchanges();
    double[] distance = new double[periods];
    int[] before = new int[periods];
    Arrays.fill(before, -1);
    for (int t = 0; t < periods; t++) {
      distance[t] = slots[t] > 0 ? usd[station][t] : Double.POSITIVE_INFINITY;
    }
    for (int round = 1; round < periods; round++) {
      for (int from = 0; from < periods; from++) {
        for (int to = 0; to < periods; to++) {
          if (distance[from] + cost[from][to] < distance[to] - tolerance) {
            distance[to] = distance[from] + cost[from][to];
            before[to] = from;
          }
        }
      }
    }
    int end = -1;
    for (int t = 0; t < periods; t++) {
      if (used[t] < slots[t] && (end < 0 || distance[t] < distance[end])) {
        end = t;
      }
    }
    used[end]++;
    for (int to = end; before[to] >= 0; to = before[to]) {
      period[cheapest(before[to], to)] = to;
    }
    int first = end;
    while (before[first] >= 0) {
      first = before[first];
    }
    period[station] = first;
  }

  /** What is less is rounding, which must not close a circle. */
  private static double tolerance(double[][] usd) {
    double dearest = 0;
    for (double[] row : usd) {
      for (double one : row) {
        dearest = Math.max(dearest, Math.abs(one));
      }
    }
    return ROUNDING * dearest;
  }

  private int cheapest(int from, int to) {
    int best = -1;
    for (int k = 0; k < usd.length; k++) {
      boolean better = best < 0 || usd[k][to] - usd[k][from] < usd[best][to] - usd[best][from];
      if (period[k] == from && better) {
        best = k;
      }
    }
    return best;
  }

  /**
   * What one slot more in each period would save: with these prices added to its costs, every
   * station stands in its cheapest period. At least 0, and 0 where there is room.
   */
  double[] prices() {
    double[][] cost = exchanges();
    double[] price = new double[periods];
    boolean room = false;
    for (int t = 0; t < periods; t++) {
      boolean free = used[t] < slots[t];
      price[t] = free ? 0 : Double.POSITIVE_INFINITY;
      room |= free;
    }
    if (!room) {
      for (int t = 0; t < periods; t++) {
        price[t] = slots[t] > 0 ? 0 : Double.POSITIVE_INFINITY;
      }
    }
    for (int round = 1; round < periods; round++) {
      for (int from = 0; from < periods; from++) {
        for (int to = 0; to < periods; to++) {
          price[from] = Math.min(price[from], cost[from][to] + price[to]);
        }
      }
    }
    double lowest = room ? 0 : Arrays.stream(price).min().orElse(0);
    for (int t = 0; t < periods; t++) {
      price[t] = slots[t] > 0 && price[t] < Double.POSITIVE_INFINITY ? price[t] - lowest : 0;
      price[t] = Math.max(0, price[t]);
    }
    return price;
  }
}

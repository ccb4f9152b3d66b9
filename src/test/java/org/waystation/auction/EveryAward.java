package org.waystation.auction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The best awards of a tiny auction by trying everything: every set of accepted bids, and for each
 * every vertex of the shares that it allows.
 */
public final class EveryAward {
  private static final double ROUNDING = 1e-9;

  private final Auction auction;
  private final List<Bid> bids;

  private EveryAward(Auction auction) {
    this.auction = auction;
    this.bids = auction.bids();
  }

  /** What the best awards contribute, USD a day. */
  public static double best(Auction auction) {
    EveryAward every = new EveryAward(auction);
    double best = 0;
    for (int set = 0; set < 1 << every.bids.size(); set++) {
      best = Math.max(best, every.best(set));
    }
    return best;
  }

  private double best(int set) {
    List<Bid> taken = new ArrayList<>();
    Set<List<String>> groups = new HashSet<>();
    for (int b = 0; b < bids.size(); b++) {
      Bid bid = bids.get(b);
      if ((set >> b & 1) == 0) {
        continue;
      }
      boolean allowed = true;
      for (Lot lot : bid.lots()) {
        DeliveryUnit unit = auction.unitOf(lot);
        allowed &=
            bid.usdPerParcel()
                    >= unit.reserve().attributableUsd() + unit.reserve().institutionalUsd()
                && !bid.tender().isBefore(unit.window().from())
                && !bid.tender().isAfter(unit.window().until());
      }
      if (!allowed
          || !bid.alternatives().isEmpty()
              && !groups.add(List.of(bid.bidder(), bid.alternatives()))) {
        return 0;
      }
      taken.add(bid);
    }
    return bestShares(taken);
  }

  /** Rows a x &lt;= r over the shares of the divisible bids, one vertex after the other. */
  private double bestShares(List<Bid> taken) {
    List<Bid> free = taken.stream().filter(bid -> !bid.allOrNothing()).toList();
    int n = free.size();
    List<double[]> rows = new ArrayList<>();
    for (DeliveryUnit unit : auction.units()) {
      double[] row = new double[n + 1];
      row[n] = unit.parcelsPerDay();
      for (Bid bid : taken) {
        for (Lot lot : bid.lots()) {
          if (lot.unit().equals(unit.id()) && bid.allOrNothing()) {
            row[n] -= lot.parcelsPerDay();
          } else if (lot.unit().equals(unit.id())) {
            row[free.indexOf(bid)] += lot.parcelsPerDay();
          }
        }
      }
      rows.add(row);
    }
    for (int k = 0; k < n; k++) {
      double[] most = new double[n + 1];
      most[k] = 1;
      most[n] = 1;
      double[] least = new double[n + 1];
      least[k] = -1;
      least[n] = -free.get(k).leastShare();
      rows.add(most);
      rows.add(least);
    }
    return bestVertex(taken, free, rows, 0, new ArrayList<>());
  }

  private double bestVertex(
      List<Bid> taken, List<Bid> free, List<double[]> rows, int from, List<double[]> tight) {
    if (tight.size() == free.size()) {
      double[] x = solve(tight);
      return x != null && allows(rows, x) ? value(taken, free, x) : 0;
    }
    double best = 0;
    for (int r = from; r < rows.size(); r++) {
      tight.add(rows.get(r));
      best = Math.max(best, bestVertex(taken, free, rows, r + 1, tight));
      tight.remove(tight.size() - 1);
    }
    return best;
  }

  private double value(List<Bid> taken, List<Bid> free, double[] x) {
    double value = 0;
    for (Bid bid : taken) {
      double share = bid.allOrNothing() ? 1 : x[free.indexOf(bid)];
      for (Lot lot : bid.lots()) {
        double gain = bid.usdPerParcel() - auction.unitOf(lot).reserve().attributableUsd();
        value += share * lot.parcelsPerDay() * gain;
      }
    }
    return value;
  }

  private static boolean allows(List<double[]> rows, double[] x) {
    for (double[] row : rows) {
      double left = row[x.length] + ROUNDING;
      for (int k = 0; k < x.length; k++) {
        left -= row[k] * x[k];
      }
      if (left < 0) {
        return false;
      }
    }
    return true;
  }

  /** Gauss and Jordan; null where the rows are dependent. */
  private static double[] solve(List<double[]> tight) {
    int n = tight.size();
    double[][] a = tight.stream().map(double[]::clone).toArray(double[][]::new);
    for (int c = 0; c < n; c++) {
      int pivot = c;
      for (int r = c + 1; r < n; r++) {
        pivot = Math.abs(a[r][c]) > Math.abs(a[pivot][c]) ? r : pivot;
      }
      if (Math.abs(a[pivot][c]) < ROUNDING) {
        return null;
      }
      double[] row = a[pivot];
      a[pivot] = a[c];
      a[c] = row;
      for (int r = 0; r < n; r++) {
        double times = r == c ? 0 : a[r][c] / row[c];
        for (int k = c; k <= n; k++) {
          a[r][k] -= times * row[k];
        }
      }
    }
    double[] x = new double[n];
    Arrays.setAll(x, k -> a[k][n] / a[k][k]);
    return x;
  }
}

package org.waystation.auction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts prices on accepted bids. */
final class Payments {
  private final Auction auction;
  private final int[] millionths;

  private Payments(Auction auction, int[] millionths) {
    this.auction = auction;
    this.millionths = millionths;
  }

  /**
   * The awards with what they pay.
   *
   * @param millionths accepted of each bid
   */
  static List<Award> of(Auction auction, int[] millionths, Pricing pricing) {
    Payments payments = new Payments(auction, millionths);
    double[] uniform = pricing == Pricing.UNIFORM ? payments.uniform() : null;
    List<Award> awards = new ArrayList<>();
    for (int b = 0; b < millionths.length; b++) {
      Bid bid = auction.bids().get(b);
      if (millionths[b] > 0) {
        awards.add(
            new Award(
                bid,
                millionths[b],
                bid.lots().stream()
                    .map(lot -> uniform == null ? bid.usdPerParcel() : uniform[auction.unit(lot)])
                    .toList()));
      }
    }
    return awards;
  }

  /** The one price of each unit; of no meaning where nothing is sold. */
  private double[] uniform() {
    double[] price =
        auction.units().stream().mapToDouble(unit -> unit.reserve().usdPerParcel()).toArray();
    double[] lowestAccepted = new double[price.length];
    Arrays.fill(lowestAccepted, Double.POSITIVE_INFINITY);
    Set<List<String>> decided = new HashSet<>();
    for (int b = 0; b < millionths.length; b++) {
      Bid bid = auction.bids().get(b);
      if (millionths[b] > 0) {
        decided.add(List.of(bid.bidder(), bid.alternatives()));
        bid.lots().stream()
            .mapToInt(auction::unit)
            .forEach(u -> lowestAccepted[u] = Math.min(lowestAccepted[u], bid.usdPerParcel()));
      }
    }
    for (int b = 0; b < millionths.length; b++) {
      Bid bid = auction.bids().get(b);
      boolean lostToItself =
          !bid.alternatives().isEmpty()
              && millionths[b] == 0
              && decided.contains(List.of(bid.bidder(), bid.alternatives()));
      if (millionths[b] < Award.WHOLE && !lostToItself && auction.eligible(bid)) {
        bid.lots().stream()
            .mapToInt(auction::unit)
            .forEach(u -> price[u] = Math.max(price[u], bid.usdPerParcel()));
      }
    }
    for (int u = 0; u < price.length; u++) {
      price[u] = Math.min(price[u], lowestAccepted[u]);
    }
    return price;
  }
}

package org.waystation.auction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An upper bound on what any awards can contribute, from a price on the room of each unit alone:
 * whoever takes room pays for it, whatever room there is brings its price.
 *
 * <pre>
 * U(pi) = sum_u k_u pi_u + sum_G max(0, max_{b in G} sum_u q_bu (p_b - a_u - pi_u))
 * </pre>
 *
 * It holds for any prices that are not negative: Lagrangian duality, with (capacity) relaxed and a
 * bid that has no alternatives as a group of its own. Good prices are the duals of (capacity) in
 * the linear relaxation.
 */
public final class ScarcityBound {
  /** Relative error that summing may have added; the value is raised by it. */
  private static final double ROUNDING = 1e-11;

  private ScarcityBound() {}

  /**
   * The bound, USD a day.
   *
   * @param usdPerParcel one for each unit, at least 0
   */
  public static double of(Auction auction, double[] usdPerParcel) {
    double bound = 0;
    for (int u = 0; u < usdPerParcel.length; u++) {
      Checks.amount("the price of room at a unit", usdPerParcel[u]);
      bound += auction.units().get(u).parcelsPerDay() * usdPerParcel[u];
    }
    Map<List<String>, Double> bestOfGroup = new LinkedHashMap<>();
    double size = bound;
    for (Bid bid : auction.bids()) {
      if (!auction.eligible(bid)) {
        continue;
      }
      double left = auction.contributionUsdPerDay(bid);
      size += left;
      for (Lot lot : bid.lots()) {
        double rent = lot.parcelsPerDay() * usdPerParcel[auction.unit(lot)];
        left -= rent;
        size += rent;
      }
      if (bid.alternatives().isEmpty()) {
        bound += Math.max(0, left);
      } else {
        bestOfGroup.merge(List.of(bid.bidder(), bid.alternatives()), Math.max(0, left), Math::max);
      }
    }
    for (double best : bestOfGroup.values()) {
      bound += best;
    }
    return bound + ROUNDING * size;
  }
}

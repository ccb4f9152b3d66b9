package org.waystation.auction;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Finds winners without a general solver: by sorting where that proves the best, by dynamic
 * programming at units that stand alone, by a search over bundles where these link units. Has
 * nothing in common with a mixed-integer model but the rules, and so can contradict one.
 */
public final class AwardSearch implements WinnerModel {
  private final ToDoubleFunction<DeliveryUnit> scarcity;

  /**
   * @param scarcity a price of a parcel of room at each unit, which bounds what no way of the
   *     search fits: bundles that can be divided, alternatives across units, very large units
   */
  public AwardSearch(ToDoubleFunction<DeliveryUnit> scarcity) {
    this.scarcity = scarcity;
  }

  @Override
  public String name() {
    return "a search without a solver";
  }

  @Override
  public Answer solve(Auction auction) {
    Map<String, Integer> bids = new HashMap<>();
    auction.bids().forEach(bid -> bids.put(bid.id(), bids.size()));
    double[] shares = new double[auction.bids().size()];
    double[] prices = new double[auction.units().size()];
    double bound = 0;
    for (Auction part : Parts.of(auction)) {
      Solution solution = best(part);
      for (int b = 0; b < part.bids().size(); b++) {
        shares[bids.get(part.bids().get(b).id())] = solution.millionths()[b] / (double) Award.WHOLE;
      }
      for (int u = 0; u < part.units().size(); u++) {
        prices[auction.unit(part.units().get(u).id())] = solution.scarcityUsdPerParcel()[u];
      }
      bound += solution.boundUsdPerDay();
    }
    return new Answer(shares, bound, prices);
  }

  private Solution best(Auction part) {
    Optional<Solution> sorted = SortedBids.solve(part);
    if (sorted.isPresent()) {
      return sorted.get();
    }
    return (part.units().size() == 1 ? LoneUnit.solve(part) : LinkedUnits.solve(part))
        .orElseGet(() -> bounded(part));
  }

  /** Nothing is sold, and the prices say what could be at most. */
  private Solution bounded(Auction part) {
    double[] prices = part.units().stream().mapToDouble(scarcity).toArray();
    return new Solution(new int[part.bids().size()], ScarcityBound.of(part, prices), prices);
  }
}

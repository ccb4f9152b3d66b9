package org.waystation.auction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the bids that are worth most to the seller: part by part, by sorting where that proves the
 * best, by dynamic programming at units that stand alone, by a search over bundles where these link
 * units, else by a general solver. Whatever any of them says is checked before it is handed on.
 */
public final class Clearing {
  /** Prices of room are kept to so many decimals, that files can hold them. */
  private static final double PRICE_GRID = 1e6;

  private final Auction auction;
  private final WinnerModel model;
  private final int[] millionths;
  private final double[] scarcity;
  private final Map<String, Integer> bidIndex = new HashMap<>();
  private double bound;
  private int modelParts;

  private Clearing(Auction auction, WinnerModel model) {
    this.auction = auction;
    this.model = model;
    this.millionths = new int[auction.bids().size()];
    this.scarcity = new double[auction.units().size()];
    auction.bids().forEach(bid -> bidIndex.put(bid.id(), bidIndex.size()));
  }

  /**
   * Clears an auction. The same auction is cleared the same way.
   *
   * @throws IllegalStateException if the solver fails
   */
  public static Cleared clear(Auction auction, WinnerModel model, Pricing pricing) {
    Clearing clearing = new Clearing(auction, model);
    List<Auction> parts = Parts.of(auction);
    parts.forEach(part -> clearing.enter(part, clearing.solve(part)));
    List<Award> awards = Payments.of(auction, clearing.millionths, pricing);
    return new Cleared(
        AwardVerifier.verify(auction, pricing, awards),
        clearing.bound,
        clearing.scarcity,
        ScarcityBound.of(auction, clearing.scarcity),
        parts.size(),
        clearing.modelParts);
  }

  private Solution solve(Auction part) {
    Optional<Solution> sorted = SortedBids.solve(part);
    if (sorted.isEmpty() && part.units().size() == 1) {
      sorted = LoneUnit.solve(part);
    } else if (sorted.isEmpty()) {
      sorted = LinkedUnits.solve(part);
    }
    return sorted.orElseGet(() -> ask(part));
  }

  private Solution ask(Auction part) {
    modelParts++;
    WinnerModel.Answer answer = model.solve(part);
    return new Solution(
        WholeShares.of(part, answer.shares()),
        answer.boundUsdPerDay(),
        answer.scarcityUsdPerParcel());
  }

  private void enter(Auction part, Solution solution) {
    for (int b = 0; b < solution.millionths().length; b++) {
      millionths[bidIndex.get(part.bids().get(b).id())] = solution.millionths()[b];
    }
    for (int u = 0; u < solution.scarcityUsdPerParcel().length; u++) {
      double price = Math.rint(solution.scarcityUsdPerParcel()[u] * PRICE_GRID) / PRICE_GRID;
      scarcity[auction.unit(part.units().get(u).id())] = Math.max(0, price);
    }
    bound += solution.boundUsdPerDay();
  }
}

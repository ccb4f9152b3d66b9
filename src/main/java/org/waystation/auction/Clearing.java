package org.waystation.auction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the bids that are worth most to the seller: parts of the auction that have nothing to do
 * with each other go to a model, small ones together. Whatever it says is checked before it is
 * handed on.
 */
public final class Clearing {
  /** Prices of room are kept to so many decimals, that files can hold them. */
  private static final double PRICE_GRID = 1e6;

  /** So many units make a model at least, where there are as many: smaller ones cost more. */
  private static final int UNITS_AT_ONCE = 1000;

  private final Auction auction;
  private final int[] millionths;
  private final double[] scarcity;
  private final Map<String, Integer> bidIndex = new HashMap<>();
  private double bound;

  private Clearing(Auction auction) {
    this.auction = auction;
    this.millionths = new int[auction.bids().size()];
    this.scarcity = new double[auction.units().size()];
    auction.bids().forEach(bid -> bidIndex.put(bid.id(), bidIndex.size()));
  }

  /**
   * Clears an auction. The same auction is cleared the same way.
   *
   * @throws IllegalStateException if the model fails, or says what can not be
   */
  public static Cleared clear(Auction auction, WinnerModel model, Pricing pricing) {
    Clearing clearing = new Clearing(auction);
    List<Auction> parts = Parts.of(auction);
    Parts.together(parts, UNITS_AT_ONCE).forEach(part -> clearing.enter(part, model.solve(part)));
    return clearing.with(pricing, model.name(), clearing.bound, parts.size());
  }

  /**
   * An auction as somebody says that it was cleared.
   *
   * @param millionths of each bid that are accepted
   * @param basis whose word the bound is
   * @throws IllegalArgumentException if that breaks a rule
   */
  public static Cleared asSaid(
      Auction auction,
      Pricing pricing,
      int[] millionths,
      double[] scarcityUsdPerParcel,
      String basis,
      double boundUsdPerDay) {
    Clearing clearing = new Clearing(auction);
    System.arraycopy(millionths, 0, clearing.millionths, 0, millionths.length);
    System.arraycopy(scarcityUsdPerParcel, 0, clearing.scarcity, 0, scarcityUsdPerParcel.length);
    return clearing.with(pricing, basis, boundUsdPerDay, Parts.of(auction).size());
  }

  private Cleared with(Pricing pricing, String basis, double boundUsdPerDay, int parts) {
    List<Award> awards = Payments.of(auction, millionths, pricing);
    return new Cleared(
        AwardVerifier.verify(auction, pricing, awards),
        basis,
        boundUsdPerDay,
        scarcity,
        ScarcityBound.of(auction, scarcity),
        parts);
  }

  private void enter(Auction part, WinnerModel.Answer answer) {
    int[] own = WholeShares.of(part, answer.shares());
    for (int b = 0; b < own.length; b++) {
      millionths[bidIndex.get(part.bids().get(b).id())] = own[b];
    }
    for (int u = 0; u < part.units().size(); u++) {
      double price = Math.rint(answer.scarcityUsdPerParcel()[u] * PRICE_GRID) / PRICE_GRID;
      scarcity[auction.unit(part.units().get(u).id())] = Math.max(0, price);
    }
    bound += answer.boundUsdPerDay();
  }
}

package org.waystation.auction;

/**
 * Finds the bids to accept. What it says need not be believed: see {@link Clearing}, and {@link
 * AwardSearch} for a second opinion.
 */
public interface WinnerModel {
  /**
   * What is said of an auction.
   *
   * @param shares how much of each bid is accepted, from 0 to 1
   * @param boundUsdPerDay no awards contribute more, on the model's word
   * @param scarcityUsdPerParcel what room at each unit is worth at the margin, for {@link
   *     ScarcityBound}
   */
  record Answer(double[] shares, double boundUsdPerDay, double[] scarcityUsdPerParcel) {}

  /** Whose word the bound is. */
  String name();

  /**
   * Solves an auction all of whose bids are eligible. The same auction has the same answer.
   *
   * @throws IllegalStateException if the solver fails
   */
  Answer solve(Auction auction);
}

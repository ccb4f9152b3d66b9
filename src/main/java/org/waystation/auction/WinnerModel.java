package org.waystation.auction;

/**
 * A general solver that finds the bids to accept. It need not be believed: see {@link Clearing}.
 */
@FunctionalInterface
public interface WinnerModel {
  /**
   * What a solver says of an auction.
   *
   * @param shares how much of each bid is accepted, from 0 to 1
   * @param boundUsdPerDay no awards contribute more, on the solver's word
   * @param scarcityUsdPerParcel what room at each unit is worth at the margin, for {@link
   *     ScarcityBound}
   */
  record Answer(double[] shares, double boundUsdPerDay, double[] scarcityUsdPerParcel) {}

  /**
   * Solves an auction all of whose bids are eligible. The same auction has the same answer.
   *
   * @throws IllegalStateException if the solver fails
   */
  Answer solve(Auction auction);
}

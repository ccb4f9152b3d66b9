package org.waystation.scenario;

import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.waystation.auction.PriceCurve;

/**
 * A bidder other than the shipper, who bids alike at each unit of some states, or for the units of
 * an area together.
 *
 * @param name unique
 * @param states two-letter codes; empty for all
 * @param tender when its parcels come
 * @param divisible whether a step of its curve may be sold in part
 * @param curve at each unit
 * @param bundledBy which units it wants together or not at all; empty if it takes each by itself
 */
public record AuctionBidder(
    String name,
    Set<String> states,
    LocalTime tender,
    boolean divisible,
    PriceCurve curve,
    Optional<BundleArea> bundledBy) {
  public AuctionBidder {
    states = Set.copyOf(states);
  }

  public boolean bidsIn(String state) {
    return states.isEmpty() || states.contains(state);
  }
}

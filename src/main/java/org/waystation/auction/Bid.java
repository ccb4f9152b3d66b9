package org.waystation.auction;

import java.time.LocalTime;
import java.util.List;

/**
 * An offer to bring parcels to one delivery unit, or to a bundle of them: then to all or to none.
 *
 * @param id unique in an auction
 * @param bidder who bids
 * @param lots one for each unit of the bid, no unit twice
 * @param leastShare of every lot that must be sold if any is, above 0 and at most 1: 1 is all or
 *     nothing. Of a bundle the same share is sold at each unit
 * @param usdPerParcel what the bidder pays at most for each parcel, the same at every unit
 * @param tender when the parcels come
 * @param alternatives bids of one bidder under the same name here exclude each other; empty where
 *     the bid stands beside all others, so that volumes add
 */
public record Bid(
    String id,
    String bidder,
    List<Lot> lots,
    double leastShare,
    double usdPerParcel,
    LocalTime tender,
    String alternatives) {
  public Bid {
    Checks.named("the name of a bid", id);
    Checks.named("the bidder of " + id, bidder);
    lots = List.copyOf(lots);
    if (lots.isEmpty() || lots.stream().map(Lot::unit).distinct().count() < lots.size()) {
      throw new IllegalArgumentException(
          "bid " + id + " must name at least one unit and none twice, was " + lots);
    }
    if (!(leastShare > 0 && leastShare <= 1)) {
      throw new IllegalArgumentException(
          "the least share of bid "
              + id
              + " must lie above 0 and up to 1, was ["
              + leastShare
              + "]");
    }
    Checks.amount("the price of bid " + id, usdPerParcel);
  }

  public boolean allOrNothing() {
    return leastShare == 1;
  }

  public boolean bundle() {
    return lots.size() > 1;
  }

  /** At all its units together. */
  public long parcelsPerDay() {
    return lots.stream().mapToLong(Lot::parcelsPerDay).sum();
  }
}

package org.waystation.auction;

import java.util.List;

/**
 * A bid accepted, wholly or in part. Shares are whole millionths, so that sums of parcels are
 * exact.
 *
 * @param bid which
 * @param millionths of every lot that is sold, from 1 to {@link #WHOLE}
 * @param usdPerParcel what is paid at each of its units, in the order of its lots
 */
public record Award(Bid bid, int millionths, List<Double> usdPerParcel) {
  /** All of a bid. */
  public static final int WHOLE = 1_000_000;

  public Award {
    usdPerParcel = List.copyOf(usdPerParcel);
  }

  /** The least of a bid that can be accepted. */
  public static int leastMillionths(Bid bid) {
    // A share that was meant as whole millionths must not become one more by its last bit.
    return (int) Math.max(1, Math.ceil(bid.leastShare() * WHOLE - 1e-6));
  }

  public double share() {
    return (double) millionths / WHOLE;
  }

  /** Parcels a day of one of its lots. */
  public double parcelsPerDay(Lot lot) {
    return share() * lot.parcelsPerDay();
  }
}

package org.waystation.auction;

import java.util.List;

/**
 * A solver's shares as whole millionths that keep every capacity to the last parcel. Costs at most
 * some millionths of what divisible bids bring.
 */
final class WholeShares {
  /** A share off by so many millionths is a solver's rounding: it keeps rules to some of them. */
  private static final double NOISE = 10;

  private final Auction part;
  private final int[] millionths;

  private WholeShares(Auction part) {
    this.part = part;
    this.millionths = new int[part.bids().size()];
  }

  /**
   * The millionths of each bid.
   *
   * @throws IllegalStateException if the solver's shares are no awards but for rounding
   */
  static int[] of(Auction part, double[] shares) {
    WholeShares whole = new WholeShares(part);
    for (int b = 0; b < shares.length; b++) {
      whole.millionths[b] = whole.rounded(part.bids().get(b), shares[b]);
    }
    for (int u = 0; u < part.units().size(); u++) {
      whole.trim(part.units().get(u));
    }
    return whole.millionths;
  }

  private int rounded(Bid bid, double share) {
    double fine = share * Award.WHOLE;
    int least = Award.leastMillionths(bid);
    if (fine <= NOISE) {
      return 0;
    }
    if (fine < least - NOISE || fine > Award.WHOLE + NOISE) {
      throw new IllegalStateException(
          "the solver accepts [" + share + "] of bid " + bid.id() + ", which can not be");
    }
    // Down, so that capacities hold, but for what is whole up to noise.
    int down = (int) Math.floor(fine + NOISE / 10_000);
    return fine > Award.WHOLE - NOISE ? Award.WHOLE : Math.max(down, least);
  }

  /** Takes what is too much at a unit from bids that can be divided. */
  private void trim(DeliveryUnit unit) {
    long over = -(long) unit.parcelsPerDay() * Award.WHOLE;
    List<Bid> bids = part.bids();
    for (int b = 0; b < bids.size(); b++) {
      over += (long) millionths[b] * parcels(bids.get(b), unit);
    }
    for (int b = 0; b < bids.size() && over > 0; b++) {
      int parcels = parcels(bids.get(b), unit);
      int spare = millionths[b] - Award.leastMillionths(bids.get(b));
      if (parcels > 0 && spare > 0) {
        int less = (int) Math.min(spare, (over + parcels - 1) / parcels);
        millionths[b] -= less;
        over -= (long) less * parcels;
      }
    }
    if (over > 0) {
      throw new IllegalStateException(
          "the solver sells more than unit " + unit.id() + " can take, by " + over + " millionths");
    }
  }

  private static int parcels(Bid bid, DeliveryUnit unit) {
    return bid.lots().stream()
        .filter(lot -> lot.unit().equals(unit.id()))
        .mapToInt(Lot::parcelsPerDay)
        .sum();
  }
}

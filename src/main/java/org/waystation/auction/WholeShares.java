package org.waystation.auction;

import java.util.ArrayList;
import java.util.List;

/**
 * A solver's shares as whole millionths that keep every capacity to the last parcel. Costs at most
 * some millionths of what divisible bids bring.
 */
final class WholeShares {
  /** A share off by so many millionths is a solver's rounding: it keeps rules to some of them. */
  private static final double NOISE = 10;

  /** A lot of a bid that is accepted. */
  private record Taken(int bid, int parcels) {}

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
    List<List<Taken>> taken = whole.byUnit();
    for (int u = 0; u < part.units().size(); u++) {
      whole.trim(part.units().get(u), taken.get(u));
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

  /** Lots at each unit of the bids that are accepted. */
  private List<List<Taken>> byUnit() {
    List<List<Taken>> taken = new ArrayList<>();
    part.units().forEach(unit -> taken.add(new ArrayList<>()));
    for (int b = 0; b < millionths.length; b++) {
      if (millionths[b] > 0) {
        for (Lot lot : part.bids().get(b).lots()) {
          taken.get(part.unit(lot)).add(new Taken(b, lot.parcelsPerDay()));
        }
      }
    }
    return taken;
  }

  /** Takes what is too much at a unit from bids that can be divided. */
  private void trim(DeliveryUnit unit, List<Taken> taken) {
    long over = -(long) unit.parcelsPerDay() * Award.WHOLE;
    for (Taken one : taken) {
      over += (long) millionths[one.bid()] * one.parcels();
    }
    for (Taken one : taken) {
      int spare = millionths[one.bid()] - Award.leastMillionths(part.bids().get(one.bid()));
      if (over > 0 && spare > 0) {
        int less = (int) Math.min(spare, (over + one.parcels() - 1) / one.parcels());
        millionths[one.bid()] -= less;
        over -= (long) less * one.parcels();
      }
    }
    if (over > 0) {
      throw new IllegalStateException(
          "the solver sells more than unit " + unit.id() + " can take, by " + over + " millionths");
    }
  }
}

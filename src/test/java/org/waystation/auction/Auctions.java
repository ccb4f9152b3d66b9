package org.waystation.auction;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Auctions for tests. */
public final class Auctions {
  static final TenderWindow MORNING = new TenderWindow(LocalTime.of(4, 0), LocalTime.of(9, 0));
  static final LocalTime DAWN = LocalTime.of(5, 30);

  /** As good as divisible at will. */
  static final double ANY = 1e-6;

  private Auctions() {}

  /** A unit where a parcel costs 2 USD and the reserve is that. */
  static DeliveryUnit unit(String id, int parcelsPerDay) {
    return unit(id, parcelsPerDay, 2, 0);
  }

  static DeliveryUnit unit(String id, int parcelsPerDay, double attributable, double more) {
    return new DeliveryUnit(
        id, List.of("05001"), parcelsPerDay, MORNING, new Reserve(attributable, more));
  }

  static Bid bid(String id, String unit, int parcels, double usd, double leastShare) {
    return bid(id, List.of(new Lot(unit, parcels)), usd, leastShare, "");
  }

  static Bid bid(String id, List<Lot> lots, double usd, double leastShare, String alternatives) {
    return new Bid(id, "bidder of " + id.charAt(0), lots, leastShare, usd, DAWN, alternatives);
  }

  /**
   * Up to three units and six bids, with every feature somewhere: bundles, alternatives, least
   * shares, reserves above cost, prices below it, parcels that come too late.
   */
  public static Auction random(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<DeliveryUnit> units = new ArrayList<>();
    for (int u = 0; u < random.nextInt(1, 4); u++) {
      units.add(
          unit("U" + u, random.nextInt(13), random.nextInt(4) / 2.0, random.nextInt(2) / 2.0));
    }
    List<Bid> bids = new ArrayList<>();
    int count = random.nextInt(7);
    for (int b = 0; b < count; b++) {
      List<Lot> lots = new ArrayList<>();
      int first = random.nextInt(units.size());
      int length = random.nextInt(3) == 0 ? random.nextInt(1, units.size() + 1) : 1;
      for (int k = 0; k < length; k++) {
        lots.add(new Lot(units.get((first + k) % units.size()).id(), random.nextInt(1, 9)));
      }
      bids.add(
          new Bid(
              "b" + b,
              "bidder " + random.nextInt(2),
              lots,
              List.of(1.0, 1.0, 0.5, ANY).get(random.nextInt(4)),
              random.nextInt(1, 13) / 2.0,
              random.nextInt(10) == 0 ? LocalTime.of(11, 0) : DAWN,
              random.nextInt(3) == 0 ? "either" : ""));
    }
    return new Auction(units, bids);
  }
}

package org.waystation.auction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.waystation.auction.Auctions.ANY;
import static org.waystation.auction.Auctions.bid;
import static org.waystation.auction.Auctions.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Units that bundles link, against every choice of bundles there is. */
class LinkedUnitsTest {
  /** What rounding shares to millionths may cost. */
  private static final double MILLIONTHS = 1e-3;

  /**
   * Two units of 10. Single bids bring 10 x 3 and 10 x 1 in gain; a bundle of 8 and 8 at a gain of
   * 2 brings 32 and costs 8 x 3 + 8 x 1: it is dropped at 31.9 and taken at 32.1.
   */
  @Test
  void aBundleIsTakenWhereItBringsMoreThanWhatItPushesOut() {
    for (double usd : new double[] {3.99, 4.01}) {
      Auction auction =
          new Auction(
              List.of(unit("U", 10), unit("V", 10)),
              List.of(
                  bid("s", "U", 10, 5, ANY),
                  bid("t", "V", 10, 3, ANY),
                  bid("b", List.of(new Lot("U", 8), new Lot("V", 8)), usd, 1, "")));
      Solution solution = LinkedUnits.solve(auction).orElseThrow();
      assertEquals(usd > 4 ? Award.WHOLE : 0, solution.millionths()[2]);
      double best = Math.max(40, 16 * (usd - 2) + 2 * 3 + 2);
      assertEquals(best, solution.boundUsdPerDay(), 1e-9);
      assertTrue(ScarcityBound.of(auction, solution.scarcityUsdPerParcel()) >= best - 1e-9);
    }
  }

  @Test
  void whatHasAlternativesOrCanBeDividedIsLeftToOthers() {
    List<DeliveryUnit> units = List.of(unit("U", 10), unit("V", 10));
    List<Lot> lots = List.of(new Lot("U", 8), new Lot("V", 8));
    for (Bid bid : List.of(bid("b", lots, 3, 0.5, ""), bid("b", lots, 3, 1, "either"))) {
      assertEquals(
          Optional.empty(),
          LinkedUnits.solve(new Auction(units, List.of(bid, bid("s", "U", 9, 3, ANY)))));
    }
  }

  /** Against every set of accepted bids and every vertex of their shares. */
  @Property(tries = 3000)
  void theSearchFindsTheBestOfTinyAuctions(@ForAll long seed) {
    for (Auction part : Parts.of(Auctions.random(seed))) {
      LinkedUnits.solve(part)
          .ifPresent(
              solution -> {
                double best = EveryAward.best(part);
                assertEquals(best, worth(part, solution), MILLIONTHS);
                assertEquals(best, solution.boundUsdPerDay(), 1e-6);
                assertTrue(ScarcityBound.of(part, solution.scarcityUsdPerParcel()) >= best - 1e-9);
              });
    }
  }

  /** Twelve bundles over eight units with up to six other bids each, against all 4,096 choices. */
  @Property(tries = 60)
  void theSearchFindsTheBestChoiceOfBundles(@ForAll long seed) {
    Auction auction = bundles(seed, 8, 12, 40);
    double best = Double.NEGATIVE_INFINITY;
    for (int set = 0; set < 1 << 12; set++) {
      best = Math.max(best, withBundles(auction, set));
    }
    double found = 0;
    double bound = 0;
    for (Auction part : Parts.of(auction)) {
      Solution solution =
          SortedBids.solve(part)
              .or(() -> part.units().size() == 1 ? LoneUnit.solve(part) : Optional.empty())
              .or(() -> LinkedUnits.solve(part))
              .orElseThrow();
      found += worth(part, solution);
      bound += solution.boundUsdPerDay();
    }
    assertEquals(best, found, MILLIONTHS);
    assertEquals(best, bound, 1e-6);
  }

  /** What no search can prove within its budget still has a bound, and keeps every rule. */
  @Test
  void aThicketOfBundlesHasABoundAndAGap() {
    Auction auction = bundles(3, 120, 160, 60);
    Cleared cleared =
        Clearing.clear(
            auction,
            new AwardSearch(
                unit -> {
                  throw new AssertionError("the search should have done");
                }),
            Pricing.PAY_AS_BID);
    assertTrue(cleared.boundUsdPerDay() <= cleared.provenBoundUsdPerDay() + 1e-6);
    assertTrue(cleared.gap() < 0.05, () -> "gap " + cleared.gap());
    assertTrue(cleared.awards().awards().stream().anyMatch(award -> award.bid().bundle()));
  }

  private static double worth(Auction part, Solution solution) {
    List<Award> awards = Payments.of(part, solution.millionths(), Pricing.PAY_AS_BID);
    return AwardVerifier.verify(part, Pricing.PAY_AS_BID, awards).worthUsdPerDay();
  }

  /** The bundles of a set taken, and the best of the other bids in what room is left. */
  private static double withBundles(Auction auction, int set) {
    int[] room = auction.units().stream().mapToInt(DeliveryUnit::parcelsPerDay).toArray();
    double worth = 0;
    int number = 0;
    for (Bid bid : auction.bids()) {
      if (bid.bundle() && (set >> number++ & 1) == 1) {
        for (Lot lot : bid.lots()) {
          room[auction.unit(lot)] -= lot.parcelsPerDay();
          if (room[auction.unit(lot)] < 0) {
            return Double.NEGATIVE_INFINITY;
          }
        }
        worth += auction.contributionUsdPerDay(bid);
      }
    }
    for (int u = 0; u < room.length; u++) {
      DeliveryUnit unit = auction.units().get(u);
      List<Bid> own =
          auction.bids().stream()
              .filter(bid -> !bid.bundle() && bid.lots().get(0).unit().equals(unit.id()))
              .toList();
      if (room[u] > 0) {
        worth += EveryAward.best(new Auction(List.of(unit(unit.id(), room[u])), own));
      }
    }
    return worth;
  }

  private static Auction bundles(long seed, int units, int bundles, int mostRoom) {
    SplittableRandom random = new SplittableRandom(seed);
    List<DeliveryUnit> all = new ArrayList<>();
    List<Bid> bids = new ArrayList<>();
    for (int u = 0; u < units; u++) {
      int room = random.nextInt(5, mostRoom);
      all.add(unit("U" + u, room));
      for (int k = 0; k < 3; k++) {
        double usd = 2 + random.nextInt(1, 300) / 100.0;
        bids.add(bid("s" + u + "." + k, "U" + u, random.nextInt(1, room), usd, k == 0 ? 1 : ANY));
      }
    }
    for (int b = 0; b < bundles; b++) {
      int first = random.nextInt(units);
      int second = (first + random.nextInt(1, units)) % units;
      double usd = 3 + random.nextInt(200) / 100.0;
      List<Lot> lots = new ArrayList<>();
      for (int u : new int[] {first, second}) {
        int most = all.get(u).parcelsPerDay();
        lots.add(new Lot("U" + u, random.nextInt(1, most + 1)));
      }
      bids.add(bid("b" + b, lots, usd, 1, ""));
    }
    return new Auction(all, bids);
  }
}

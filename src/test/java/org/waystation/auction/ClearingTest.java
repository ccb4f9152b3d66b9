package org.waystation.auction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.waystation.auction.Auctions.ANY;
import static org.waystation.auction.Auctions.DAWN;
import static org.waystation.auction.Auctions.bid;
import static org.waystation.auction.Auctions.unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ClearingTest {
  private static final WinnerModel SEARCH =
      new AwardSearch(
          unit -> {
            throw new AssertionError("the search should have done");
          });

  /** A model that says the same of every auction. */
  private static WinnerModel saying(double[] shares, double bound, double... scarcity) {
    return new WinnerModel() {
      @Override
      public String name() {
        return "hearsay";
      }

      @Override
      public Answer solve(Auction auction) {
        return new Answer(shares, bound, scarcity);
      }
    };
  }

  /** Capacity 10; steps of 6, 3 and 5 parcels at 5, 4 and 3 USD: 6 and 3 whole, 1 of the last. */
  @Test
  void theBestStepsOfACurveFillAUnit() {
    PriceCurve curve =
        new PriceCurve(
            List.of(
                new PriceCurve.Step(6, 5), new PriceCurve.Step(3, 4), new PriceCurve.Step(5, 3)));
    Auction auction = new Auction(List.of(unit("U", 10)), curve.at("U", "shipper", ANY, DAWN));
    Cleared cleared = Clearing.clear(auction, SEARCH, Pricing.PAY_AS_BID);
    assertEquals(10, cleared.awards().total().parcels(), 1e-9);
    assertEquals(6 * 5 + 3 * 4 + 3, cleared.awards().total().revenueUsd(), 1e-9);
    assertEquals(6 * 3 + 3 * 2 + 1, cleared.provenBoundUsdPerDay(), 1e-8);
    assertEquals(1, cleared.scarcityUsdPerParcel()[0], "a parcel more of room brings 3 less 2");
    Cleared uniform = Clearing.clear(auction, SEARCH, Pricing.UNIFORM);
    assertEquals(10 * 3, uniform.awards().total().revenueUsd(), 1e-9);
  }

  @Test
  void whereThereIsRoomForAllTheReserveIsTheUniformPrice() {
    Auction auction =
        new Auction(
            List.of(unit("U", 10, 2, 0.5), unit("V", 10)),
            List.of(
                bid("a", List.of(new Lot("U", 4), new Lot("V", 5)), 3, 1, ""),
                bid("b", "U", 6, 4, 1),
                bid("c", "U", 6, 2.25, 1)));
    Cleared cleared = Clearing.clear(auction, SEARCH, Pricing.UNIFORM);
    assertEquals(10 * 2.5, cleared.awards().ofUnit(0).revenueUsd());
    assertEquals(5 * 2, cleared.awards().ofUnit(1).revenueUsd());
    assertEquals(0, cleared.scarcityUsdPerParcel()[0]);
    assertEquals(0, cleared.provenGap(), 1e-9);
    assertEquals(1, cleared.parts());
  }

  /** An alternative that its own bidder's better bid beat does not raise that bidder's price. */
  @Test
  void nobodyPaysForTheAlternativeOneGaveUp() {
    Auction auction =
        new Auction(
            List.of(unit("U", 10)),
            List.of(
                bid("a1", List.of(new Lot("U", 9)), 4, 0.9, "either"),
                bid("a2", List.of(new Lot("U", 3)), 6, 1, "either"),
                bid("b", "U", 5, 3, 1)));
    Cleared cleared =
        Clearing.clear(auction, saying(new double[] {1, 0, 0}, 18, 2), Pricing.UNIFORM);
    assertEquals(9 * 3, cleared.awards().total().revenueUsd());
    assertEquals("hearsay", cleared.basis());
    assertEquals(0, cleared.gap());
    assertTrue(cleared.provenGap() > 0, "3 parcels at 6 and 5 at 3 are worth 17 in 8 of 10");
  }

  @Test
  void whatASolverGotWrongIsNotHandedOn() {
    Auction auction =
        new Auction(
            List.of(unit("U", 10)), List.of(bid("a", "U", 6, 4, 1), bid("b", "U", 5, 3, 0.95)));
    double[][] wrong = {{1, 1}, {0.5, 0}, {1.5, 0}, {-0.0, 0.9}};
    for (double[] shares : wrong) {
      WinnerModel model = saying(shares, 100, 0);
      assertThrows(
          IllegalStateException.class, () -> Clearing.clear(auction, model, Pricing.PAY_AS_BID));
    }
    WinnerModel noisy = saying(new double[] {1 - 1e-8, 1e-9}, 12, 0);
    assertEquals(
        12, Clearing.clear(auction, noisy, Pricing.PAY_AS_BID).awards().worthUsdPerDay(), 1e-12);
  }

  @Test
  void roundedSharesKeepToTheRoom() {
    Auction auction =
        new Auction(
            List.of(unit("U", 10), unit("V", 10)),
            List.of(
                bid("a", List.of(new Lot("U", 7), new Lot("V", 1)), 4, ANY, ""),
                bid("b", List.of(new Lot("U", 7), new Lot("V", 1)), 3, ANY, "")));
    WinnerModel above = saying(new double[] {1, 3 / 7.0 + 9e-7}, 1, 0, 0);
    VerifiedAwards awards = Clearing.clear(auction, above, Pricing.PAY_AS_BID).awards();
    assertTrue(awards.ofUnit(0).parcels() <= 10);
    assertEquals(10, awards.ofUnit(0).parcels(), 1e-4);
  }

  @Test
  void unitsFallApartUnlessABundleOrAnAlternativeLinksThem() {
    List<DeliveryUnit> units = new ArrayList<>();
    List<Bid> bids = new ArrayList<>();
    for (int u = 0; u < 6; u++) {
      units.add(unit("U" + u, 10));
      bids.add(bid("a" + u, "U" + u, 11, 3, ANY));
    }
    bids.add(bid("b", List.of(new Lot("U0", 1), new Lot("U1", 1)), 3, 1, ""));
    bids.add(bid("c0", List.of(new Lot("U2", 1)), 3, 1, "either"));
    bids.add(bid("c1", List.of(new Lot("U3", 1)), 3, 1, "either"));
    bids.add(bid("d", List.of(new Lot("U4", 1), new Lot("U5", 1)), 1, 1, ""));
    List<Auction> parts = Parts.of(new Auction(units, bids));
    assertEquals(List.of(2, 2, 1, 1), parts.stream().map(part -> part.units().size()).toList());
    assertEquals(List.of(3, 4, 1, 1), parts.stream().map(part -> part.bids().size()).toList());
    List<Auction> together = Parts.together(parts, 3);
    assertEquals(List.of(4, 2), together.stream().map(part -> part.units().size()).toList());
    assertEquals(List.of(7, 2), together.stream().map(part -> part.bids().size()).toList());
  }

  /** The search bounds by the prices it is given what it has no way to solve. */
  @Property(tries = 2000)
  void theSearchFindsTheBestOrBoundsIt(@ForAll long seed) {
    Auction auction = Auctions.random(seed);
    double best = EveryAward.best(auction);
    Cleared cleared = Clearing.clear(auction, new AwardSearch(unit -> 1), Pricing.PAY_AS_BID);
    assertTrue(cleared.awards().worthUsdPerDay() <= best + 1e-9);
    assertTrue(cleared.boundUsdPerDay() >= best - 1e-9);
  }

  /** What a run wrote is cleared as it says, and not where it breaks a rule. */
  @Test
  void whatSomebodySaysIsChecked() {
    Auction auction =
        new Auction(
            List.of(unit("U", 10)), List.of(bid("a", "U", 6, 4, 1), bid("b", "U", 5, 3, 1)));
    double[] prices = {1};
    Cleared said =
        Clearing.asSaid(
            auction, Pricing.UNIFORM, new int[] {Award.WHOLE, 0}, prices, "hearsay", 13);
    assertEquals(6 * 3, said.awards().total().revenueUsd(), "the price of the highest loser");
    assertEquals(1 / 13.0, said.gap(), 1e-12);
    assertEquals(10 + 6, said.provenBoundUsdPerDay(), 1e-8);
    assertThrows(
        IllegalArgumentException.class,
        () ->
            Clearing.asSaid(
                auction,
                Pricing.UNIFORM,
                new int[] {Award.WHOLE, Award.WHOLE},
                prices,
                "hearsay",
                17));
  }

  /** Whatever the prices: they bound every way to award a tiny auction. */
  @Property(tries = 2000)
  void anyPricesBoundTheBestAwards(@ForAll long seed) {
    Auction auction = Auctions.random(seed);
    SplittableRandom random = new SplittableRandom(seed);
    double[] prices = new double[auction.units().size()];
    Arrays.setAll(prices, u -> random.nextInt(9) / 2.0);
    assertTrue(ScarcityBound.of(auction, prices) >= EveryAward.best(auction) - 1e-9);
  }

  /** What sorting decides it decides rightly, and its prices prove it. */
  @Property(tries = 3000)
  void sortingFindsTheBest(@ForAll long seed) {
    for (Auction part : Parts.of(Auctions.random(seed))) {
      SortedBids.solve(part)
          .ifPresent(
              solution -> {
                assertBest(part, solution);
                assertEquals(
                    solution.boundUsdPerDay(),
                    ScarcityBound.of(part, solution.scarcityUsdPerParcel()),
                    1e-6);
              });
    }
  }

  /** At a unit that stands alone no price of room bounds the awards more tightly than its own. */
  @Property(tries = 3000)
  void dynamicProgrammingFindsTheBest(@ForAll long seed) {
    for (Auction part : Parts.of(Auctions.random(seed))) {
      if (part.units().size() == 1) {
        LoneUnit.solve(part)
            .ifPresent(
                solution -> {
                  assertBest(part, solution);
                  double bound = ScarcityBound.of(part, solution.scarcityUsdPerParcel());
                  for (double price = 0; price <= 6; price += 1 / 16.0) {
                    assertTrue(bound <= ScarcityBound.of(part, new double[] {price}) + 1e-6);
                  }
                });
      }
    }
  }

  private static void assertBest(Auction part, Solution solution) {
    List<Award> awards = Payments.of(part, solution.millionths(), Pricing.PAY_AS_BID);
    double worth = AwardVerifier.verify(part, Pricing.PAY_AS_BID, awards).worthUsdPerDay();
    double best = EveryAward.best(part);
    assertEquals(best, worth, 1e-4, "a few millionths of some parcels");
    assertEquals(best, solution.boundUsdPerDay(), 1e-9);
  }

  @Test
  void badDataIsRefusedAtBirth() {
    assertThrows(IllegalArgumentException.class, () -> unit("U", -1));
    assertThrows(IllegalArgumentException.class, () -> unit(" ", 1));
    assertThrows(IllegalArgumentException.class, () -> new Reserve(Double.NaN, 0));
    assertThrows(IllegalArgumentException.class, () -> new Reserve(1, -1));
    assertThrows(
        IllegalArgumentException.class, () -> new TenderWindow(DAWN, Auctions.MORNING.from()));
    assertThrows(IllegalArgumentException.class, () -> new Lot("U", 0));
    assertThrows(IllegalArgumentException.class, () -> bid("a", "U", 1, -1, 1));
    assertThrows(IllegalArgumentException.class, () -> bid("a", "U", 1, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> bid("a", "U", 1, 1, 1.01));
    assertThrows(IllegalArgumentException.class, () -> bid("a", List.of(), 1, 1, ""));
    Lot lot = new Lot("U", 1);
    assertThrows(IllegalArgumentException.class, () -> bid("a", List.of(lot, lot), 1, 1, ""));
    assertThrows(
        IllegalArgumentException.class,
        () -> new PriceCurve(List.of(new PriceCurve.Step(1, 1), new PriceCurve.Step(1, 1.5))));
    Bid bid = bid("a", "U", 1, 3, 1);
    assertThrows(
        IllegalArgumentException.class, () -> new Auction(List.of(unit("V", 1)), List.of(bid)));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Auction(List.of(unit("U", 1)), List.of(bid, bid)));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Auction(List.of(unit("U", 1), unit("U", 1)), List.of()));
  }
}

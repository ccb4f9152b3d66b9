package org.waystation.solve.ortools;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.waystation.auction.Auction;
import org.waystation.auction.Auctions;
import org.waystation.auction.AwardVerifier;
import org.waystation.auction.Cleared;
import org.waystation.auction.Clearing;
import org.waystation.auction.EveryAward;
import org.waystation.auction.Pricing;
import org.waystation.auction.WinnerModel;

class AwardModelTest {
  /** Rounding to millionths may cost a few of them, of some parcels of some USD. */
  private static final double MILLIONTHS = 1e-3;

  /** Bills are in whole cents: of eighteen lots, each of two amounts off by half a cent at most. */
  private static final double CENTS = 0.18;

  private final AwardModel model = new AwardModel();

  /** Where a bid of any size has alternatives: no millionth of it may push others out. */
  @Test
  void aBidOfAnySizeNeedNotBeTaken() {
    assertEquals(7.5, model.solve(eligible(Auctions.random(188745))).boundUsdPerDay(), 1e-9);
  }

  @Property(tries = 400)
  void clearsTinyAuctionsAsTryingEverythingDoes(@ForAll long seed) {
    Auction auction = Auctions.random(seed);
    double best = EveryAward.best(auction);
    for (Pricing pricing : Pricing.values()) {
      Cleared cleared = Clearing.clear(auction, model, pricing);
      assertEquals(best, cleared.awards().worthUsdPerDay(), MILLIONTHS);
      assertEquals(best, cleared.boundUsdPerDay(), 1e-6);
      assertTrue(cleared.provenBoundUsdPerDay() >= best - 1e-9);
      assertTrue(AwardVerifier.violations(auction, pricing, cleared.awards().awards()).isEmpty());
      double paid = cleared.awards().total().contributionUsd();
      assertTrue(paid <= cleared.awards().worthUsdPerDay() + CENTS, "nobody pays above the bid");
      assertTrue(paid >= -CENTS, "nor below cost");
    }
  }

  /** The whole auction at once, as the model alone would have it, comes to the same. */
  @Property(tries = 200)
  void theModelAloneAgrees(@ForAll long seed) {
    Auction auction = Auctions.random(seed);
    Auction eligible = eligible(auction);
    double best = EveryAward.best(eligible);
    WinnerModel.Answer answer = model.solve(eligible);
    assertEquals(best, answer.boundUsdPerDay(), 1e-6);
    assertArrayEquals(answer.shares(), model.solve(eligible).shares(), "repeats itself");
  }

  private static Auction eligible(Auction auction) {
    return new Auction(auction.units(), auction.bids().stream().filter(auction::eligible).toList());
  }
}

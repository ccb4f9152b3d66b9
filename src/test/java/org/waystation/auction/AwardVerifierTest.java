package org.waystation.auction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.waystation.auction.Auctions.ANY;
import static org.waystation.auction.Auctions.bid;
import static org.waystation.auction.Auctions.unit;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waystation.auction.AwardViolation.Rule;

class AwardVerifierTest {
  private static final Bid WHOLE = bid("w", "U", 6, 5, 1);
  private static final Bid PART = bid("p", "U", 8, 4, 0.5);
  private static final Bid LOW = bid("l", "U", 1, 2.25, 1);
  private static final Bid LATE =
      new Bid("t", "t", List.of(new Lot("U", 1)), 1, 9, LocalTime.of(9, 1), "");
  private static final Bid ONE = bid("a1", List.of(new Lot("U", 1)), 3, 1, "either");
  private static final Bid OTHER = bid("a2", List.of(new Lot("V", 1)), 3, 1, "either");
  private static final Bid BUNDLE = bid("b", List.of(new Lot("U", 1), new Lot("V", 2)), 3, ANY, "");
  private static final Auction AUCTION =
      new Auction(
          List.of(unit("U", 10, 2, 0.5), unit("V", 2)),
          List.of(WHOLE, PART, LOW, LATE, ONE, OTHER, BUNDLE));

  @Test
  void rightAwardsPassWithTheirAccounts() {
    VerifiedAwards awards =
        AwardVerifier.verify(
            AUCTION, Pricing.PAY_AS_BID, List.of(asBid(WHOLE, 1), asBid(BUNDLE, 0.5)));
    assertEquals(6 * 5 + 0.5 * 3 * 3, awards.total().revenueUsd(), 1e-12);
    assertEquals(6 * 3 + 0.5 * 3 * 1, awards.worthUsdPerDay(), 1e-12);
    assertEquals(awards.worthUsdPerDay(), awards.total().contributionUsd(), 1e-12);
    assertEquals(6.5, awards.ofUnit(0).parcels(), 1e-12);
    assertEquals(1, awards.at(1).size());
    assertEquals(1.5, awards.byBidder().get("bidder of b").parcels(), 1e-12);
    assertEquals(Account.NOTHING, awards.byBidder().get("bidder of p"));
  }

  @Test
  void everyKindOfWrongAwardIsRefused() {
    refuses(Rule.KNOWN_BID, asBid(bid("x", "U", 1, 9, 1), 1));
    refuses(Rule.KNOWN_BID, asBid(bid("w", "U", 6, 6, 1), 1));
    refuses(Rule.KNOWN_BID, asBid(PART, 0.5), asBid(PART, 0.5));
    refuses(Rule.LEAST, asBid(WHOLE, 0.999999));
    refuses(Rule.LEAST, asBid(PART, 0.499999));
    refuses(Rule.LEAST, asBid(PART, 0));
    refuses(Rule.LEAST, asBid(WHOLE, 1.000001));
    refuses(Rule.LEAST, asBid(BUNDLE, -0.5));
    refuses(Rule.CAPACITY, asBid(WHOLE, 1), asBid(PART, 0.500001));
    refuses(Rule.CAPACITY, asBid(OTHER, 1), asBid(BUNDLE, 0.500001));
    refuses(Rule.ALTERNATIVES, asBid(ONE, 1), asBid(OTHER, 1));
    refuses(Rule.RESERVE, asBid(LOW, 1));
    refuses(Rule.WINDOW, asBid(LATE, 1));
    refuses(Rule.PAYMENT, new Award(WHOLE, Award.WHOLE, List.of(4.99)));
    refuses(Rule.PAYMENT, new Award(BUNDLE, Award.WHOLE, List.of(3.0)));
  }

  @Test
  void uniformPaymentsAreTheHighestLosingBid() {
    List<Award> right = List.of(new Award(WHOLE, Award.WHOLE, List.of(4.0)));
    assertEquals(
        List.of(),
        AwardVerifier.violations(AUCTION, Pricing.UNIFORM, right),
        "the bid of 4 USD lost, the one of 9 USD came too late");
    for (double wrong : new double[] {5, 3, 2.5, 4.000001}) {
      List<Award> awards = List.of(new Award(WHOLE, Award.WHOLE, List.of(wrong)));
      assertEquals(
          Rule.PAYMENT, AwardVerifier.violations(AUCTION, Pricing.UNIFORM, awards).get(0).rule());
    }
  }

  @Test
  void brokenAwardsBecomeNoAccounts() {
    List<Award> awards = List.of(asBid(LOW, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> AwardVerifier.verify(AUCTION, Pricing.PAY_AS_BID, awards));
  }

  private static Award asBid(Bid bid, double share) {
    return new Award(
        bid,
        (int) Math.round(share * Award.WHOLE),
        bid.lots().stream().map(lot -> bid.usdPerParcel()).toList());
  }

  private static void refuses(Rule rule, Award... awards) {
    List<AwardViolation> found =
        AwardVerifier.violations(AUCTION, Pricing.PAY_AS_BID, List.of(awards));
    assertEquals(1, found.size(), () -> "violations " + found);
    assertEquals(rule, found.get(0).rule());
    assertTrue(found.get(0).sentence().contains(awards[0].bid().id()) || rule == Rule.CAPACITY);
  }
}

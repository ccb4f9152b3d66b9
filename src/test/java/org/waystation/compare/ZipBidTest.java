package org.waystation.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ZipBidTest {
  /** 100 parcels: 50 USD linehaul, 35 sort, 315 last mile, 100 of the station; 60 cents to hand. */
  @Test
  void worksByHand() {
    ZipOutcome zip =
        new ZipOutcome(
            "05001",
            "VT",
            0,
            0,
            0,
            100,
            Optional.of(Outcomes.service(10, 50, 35, 315, 100)),
            Optional.empty());
    ZipBid bid = ZipBid.of(zip, 430, 0.6);
    assertEquals(4.4, bid.averageUsd().getAsDouble(), 1e-12);
    assertEquals(3.4, bid.avoidableUsd().getAsDouble(), 1e-12);
    assertEquals(3.7, bid.marginalUsd().getAsDouble(), 1e-12);
    assertEquals(3.5, bid.forSaving(410, 0.6).getAsDouble(), 1e-12);
  }

  @Test
  void aZipThatThePostServesHasOnlyAMargin() {
    ZipBid bid = ZipBid.of(Outcomes.unserved("05001", 100), 540, 0.6);
    assertEquals(OptionalDouble.empty(), bid.averageUsd());
    assertEquals(OptionalDouble.empty(), bid.avoidableUsd());
    assertEquals(4.8, bid.marginalUsd().getAsDouble(), 1e-12);
  }

  @Test
  void aHandoverDearerThanTheSavingMakesTheBidNegative() {
    assertTrue(
        ZipBid.of(Outcomes.served("05001", 100, 1, 50), 50, 0.6).avoidableUsd().getAsDouble() < 0);
  }

  @Test
  void withoutParcelsThereIsNoBid() {
    ZipBid bid = ZipBid.of(Outcomes.served("05001", 0, 1, 0), 10, 0.6);
    assertEquals(OptionalDouble.empty(), bid.averageUsd());
    assertEquals(OptionalDouble.empty(), bid.avoidableUsd());
    assertEquals(OptionalDouble.empty(), bid.marginalUsd());
    assertEquals(OptionalDouble.empty(), bid.forSaving(10, 0.6));
  }
}

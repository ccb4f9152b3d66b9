package org.waystation.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ZipOutcomeTest {
  @Test
  void partsAddUpToTheCent() {
    PrivateCost cost = Outcomes.service(25, 0.10, 0.20, 1_000_000.01, 0.69).cost();

    assertEquals(100_000_100, cost.totalCents());
    assertEquals(1_000_001.00, cost.totalUsd());
  }

  /** 1,000 USD over 200 parcels are 5 USD each; less a handover of 0.50 leaves 4.50. */
  @Test
  void breakEvenIsCostLessHandover() {
    ZipOutcome zip = Outcomes.served("05001", 200, 10, 1000);

    assertTrue(zip.served());
    assertEquals(OptionalDouble.of(10), zip.roadMiles());
    assertEquals(OptionalDouble.of(5), zip.privateUsdPerParcel());
    assertEquals(OptionalDouble.of(4.5), zip.breakEvenUsdPerParcel(0.5));
  }

  @Test
  void withoutStationOrParcelsThereIsNoCostOfAParcel() {
    ZipOutcome unserved = Outcomes.unserved("05001", 200);

    assertFalse(unserved.served());
    assertEquals(OptionalDouble.empty(), unserved.roadMiles());
    assertEquals(OptionalDouble.empty(), unserved.breakEvenUsdPerParcel(0.5));
    assertEquals(OptionalDouble.empty(), Outcomes.served("05001", 0, 1, 7).privateUsdPerParcel());
  }

  @Test
  void refusesWhatCannotBe() {
    assertThrows(IllegalArgumentException.class, () -> Outcomes.unserved("5001", 1));
    assertThrows(IllegalArgumentException.class, () -> Outcomes.unserved("05001", -1));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new ZipOutcome("05001", "VT", Double.NaN, 0, 0, 1, Optional.empty(), Optional.empty()));
    assertThrows(IllegalArgumentException.class, () -> Outcomes.service(-1, 0, 0, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> Outcomes.service(1, 0, 0, 0.005, 0));
    assertThrows(IllegalArgumentException.class, () -> Outcomes.service(1, 0, -1, 0, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> Outcomes.service(1, 0, 0, Double.POSITIVE_INFINITY, 0));
  }
}

package org.waystation.cost;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StationSharesTest {
  @Test
  void evenSharesNeedNoRounding() {
    assertArrayEquals(new long[] {25, 75}, StationShares.cents(100, parcels(1000, 3000)));
  }

  /** Exact shares 33.33 each: the first of equal fractions takes the cent left over. */
  @Test
  void theFirstOfEqualFractionsTakesTheCent() {
    assertArrayEquals(new long[] {34, 33, 33}, StationShares.cents(100, parcels(5, 5, 5)));
  }

  /** Exact shares 1.4, 2.8, 2.8 of 7 cents: two cents are left, the 0.8s take them. */
  @Test
  void largestFractionsTakeTheCentsLeft() {
    assertArrayEquals(new long[] {1, 3, 3}, StationShares.cents(7, parcels(1, 2, 2)));
  }

  @Test
  void thousandthsOfAParcelCount() {
    assertArrayEquals(new long[] {1, 2}, StationShares.cents(3, parcels(0.001, 0.002)));
  }

  @Test
  void withoutParcelsAllCountTheSame() {
    assertArrayEquals(new long[] {3, 2}, StationShares.cents(5, parcels(0, 0)));
    assertArrayEquals(new long[] {0, 5}, StationShares.cents(5, parcels(0, 1)));
  }

  @Test
  void aStationThatServesNobodySharesNothing() {
    assertEquals(0, StationShares.cents(100, parcels()).length);
  }

  @Test
  void refusesWhatIsNoAmount() {
    assertThrows(IllegalArgumentException.class, () -> StationShares.cents(-1, parcels(1)));
    assertThrows(IllegalArgumentException.class, () -> StationShares.cents(1, parcels(-1)));
    assertThrows(IllegalArgumentException.class, () -> StationShares.cents(1, parcels(Double.NaN)));
  }

  @Property
  void sharesAddUpAndStayWithinACent(
      @ForAll @LongRange(min = 0, max = 2_000_000_000L) long cents,
      @ForAll @Size(min = 1, max = 200)
          List<@LongRange(min = 1, max = 5_000_000_000L) Long> thousandths) {
    double[] parcels = thousandths.stream().mapToDouble(t -> t / 1000.0).toArray();
    double total = Arrays.stream(parcels).sum();

    long[] shares = StationShares.cents(cents, parcels);

    assertEquals(cents, Arrays.stream(shares).sum());
    for (int i = 0; i < shares.length; i++) {
      double exact = cents * parcels[i] / total;
      assertTrue(Math.abs(shares[i] - exact) < 1 + 1e-6, shares[i] + " for " + exact);
    }
  }

  private static double[] parcels(double... parcelsPerYear) {
    return parcelsPerYear;
  }
}

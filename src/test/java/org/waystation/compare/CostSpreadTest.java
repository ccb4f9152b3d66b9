package org.waystation.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CostSpreadTest {
  /** 1 parcel at 1 USD and 3 at 2, by station, and 96 at 4 by post: mean 391 / 100. */
  @Test
  void stationsAndPost() {
    CostSpread spread =
        CostSpread.of(
            List.of(
                Outcomes.unserved("00096", 96),
                Outcomes.served("00003", 3, 10, 6),
                Outcomes.served("00001", 1, 10, 1)),
            4);

    assertEquals(3.91, spread.meanUsd(), 1e-12);
    assertEquals(List.of(4.0, 4.0, 4.0, 4.0), quantiles(spread));
    assertEquals(1, spread.p90OverP10());
    // Pairs: 2 (3 x 1 + 96 x 3 + 288 x 2) = 1734 over 100^2 x 2 x 3.91.
    assertEquals(1734 / 78_200.0, spread.gini(), 1e-12);
  }

  @Test
  void aQuantileIsTheFirstCostThatReachesItsShare() {
    List<ZipOutcome> zips = new ArrayList<>();
    for (int usd = 1; usd <= 100; usd++) {
      zips.add(Outcomes.served("%05d".formatted(usd), 1, 10, usd));
    }
    CostSpread spread = CostSpread.of(zips, 0);

    assertEquals(List.of(10.0, 50.0, 90.0, 99.0), quantiles(spread));
    assertEquals(9, spread.p90OverP10());
    assertEquals(0.33, spread.gini(), 1e-12, "(n^2 - 1) / 3 n over twice the mean of 50.5");
  }

  @Test
  void nothingSpreadsNowhere() {
    assertEquals(new CostSpread(0, 0, 0, 0, 0, 0), CostSpread.of(List.of(), 4));
    CostSpread none = CostSpread.of(List.of(Outcomes.unserved("00001", 0)), 4);
    assertEquals(new CostSpread(0, 0, 0, 0, 0, 0), none);
    assertEquals(0, none.p90OverP10());
  }

  /** Against the mean absolute difference over all pairs of parcels. */
  @Property
  void giniByAllPairs(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 9) Integer> parcels,
      @ForAll @Size(12) List<@IntRange(min = 1, max = 1000) Integer> usd) {
    List<ZipOutcome> zips = new ArrayList<>();
    for (int i = 0; i < parcels.size(); i++) {
      zips.add(Outcomes.served("%05d".formatted(i), parcels.get(i), 10, usd.get(i)));
    }
    double pairs = 0;
    double weight = 0;
    double sum = 0;
    for (ZipOutcome a : zips) {
      weight += a.parcelsPerYear();
      sum += a.parcelsPerYear() * perParcel(a);
      for (ZipOutcome b : zips) {
        pairs += a.parcelsPerYear() * b.parcelsPerYear() * Math.abs(perParcel(a) - perParcel(b));
      }
    }
    CostSpread spread = CostSpread.of(zips, 4);

    assertEquals(pairs / (2 * weight * sum), spread.gini(), 1e-9);
    assertTrue(spread.p10Usd() <= spread.p50Usd() && spread.p50Usd() <= spread.p90Usd());
    assertTrue(spread.p90Usd() <= spread.p99Usd() && spread.gini() < 1);
  }

  private static double perParcel(ZipOutcome zip) {
    return zip.privateUsdPerParcel().getAsDouble();
  }

  private static List<Double> quantiles(CostSpread spread) {
    return List.of(spread.p10Usd(), spread.p50Usd(), spread.p90Usd(), spread.p99Usd());
  }
}

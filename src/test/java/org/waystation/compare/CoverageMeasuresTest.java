package org.waystation.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.waystation.units.Distance;

/** Each weight is a power of two, another one per kind, so that one sum names the covered set. */
class CoverageMeasuresTest {
  private static final List<ZipOutcome> SCOPE =
      List.of(zip(0, 30), zip(1, 30.001), zip(2, 75), zip(3, -1), zip(4, 119.999));

  @Test
  void thresholdsAreIncludedAndUnservedZipsAreNotCovered() {
    List<Coverage> coverages = CoverageMeasures.of(SCOPE, CoverageMeasures.USUAL);

    assertEquals(
        List.of(0b00001, 0b00011, 0b00011, 0b00111, 0b10111),
        coverages.stream().map(c -> (int) Math.round(c.people().value() * 0b11111)).toList());
    assertEquals(
        List.of(30.0, 45.0, 60.0, 90.0, 120.0),
        coverages.stream().map(c -> c.within().miles()).toList());
  }

  /** Within 90 miles: places 0, 1 and 2 of five. */
  @Test
  void eachKindHasItsOwnWeight() {
    Coverage coverage = CoverageMeasures.of(SCOPE, List.of(Distance.ofMiles(90))).get(0);

    assertEquals(3 / 5.0, coverage.zips().value());
    assertEquals((1 + 2 + 4) / 31.0, coverage.people().value());
    assertEquals((1 + 4 + 16) / 341.0, coverage.households().value());
    assertEquals((16 + 8 + 4) / 31.0, coverage.area().value());
    assertEquals((1 + 8 + 64) / 4681.0, coverage.parcels().value());
  }

  @Test
  void ofNothingNothingIsCovered() {
    Coverage coverage = CoverageMeasures.of(List.of(), CoverageMeasures.USUAL).get(0);

    assertEquals(0, coverage.zips().value());
    assertEquals(0, coverage.parcels().value());
  }

  @Property
  void fartherNeverCoversLess(
      @ForAll @DoubleRange(min = 0, max = 130) double one,
      @ForAll @DoubleRange(min = 0, max = 130) double other) {
    List<Coverage> coverages =
        CoverageMeasures.of(
            SCOPE,
            List.of(
                Distance.ofMiles(Math.min(one, other)), Distance.ofMiles(Math.max(one, other))));

    assertTrue(coverages.get(0).area().value() <= coverages.get(1).area().value());
  }

  /** The baseline serves all five, the one without a station too. */
  @Test
  void universalServiceIsTheWholeScope() {
    UniversalService baseline = UniversalService.of(SCOPE, new UniversalService.Nation(170e6, 6));

    assertEquals(5, baseline.zips());
    assertEquals(31, baseline.population());
    assertEquals(341, baseline.households());
    assertEquals(31, baseline.landSquareMiles());
    assertEquals(4681, baseline.parcelsPerYear());
    assertEquals(100, baseline.coverage().percent());
  }

  /** The k-th ZIP; unserved where the miles are negative. */
  private static ZipOutcome zip(int k, double roadMiles) {
    Optional<StationService> service =
        roadMiles < 0 ? Optional.empty() : Optional.of(Outcomes.service(roadMiles, 0, 0, 1, 0));
    return new ZipOutcome(
        "0000" + k, "VT", 1 << k, 1 << 2 * k, 16 >> k, 1 << 3 * k, service, Optional.empty());
  }
}

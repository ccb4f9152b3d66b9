package org.waystation.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.waystation.cost.CostModel;
import org.waystation.cost.Worked;

/** The curve on which own delivery and the post cost the same. */
class BreakEvenTest {
  /** Linehaul and station of the published arithmetic: 1.27 with sorting at 0.35. */
  private static final BreakEven CURVE =
      new BreakEven(new CostModel(Worked.parameters()), new BreakEven.Means(0.32, 0.60));

  /**
   * The published table of the full-shift route, USD a parcel: 12.5 people per square mile at 25
   * miles cost 4.66, 50 at 45 miles 3.85, and 4 at 60 miles 9.29.
   */
  @Test
  void the_published_table_comes_out() {
    assertEquals(4.66, CURVE.at(12.5, 25).lastMileUsd(), 0.005);
    assertEquals(3.85, CURVE.at(50, 45).lastMileUsd(), 0.005);
    assertEquals(9.29, CURVE.at(4, 60).lastMileUsd(), 0.005);
    assertEquals(4.66 + 0.35 + 0.32 + 0.60 - 0.60, CURVE.at(12.5, 25).priceUsd(0.60), 0.005);
  }

  /**
   * Published by other arithmetic: at 25 miles density must pass about 95 at 3.53, 19 at 4.80 and 8
   * at 6.00.
   */
  @Test
  void the_published_break_even_densities_lie_on_the_curve() {
    assertEquals(25, CURVE.farthestMiles(95, 3.53, false).orElseThrow(), 3);
    assertEquals(25, CURVE.farthestMiles(19, 4.80, false).orElseThrow(), 3);
    assertEquals(25, CURVE.farthestMiles(8, 6.00, false).orElseThrow(), 3);
  }

  @Test
  void too_sparse_to_beat_the_post_even_next_door() {
    assertEquals(OptionalDouble.empty(), CURVE.farthestMiles(4, 3.53, false));
  }

  @Test
  void the_table_runs_to_the_standard_in_tens() {
    List<Double> miles =
        CURVE.table(45).stream()
            .filter(point -> point.peoplePerSquareMile() == 20)
            .map(BreakEven.Point::roadMiles)
            .toList();
    assertEquals(List.of(0.0, 10.0, 20.0, 30.0, 40.0), miles);
    // 8.75 hours at 45 miles an hour there and back leave nothing at 197 miles.
    assertEquals(
        190, CURVE.table(500).stream().mapToDouble(BreakEven.Point::roadMiles).max().orElse(0));
  }

  @Property
  void denser_or_nearer_is_never_dearer(
      @ForAll @DoubleRange(min = 1, max = 500) double density,
      @ForAll @DoubleRange(min = 0, max = 500) double more,
      @ForAll @DoubleRange(min = 0, max = 150) double miles,
      @ForAll @DoubleRange(min = 0, max = 40) double farther) {
    double here = CURVE.at(density, miles).privateUsd();
    assertTrue(CURVE.at(density + more, miles).privateUsd() <= here + 1e-12);
    assertTrue(CURVE.at(density, miles + farther).privateUsd() >= here - 1e-12);
  }

  @Property
  void a_dearer_post_and_a_standing_station_reach_farther(
      @ForAll @DoubleRange(min = 1, max = 500) double density,
      @ForAll @DoubleRange(min = 2, max = 9) double price,
      @ForAll @DoubleRange(min = 0, max = 3) double rise) {
    double here = CURVE.farthestMiles(density, price, false).orElse(-1);
    assertTrue(CURVE.farthestMiles(density, price + rise, false).orElse(-1) >= here);
    assertTrue(CURVE.farthestMiles(density, price, true).orElse(-1) >= here);
  }

  /** What the table says is the limit is one: cheaper before it, dearer behind it. */
  @Property
  void the_limit_is_where_both_cost_the_same(
      @ForAll @DoubleRange(min = 5, max = 300) double density,
      @ForAll @DoubleRange(min = 3, max = 8) double price) {
    OptionalDouble miles = CURVE.farthestMiles(density, price, false);
    if (miles.isPresent()) {
      assertTrue(CURVE.at(density, miles.getAsDouble()).priceUsd(0.60) <= price + 1e-9);
      assertTrue(CURVE.at(density, miles.getAsDouble() + 0.002).priceUsd(0.60) > price);
    }
  }
}

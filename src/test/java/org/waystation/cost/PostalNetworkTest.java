package org.waystation.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Against the worked example of the postal cost model, done again by hand. */
class PostalNetworkTest {
  private static final PostalNetwork POST = new PostalNetwork(Worked.postalNetwork(), 2.10);

  /** 613 boxes on 96 route miles: b = 6.4, 1.14 minutes, 1.19 USD a day, 360 and 221,000 a year. */
  @Test
  void the_worked_zip() {
    double boxes = POST.boxes(583.5);
    assertEquals(613, boxes, 0.5);
    double b = boxes / 96;
    assertEquals(6.4, b, 0.05);
    assertEquals(1.14, POST.minutesPerBoxDay(b), 0.005);
    assertEquals(1.19, POST.usdPerBoxDay(POST.minutesPerBoxDay(b), b), 0.005);
    assertEquals(360, POST.usdPerBoxYear(b), 0.5);
    assertEquals(221_000, POST.usdPerYear(boxes, b), 500);
    assertEquals(Math.exp(-0.27 * Math.log(b / 8.05)) * 1.07, POST.minutesPerBoxDay(b), 1e-12);
  }

  /** 571 boxes on 47 miles at the minutes of 1989: 55 x 1.07 / 60 + 0.945 x 47 / 571 = 1.06. */
  @Test
  void the_mean_route_at_the_minutes_of_1989() {
    double perDay = POST.usdPerBoxDay(1.07, 571.0 / 47);
    assertEquals(0.98083 + 0.07778, perDay, 1e-5);
    assertEquals(1.06, perDay, 0.005);
    assertEquals(320, perDay * 302, 0.5);
  }

  /**
   * The same route is half as dense again as those of 1989, so its boxes take less: 288.5 a year.
   */
  @Test
  void the_mean_route_at_its_own_density() {
    assertEquals(0.957, POST.minutesPerBoxDay(571.0 / 47), 0.0005);
    assertEquals(288.5, POST.usdPerBoxYear(571.0 / 47), 0.1);
  }

  /**
   * 612.675 boxes on 120 square miles, met one by one, would take a tour of 1.3 x (0.7124 x 271.148
   * + 0.634 x 10.954) = 260.1 miles, less than the 312 of every road there and back.
   */
  @Test
  void a_tour_past_every_box_of_the_worked_zip() {
    assertEquals(260.1, POST.routeMiles(612.675, 120), 0.05);
    assertEquals(2.355, POST.boxesPerMile(583.5, 120), 0.001);
  }

  @Test
  void a_dense_place_needs_every_road_there_and_back_and_no_more() {
    assertEquals(2 * 1.3 * 100, POST.routeMiles(5000, 100), 1e-9);
    assertEquals(0, POST.routeMiles(0, 100));
  }

  @Test
  void the_mean_parcel_costs_the_anchor_and_4_77_with_its_part_of_the_fixed_cost() {
    double mean = Worked.postalNetwork().scale().meanBoxesPerMile();
    assertEquals(12.1, mean, 0.05);
    assertEquals(571.0 / 47, mean, 0.05);
    assertEquals(2.10, POST.incrementalUsdPerParcel(mean), 1e-12);
    // 32.6 B USD over 6.87 B packages.
    assertEquals(4.75, POST.fullyLoadedUsdPerParcel(mean, 2), 0.03);
  }

  /** At half the mean density 2.10 x 2^0.27 = 2.53. */
  @Test
  void sparse_parcels_cost_more_and_most_of_it_is_fixed() {
    double half = Worked.postalNetwork().scale().meanBoxesPerMile() / 2;
    assertEquals(2.532, POST.incrementalUsdPerParcel(half), 0.0005);
    assertEquals(2.532 / 0.29, POST.fullyLoadedUsdPerParcel(half, 0), 0.002);
  }

  @Test
  void a_place_without_households_has_no_cost() {
    PostalZip none = POST.zip(0, 10, DensityQuintiles.of(new double[0], new double[0]));
    assertEquals(0, none.boxes());
    assertEquals(0, none.boxesPerMile());
    assertEquals(0, none.allMailUsdPerYear());
  }

  @Property
  void denser_is_never_dearer(
      @ForAll @DoubleRange(min = 1, max = 3000) double squareMiles,
      @ForAll @DoubleRange(min = 0.1, max = 500) double one,
      @ForAll @DoubleRange(min = 0.1, max = 500) double other) {
    double sparse = Math.min(one, other);
    double dense = Math.max(one, other);
    double[] b = {
      POST.boxesPerMile(sparse * squareMiles, squareMiles),
      POST.boxesPerMile(dense * squareMiles, squareMiles)
    };
    DensityQuintiles quintiles = DensityQuintiles.of(b, new double[] {1, 1});
    PostalZip first = POST.zip(sparse * squareMiles, squareMiles, quintiles);
    PostalZip second = POST.zip(dense * squareMiles, squareMiles, quintiles);
    double rounding = 1e-9;
    assertTrue(first.boxesPerMile() <= second.boxesPerMile() + rounding);
    assertTrue(first.incrementalUsdPerParcel() >= second.incrementalUsdPerParcel() - rounding);
    assertTrue(first.fullyLoadedUsdPerParcel() >= second.fullyLoadedUsdPerParcel() - rounding);
    assertTrue(
        first.allMailUsdPerYear() / first.boxes()
            >= second.allMailUsdPerYear() / second.boxes() - 0.01 / first.boxes());
  }
}

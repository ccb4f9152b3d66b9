package org.waystation.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteModelTest {
  private static final CostModel MODEL = Worked.model();
  private static final RouteModel ROUTES = MODEL.routes();

  /** The published table of last-mile dollars per parcel, by miles and people per square mile. */
  @ParameterizedTest
  @CsvSource({
    "10, 6.17, 5.31, 4.79, 4.14, 3.59, 3.22, 2.84, 2.47, 2.20, 1.97",
    "25, 6.91, 5.95, 5.38, 4.66, 4.05, 3.64, 3.22, 2.81, 2.52, 2.26",
    "45, 8.13, 7.01, 6.36, 5.51, 4.81, 4.33, 3.85, 3.37, 3.03, 2.73",
    "60, 9.29, 8.02, 7.28, 6.32, 5.53, 4.98, 4.44, 3.90, 3.52, 3.18",
  })
  void reproduces_the_published_table(
      double miles,
      double d4,
      double d6,
      double d8,
      double d12,
      double d20,
      double d30,
      double d50,
      double d100,
      double d200,
      double d500) {
    double[] people = {4, 6, 8, 12.5, 20, 30, 50, 100, 200, 500};
    double[] published = {d4, d6, d8, d12, d20, d30, d50, d100, d200, d500};
    for (int k = 0; k < people.length; k++) {
      assertEquals(
          published[k],
          ROUTES.usdPerParcel(stops(people[k]), miles),
          0.0051,
          people[k] + " people");
    }
  }

  @Test
  void the_worked_zip_takes_92_stops_and_168_miles_at_4_dollars_66() {
    RouteModel.Route route = ROUTES.route(stops(12.5), 25);
    assertEquals(92, route.stops(), 0.5);
    assertEquals(168, route.miles(), 0.5);
    assertEquals(4.66, ROUTES.usdPerParcel(stops(12.5), 25), 0.005);
  }

  @Test
  void stops_of_the_published_row_at_25_miles() {
    double[] people = {4, 6, 8, 12.5, 20, 30, 50, 100, 200, 500};
    double[] published = {65, 75, 82, 92, 104, 113, 125, 139, 151, 164};
    for (int k = 0; k < people.length; k++) {
      assertEquals(published[k], ROUTES.route(stops(people[k]), 25).stops(), 0.51);
    }
  }

  /** A second way of computing: bisect the clock of the shift instead of solving the quadratic. */
  @Property
  void closed_form_agrees_with_bisection(
      @ForAll @DoubleRange(min = 0.01, max = 50) double stopsPerSquareMile,
      @ForAll @DoubleRange(min = 0, max = 180) double miles) {
    double low = 0;
    double high = 1000;
    for (int step = 0; step < 200; step++) {
      double n = (low + high) / 2;
      double area = n / stopsPerSquareMile;
      double tour = 0.7124 * Math.sqrt(n * area) + 0.634 * Math.sqrt(area);
      double hours = 2 * miles / 45 + tour * 1.3 / 30 + n * 0.04 + 1.25;
      if (hours > 10) {
        high = n;
      } else {
        low = n;
      }
    }
    double expected = Math.min(low, 270 / 1.2);
    assertEquals(expected, ROUTES.route(stopsPerSquareMile, miles).stops(), 1e-6 * (1 + expected));
  }

  @Property
  void denser_is_never_dearer_and_nearer_is_never_dearer(
      @ForAll @DoubleRange(min = 0.01, max = 50) double density,
      @ForAll @DoubleRange(min = 1, max = 3) double denser,
      @ForAll @DoubleRange(min = 0, max = 190) double miles,
      @ForAll @DoubleRange(min = 0, max = 1) double nearer) {
    double cost = ROUTES.usdPerParcel(density, miles);
    assertTrue(ROUTES.usdPerParcel(density * denser, miles) <= cost * (1 + 1e-12));
    assertTrue(ROUTES.usdPerParcel(density, miles * nearer) <= cost * (1 + 1e-12));
  }

  @Test
  void a_place_that_cannot_be_reached_within_a_shift_has_no_price() {
    // 8.75 hours are left after the fixed time; at 45 mph that is 196.9 miles each way.
    assertTrue(Double.isFinite(ROUTES.usdPerParcel(1, 196)));
    assertEquals(Double.POSITIVE_INFINITY, ROUTES.usdPerParcel(1, 197));
  }

  private static double stops(double peoplePerSquareMile) {
    return MODEL.stopsPerSquareMile(peoplePerSquareMile * 0.389 * 48, 1);
  }
}

package org.waystation.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What must hold between the figures that ship. */
class ShippedFiguresTest {
  private static final Map<String, CostFigure> FIGURES =
      Models.read("base").figures().stream()
          .collect(Collectors.toMap(CostFigure::key, Function.identity()));

  @Test
  void an_assumption_says_so_and_nothing_else_does() {
    FIGURES
        .values()
        .forEach(
            figure ->
                assertEquals(
                    figure.confidence() == 'A',
                    figure.source().startsWith("Assumption: "),
                    figure.key()));
  }

  @Test
  void each_price_is_the_revenue_over_its_volume() {
    double revenue = value("shipperPostalUsdPerYear");
    for (String volume : List.of("large", "middle", "small")) {
      double price = revenue / value(volume + "VolumeParcelsPerYear");
      assertEquals(price, value(volume + "VolumeUsdPerParcel"), 0.005, volume);
    }
  }

  @Test
  void base_compares_at_the_three_prices_and_plans_with_the_middle_one() {
    var postal = Models.read("base").scenario().costs().postal();
    assertEquals(
        List.of(
            value("largeVolumeUsdPerParcel"),
            value("middleVolumeUsdPerParcel"),
            value("smallVolumeUsdPerParcel")),
        postal.comparedPricesUsdPerParcel());
    assertEquals(value("middleVolumeUsdPerParcel"), postal.priceUsdPerParcel());
  }

  @Test
  void a_year_of_demand_comes_to_the_worked_example() {
    // 1,500 people: 583.5 households, 48 parcels each, 312 days: 89.8 parcels a day.
    double perPerson = Models.read("base").scenario().costs().demand().parcelsPerPersonYear();
    assertEquals(89.8, 1500 * perPerson / 312, 0.05);
  }

  @Test
  void a_shift_allows_the_farthest_zip() {
    double hours = 2 * 120 / value("stemMilesPerHour") + value("fixedHoursPerShift");
    assertTrue(hours < value("shiftHours"), hours + " h");
  }

  @Test
  void the_post_of_the_nation_adds_up() {
    // 571 boxes on 47 miles a route; 4.75 USD a package; 1.49 USD of cost a parcel in 2019.
    assertEquals(571, value("postalRuralBoxes") / value("postalRuralRoutes"), 0.5);
    assertEquals(47, value("postalRuralMilesPerDay") / value("postalRuralRoutes"), 0.5);
    assertEquals(8.05, 442.8 / 55, 0.005);
    assertEquals(
        4.75, value("postalPackageRevenueUsdPerYear") / value("postalPackagesPerYear"), 0.005);
    assertEquals(
        1.49,
        (value("accountRevenueUsdOf2019") - value("accountContributionUsdOf2019"))
            / value("accountParcelsOf2019"),
        0.005);
  }

  private static double value(String key) {
    return FIGURES.get(key).value();
  }
}

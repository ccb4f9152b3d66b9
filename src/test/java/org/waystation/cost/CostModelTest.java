package org.waystation.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CostModelTest {
  private static final CostModel MODEL = Worked.model();
  private static final OfferPlace VERMONT = new OfferPlace("VT", 1_500, 120, Set.of());

  @Test
  void the_worked_zip_from_people_to_stops() {
    double parcels = MODEL.parcelsPerYear(Worked.PEOPLE);
    assertEquals(583.5, MODEL.households(Worked.PEOPLE), 1e-9);
    assertEquals(583.5 * 48, parcels, 1e-9);
    assertEquals(89.8, MODEL.parcelsPerDay(parcels), 0.05);
    assertEquals(0.623, MODEL.stopsPerSquareMile(parcels, Worked.SQUARE_MILES), 0.0005);
  }

  @Test
  void parcels_bound_to_the_post_are_not_the_networks() {
    CostParameters usual = Worked.parameters();
    PostalParameters postal = new PostalParameters(4.80, 0.60, 2.10, 0.80, List.of(4.80));
    CostModel bound =
        new CostModel(
            new CostParameters(
                usual.demand(),
                usual.clock(),
                usual.load(),
                usual.prices(),
                usual.station(),
                usual.linehaul(),
                postal,
                usual.postalNetwork(),
                OutsideParameters.POST_ONLY));
    assertEquals(28_008 * 0.2, bound.parcelsPerYear(Worked.PEOPLE), 0.0005);
    assertThrows(
        IllegalArgumentException.class,
        () -> new PostalParameters(4.80, 0.60, 2.10, 1, List.of(4.80)));
  }

  @Test
  void capital_recovery_factors_as_published() {
    assertEquals(0.1098, CostModel.capitalRecovery(0.07, 15), 5e-5);
    assertEquals(0.1019, CostModel.capitalRecovery(0.08, 20), 5e-5);
    assertEquals(0.1627, CostModel.capitalRecovery(0.10, 10), 5e-5);
    assertEquals(0.05, CostModel.capitalRecovery(0, 20), 1e-12);
  }

  @Test
  void the_worked_station_costs_95_cents_a_parcel_with_its_sort() {
    double perParcel = MODEL.stationUsdPerYear() / 5e6 + 0.35;
    assertEquals(0.95, perParcel, 0.005);
  }

  @Test
  void the_worked_linehaul_costs_32_cents_a_parcel() {
    assertEquals(0.32, MODEL.linehaulUsdPerParcel(150), 0.002);
  }

  @Test
  void the_worked_zip_costs_5_dollars_93_in_all() {
    double parcels = MODEL.parcelsPerYear(Worked.PEOPLE);
    ServiceCost service = MODEL.service(parcels, Worked.SQUARE_MILES, Worked.ROAD_MILES, 150);
    double stationShare = MODEL.stationUsdPerYear() / 5e6;
    assertEquals(5.93, service.totalUsd() / parcels + stationShare, 0.005);
  }

  @Test
  void a_price_of_the_zips_own_takes_the_place_of_the_scenarios() {
    OfferPlace own = new OfferPlace("VT", 1_500, 120, Set.of(), Map.of("post", 6.25));
    assertEquals(6.25, MODEL.postalPriceUsdPerParcel(own));
    assertEquals(6.85 * 28_008, MODEL.postalUsdPerYear(own, 28_008), 0.005);
    assertEquals(4.80, MODEL.postalPriceUsdPerParcel(VERMONT));
  }

  @Test
  void sending_the_worked_zip_by_post_costs_price_and_handover() {
    assertEquals(5.40 * 28_008, MODEL.postalUsdPerYear(VERMONT, 28_008), 0.005);
  }

  @Test
  void parts_are_whole_cents_and_add_up() {
    for (int people = 51; people < 5000; people += 97) {
      ServiceCost cost = MODEL.service(MODEL.parcelsPerYear(people), 77.7, people / 60.0, 33.3);
      long cents =
          Cents.of(cost.linehaulUsd()) + Cents.of(cost.sortUsd()) + Cents.of(cost.lastMileUsd());
      assertEquals(cents, Cents.of(cost.totalUsd()));
      assertEquals(Cents.toUsd(Cents.of(cost.lastMileUsd())), cost.lastMileUsd(), 0.0);
    }
  }
}

package org.waystation.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked example, each step against arithmetic done by hand. */
class CostStepsTest {
  private static final CostModel MODEL = Worked.model();
  private static final ServiceQuestion WORKED =
      new ServiceQuestion(Worked.PEOPLE, Worked.SQUARE_MILES, Worked.ROAD_MILES, 150, 5e6);
  private static final Map<String, Double> STEPS =
      values(CostSteps.of(MODEL, WORKED), RouteAlternatives.of(MODEL, WORKED));

  @ParameterizedTest
  @CsvSource({
    "households, 583.5, 0.05",
    "parcels a year, 28008, 0.5",
    "parcels a delivery day, 89.8, 0.05",
    "stops a day, 74.8, 0.05",
    "stops if orders fell by chance alone, 83.2, 0.05",
    "stops per square mile, 0.623, 0.0005",
    "way there and back, 1.111, 0.0005",
    "left for delivering, 7.639, 0.0005",
    "stops on a route, 92, 0.5",
    "miles of the route, 168, 0.5",
    "hours of the route, 10, 0.000001",
    "labour, 326.6, 0.05",
    "last mile, 4.66, 0.005",
    "capital recovery factor, 0.1019, 0.00005",
    "fixed cost per parcel, 0.604, 0.001",
    "linehaul, 0.32, 0.002",
    "all in, 5.93, 0.005",
    "price and handover, 5.40, 0.000001",
    "break-even price of the post, 5.33, 0.005",
    "'miles, finite-n tour', 146.0, 1.0",
    "'miles, Daganzo', 120, 0.5",
    "'miles, Figliozzi', 144.8, 0.1",
    "hours, 8.55, 0.05",
    "'last mile, hours as driven', 4.94, 0.02",
  })
  void the_worked_place(String name, double byHand, double tolerance) {
    assertEquals(byHand, STEPS.get(name), tolerance);
  }

  @Test
  void ends_where_the_model_does() {
    double parcels = MODEL.parcelsPerYear(Worked.PEOPLE);
    ServiceCost service =
        MODEL.service(parcels, Worked.SQUARE_MILES, Worked.ROAD_MILES, WORKED.hubRoadMiles());
    double station = MODEL.stationUsdPerYear() / WORKED.stationParcelsPerYear();
    assertEquals(service.totalUsd() / parcels + station, STEPS.get("all in"), 1e-6);
  }

  /** At 2.4 minutes a stop no usual van fills up within a shift; one for 180 parcels does. */
  @Test
  void a_full_van_still_costs_a_whole_shift() {
    CostParameters usual = Worked.parameters();
    CostModel small =
        new CostModel(
            new CostParameters(
                usual.demand(),
                usual.clock(),
                new RouteLoad(1.2, 180, 1.30),
                usual.prices(),
                usual.station(),
                usual.linehaul(),
                usual.postal(),
                usual.postalNetwork(),
                OutsideParameters.POST_ONLY));
    ServiceQuestion town = new ServiceQuestion(40_000, 10, 2, 20, 5e6);
    Map<String, Double> steps = values(CostSteps.of(small, town), List.of());
    assertEquals(150, steps.get("stops on a route"), 1e-9);
    assertTrue(steps.get("hours of the route") < 10);
    assertEquals(23 * 1.42 * 10, steps.get("labour"), 1e-9);
  }

  @Test
  void too_far_for_a_shift_is_refused() {
    ServiceQuestion far = new ServiceQuestion(1500, 120, 200, 150, 5e6);
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> CostSteps.of(MODEL, far));
    assertTrue(refused.getMessage().contains("200.0 road miles"), refused::getMessage);
  }

  private static Map<String, Double> values(List<CostStep> steps, List<CostStep> others) {
    Map<String, Double> values =
        others.stream().collect(Collectors.toMap(CostStep::name, CostStep::value));
    steps.forEach(step -> values.put(step.name(), step.value()));
    return values;
  }
}

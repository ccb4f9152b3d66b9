package org.waystation.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Hours of work, by arithmetic on the worked ZIP. */
class LabourTest {
  private static final Labour LABOUR = new Labour(Worked.model(), 0.5);

  /**
   * The worked ZIP's published route has 92 stops of 1.2 parcels: 28,008 parcels a year are 254
   * shifts of ten hours.
   */
  @Test
  void drivers_of_the_worked_zip() {
    CostModel model = Worked.model();
    double parcels = model.parcelsPerYear(Worked.PEOPLE);
    double stops = model.stopsPerSquareMile(parcels, Worked.SQUARE_MILES);
    assertEquals(
        28_008 / (92 * 1.2) * 10, LABOUR.driverHours(parcels, stops, Worked.ROAD_MILES), 15);
    assertEquals(0, LABOUR.driverHours(0, stops, Worked.ROAD_MILES));
  }

  /** 1 M parcels at 0.35 and half of 1.8 M USD are 1.25 M USD, at 23 x 1.42 an hour. */
  @Test
  void people_inside_a_station() {
    assertEquals(1_250_000 / 32.66, LABOUR.stationHours(1e6), 1e-6);
  }

  /** 2,500 parcels at 0.85 fill are 2,125: 1,000 loads over 90 miles at 45 an hour, both ways. */
  @Test
  void trailers_from_the_hub() {
    assertEquals(4_000, LABOUR.trailerHours(2_125_000, 90), 1e-6);
  }
}

package org.waystation.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class WeightedCentreTest {
  private final WeightedCentre centre = new WeightedCentre();

  @Test
  void equalWeightsMeetHalfWay() {
    centre.add(new LonLat(10, 0), 5);
    centre.add(new LonLat(20, 0), 5);

    assertPoint(15, 0);
    assertEquals(10, centre.weight());
  }

  @Test
  void meetsOnTheAntimeridian() {
    centre.add(new LonLat(179, 0), 1);
    centre.add(new LonLat(-179, 0), 1);

    assertEquals(180, Math.abs(centre.point().longitude()), 1e-9);
  }

  @Test
  void meetsAtThePole() {
    for (int longitude = -180; longitude < 180; longitude += 90) {
      centre.add(new LonLat(longitude, 60), 1);
    }

    assertEquals(90, centre.point().latitude(), 1e-6);
  }

  /** Weights 1 and sqrt(3) at right angles: the sum stands 60 degrees from the lighter one. */
  @Test
  void heavierPointPullsTheCentre() {
    centre.add(new LonLat(0, 0), 1);
    centre.add(new LonLat(90, 0), Math.sqrt(3));

    assertPoint(60, 0);
  }

  @Test
  void balancedOrWeightlessPointsHaveNone() {
    assertThrows(IllegalStateException.class, centre::point);
    centre.add(new LonLat(0, 0), 1);
    centre.add(new LonLat(180, 0), 1);
    assertThrows(IllegalStateException.class, centre::point);
  }

  private void assertPoint(double longitude, double latitude) {
    assertEquals(longitude, centre.point().longitude(), 1e-9);
    assertEquals(latitude, centre.point().latitude(), 1e-9);
  }
}

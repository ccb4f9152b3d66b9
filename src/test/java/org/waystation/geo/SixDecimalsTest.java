package org.waystation.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class SixDecimalsTest {
  @Test
  void a_sound_area_is_rounded_vertex_by_vertex() {
    assertEquals(
        parsed("MULTIPOLYGON (((-90.123457 40, -90 40, -90 40.765432, -90.123457 40)))").norm(),
        SixDecimals.of(
                parsed(
                    "POLYGON((-90.1234567 40.0000001,-90 40,-90 40.7654321,-90.1234567 40.0000001))"))
            .norm());
  }

  @Test
  void vertices_that_fall_together_are_written_once() {
    assertEquals(
        parsed("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))").norm(),
        SixDecimals.of(parsed("POLYGON((0 0,1 0,1.0000001 0.0000001,1 1,0 0))")).norm());
  }

  @Test
  void an_islet_below_the_grid_goes_and_the_land_stays() {
    assertEquals(
        parsed("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))").norm(),
        SixDecimals.of(
                parsed(
                    "MULTIPOLYGON(((0 0,1 0,1 1,0 0)),((5 5,5.0000001 5,5.0000001 5.0000001,5 5)))"))
            .norm());
  }

  @Test
  void a_neck_below_the_grid_is_cut_and_leaves_two_valid_parts() {
    Geometry hourglass = parsed("POLYGON((0 0,2 0,1.0000002 1,2 2,0 2,1.0000001 1,0 0))");
    assertTrue(hourglass.isValid());
    Geometry snapped = SixDecimals.of(hourglass);
    assertTrue(snapped.isValid());
    assertEquals(2, snapped.getNumGeometries());
    for (Coordinate vertex : snapped.getCoordinates()) {
      assertEquals(SixDecimals.of(vertex.x), vertex.x);
      assertEquals(SixDecimals.of(vertex.y), vertex.y);
    }
  }

  private static Geometry parsed(String wkt) {
    try {
      return new WKTReader().read(wkt);
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }
}

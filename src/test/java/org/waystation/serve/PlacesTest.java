package org.waystation.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class PlacesTest {
  /** Adak's ZIP has islands on both sides of the 180th meridian, 14 degrees apart. */
  @Test
  void an_extent_across_the_180th_meridian_goes_the_short_way() throws ParseException {
    Geometry islands =
        new WKTReader()
            .read(
                "MULTIPOLYGON(((173 52,174 52,174 53,173 52)),((-177 51,-176 51,-176 52,-177 51)))");
    assertEquals(new Envelope(-187, -176, 51, 53), Places.extent(islands, true));
    assertEquals(new Envelope(-177, 174, 51, 53), Places.extent(islands, false));
  }
}

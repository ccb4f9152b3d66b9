package org.waystation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystation.run.VermontRun;

class CountyNamesTest {
  /** The two of Connecticut and Alaska have numbers that are younger than the outlines. */
  @ParameterizedTest
  @CsvSource({
    "05001, VT, 50027, -72.376, 43.684, Windsor County",
    "70510, LA, 22113, -92.2, 29.9, Vermilion Parish",
    "23219, VA, 51760, -77.43, 37.54, Richmond city",
    "22401, VA, 51630, -77.46, 38.30, Fredericksburg city",
    "20001, DC, 11001, -77.02, 38.91, District of Columbia",
    "06759, CT, 09160, -73.21, 41.75, Litchfield County",
    "99686, AK, 02063, -146.35, 61.13, Valdez-Cordova Borough"
  })
  void county_is_called_as_people_call_it(
      String zip, String state, String fips, String longitude, String latitude, String name) {
    String row = String.join(",", zip, state, fips, longitude, latitude);
    assertEquals(name, names(row).of(zip));
  }

  @Test
  void county_of_a_place_off_all_outlines_is_not_known() {
    assertEquals("", names("06759,CT,09160,-60,41.75").of("06759"));
    assertEquals("", new CountyNames(Table.empty("demand.csv"), VermontRun.outlines()).of("05001"));
  }

  private static CountyNames names(String row) {
    List<String> faults = new ArrayList<>();
    byte[] text =
        ("zip,state,countyFips,longitude,latitude\n" + row).getBytes(StandardCharsets.UTF_8);
    Table demand = Table.read("demand.csv", new ByteArrayInputStream(text), List.of("zip"), faults);
    assertEquals(List.of(), faults);
    return new CountyNames(demand, VermontRun.outlines());
  }
}

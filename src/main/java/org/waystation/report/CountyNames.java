package org.waystation.report;

import java.util.HashMap;
import java.util.Map;
import org.waystation.geo.LonLat;
import org.waystation.geodata.Outlines;

/**
 * What people call the counties of the ZIPs in scope: Windsor County, Acadia Parish, Richmond city.
 *
 * <p>Names come with the outlines. A ZIP whose county has none there, as those of Connecticut's
 * planning regions, belongs to the county whose outline holds its point.
 */
final class CountyNames {
  /** Cities that belong to no county come after the counties in a state's numbers. */
  private static final int FIRST_CITY = 510;

  private final Map<String, String> byZip = new HashMap<>();

  /**
   * Looks them up.
   *
   * @param demand {@code demand.csv}; without rows no county is known
   */
  CountyNames(Table demand, Outlines outlines) {
    for (int row = 0; row < demand.size(); row++) {
      LonLat point = new LonLat(demand.number(row, "longitude"), demand.number(row, "latitude"));
      String state = demand.text(row, "state");
      String zip = demand.text(row, "zip");
      outlines
          .county(demand.text(row, "countyFips"), state, point)
          .ifPresent(county -> byZip.put(zip, called(county)));
    }
  }

  /** The county of a ZIP; empty text if it is not known. */
  String of(String zip) {
    return byZip.getOrDefault(zip, "");
  }

  private static String called(Outlines.County county) {
    String state = county.fips().substring(0, 2);
    int number = Integer.parseInt(county.fips().substring(2));
    return county.name()
        + switch (state) {
          case "11", "60", "66", "69", "78" -> "";
          case "02" -> " Borough";
          case "22" -> " Parish";
          case "72" -> " Municipio";
          default -> number < FIRST_CITY ? " County" : " city";
        };
  }
}

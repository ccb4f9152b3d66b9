package org.waystation.geodata;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The names under which files about ZIPs hold what we read. Names are compared in upper case; of
 * several that a file has, the first of the list counts.
 */
final class ZipColumns {
  static final List<String> ZIP =
      List.of(
          "ZCTA5CE20",
          "ZCTA5CE10",
          "ZCTA5CE",
          "ZCTA5CE00",
          "ZCTA5",
          "ZCTA",
          "ZIP",
          "ZIPCODE",
          "ZIP_CODE",
          "ZIP5",
          "GEOID20",
          "GEOID10",
          "GEOID",
          "GEO_ID",
          "POSTCODE",
          "POSTALCODE",
          "POSTAL_CODE",
          "ZIP CODE TABULATION AREA",
          "Z");
  static final List<String> LAND_SQUARE_METRES = List.of("ALAND20", "ALAND10", "ALAND", "ALAND00");
  static final List<String> WATER_SQUARE_METRES =
      List.of("AWATER20", "AWATER10", "AWATER", "AWATER00");
  static final List<String> LATITUDE =
      List.of("INTPTLAT20", "INTPTLAT10", "INTPTLAT", "INTPTLAT00");
  static final List<String> LONGITUDE =
      List.of("INTPTLON20", "INTPTLON10", "INTPTLON", "INTPTLONG", "INTPTLON00");
  static final List<String> PEOPLE =
      List.of(
          "POPULATION",
          "POP20",
          "POP2020",
          "POP10",
          "POP2010",
          "POP",
          "PEOPLE",
          "P1_001N",
          "B01003_001E",
          "S0101_C01_001E",
          "P001001");
  static final List<String> NAME = List.of("PO_NAME", "NAME");
  static final List<String> STATE = List.of("STATE", "STUSPS", "STUSPS20", "STUSPS10");

  /** Summary level 860 is the ZCTA; component and variant follow. */
  private static final Pattern CENSUS_PREFIX = Pattern.compile("^860[0-9A-Za-z]{0,4}US(?=[0-9])");

  private ZipColumns() {}

  /** The name of the column in {@code values}, or nothing if it has none of the accepted ones. */
  static Optional<String> find(Map<String, String> values, List<String> accepted) {
    return accepted.stream().filter(values::containsKey).findFirst();
  }

  /** The cell, empty if there is no such column. */
  static String cell(Map<String, String> values, List<String> accepted) {
    return find(values, accepted).map(values::get).orElse("");
  }

  /** The ZIP without the summary level that the Census Bureau puts before it: 860Z200US05001. */
  static String zip(String text) {
    return CENSUS_PREFIX.matcher(text).replaceFirst("");
  }
}

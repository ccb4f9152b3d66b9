package org.waystation.geodata;

/**
 * What a place is called and where it belongs. Any part may be empty when a file does not say.
 *
 * @param name the post office's town, for example "Island Pond"
 * @param state two-letter postal abbreviation
 * @param county the county's name without the word County
 * @param countyFips five digits, leading zeros kept
 */
public record Place(String name, String state, String county, String countyFips) {
  public static final Place UNKNOWN = new Place("", "", "", "");
}

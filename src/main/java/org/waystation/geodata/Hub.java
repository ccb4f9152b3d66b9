package org.waystation.geodata;

import org.waystation.geo.LonLat;

/**
 * A sort centre that linehaul starts from.
 *
 * @param id unique among the hubs; the county's FIPS code if derived from counties
 * @param place what it is called, for example "Cook, IL"; empty if a file does not say
 * @param point where it stands, WGS 84
 * @param population people of the county it stands for; NaN if read from a file
 */
public record Hub(String id, String place, LonLat point, double population) {}

package org.waystation.geodata;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waystation.geo.WeightedCentre;

/**
 * Stands in for a file of hubs: parcels enter a country where most people live. One hub for each of
 * the largest counties, at the population-weighted centre of its ZIPs.
 *
 * <p>A ZIP that spreads over several counties counts whole for the one that its row names.
 */
public final class LargestCounties {
  private LargestCounties() {}

  /**
   * The hubs, largest county first, ties in ascending FIPS code.
   *
   * @param states two-letter abbreviations of the extent
   * @param count how many; fewer come back if the extent has fewer counties with people
   */
  public static List<Hub> hubs(List<ZipArea> zips, Set<String> states, int count) {
    Map<String, County> counties = new HashMap<>();
    for (ZipArea zip : zips) {
      Place place = zip.place();
      if (states.contains(place.state()) && !place.countyFips().isEmpty() && zip.population() > 0) {
        counties
            .computeIfAbsent(place.countyFips(), fips -> new County(place))
            .centre
            .add(zip.point(), zip.population());
      }
    }
    return counties.values().stream()
        .map(County::hub)
        .sorted(Comparator.comparingDouble(Hub::population).reversed().thenComparing(Hub::id))
        .limit(count)
        .toList();
  }

  private static final class County {
    private final Place place;
    private final WeightedCentre centre = new WeightedCentre();

    County(Place place) {
      this.place = place;
    }

    Hub hub() {
      return new Hub(
          place.countyFips(),
          place.county() + ", " + place.state(),
          centre.point(),
          centre.weight());
    }
  }
}

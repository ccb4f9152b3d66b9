package org.waystation.cost;

import java.util.Set;

/**
 * What offers look at in a ZIP.
 *
 * @param state two letters
 * @param population people
 * @param landSquareMiles above 0
 * @param lists names of the ZIP lists that hold it, as {@link Carrier} names them
 */
public record OfferPlace(
    String state, double population, double landSquareMiles, Set<String> lists) {
  public OfferPlace {
    lists = Set.copyOf(lists);
  }

  /** People per square mile of land. */
  public double peoplePerSquareMile() {
    return population / landSquareMiles;
  }
}

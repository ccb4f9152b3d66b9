package org.waystation.cost;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What offers look at in a ZIP.
 *
 * @param state two letters
 * @param population people
 * @param landSquareMiles above 0
 * @param lists names of the ZIP lists that hold it, as {@link Carrier} names them
 * @param ownUsdPerParcel prices of the ZIP's own, in place of those everywhere, by provider as in
 *     {@link Offer}
 */
public record OfferPlace(
    String state,
    double population,
    double landSquareMiles,
    Set<String> lists,
    Map<String, Double> ownUsdPerParcel) {
  public OfferPlace {
    lists = Set.copyOf(lists);
    ownUsdPerParcel = Map.copyOf(ownUsdPerParcel);
  }

  /** One where the prices that hold everywhere hold. */
  public OfferPlace(String state, double population, double landSquareMiles, Set<String> lists) {
    this(state, population, landSquareMiles, lists, Map.of());
  }

  /**
   * What somebody charges there in particular; empty where the price that holds everywhere does.
   */
  public OptionalDouble ownUsdPerParcel(String provider) {
    Double own = ownUsdPerParcel.get(provider);
    return own == null ? OptionalDouble.empty() : OptionalDouble.of(own);
  }

  /** People per square mile of land. */
  public double peoplePerSquareMile() {
    return population / landSquareMiles;
  }
}

package org.waystation.cost;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A carrier that takes parcels at the shipper's hub and delivers them at one price, more in remote
 * areas. Where it has a price of a ZIP's own that is the whole price, remote or not.
 *
 * @param name unique among carriers
 * @param usdPerParcel its price, at least 0
 * @param states where it delivers, two letters each; empty for everywhere
 * @param admitted the ZIP list to which it keeps; empty if it delivers to all ZIPs of its states
 * @param remote what is remote, and what that costs
 */
public record Carrier(
    String name,
    double usdPerParcel,
    Set<String> states,
    Optional<String> admitted,
    Remote remote) {
  public Carrier {
    states = Set.copyOf(states);
  }

  /**
   * A surcharge. A ZIP is remote if the list holds it or its density is below the limit.
   *
   * @param usdPerParcel on top of the price, at least 0
   * @param list of remote ZIPs
   * @param belowPeoplePerSquareMile density below which a ZIP is remote
   */
  public record Remote(
      double usdPerParcel, Optional<String> list, OptionalDouble belowPeoplePerSquareMile) {
    boolean holds(OfferPlace place) {
      return list.filter(place.lists()::contains).isPresent()
          || place.peoplePerSquareMile() < belowPeoplePerSquareMile.orElse(0);
    }
  }

  /** The offer for a ZIP; empty where it does not deliver. */
  Optional<Offer> offer(OfferPlace place, double parcelsPerYear) {
    boolean here =
        (states.isEmpty() || states.contains(place.state()))
            && (admitted.isEmpty() || place.lists().contains(admitted.get()));
    if (!here) {
      return Optional.empty();
    }
    OptionalDouble own = place.ownUsdPerParcel(name);
    boolean surcharged = own.isEmpty() && remote.holds(place);
    double usd = own.orElse(usdPerParcel) + (surcharged ? remote.usdPerParcel() : 0);
    return Optional.of(
        new Offer(Channel.CARRIER, name, surcharged, Cents.round(parcelsPerYear * usd)));
  }
}

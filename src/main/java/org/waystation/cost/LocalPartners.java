package org.waystation.cost;

import java.util.Optional;
import java.util.Set;

/**
 * Small shops that take parcels to their neighbours. They deliver to a ZIP wholly or not at all: if
 * its shops can take all its parcels of a day, and nobody lives farther from a shop in the middle
 * than it goes.
 *
 * @param usdPerParcel what a shop is paid
 * @param handoverUsdPerParcel linehaul, sort and the van that brings parcels to the shops
 * @param reach how much and how far
 * @param states where there are such shops, two letters each; empty for everywhere
 * @param minPeoplePerSquareMile least density at which there are such shops
 * @param belowPeoplePerSquareMile density from which on there are none; infinite for no limit
 */
public record LocalPartners(
    double usdPerParcel,
    double handoverUsdPerParcel,
    Reach reach,
    Set<String> states,
    double minPeoplePerSquareMile,
    double belowPeoplePerSquareMile) {
  public LocalPartners {
    states = Set.copyOf(states);
  }

  /**
   * What shops can do.
   *
   * @param parcelsPerDay of one shop at most
   * @param shopsPerZip in one ZIP at most
   * @param miles from the shop at most, as the crow flies
   */
  public record Reach(double parcelsPerDay, int shopsPerZip, double miles) {
    /** Whether a disc of so much land lies within the reach of its centre. */
    boolean covers(double landSquareMiles) {
      return landSquareMiles <= Math.PI * miles * miles;
    }
  }

  /** What a shop is paid there: a price of the ZIP's own, or what is paid everywhere. */
  double payUsdPerParcel(OfferPlace place) {
    return place.ownUsdPerParcel(Channel.PARTNER.word()).orElse(usdPerParcel);
  }

  /** The offer for a ZIP; empty where they do not deliver. */
  Optional<Offer> offer(OfferPlace place, double parcelsPerYear, double parcelsPerDay) {
    double density = place.peoplePerSquareMile();
    boolean here =
        (states.isEmpty() || states.contains(place.state()))
            && density >= minPeoplePerSquareMile
            && density < belowPeoplePerSquareMile
            && reach.covers(place.landSquareMiles())
            && parcelsPerDay <= reach.parcelsPerDay() * reach.shopsPerZip();
    return here
        ? Optional.of(
            new Offer(
                Channel.PARTNER,
                Channel.PARTNER.word(),
                false,
                Cents.round(parcelsPerYear * (payUsdPerParcel(place) + handoverUsdPerParcel))))
        : Optional.empty();
  }
}

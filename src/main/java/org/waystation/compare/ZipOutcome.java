package org.waystation.compare;

import java.util.Optional;
import java.util.OptionalDouble;
import org.waystation.cost.Cents;
import org.waystation.cost.Channel;
import org.waystation.cost.Offer;

/**
 * What a plan does for one ZIP of the scope.
 *
 * @param zip five characters
 * @param state two letters
 * @param population people: measured (census)
 * @param households derived: people times an average for rural ZIPs
 * @param landSquareMiles measured, or derived from people and their density
 * @param parcelsPerYear demand: assumed parcels per household times households
 * @param service by the ZIP's station; empty if no station serves it
 * @param other the cheapest carrier or local partner, where that is cheaper than the post or the
 *     post is not to be had, or the post at a price of the ZIP's own; else empty: then the post at
 *     the price that holds everywhere is the way besides a station
 */
public record ZipOutcome(
    String zip,
    String state,
    double population,
    double households,
    double landSquareMiles,
    double parcelsPerYear,
    Optional<StationService> service,
    Optional<Offer> other) {
  public ZipOutcome {
    if (zip.length() != 5) {
      throw new IllegalArgumentException("a ZIP has five characters, was [" + zip + "]");
    }
    Amounts.check("population of " + zip, population);
    Amounts.check("households of " + zip, households);
    Amounts.check("land square miles of " + zip, landSquareMiles);
    Amounts.check("parcels per year of " + zip, parcelsPerYear);
  }

  /** Whether a station serves the ZIP. */
  public boolean served() {
    return service.isPresent();
  }

  /** Who delivers under the plan. */
  public Channel channel() {
    return served() ? Channel.PRIVATE : outsideChannel();
  }

  /** The cheapest way besides a station. */
  public Channel outsideChannel() {
    return other.map(Offer::channel).orElse(Channel.POSTAL);
  }

  /**
   * What the cheapest way besides a station costs a year, in cents.
   *
   * @param shipperUsdPerParcel price and handover of a parcel by post where it has no other price
   */
  public long outsideCents(double shipperUsdPerParcel) {
    return Cents.of(
        other
            .map(Offer::usdPerYear)
            .orElseGet(() -> Cents.round(parcelsPerYear * shipperUsdPerParcel)));
  }

  /** From the ZIP's station; empty if none serves it. */
  public OptionalDouble roadMiles() {
    return service.isPresent()
        ? OptionalDouble.of(service.get().roadMiles())
        : OptionalDouble.empty();
  }

  /** All-in private cost of one parcel; empty if no station serves the ZIP or it has no parcels. */
  public OptionalDouble privateUsdPerParcel() {
    return service.isPresent() && parcelsPerYear > 0
        ? OptionalDouble.of(service.get().cost().totalUsd() / parcelsPerYear)
        : OptionalDouble.empty();
  }

  /**
   * The postal price at which both ways cost the shipper the same: above it the private way is
   * cheaper. Negative where the private way is cheaper even than the handover alone; empty where
   * there is no private cost per parcel.
   *
   * @param handoverUsdPerParcel linehaul and sort up to the delivery unit
   */
  public OptionalDouble breakEvenUsdPerParcel(double handoverUsdPerParcel) {
    OptionalDouble perParcel = privateUsdPerParcel();
    return perParcel.isPresent()
        ? OptionalDouble.of(perParcel.getAsDouble() - handoverUsdPerParcel)
        : perParcel;
  }
}

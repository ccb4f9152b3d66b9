package org.waystation.compare;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a plan does for one ZIP of the scope.
 *
 * @param zip five characters
 * @param state two letters
 * @param population people: measured (census)
 * @param households derived: people times an average for rural ZIPs
 * @param landSquareMiles measured, or derived from people and their density
 * @param parcelsPerYear demand: assumed parcels per household times households
 * @param service by the ZIP's station; empty if the ZIP is left to the postal service
 */
public record ZipOutcome(
    String zip,
    String state,
    double population,
    double households,
    double landSquareMiles,
    double parcelsPerYear,
    Optional<StationService> service) {
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

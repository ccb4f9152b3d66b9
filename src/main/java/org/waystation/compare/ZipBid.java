package org.waystation.compare;

import java.util.OptionalDouble;

/**
 * What the shipper can sensibly bid at most for handing one ZIP over to its postal delivery unit,
 * USD per parcel: what it saves by that, less what it costs to bring the parcel there. Three
 * answers to what it saves, none of which is a bid at which it gains. Negative where the handover
 * alone costs more than is saved; empty where there is no private cost or no parcel.
 *
 * @param zip five characters
 * @param parcelsPerYear demand
 * @param averageUsd all-in private cost, with the ZIP's share of its station: what a parcel costs,
 *     but not what goes if this ZIP goes
 * @param avoidableUsd linehaul, sort and last mile: what goes while every station stays
 * @param marginalUsd the ZIP's multiplier: what goes at the margin of the relaxation, where part of
 *     a station goes too, and a place under the coverage floor has its price
 */
public record ZipBid(
    String zip,
    double parcelsPerYear,
    OptionalDouble averageUsd,
    OptionalDouble avoidableUsd,
    OptionalDouble marginalUsd) {

  /**
   * The bids for one ZIP of a plan.
   *
   * @param multiplierUsdPerYear the price that the relaxation puts on serving it
   * @param handoverUsdPerParcel linehaul and sort up to the delivery unit
   */
  public static ZipBid of(
      ZipOutcome zip, double multiplierUsdPerYear, double handoverUsdPerParcel) {
    double parcels = zip.parcelsPerYear();
    boolean served = zip.service().isPresent() && parcels > 0;
    return new ZipBid(
        zip.zip(),
        parcels,
        zip.breakEvenUsdPerParcel(handoverUsdPerParcel),
        served
            ? saved(zip.service().get().cost().service().totalUsd(), parcels, handoverUsdPerParcel)
            : OptionalDouble.empty(),
        parcels > 0
            ? saved(multiplierUsdPerYear, parcels, handoverUsdPerParcel)
            : OptionalDouble.empty());
  }

  /** The bid for a saving that was worked out otherwise. */
  public OptionalDouble forSaving(double usdPerYear, double handoverUsdPerParcel) {
    return parcelsPerYear > 0
        ? saved(usdPerYear, parcelsPerYear, handoverUsdPerParcel)
        : OptionalDouble.empty();
  }

  private static OptionalDouble saved(double usdPerYear, double parcels, double handover) {
    return OptionalDouble.of(usdPerYear / parcels - handover);
  }
}

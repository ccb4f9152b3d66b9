package org.waystation.compare;

/** What getting its parcels to a ZIP costs the shipper under the plan, by whichever way. */
final class DeliveredCost {
  private DeliveredCost() {}

  /**
   * A year, in cents.
   *
   * @param shipperUsdPerParcel price and handover of a parcel by post
   */
  static long cents(ZipOutcome zip, double shipperUsdPerParcel) {
    return zip.service().isPresent()
        ? zip.service().get().cost().totalCents()
        : zip.outsideCents(shipperUsdPerParcel);
  }
}

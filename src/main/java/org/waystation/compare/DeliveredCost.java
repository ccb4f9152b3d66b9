package org.waystation.compare;

import org.waystation.cost.Cents;

/** What getting its parcels to a ZIP costs the shipper under the plan, be it by station or post. */
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
        : Cents.of(Cents.round(zip.parcelsPerYear() * shipperUsdPerParcel));
  }
}

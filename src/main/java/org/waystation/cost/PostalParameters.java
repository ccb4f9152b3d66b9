package org.waystation.cost;

import java.util.List;

/**
 * The postal service as a carrier of the shipper's parcels.
 *
 * @param priceUsdPerParcel what the scenario takes the postal service to charge
 * @param handoverUsdPerParcel linehaul and sort up to the postal delivery unit, paid by the shipper
 * @param incrementalUsdPerParcel what one more parcel costs the postal service at the nation's mean
 *     rural density; {@link PostalNetwork} spreads it
 * @param comparedPricesUsdPerParcel the prices at which the comparison is shown
 */
public record PostalParameters(
    double priceUsdPerParcel,
    double handoverUsdPerParcel,
    double incrementalUsdPerParcel,
    List<Double> comparedPricesUsdPerParcel) {
  public PostalParameters {
    comparedPricesUsdPerParcel = List.copyOf(comparedPricesUsdPerParcel);
  }

  /** Price plus handover: what sending one parcel by post costs the shipper. */
  public double shipperUsdPerParcel() {
    return priceUsdPerParcel + handoverUsdPerParcel;
  }
}

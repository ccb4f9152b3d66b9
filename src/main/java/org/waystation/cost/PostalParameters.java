package org.waystation.cost;

import java.util.List;

/**
 * The postal service as a carrier of the shipper's parcels.
 *
 * @param priceUsdPerParcel what the scenario takes the postal service to charge
 * @param handoverUsdPerParcel linehaul and sort up to the postal delivery unit, paid by the shipper
 * @param incrementalUsdPerParcel what one more parcel costs the postal service at the nation's mean
 *     rural density; {@link PostalNetwork} spreads it
 * @param contractShare share of each ZIP's parcels that goes by post by contract, whatever the
 *     network; below 1
 * @param shareToday share of each ZIP's parcels that goes by post before the plan, where no file
 *     says otherwise; from 0 to 1
 * @param comparedPricesUsdPerParcel the prices at which the comparison is shown
 */
public record PostalParameters(
    double priceUsdPerParcel,
    double handoverUsdPerParcel,
    double incrementalUsdPerParcel,
    double contractShare,
    double shareToday,
    List<Double> comparedPricesUsdPerParcel) {
  /** As if every parcel went by post before the plan. */
  public static final double ALL = 1;

  public PostalParameters {
    if (!(contractShare >= 0 && contractShare < 1)) {
      throw new IllegalArgumentException(
          "the share by contract must be at least 0 and below 1, was [" + contractShare + "]");
    }
    if (!(shareToday >= 0 && shareToday <= 1)) {
      throw new IllegalArgumentException(
          "the share that goes by post today must lie in 0 to 1, was [" + shareToday + "]");
    }
    comparedPricesUsdPerParcel = List.copyOf(comparedPricesUsdPerParcel);
  }

  /** As if every parcel went by post before the plan. */
  public PostalParameters(
      double priceUsdPerParcel,
      double handoverUsdPerParcel,
      double incrementalUsdPerParcel,
      double contractShare,
      List<Double> comparedPricesUsdPerParcel) {
    this(
        priceUsdPerParcel,
        handoverUsdPerParcel,
        incrementalUsdPerParcel,
        contractShare,
        ALL,
        comparedPricesUsdPerParcel);
  }

  /** Price plus handover: what sending one parcel by post costs the shipper. */
  public double shipperUsdPerParcel() {
    return priceUsdPerParcel + handoverUsdPerParcel;
  }
}

package org.waystation.compare;

import java.util.List;

/**
 * What is published of the shipper's account with the postal service.
 *
 * @param usdPerYear revenue of now
 * @param parcelsPerYear the volumes that are reported for it
 * @param earlier the account of 2019, the only one of which the contribution is known
 * @param wageGrowthPerYear by which the cost of then is raised: assumed
 */
public record ShipperAccount(
    double usdPerYear, List<Double> parcelsPerYear, Earlier earlier, double wageGrowthPerYear) {
  public ShipperAccount {
    parcelsPerYear = List.copyOf(parcelsPerYear);
  }

  /**
   * The account of an earlier year.
   *
   * @param years between then and now
   * @param parcels sent
   * @param revenueUsd paid for them
   * @param contributionUsd what that left over the cost they caused
   */
  public record Earlier(double years, double parcels, double revenueUsd, double contributionUsd) {
    /** Cost that one parcel caused. */
    public double incrementalUsdPerParcel() {
      return (revenueUsd - contributionUsd) / parcels;
    }

    /** Part of the revenue that was left over. */
    public double margin() {
      return contributionUsd / revenueUsd;
    }
  }
}

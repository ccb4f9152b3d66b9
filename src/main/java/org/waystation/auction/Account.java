package org.waystation.auction;

/**
 * What a day's sales come to, at a unit, for a bidder, or in all.
 *
 * @param parcels a day
 * @param revenueUsd a day, a sum of whole cents
 * @param attributableUsd cost of these parcels, a day, the same
 */
public record Account(double parcels, double revenueUsd, double attributableUsd) {
  public static final Account NOTHING = new Account(0, 0, 0);

  public Account plus(Account other) {
    return new Account(
        parcels + other.parcels,
        revenueUsd + other.revenueUsd,
        attributableUsd + other.attributableUsd);
  }

  /** What the sales bring above the cost they cause. */
  public double contributionUsd() {
    return revenueUsd - attributableUsd;
  }

  /** Mean price; 0 where nothing is sold. */
  public double usdPerParcel() {
    return parcels == 0 ? 0 : revenueUsd / parcels;
  }
}

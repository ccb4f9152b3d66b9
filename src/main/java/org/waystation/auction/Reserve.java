package org.waystation.auction;

/**
 * The price below which a seller sells no parcel of a unit.
 *
 * @param attributableUsd what one more parcel costs the seller there, per parcel, at least 0
 * @param institutionalUsd share of the cost that no parcel causes, per parcel, at least 0: a choice
 *     of the seller, 0 where a parcel need only pay for itself
 */
public record Reserve(double attributableUsd, double institutionalUsd) {
  public Reserve {
    Checks.amount("attributable USD per parcel", attributableUsd);
    Checks.amount("institutional USD per parcel", institutionalUsd);
  }

  public double usdPerParcel() {
    return attributableUsd + institutionalUsd;
  }
}

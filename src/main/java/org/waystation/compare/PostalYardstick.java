package org.waystation.compare;

import java.util.List;
import org.waystation.cost.Cents;
import org.waystation.cost.PostalParameters;

/**
 * What a parcel by post is taken to cost.
 *
 * @param basis whose cost it is
 * @param postalUsdPerParcel price, or incremental cost, of the postal service: derived from revenue
 *     and a range of volumes, or assumed
 * @param handoverUsdPerParcel linehaul and sort up to the delivery unit: assumed
 */
public record PostalYardstick(Basis basis, double postalUsdPerParcel, double handoverUsdPerParcel) {
  /** Whose cost of a parcel by post is meant. */
  public enum Basis {
    /** The price that the shipper pays: the shipper's ledger. */
    PRICE,
    /** What one more parcel costs the postal service: the social ledger. */
    INCREMENTAL_COST
  }

  public PostalYardstick {
    Amounts.check("postal USD per parcel", postalUsdPerParcel);
    Amounts.check("handover USD per parcel", handoverUsdPerParcel);
  }

  /** Every price at which the comparison is shown, in the order given. */
  public static List<PostalYardstick> prices(PostalParameters postal) {
    return postal.comparedPricesUsdPerParcel().stream()
        .map(price -> new PostalYardstick(Basis.PRICE, price, postal.handoverUsdPerParcel()))
        .toList();
  }

  /** The social ledger's, where one more parcel costs the postal service so much. */
  static PostalYardstick incrementalCost(double usdPerParcel, PostalParameters postal) {
    return new PostalYardstick(Basis.INCREMENTAL_COST, usdPerParcel, postal.handoverUsdPerParcel());
  }

  /** One parcel by post with its handover. */
  public double usdPerParcel() {
    return postalUsdPerParcel + handoverUsdPerParcel;
  }

  /** So many parcels by post with their handover, in whole cents. */
  public double usdPerYear(double parcelsPerYear) {
    return Cents.round(parcelsPerYear * usdPerParcel());
  }
}

package org.waystation.auction;

/**
 * The agreement with one shipper that an auction replaces.
 *
 * @param revenueUsdPerYear what the seller gets under it, at least 0
 * @param attributableUsdPerYear what its parcels cost the seller, at least 0
 */
public record Contract(double revenueUsdPerYear, double attributableUsdPerYear) {
  public Contract {
    Checks.amount("revenue of a contract", revenueUsdPerYear);
    Checks.amount("attributable cost of a contract", attributableUsdPerYear);
  }

  public double contributionUsdPerYear() {
    return revenueUsdPerYear - attributableUsdPerYear;
  }

  /** What the seller's revenue changes by; negative where the auction brings less. */
  public double revenueChangeUsdPerYear(Account sold, double daysPerYear) {
    return sold.revenueUsd() * daysPerYear - revenueUsdPerYear;
  }

  /** What the seller's contribution changes by; negative where the auction brings less. */
  public double contributionChangeUsdPerYear(Account sold, double daysPerYear) {
    return sold.contributionUsd() * daysPerYear - contributionUsdPerYear();
  }
}

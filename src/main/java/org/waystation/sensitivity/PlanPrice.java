package org.waystation.sensitivity;

/**
 * What a plan comes to with some set of figures, per year.
 *
 * @param totalCents stations, their services, and the cheapest other way for the other ZIPs
 * @param savingCents what the served ZIPs would cost the cheapest other way less what they cost by
 *     stations, stations included; negative where stations cost more
 * @param parcels of all ZIPs
 * @param marginCents the same saving by ZIP, its share of its station included; 0 for a ZIP that no
 *     station serves
 * @param unroutable services that no route can make with these figures and that went another way
 */
public record PlanPrice(
    long totalCents, long savingCents, double parcels, long[] marginCents, int unroutable) {
  public double totalUsd() {
    return totalCents / 100.0;
  }

  public double savingUsd() {
    return savingCents / 100.0;
  }

  /** Of all parcels, by whatever way; 0 without parcels. */
  public double usdPerParcel() {
    return parcels == 0 ? 0 : totalUsd() / parcels;
  }

  /** The saving over all parcels; 0 without parcels. */
  public double savingUsdPerParcel() {
    return parcels == 0 ? 0 : savingUsd() / parcels;
  }
}

package org.waystation.compare;

import java.util.Comparator;
import java.util.List;

/**
 * How the delivered cost of a parcel differs from parcel to parcel; every parcel of a ZIP costs the
 * same. All 0 where there are no parcels.
 *
 * @param meanUsd the mean
 * @param p10Usd the least cost at or below which a tenth of the parcels lie
 * @param p50Usd the same for half of them
 * @param p90Usd nine tenths
 * @param p99Usd 99 of a hundred
 * @param gini mean difference of two parcels over twice the mean: 0 where all cost the same
 */
public record CostSpread(
    double meanUsd, double p10Usd, double p50Usd, double p90Usd, double p99Usd, double gini) {
  private record Cost(double usdPerParcel, double parcels) {}

  /**
   * The spread over some ZIPs.
   *
   * @param shipperUsdPerParcel price and handover of a parcel by post
   */
  public static CostSpread of(List<ZipOutcome> zips, double shipperUsdPerParcel) {
    List<Cost> costs =
        zips.stream()
            .filter(zip -> zip.parcelsPerYear() > 0)
            .map(
                zip ->
                    new Cost(
                        DeliveredCost.cents(zip, shipperUsdPerParcel)
                            / 100.0
                            / zip.parcelsPerYear(),
                        zip.parcelsPerYear()))
            .sorted(Comparator.comparingDouble(Cost::usdPerParcel))
            .toList();
    double parcels = 0;
    double usd = 0;
    double ranked = 0;
    for (Cost cost : costs) {
      double own = cost.parcels() * cost.usdPerParcel();
      ranked += own * (2 * parcels + cost.parcels());
      parcels += cost.parcels();
      usd += own;
    }
    // sum_i w_i x_i (2 W_(i-1) + w_i) / (W sum_i w_i x_i) - 1, over costs in ascending order.
    double gini = usd == 0 ? 0 : Math.max(0, ranked / (parcels * usd) - 1);
    return new CostSpread(
        parcels == 0 ? 0 : usd / parcels,
        quantile(costs, parcels, 0.10),
        quantile(costs, parcels, 0.50),
        quantile(costs, parcels, 0.90),
        quantile(costs, parcels, 0.99),
        gini);
  }

  private static double quantile(List<Cost> ascending, double parcels, double share) {
    double counted = 0;
    for (Cost cost : ascending) {
      counted += cost.parcels();
      if (counted >= share * parcels) {
        return cost.usdPerParcel();
      }
    }
    return 0;
  }

  /** How much dearer the dear end is than the cheap one; 0 where the cheap one costs nothing. */
  public double p90OverP10() {
    return p10Usd == 0 ? 0 : p90Usd / p10Usd;
  }
}

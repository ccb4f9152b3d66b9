package org.waystation.compare;

import java.util.List;
import org.waystation.units.Ratio;

/**
 * The baseline: what the postal service does for the scope whatever the plan. It serves every ZIP
 * and every address, whatever that costs, so its coverage is not measured but a duty by law.
 *
 * @param zips of the scope, all delivered to: counted
 * @param population of the scope: measured
 * @param households of the scope: derived from people
 * @param landSquareMiles of the scope: measured, or derived from people and density
 * @param parcelsPerYear of the scope, the shipper's only: assumed per household
 * @param nation what the postal service says of itself
 */
public record UniversalService(
    long zips,
    double population,
    double households,
    double landSquareMiles,
    double parcelsPerYear,
    Nation nation) {
  /**
   * The whole country's service, as the postal service states it.
   *
   * @param addresses delivered to: measured
   * @param deliveryDaysPerWeek least number of days: a duty by law
   */
  public record Nation(double addresses, double deliveryDaysPerWeek) {
    public Nation {
      Amounts.check("addresses", addresses);
      Amounts.check("delivery days per week", deliveryDaysPerWeek);
    }
  }

  /** The baseline of a scope, served by stations or not. */
  public static UniversalService of(List<ZipOutcome> scope, Nation nation) {
    return new UniversalService(
        scope.size(),
        scope.stream().mapToDouble(ZipOutcome::population).sum(),
        scope.stream().mapToDouble(ZipOutcome::households).sum(),
        scope.stream().mapToDouble(ZipOutcome::landSquareMiles).sum(),
        scope.stream().mapToDouble(ZipOutcome::parcelsPerYear).sum(),
        nation);
  }

  /** Share of the scope's ZIPs, people and addresses that get delivery: all of them. */
  public Ratio coverage() {
    return new Ratio(1);
  }
}

package org.waystation.compare;

import org.waystation.cost.Cents;
import org.waystation.cost.ServiceCost;

/**
 * What serving one ZIP privately costs a year, in whole cents: derived by the cost model, whose
 * prices are partly observed and partly assumed (each cost figure carries its mark).
 *
 * @param service linehaul, sort and last mile
 * @param stationShareUsd the ZIP's share of its station's fixed cost, see {@link
 *     org.waystation.cost.StationShares}
 */
public record PrivateCost(ServiceCost service, double stationShareUsd) {
  public PrivateCost {
    whole("linehaul", service.linehaulUsd());
    whole("sort", service.sortUsd());
    whole("last mile", service.lastMileUsd());
    whole("station share", stationShareUsd);
  }

  /** All parts together, in cents. */
  public long totalCents() {
    return Cents.of(service.linehaulUsd())
        + Cents.of(service.sortUsd())
        + Cents.of(service.lastMileUsd())
        + Cents.of(stationShareUsd);
  }

  /** All parts together, in whole cents. */
  public double totalUsd() {
    return Cents.toUsd(totalCents());
  }

  private static void whole(String part, double usd) {
    if (!(usd >= 0 && usd == Cents.toUsd(Cents.of(usd)))) {
      throw new IllegalArgumentException(
          part + " must be whole cents, at least 0, was [" + usd + "]");
    }
  }
}

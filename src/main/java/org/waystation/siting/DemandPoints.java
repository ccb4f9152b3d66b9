package org.waystation.siting;

import java.util.List;

/**
 * What has to be served, numbered from 0.
 *
 * @param ids a name for each, unique
 * @param parcelsPerYear demand, at least 0, one per point
 * @param outsideUsdPerYear what leaving the point to the outside option costs each year, one per
 *     point; infinite where there is none
 */
public record DemandPoints(List<String> ids, double[] parcelsPerYear, double[] outsideUsdPerYear) {
  public DemandPoints {
    ids = List.copyOf(ids);
    Checks.sameLength("demand points", ids.size(), parcelsPerYear.length, outsideUsdPerYear.length);
    Checks.unique("demand point", ids);
    Checks.finite("demand of point", parcelsPerYear);
    for (int i = 0; i < parcelsPerYear.length; i++) {
      if (parcelsPerYear[i] < 0) {
        throw new IllegalArgumentException(
            "demand of point " + i + " must be at least 0, was [" + parcelsPerYear[i] + "]");
      }
    }
    for (int i = 0; i < outsideUsdPerYear.length; i++) {
      if (Double.isNaN(outsideUsdPerYear[i]) || outsideUsdPerYear[i] == Double.NEGATIVE_INFINITY) {
        throw new IllegalArgumentException(
            "outside cost of point " + i + " must be a number, was [" + outsideUsdPerYear[i] + "]");
      }
    }
  }

  public int size() {
    return ids.size();
  }
}

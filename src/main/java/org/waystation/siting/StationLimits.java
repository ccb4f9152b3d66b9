package org.waystation.siting;

import java.util.Arrays;

/**
 * What an open station can take, and what it must have to be worth opening; one entry per candidate
 * site.
 *
 * @param mostParcelsPerYear capacity q_j, above 0; infinite where there is none
 * @param leastParcelsPerYear minimum throughput m_j, 0 where there is none, never above capacity
 * @param mostPoints most demand points k_j, at least 1; {@link #ANY_NUMBER} where there is no limit
 * @param sourcing whether a point may be divided among stations
 */
public record StationLimits(
    double[] mostParcelsPerYear,
    double[] leastParcelsPerYear,
    int[] mostPoints,
    Sourcing sourcing) {
  /** In place of a number of demand points: no limit. */
  public static final int ANY_NUMBER = Integer.MAX_VALUE;

  public StationLimits {
    Checks.sameLength(
        "station limits", mostParcelsPerYear.length, leastParcelsPerYear.length, mostPoints.length);
    for (int j = 0; j < mostPoints.length; j++) {
      if (!(mostParcelsPerYear[j] > 0)) {
        throw new IllegalArgumentException(
            "capacity of site " + j + " must be above 0, was [" + mostParcelsPerYear[j] + "]");
      }
      if (!(leastParcelsPerYear[j] >= 0 && leastParcelsPerYear[j] <= mostParcelsPerYear[j])) {
        throw new IllegalArgumentException(
            "minimum throughput of site "
                + j
                + " must lie between 0 and its capacity, was ["
                + leastParcelsPerYear[j]
                + "]");
      }
      if (mostPoints[j] < 1) {
        throw new IllegalArgumentException(
            "most points of site " + j + " must be at least 1, was [" + mostPoints[j] + "]");
      }
    }
  }

  /** Every station takes whatever comes. */
  public static StationLimits none(int sites) {
    return alike(sites, Double.POSITIVE_INFINITY, 0, ANY_NUMBER, Sourcing.SINGLE);
  }

  /** The same limits for every site. */
  public static StationLimits alike(
      int sites,
      double mostParcelsPerYear,
      double leastParcelsPerYear,
      int mostPoints,
      Sourcing sourcing) {
    double[] most = new double[sites];
    double[] least = new double[sites];
    int[] points = new int[sites];
    Arrays.fill(most, mostParcelsPerYear);
    Arrays.fill(least, leastParcelsPerYear);
    Arrays.fill(points, mostPoints);
    return new StationLimits(most, least, points, sourcing);
  }

  /** Number of candidate sites. */
  public int size() {
    return mostPoints.length;
  }

  /**
   * Whether any station is limited at all. If none is, demand points do not compete for stations,
   * and each goes to its cheapest.
   */
  public boolean bind() {
    for (int j = 0; j < size(); j++) {
      boolean free =
          mostParcelsPerYear[j] == Double.POSITIVE_INFINITY
              && leastParcelsPerYear[j] == 0
              && mostPoints[j] == ANY_NUMBER;
      if (!free) {
        return true;
      }
    }
    return false;
  }
}

package org.waystation.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The ZIPs that stations serve, as the charts need them. */
final class ServedZips {
  private final List<Zip> zips = new ArrayList<>();
  private final double parcelsInScope;

  /**
   * A ZIP that a station serves.
   *
   * @param miles by road from its station
   * @param privateUsd all in, for a parcel
   * @param postalUsd price and handover, for a parcel
   * @param incrementalUsd what one more parcel costs the postal service
   * @param fullyLoadedUsd the same with its part of the fixed cost
   * @param fifth of the boxes by density, 1 the sparsest
   */
  record Zip(
      double parcels,
      double miles,
      double privateUsd,
      double postalUsd,
      double incrementalUsd,
      double fullyLoadedUsd,
      int fifth) {}

  ServedZips(Table table) {
    double all = 0;
    for (int row = 0; row < table.size(); row++) {
      double parcels = table.number(row, "parcelsPerYear");
      double cost = table.number(row, "privateUsdPerParcel");
      all += parcels;
      if (!Double.isNaN(cost)) {
        zips.add(
            new Zip(
                parcels,
                table.number(row, "roadMiles"),
                cost,
                table.number(row, "priceUsdPerParcel") + table.number(row, "handoverUsdPerParcel"),
                table.number(row, "incrementalUsdPerParcel"),
                table.number(row, "fullyLoadedUsdPerParcel"),
                table.has("densityFifth") ? (int) table.number(row, "densityFifth") : 0));
      }
    }
    zips.sort(Comparator.comparingDouble(Zip::miles));
    parcelsInScope = all;
  }

  /** By miles from the station, the nearest first. */
  List<Zip> byMiles() {
    return zips;
  }

  /** Parcels a year of all ZIPs in scope, those left to the post included. */
  double parcelsInScope() {
    return parcelsInScope;
  }

  /** Price and handover of a parcel, the mean by parcels; NaN if no ZIP is served. */
  double meanPostalUsd() {
    double parcels = 0;
    double usd = 0;
    for (Zip zip : zips) {
      parcels += zip.parcels();
      usd += zip.parcels() * zip.postalUsd();
    }
    return usd / parcels;
  }
}

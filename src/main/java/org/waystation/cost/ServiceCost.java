package org.waystation.cost;

/**
 * What it costs a year to serve one ZIP from one station, without the station itself. Each part is
 * a whole number of cents.
 *
 * @param linehaulUsd trailers from the hub to the station
 * @param sortUsd handling at the station
 * @param lastMileUsd from the station to the door; infinite if the ZIP is too far for any route
 */
public record ServiceCost(double linehaulUsd, double sortUsd, double lastMileUsd) {
  /** All three together, in whole cents. */
  public double totalUsd() {
    return Cents.round(linehaulUsd + sortUsd + lastMileUsd);
  }

  /** What a share of it costs, each part rounded to whole cents. */
  public ServiceCost times(double share) {
    return new ServiceCost(
        Cents.round(share * linehaulUsd),
        Cents.round(share * sortUsd),
        Cents.round(share * lastMileUsd));
  }
}

package org.waystation.cost;

/**
 * One place served from one station.
 *
 * @param population people who live there
 * @param landSquareMiles its land, above 0
 * @param roadMiles from the station, at least 0
 * @param hubRoadMiles from the hub to the station, at least 0
 * @param stationParcelsPerYear what the station handles in all, above 0: its fixed cost is shared
 *     among them
 */
public record ServiceQuestion(
    double population,
    double landSquareMiles,
    double roadMiles,
    double hubRoadMiles,
    double stationParcelsPerYear) {
  public ServiceQuestion {
    positive("population", population);
    positive("land square miles", landSquareMiles);
    positive("parcels of the station a year", stationParcelsPerYear);
    if (!(roadMiles >= 0) || !(hubRoadMiles >= 0)) {
      throw new IllegalArgumentException(
          "road miles must be at least 0, were [" + roadMiles + "] and [" + hubRoadMiles + "]");
    }
  }

  private static void positive(String what, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(what + " must be above 0, was [" + value + "]");
    }
  }
}

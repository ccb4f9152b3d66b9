package org.waystation.compare;

/**
 * How a station serves a ZIP.
 *
 * @param roadMiles from the station to the ZIP, at least 0: derived from internal points (measured)
 *     and circuity (assumed), unless a file gives it
 * @param cost of a year
 */
public record StationService(double roadMiles, PrivateCost cost) {
  public StationService {
    Amounts.check("road miles", roadMiles);
  }
}

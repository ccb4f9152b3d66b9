package org.waystation.compare;

import java.util.Optional;
import org.waystation.cost.ServiceCost;

/** ZIPs whose figures one can do in the head. */
final class Outcomes {
  private Outcomes() {}

  /** Served for so many dollars a year, all of them last mile. */
  static ZipOutcome served(String zip, double parcelsPerYear, double roadMiles, double usd) {
    return new ZipOutcome(
        zip, "VT", 0, 0, 0, parcelsPerYear, Optional.of(service(roadMiles, 0, 0, usd, 0)));
  }

  static ZipOutcome unserved(String zip, double parcelsPerYear) {
    return new ZipOutcome(zip, "VT", 0, 0, 0, parcelsPerYear, Optional.empty());
  }

  static StationService service(
      double roadMiles, double linehaul, double sort, double lastMile, double stationShare) {
    return new StationService(
        roadMiles, new PrivateCost(new ServiceCost(linehaul, sort, lastMile), stationShare));
  }
}

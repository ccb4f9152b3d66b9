package org.waystation.compare;

import java.util.Optional;
import org.waystation.cost.PostalAccount;
import org.waystation.cost.PostalZip;
import org.waystation.cost.ServiceCost;

/** ZIPs whose figures one can do in the head. */
final class Outcomes {
  private Outcomes() {}

  /** Served for so many dollars a year, all of them last mile. */
  static ZipOutcome served(String zip, double parcelsPerYear, double roadMiles, double usd) {
    return new ZipOutcome(
        zip,
        "VT",
        0,
        0,
        0,
        parcelsPerYear,
        Optional.of(service(roadMiles, 0, 0, usd, 0)),
        Optional.empty());
  }

  static ZipOutcome unserved(String zip, double parcelsPerYear) {
    return new ZipOutcome(zip, "VT", 0, 0, 0, parcelsPerYear, Optional.empty(), Optional.empty());
  }

  static StationService service(
      double roadMiles, double linehaul, double sort, double lastMile, double stationShare) {
    return new StationService(
        roadMiles, new PrivateCost(new ServiceCost(linehaul, sort, lastMile), stationShare));
  }

  /** A ZIP whose parcels have the same postal cost, be there as few boxes as there may. */
  static ZipLedger ledger(ZipOutcome zip, double price, double incremental, double fullyLoaded) {
    PostalZip post = new PostalZip(10, 2, 2, 100, incremental, fullyLoaded);
    return new ZipLedger(
        zip,
        price,
        post,
        PostalAccount.of(zip.parcelsPerYear(), price, post),
        PostalAccount.EMPTY,
        PostalAccount.EMPTY);
  }
}

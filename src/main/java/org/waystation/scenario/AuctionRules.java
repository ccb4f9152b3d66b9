package org.waystation.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.waystation.auction.Pricing;

/**
 * An auction of access to delivery units that a scenario holds beside its plan.
 *
 * @param units CSV of the units for sale; without one each ZIP in scope is a unit
 * @param bundles table of bids for several units together; without one there are none
 * @param bidders besides the shipper, in the order of the file
 * @param pricing what winners pay
 * @param institutionalShare of attributable cost that the reserve holds on top, at least 0
 * @param sampleZips for how many ZIPs the plan is made again without them
 * @param seed of the choice of these
 */
public record AuctionRules(
    Optional<Path> units,
    Optional<Path> bundles,
    List<AuctionBidder> bidders,
    Pricing pricing,
    double institutionalShare,
    int sampleZips,
    long seed) {
  public AuctionRules {
    bidders = List.copyOf(bidders);
  }

  /** Whether anybody bids for several units together. */
  public boolean withBundles() {
    return bundles.isPresent()
        || bidders.stream().anyMatch(bidder -> bidder.bundledBy().isPresent());
  }
}

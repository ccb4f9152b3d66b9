package org.waystation.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.waystation.auction.PriceCurve;
import org.waystation.cost.Cents;
import org.waystation.geodata.BundleEntry;
import org.waystation.geodata.ZipArea;
import org.waystation.ledger.Origin;
import org.waystation.scenario.AuctionBidder;
import org.waystation.scenario.AuctionRules;
import org.waystation.scenario.BundleArea;

/**
 * Bids for all delivery units of an area together, all or nothing, of bidders who bid for areas.
 * Units whose reserve is not below the price are left out: the seller tells reserves before bids
 * are made, and one such unit would make the whole bid void.
 */
final class AreaBundles {
  private static final int PREFIX_DIGITS = 3;

  private AreaBundles() {}

  /** The bids, bidder by bidder, in the order of the names of areas. */
  static List<BundleEntry> of(AuctionRules rules, List<SaleUnit> units, Outcome outcome) {
    List<BundleEntry> bundles = new ArrayList<>();
    for (AuctionBidder bidder : rules.bidders()) {
      bidder.bundledBy().ifPresent(by -> add(bundles, bidder, by, units, outcome));
    }
    return bundles;
  }

  private static void add(
      List<BundleEntry> bundles,
      AuctionBidder bidder,
      BundleArea by,
      List<SaleUnit> units,
      Outcome outcome) {
    PriceCurve.Step step = bidder.curve().steps().get(0);
    Map<String, List<BundleEntry.Part>> parts = new TreeMap<>();
    for (SaleUnit unit : units) {
      boolean wanted =
          bidder.bidsIn(unit.at(outcome.network()).place().state())
              && unit.unit().reserve().usdPerParcel() < step.usdPerParcel();
      Optional<String> area = wanted ? area(by, unit, outcome) : Optional.empty();
      area.ifPresent(
          name ->
              parts
                  .computeIfAbsent(name, unseen -> new ArrayList<>())
                  .add(
                      new BundleEntry.Part(
                          unit.unit().id(),
                          Math.min(step.parcelsPerDay(), unit.unit().parcelsPerDay()))));
    }
    parts.forEach((area, own) -> bundles.add(bundle(bidder, step, area, own)));
  }

  /** The area of a unit by the ZIP where it stands; empty if no station of the plan serves that. */
  private static Optional<String> area(BundleArea by, SaleUnit unit, Outcome outcome) {
    ZipArea at = unit.at(outcome.network());
    return switch (by) {
      case PREFIX -> Optional.of(at.zip().substring(0, PREFIX_DIGITS));
      case COUNTY -> Optional.of(at.place().countyFips()).filter(county -> !county.isEmpty());
      case STATION ->
          Optional.of(outcome.stationOf(unit.zips().get(0))).filter(zip -> !zip.isEmpty());
    };
  }

  private static BundleEntry bundle(
      AuctionBidder bidder, PriceCurve.Step step, String area, List<BundleEntry.Part> parts) {
    long parcels = parts.stream().mapToLong(BundleEntry.Part::parcelsPerDay).sum();
    return new BundleEntry(
        bidder.name() + "/" + area,
        bidder.name(),
        bidder.tender(),
        Cents.round(parcels * step.usdPerParcel()),
        parts,
        new Origin("auction.bidders", 0));
  }
}

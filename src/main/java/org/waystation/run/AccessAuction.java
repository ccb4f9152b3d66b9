package org.waystation.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.waystation.auction.Auction;
import org.waystation.auction.Bid;
import org.waystation.auction.Cleared;
import org.waystation.auction.Clearing;
import org.waystation.auction.Contract;
import org.waystation.auction.Lot;
import org.waystation.compare.ZipBid;
import org.waystation.cost.PostalParameters;
import org.waystation.geodata.BundleEntry;
import org.waystation.geodata.BundleFile;
import org.waystation.geodata.UnitFile;
import org.waystation.scenario.AuctionBidder;
import org.waystation.scenario.AuctionRules;
import org.waystation.scenario.Scenario;
import org.waystation.solve.StopSignal;

/**
 * The auction of access beside a plan: units, the shipper's bid sheet, everybody's bids, the
 * outcome and what it replaces. All but samples and winners follows from plan, multipliers and
 * scenario alone, so that the verifier works it out again.
 *
 * @param network whose plan it stands beside
 * @param rules of the scenario
 * @param units for sale
 * @param bundles bids for several units together, all of them for sale
 * @param sheet the shipper's bids, for every ZIP in scope
 * @param samples ZIPs for which the plan was made again
 * @param cleared the outcome, units in the order of {@code units}
 * @param contract that the auction replaces: all parcels of the units' ZIPs at the postal price
 */
record AccessAuction(
    Network network,
    AuctionRules rules,
    List<SaleUnit> units,
    List<BundleEntry> bundles,
    List<ZipBid> sheet,
    List<BidSample> samples,
    Cleared cleared,
    Contract contract) {
  /** The shipper among the bidders. */
  static final String SHIPPER = "shipper";

  /** Bids that can be divided are so down to a millionth. */
  private static final double DIVISIBLE = 1e-6;

  /** Holds the auction, if the scenario asks for one. */
  static Optional<AccessAuction> held(
      Scenario scenario,
      Ground ground,
      Outcome outcome,
      Certificate certificate,
      Engines engines,
      StopSignal interrupted) {
    return scenario
        .auction()
        .map(
            rules ->
                of(
                    outcome,
                    certificate,
                    scenario,
                    SaleUnit.of(
                        ground.network(),
                        rules,
                        ground.units().map(UnitFile::units).orElse(List.of())),
                    ground.bundles().map(BundleFile::bundles).orElse(List.of()),
                    BidSample.solve(
                        outcome,
                        certificate,
                        scenario,
                        engines.method(scenario.engine(), progress -> {}),
                        interrupted),
                    auction ->
                        inCents(
                            Clearing.clear(auction, engines.winners(), rules.pricing()),
                            scenario.costs().demand().deliveryDaysPerYear())));
  }

  /** A solver's word in whole cents a year, as it is written, and no lower than it was. */
  private static Cleared inCents(Cleared cleared, double daysPerYear) {
    double usdPerYear = Math.ceil(100 * daysPerYear * cleared.boundUsdPerDay()) / 100;
    return cleared.withBound(usdPerYear / daysPerYear);
  }

  /**
   * The auction of units.
   *
   * @param listed bids for several units of a file
   * @param clearing what becomes of all bids
   */
  static AccessAuction of(
      Outcome outcome,
      Certificate certificate,
      Scenario scenario,
      List<SaleUnit> units,
      List<BundleEntry> listed,
      List<BidSample> samples,
      Function<Auction, Cleared> clearing) {
    Network network = outcome.network();
    AuctionRules rules = scenario.auction().orElseThrow();
    PostalParameters postal = scenario.costs().postal();
    double[] multipliers = certificate.proof().multipliers();
    List<ZipBid> sheet =
        IntStream.range(0, outcome.zips().size())
            .mapToObj(
                i ->
                    ZipBid.of(outcome.zips().get(i), multipliers[i], postal.handoverUsdPerParcel()))
            .toList();
    List<Bid> bids = new ArrayList<>();
    for (SaleUnit unit : units) {
      unit.zips().forEach(zip -> addShipper(bids, network, unit, zip, sheet.get(zip)));
      rules.bidders().forEach(bidder -> addBidder(bids, network, unit, bidder));
    }
    List<BundleEntry> bundles = new ArrayList<>(SaleBundles.forSale(listed, units));
    List<BundleEntry> ofAreas = AreaBundles.of(rules, units, outcome);
    SaleBundles.requireOtherNames(bundles, ofAreas);
    bundles.addAll(ofAreas);
    bundles.forEach(bundle -> bids.add(SaleBundles.bid(bundle)));
    Auction auction = new Auction(units.stream().map(SaleUnit::unit).toList(), bids);
    double revenueUsd = 0;
    double attributableUsd = 0;
    for (SaleUnit unit : units) {
      double own = unit.zips().stream().mapToDouble(network::parcelsPerYear).sum();
      revenueUsd +=
          unit.zips().stream()
              .mapToDouble(
                  zip -> network.parcelsPerYear(zip) * network.postalPriceUsdPerParcel(zip))
              .sum();
      attributableUsd += own * unit.unit().reserve().attributableUsd();
    }
    return new AccessAuction(
        network,
        rules,
        units,
        bundles,
        sheet,
        samples,
        clearing.apply(auction),
        new Contract(revenueUsd, attributableUsd));
  }

  /** The shipper offers its marginal bid, down to the cent, for all its parcels of a ZIP. */
  private static void addShipper(
      List<Bid> bids, Network network, SaleUnit unit, int zip, ZipBid sheet) {
    double usd = Math.floor(100 * sheet.marginalUsd().orElse(0)) / 100;
    if (usd > 0) {
      bids.add(
          new Bid(
              SHIPPER + "/" + sheet.zip(),
              SHIPPER,
              List.of(new Lot(unit.unit().id(), SaleUnit.parcelsPerDay(network, zip))),
              DIVISIBLE,
              usd,
              unit.unit().window().from(),
              ""));
    }
  }

  private static void addBidder(
      List<Bid> bids, Network network, SaleUnit unit, AuctionBidder bidder) {
    if (bidder.bundledBy().isEmpty() && bidder.bidsIn(unit.at(network).place().state())) {
      bids.addAll(
          bidder
              .curve()
              .at(
                  unit.unit().id(),
                  bidder.name(),
                  bidder.divisible() ? DIVISIBLE : 1,
                  bidder.tender()));
    }
  }

  double daysPerYear() {
    return network.costs().parameters().demand().deliveryDaysPerYear();
  }

  double handoverUsdPerParcel() {
    return network.costs().parameters().postal().handoverUsdPerParcel();
  }

  /** Mean of one of the shipper's bids over the ZIPs of a unit that have it, by parcels. */
  OptionalDouble mean(SaleUnit unit, Function<ZipBid, OptionalDouble> bid) {
    double usd = 0;
    double parcels = 0;
    for (int zip : unit.zips()) {
      ZipBid one = sheet.get(zip);
      if (bid.apply(one).isPresent()) {
        usd += one.parcelsPerYear() * bid.apply(one).getAsDouble();
        parcels += one.parcelsPerYear();
      }
    }
    return parcels == 0 ? OptionalDouble.empty() : OptionalDouble.of(usd / parcels);
  }

  /** The exact bid of a sampled ZIP. */
  OptionalDouble exact(BidSample sample) {
    return sheet.get(sample.zip()).forSaving(sample.savedUsdPerYear(), handoverUsdPerParcel());
  }

  /** Exact bids by ZIP number. */
  Map<Integer, OptionalDouble> exactByZip() {
    Map<Integer, OptionalDouble> exact = new HashMap<>();
    samples.forEach(sample -> exact.put(sample.zip(), exact(sample)));
    return exact;
  }
}

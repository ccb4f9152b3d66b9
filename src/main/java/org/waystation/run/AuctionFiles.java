package org.waystation.run;

import static org.waystation.export.Column.of;
import static org.waystation.export.Column.optional;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.waystation.auction.Account;
import org.waystation.auction.Award;
import org.waystation.auction.Bid;
import org.waystation.auction.DeliveryUnit;
import org.waystation.auction.Lot;
import org.waystation.compare.ZipBid;
import org.waystation.export.Column;
import org.waystation.export.CsvTable;
import org.waystation.export.Kind;
import org.waystation.geodata.ZipArea;

/** The auction as tables of units, awards and samples, and as a layer of units. */
final class AuctionFiles {
  static final String BIDS = "bids.csv";
  static final String AWARDS = "awards.csv";
  static final String SAMPLES = "bid-samples.csv";

  static final String UNIT = "unit";
  static final String ZIPS = "zips";
  static final String CAPACITY = "capacityParcelsPerDay";
  static final String FROM = "tenderFrom";
  static final String UNTIL = "tenderUntil";
  static final String SCARCITY = "scarcityUsdPerParcel";
  static final String BID = "bid";
  static final String SHARE = "share";
  static final String SAVED = "savedUsdPerYear";
  static final String MOVES = "movesStations";

  private static final List<Column> UNIT_COLUMNS =
      List.of(
          of(UNIT, Kind.TEXT),
          of(ZIPS, Kind.TEXT),
          of("place", Kind.TEXT),
          of("state", Kind.TEXT),
          of(CAPACITY, Kind.INTEGER),
          of(FROM, Kind.TEXT),
          of(UNTIL, Kind.TEXT),
          of("attributableUsdPerParcel", Kind.NUMBER),
          of("reserveUsdPerParcel", Kind.NUMBER),
          optional("averageBidUsdPerParcel", Kind.NUMBER),
          optional("avoidableBidUsdPerParcel", Kind.NUMBER),
          optional("marginalBidUsdPerParcel", Kind.NUMBER),
          optional("exactBidUsdPerParcel", Kind.NUMBER),
          of("winner", Kind.TEXT),
          of("soldParcelsPerDay", Kind.PARCELS),
          of("priceUsdPerParcel", Kind.NUMBER),
          of("revenueUsdPerYear", Kind.USD),
          of("contributionUsdPerYear", Kind.USD),
          of(SCARCITY, Kind.NUMBER));

  private static final List<Column> AWARD_COLUMNS =
      List.of(
          of(BID, Kind.TEXT),
          of("bidder", Kind.TEXT),
          of(UNIT, Kind.TEXT),
          of("offeredParcelsPerDay", Kind.INTEGER),
          of(SHARE, Kind.NUMBER),
          of("parcelsPerDay", Kind.PARCELS),
          of("bidUsdPerParcel", Kind.NUMBER),
          of("paidUsdPerParcel", Kind.NUMBER));

  private static final List<Column> SAMPLE_COLUMNS =
      List.of(
          of("zip", Kind.ZIP),
          of("place", Kind.TEXT),
          of("state", Kind.TEXT),
          of("parcelsPerYear", Kind.PARCELS),
          optional("averageBidUsdPerParcel", Kind.NUMBER),
          optional("avoidableBidUsdPerParcel", Kind.NUMBER),
          optional("marginalBidUsdPerParcel", Kind.NUMBER),
          optional("exactBidUsdPerParcel", Kind.NUMBER),
          of(SAVED, Kind.USD),
          of(MOVES, Kind.FLAG));

  private AuctionFiles() {}

  static void write(FileSink files, AccessAuction auction) {
    files.write(BIDS, out -> units(out, auction));
    files.write(AWARDS, out -> awards(out, auction));
    files.write(SAMPLES, out -> samples(out, auction));
    BundleTable.write(files, auction);
    BidLayer.layer(auction).writeGeoJson(files);
  }

  private static void units(OutputStream out, AccessAuction auction) throws IOException {
    Map<Integer, OptionalDouble> exact = auction.exactByZip();
    try (CsvTable table = new CsvTable(out, UNIT_COLUMNS)) {
      for (int u = 0; u < auction.units().size(); u++) {
        SaleUnit sale = auction.units().get(u);
        DeliveryUnit unit = sale.unit();
        ZipArea at = sale.at(auction.network());
        Account account = auction.cleared().awards().ofUnit(u);
        table.write(
            unit.id(),
            String.join(" ", unit.zips()),
            at.place().name(),
            at.place().state(),
            unit.parcelsPerDay(),
            unit.window().from().toString(),
            unit.window().until().toString(),
            unit.reserve().attributableUsd(),
            unit.reserve().usdPerParcel(),
            boxed(auction.mean(sale, ZipBid::averageUsd)),
            boxed(auction.mean(sale, ZipBid::avoidableUsd)),
            boxed(auction.mean(sale, ZipBid::marginalUsd)),
            sale.zips().size() == 1
                ? boxed(exact.getOrDefault(sale.zips().get(0), OptionalDouble.empty()))
                : null,
            winner(auction, u),
            account.parcels(),
            account.usdPerParcel(),
            account.revenueUsd() * auction.daysPerYear(),
            account.contributionUsd() * auction.daysPerYear(),
            auction.cleared().scarcityUsdPerParcel()[u]);
      }
    }
  }

  /** Who gets most of a unit, the first of equal ones; empty text if nobody gets any. */
  static String winner(AccessAuction auction, int u) {
    String unit = auction.units().get(u).unit().id();
    return auction.cleared().awards().at(u).stream()
        .max(
            Comparator.comparingDouble(
                    (Award award) ->
                        award.bid().lots().stream()
                            .filter(lot -> lot.unit().equals(unit))
                            .mapToDouble(award::parcelsPerDay)
                            .sum())
                .thenComparing(award -> award.bid().id(), Comparator.reverseOrder()))
        .map(award -> award.bid().bidder())
        .orElse("");
  }

  private static void awards(OutputStream out, AccessAuction auction) throws IOException {
    try (CsvTable table = new CsvTable(out, AWARD_COLUMNS)) {
      for (Award award : auction.cleared().awards().awards()) {
        Bid bid = award.bid();
        for (int k = 0; k < bid.lots().size(); k++) {
          Lot lot = bid.lots().get(k);
          table.write(
              bid.id(),
              bid.bidder(),
              lot.unit(),
              lot.parcelsPerDay(),
              award.share(),
              award.parcelsPerDay(lot),
              bid.usdPerParcel(),
              award.usdPerParcel().get(k));
        }
      }
    }
  }

  private static void samples(OutputStream out, AccessAuction auction) throws IOException {
    try (CsvTable table = new CsvTable(out, SAMPLE_COLUMNS)) {
      for (BidSample sample : auction.samples()) {
        ZipArea zip = auction.network().zips().get(sample.zip());
        ZipBid bid = auction.sheet().get(sample.zip());
        table.write(
            zip.zip(),
            zip.place().name(),
            zip.place().state(),
            bid.parcelsPerYear(),
            boxed(bid.averageUsd()),
            boxed(bid.avoidableUsd()),
            boxed(bid.marginalUsd()),
            boxed(auction.exact(sample)),
            sample.savedUsdPerYear(),
            sample.movesStations());
      }
    }
  }

  private static Double boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}

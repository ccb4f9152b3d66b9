package org.waystation.run;

import static org.waystation.export.Column.of;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.waystation.auction.Bid;
import org.waystation.export.Column;
import org.waystation.export.CsvTable;
import org.waystation.export.Kind;
import org.waystation.geodata.BundleEntry;

/** The bids for several units together, and whether they were accepted. */
final class BundleTable {
  static final String FILE = "bundles.csv";

  static final String BUNDLE = "bundle";
  static final String BIDDER = "bidder";
  static final String TENDER = "tender";
  static final String USD = "usdPerDay";
  static final String PARCELS = "parcelsPerDay";

  private static final List<Column> COLUMNS =
      List.of(
          of(BUNDLE, Kind.TEXT),
          of(BIDDER, Kind.TEXT),
          of(TENDER, Kind.TEXT),
          of(USD, Kind.EXACT),
          of(AuctionFiles.UNIT, Kind.TEXT),
          of(PARCELS, Kind.INTEGER),
          of("eligible", Kind.FLAG),
          of("accepted", Kind.FLAG));

  private BundleTable() {}

  /** A row for each unit of a bundle; nothing where nobody bids for several units. */
  static void write(FileSink files, AccessAuction auction) {
    if (!auction.rules().withBundles()) {
      return;
    }
    Set<String> accepted = accepted(auction);
    files.write(
        FILE,
        out -> {
          try (CsvTable table = new CsvTable(out, COLUMNS)) {
            for (BundleEntry bundle : auction.bundles()) {
              Bid bid = SaleBundles.bid(bundle);
              for (BundleEntry.Part part : bundle.parts()) {
                table.write(
                    bundle.bundle(),
                    bundle.bidder(),
                    bundle.tender().toString(),
                    bundle.usdPerDay(),
                    part.unit(),
                    part.parcelsPerDay(),
                    auction.cleared().awards().auction().eligible(bid),
                    accepted.contains(bid.id()));
              }
            }
          }
        });
  }

  private static Set<String> accepted(AccessAuction auction) {
    return auction.cleared().awards().awards().stream()
        .map(award -> award.bid().id())
        .collect(Collectors.toSet());
  }

  /** How many of the bundles were accepted. */
  static long sold(AccessAuction auction) {
    Set<String> accepted = accepted(auction);
    return auction.bundles().stream().map(SaleBundles::id).filter(accepted::contains).count();
  }
}

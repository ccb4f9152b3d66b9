package org.waystation.run;

import static org.waystation.export.Column.of;

import java.io.IOException;
import java.util.List;
import org.waystation.auction.Account;
import org.waystation.compare.ZipBid;
import org.waystation.export.Column;
import org.waystation.export.FeatureWriter;
import org.waystation.export.Kind;
import org.waystation.export.Layer;
import org.waystation.export.PlanStyles;
import org.waystation.export.Shape;
import org.waystation.geodata.ZipArea;

/** The delivery units of an auction, as points, each with bid, winner and price. */
final class BidLayer {
  private static final List<Column> COLUMNS =
      List.of(
          of("id", Kind.TEXT),
          of("place", Kind.TEXT),
          of("state", Kind.TEXT),
          of(AuctionFiles.CAPACITY, Kind.INTEGER),
          of("reserveUsdPerParcel", Kind.NUMBER),
          of("shipperBidUsdPerParcel", Kind.NUMBER),
          of("winner", Kind.TEXT),
          of("soldParcelsPerDay", Kind.PARCELS),
          of("priceUsdPerParcel", Kind.NUMBER),
          of("revenueUsdPerYear", Kind.USD),
          of("contributionUsdPerYear", Kind.USD));

  private BidLayer() {}

  static PlanLayer layer(AccessAuction auction) {
    Layer layer =
        new Layer(
            "bids",
            "Delivery units and bids",
            "Delivery units whose access is auctioned, with the shipper's bid, winner and price.",
            Shape.POINT,
            COLUMNS);
    return new PlanLayer(layer, PlanStyles.bids(), writer -> write(writer, auction));
  }

  private static void write(FeatureWriter writer, AccessAuction auction) throws IOException {
    for (int u = 0; u < auction.units().size(); u++) {
      SaleUnit sale = auction.units().get(u);
      ZipArea at = sale.at(auction.network());
      Account account = auction.cleared().awards().ofUnit(u);
      writer.write(
          at.point(),
          sale.unit().id(),
          at.place().name(),
          at.place().state(),
          sale.unit().parcelsPerDay(),
          sale.unit().reserve().usdPerParcel(),
          // The first feature may hold no null: no bid is a bid of nothing.
          Math.max(0, auction.mean(sale, ZipBid::marginalUsd).orElse(0)),
          AuctionFiles.winner(auction, u),
          account.parcels(),
          account.usdPerParcel(),
          account.revenueUsd() * auction.daysPerYear(),
          account.contributionUsd() * auction.daysPerYear());
    }
  }
}

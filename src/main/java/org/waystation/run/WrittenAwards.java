package org.waystation.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waystation.auction.Auction;
import org.waystation.auction.Award;
import org.waystation.auction.Cleared;
import org.waystation.auction.Clearing;
import org.waystation.auction.Pricing;

/** How an auction was cleared, as its files say: winners, prices of room, the solver's bound. */
final class WrittenAwards {
  private record Row(String bid, int millionths) {}

  private WrittenAwards() {}

  /**
   * The outcome of a written auction.
   *
   * @param auction with all its bids, which follow from plan and scenario
   * @throws DamagedRunException if the awards break a rule
   */
  static Cleared of(WrittenRun run, Auction auction, Pricing pricing, double daysPerYear) {
    JsonNode said = run.json(Summary.FILE).path(AuctionSummary.KEY);
    int[] millionths = millionths(run.folder(), auction);
    double[] scarcity = scarcity(run.folder(), auction);
    try {
      return Clearing.asSaid(
          auction,
          pricing,
          millionths,
          scarcity,
          said.path(AuctionSummary.BASIS).asText(),
          said.path(AuctionSummary.BOUND).asDouble() / daysPerYear);
    } catch (IllegalArgumentException e) {
      throw new DamagedRunException(AuctionFiles.AWARDS + ": " + e.getMessage());
    }
  }

  /** What is sold of each bid; the rows of a bundle agree, or the table does not read again. */
  private static int[] millionths(Path folder, Auction auction) {
    Map<String, Integer> numbers = new HashMap<>();
    auction.bids().forEach(bid -> numbers.put(bid.id(), numbers.size()));
    int[] millionths = new int[auction.bids().size()];
    for (Row row : WrittenTable.read(folder, AuctionFiles.AWARDS, WrittenAwards::row)) {
      Integer bid = numbers.get(row.bid());
      if (bid == null) {
        throw new DamagedRunException(
            AuctionFiles.AWARDS + ": bid [" + row.bid() + "] is not in the auction");
      }
      millionths[bid] = row.millionths();
    }
    return millionths;
  }

  private static Row row(WrittenTable.Row row) {
    return new Row(
        row.text(AuctionFiles.BID),
        Math.toIntExact(Math.round(row.number(AuctionFiles.SHARE) * Award.WHOLE)));
  }

  private static double[] scarcity(Path folder, Auction auction) {
    List<Double> prices =
        WrittenTable.read(folder, AuctionFiles.BIDS, row -> row.number(AuctionFiles.SCARCITY));
    if (prices.size() != auction.units().size()) {
      throw new DamagedRunException(
          "%s: must have a row for each of the %d units, found [%d]"
              .formatted(AuctionFiles.BIDS, auction.units().size(), prices.size()));
    }
    return prices.stream().mapToDouble(Double::doubleValue).toArray();
  }
}

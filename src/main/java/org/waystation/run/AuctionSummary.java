package org.waystation.run;

import static org.waystation.run.Summary.rounded;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.waystation.auction.Account;
import org.waystation.auction.Cleared;

/** The auction on a page, beside the contract that it replaces. */
final class AuctionSummary {
  static final String KEY = "auction";
  static final String BOUND = "worthBoundUsdPerYear";
  static final String BASIS = "boundBasis";

  static final String SOLVER_WORD =
      "that stations chosen anew save no more than the exact bids say";

  private final AccessAuction auction;
  private final Cleared cleared;
  private final ObjectNode json = JsonNodeFactory.instance.objectNode();

  private AuctionSummary(AccessAuction auction) {
    this.auction = auction;
    this.cleared = auction.cleared();
  }

  static ObjectNode of(AccessAuction auction) {
    AuctionSummary summary = new AuctionSummary(auction);
    summary.outcome();
    summary.contract();
    summary.bidders();
    summary.samples();
    return summary.json;
  }

  private void outcome() {
    json.put("pricing", auction.rules().pricing().word());
    json.put("units", auction.units().size());
    json.put(
        "unitsWithSales",
        IntStream.range(0, auction.units().size())
            .filter(u -> !cleared.awards().at(u).isEmpty())
            .count());
    json.put("bids", cleared.awards().auction().bids().size());
    json.put(
        "eligibleBids",
        cleared.awards().auction().bids().stream()
            .filter(cleared.awards().auction()::eligible)
            .count());
    json.put("awards", cleared.awards().awards().size());
    account(json, cleared.awards().total());
    json.put("worthUsdPerYear", perYear(cleared.awards().worthUsdPerDay()));
    json.put(BOUND, perYear(cleared.boundUsdPerDay()));
    json.put("relativeGap", rounded(cleared.gap(), 8));
    json.put(BASIS, cleared.basis());
    json.put("provenBoundUsdPerYear", perYear(cleared.provenBoundUsdPerDay()));
    json.put("provenRelativeGap", rounded(cleared.provenGap(), 8));
    json.put("parts", cleared.parts());
    if (!auction.bundles().isEmpty()) {
      ObjectNode bundles = json.putObject("bundles");
      bundles.put("bids", auction.bundles().size());
      bundles.put("accepted", BundleTable.sold(auction));
    }
  }

  private void contract() {
    ObjectNode replaced = json.putObject("contractReplaced");
    replaced.put("revenueUsdPerYear", rounded(auction.contract().revenueUsdPerYear(), 2));
    replaced.put("contributionUsdPerYear", rounded(auction.contract().contributionUsdPerYear(), 2));
    Account total = cleared.awards().total();
    replaced.put(
        "revenueChangeUsdPerYear",
        rounded(auction.contract().revenueChangeUsdPerYear(total, auction.daysPerYear()), 2));
    replaced.put(
        "contributionChangeUsdPerYear",
        rounded(auction.contract().contributionChangeUsdPerYear(total, auction.daysPerYear()), 2));
  }

  private void bidders() {
    ArrayNode bidders = json.putArray("bidders");
    cleared
        .awards()
        .byBidder()
        .forEach(
            (name, account) -> {
              ObjectNode bidder = bidders.addObject();
              bidder.put("name", name);
              account(bidder, account);
            });
  }

  private void samples() {
    List<BidSample> samples =
        auction.samples().stream().filter(sample -> auction.exact(sample).isPresent()).toList();
    ObjectNode node = json.putObject("exactBids");
    node.put("zips", samples.size());
    double[] differences =
        samples.stream()
            .mapToDouble(
                sample ->
                    auction.sheet().get(sample.zip()).marginalUsd().orElseThrow()
                        - auction.exact(sample).orElseThrow())
            .toArray();
    double sum = 0;
    double most = 0;
    double sizes = 0;
    for (double difference : differences) {
      sum += difference;
      sizes += Math.abs(difference);
      most = Math.max(most, Math.abs(difference));
    }
    double count = Math.max(1, differences.length);
    node.put("marginalLessExactMeanUsdPerParcel", rounded(sum / count, 6));
    node.put("marginalLessExactMeanSizeUsdPerParcel", rounded(sizes / count, 6));
    node.put("marginalLessExactMostUsdPerParcel", rounded(most, 6));
    node.put("movingStations", samples.stream().filter(BidSample::movesStations).count());
    node.put("solverWord", samples.isEmpty() ? "" : SOLVER_WORD);
  }

  private void account(ObjectNode node, Account account) {
    node.put("soldParcelsPerDay", rounded(account.parcels(), 3));
    node.put("meanUsdPerParcel", rounded(account.usdPerParcel(), 6));
    node.put("revenueUsdPerYear", perYear(account.revenueUsd()));
    node.put("contributionUsdPerYear", perYear(account.contributionUsd()));
  }

  private BigDecimal perYear(double usdPerDay) {
    return rounded(usdPerDay * auction.daysPerYear(), 2);
  }
}

package org.waystation.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.waystation.auction.PriceCurve;
import org.waystation.auction.Pricing;

/** Fills the rules of an auction from a section that has passed every check. */
final class AuctionSection {
  static final String NAME = "auction";

  private AuctionSection() {}

  /** The rules; what the section leaves out has its usual value. Empty without a section. */
  static Optional<AuctionRules> rules(JsonNode document) {
    JsonNode section = document.path(NAME);
    if (!section.isObject()) {
      return Optional.empty();
    }
    List<AuctionBidder> bidders = new ArrayList<>();
    at(section, ScenarioKey.BIDDERS).forEach(bidder -> bidders.add(bidder(bidder)));
    String pricing = at(section, ScenarioKey.PRICING).asText();
    return Optional.of(
        new AuctionRules(
            file(section, ScenarioKey.UNITS_FILE),
            file(section, ScenarioKey.BUNDLES_FILE),
            bidders,
            pricing.equals(Pricing.UNIFORM.word()) ? Pricing.UNIFORM : Pricing.PAY_AS_BID,
            at(section, ScenarioKey.INSTITUTIONAL_SHARE).asDouble(0),
            at(section, ScenarioKey.SAMPLE_ZIPS).asInt(0),
            at(section, ScenarioKey.AUCTION_SEED).asLong(1)));
  }

  private static Optional<Path> file(JsonNode section, ScenarioKey key) {
    return Optional.ofNullable(at(section, key).textValue()).map(Path::of);
  }

  private static JsonNode at(JsonNode section, ScenarioKey key) {
    return section.path(key.word());
  }

  private static AuctionBidder bidder(JsonNode bidder) {
    Set<String> states = new TreeSet<>();
    bidder.path(BiddersRule.STATES).forEach(state -> states.add(state.asText()));
    List<PriceCurve.Step> steps = new ArrayList<>();
    bidder
        .path(BiddersRule.STEPS)
        .forEach(
            step ->
                steps.add(
                    new PriceCurve.Step(
                        step.path(BiddersRule.PARCELS).intValue(),
                        step.path(BiddersRule.PRICE).doubleValue())));
    return new AuctionBidder(
        bidder.path(BiddersRule.NAME).asText(),
        states,
        LocalTime.parse(bidder.path(BiddersRule.TENDER).asText()),
        bidder.path(BiddersRule.DIVISIBLE).asBoolean(true),
        new PriceCurve(steps),
        Optional.ofNullable(bidder.path(BiddersRule.BUNDLED_BY).textValue()).map(BundleArea::of));
  }
}

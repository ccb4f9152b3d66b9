package org.waystation.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.auction.Pricing;

/** What a scenario says of an auction, and what is wrong with it. */
class AuctionFaultsTest {
  @TempDir Path folder;

  @Test
  void a_section_that_is_there_is_an_auction_with_the_usual_terms() {
    AuctionRules rules = rules("name: mine\nextends: base\nauction: {}\n");

    assertEquals(Pricing.PAY_AS_BID, rules.pricing());
    assertEquals(0, rules.institutionalShare());
    assertEquals(0, rules.sampleZips());
    assertTrue(rules.units().isEmpty());
    assertTrue(rules.bidders().isEmpty());
    assertTrue(Models.read("base").scenario().auction().isEmpty());
    assertTrue(Models.read("base").document().path("auction").isMissingNode());
  }

  @Test
  void bidders_are_read_and_read_back() {
    ResolvedScenario read = Models.read("vermont-auction");
    AuctionRules rules = read.scenario().auction().orElseThrow();

    assertEquals(Set.of("VT", "NH"), rules.bidders().get(0).states());
    assertEquals(LocalTime.of(5, 30), rules.bidders().get(0).tender());
    assertEquals(4.4, rules.bidders().get(0).curve().steps().get(0).usdPerParcel());
    assertTrue(rules.bidders().get(1).bidsIn("ME"), "it names no states");
    assertEquals(
        rules, ScenarioReader.fromResolved(read.document()).scenario().auction().orElseThrow());
  }

  @Test
  void all_mistakes_are_told_at_once() {
    List<ScenarioFault> faults =
        Models.faults(
            folder,
            """
            name: mine
            extends: base
            auction:
              unitsFile: nowhere.csv
              pricing: unform
              institutionalShare: -1
              sampleZips: 1.5
              bidder: []
              bidders:
                - name: shipper
                  tender: 5.30
                  steps: []
                - name: twice
                  tender: "24:00"
                  divisible: maybe
                  states: [VX]
                  steps:
                    - {parcelsPerDay: 0, usdPerParcel: 3}
                    - {parcelsPerDay: 5, usdPerParcel: 3.5}
                    - {parcelsPerDay: 5}
                - name: twice
                  tender: "05:00"
                  steps: [7]
                - none
            """);

    assertEquals(
        List.of(
            "4 auction.unitsFile",
            "5 auction.pricing",
            "6 auction.institutionalShare",
            "7 auction.sampleZips",
            "8 auction.bidder",
            "10 auction.bidders[0].name",
            "11 auction.bidders[0].tender",
            "12 auction.bidders[0].steps",
            "14 auction.bidders[1].tender",
            "15 auction.bidders[1].divisible",
            "16 auction.bidders[1].states[0]",
            "18 auction.bidders[1].steps[0].parcelsPerDay",
            "19 auction.bidders[1].steps[1].usdPerParcel",
            "20 auction.bidders[1].steps[2].usdPerParcel",
            "21 auction.bidders[2].name",
            "23 auction.bidders[2].steps[0]",
            "24 auction.bidders[3]"),
        faults.stream().map(fault -> fault.line() + " " + fault.key()).toList());
    assertEquals("uniform", faults.get(1).hint());
    assertTrue(faults.stream().noneMatch(fault -> fault.hint().isBlank()));
  }

  @Test
  void only_costs_make_bids() {
    String fault = Models.onlyFault(folder, "name: mine\nextends: vermont-covered\nauction: {}\n");

    assertTrue(fault.contains("auction: cannot be held where problem is [most-covered]"), fault);
  }

  private AuctionRules rules(String text) {
    return Models.read(Models.write(folder, "mine.yaml", text)).scenario().auction().orElseThrow();
  }
}

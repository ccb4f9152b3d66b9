package org.waystation.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.cost.Carrier;
import org.waystation.cost.OutsideParameters;

/** Carriers, local partners and a post that is not offered, in a scenario file. */
class OutsideFaultsTest {
  private static final String HEAD = "name: mine\nextends: vermont\n";

  @TempDir Path folder;

  private String only(String text) {
    return Models.onlyFault(folder, HEAD + text);
  }

  @Test
  void nobody_but_the_post_where_nothing_is_said() {
    Scenario scenario = Models.read("vermont").scenario();
    assertEquals(OutsideParameters.POST_ONLY, scenario.costs().outside());
    assertEquals(Map.of(), scenario.outsideFiles().zipLists());
  }

  @Test
  void a_contract_keeps_no_more_than_the_post_has() {
    String fault = only("postal: {contractShare: 0.8, shareToday: 0.3}\n");
    assertTrue(fault.contains("postal.shareToday: must not be below postal.contractShare"), fault);
    assertEquals(1, Models.read("vermont").scenario().costs().postal().shareToday());
  }

  @Test
  void what_is_left_out_is_a_cost_figure_or_no_limit() {
    Models.write(folder, "far.csv", "zip\n05033\n");
    String file =
        Models.write(
            folder,
            "mine.yaml",
            HEAD
                + "thirdParty: {carriers: [{name: a, remoteZipsFile: far.csv},"
                + " {name: b, offered: false, zipsFile: far.csv}]}\n"
                + "localPartners: {}\n");
    Scenario scenario = Models.read(file).scenario();
    OutsideParameters outside = scenario.costs().outside();
    Carrier a = outside.carriers().get(0);
    assertEquals(1, outside.carriers().size(), "b is not offered");
    assertEquals(14.00, a.usdPerParcel());
    assertEquals(15.35, a.remote().usdPerParcel());
    assertEquals(
        Map.of("a.remoteZipsFile", folder.resolve("far.csv")), scenario.outsideFiles().zipLists());
    assertEquals(2.50, outside.partners().orElseThrow().usdPerParcel());
    assertEquals(30, outside.partners().orElseThrow().reach().parcelsPerDay());
  }

  @Test
  void the_resolved_document_says_the_same() {
    ResolvedScenario resolved = Models.read("make-or-buy-everybody");
    assertEquals(
        resolved.scenario().costs().outside(),
        ScenarioReader.fromResolved(resolved.document()).scenario().costs().outside());
  }

  @Test
  void a_carrier_is_checked_key_by_key() {
    String unknown = only("thirdParty: {carriers: [{name: a, remoteUsd: 3}]}");
    assertTrue(unknown.contains("[0].remoteUsd: is not a known key"), unknown);
    assertTrue(only("thirdParty: {carriers: [{usdPerParcel: 3}]}").contains("name: is missing"));
    assertTrue(
        only("thirdParty: {carriers: [{name: a, usdPerParcel: cheap}]}").contains("[cheap]"));
    assertTrue(only("thirdParty: {carriers: [{name: post}]}").contains("a channel's own word"));
    assertTrue(only("thirdParty: {carriers: [{name: a}, {name: a}]}").contains("twice"));
    assertTrue(only("thirdParty: {carriers: {name: a}}").contains("a list of carriers"));
    assertTrue(only("thirdParty: {carriers: [a]}").contains("must hold keys and values"));
  }

  @Test
  void a_list_that_is_not_there_is_told_before_anything_is_read() {
    String fault = only("thirdParty: {carriers: [{name: a, zipsFile: nowhere.csv}]}");
    assertTrue(fault.contains("thirdParty.carriers[0].zipsFile: is not a file"), fault);
  }

  @Test
  void nothing_may_rest_on_a_post_that_is_not_offered() {
    assertTrue(
        only("postal: {offered: false, contractShare: 0.5}").contains("postal.contractShare"));
    assertTrue(
        only("postal: {offered: false}\nproblem: most-covered\n"
                + "network: {coverageFloor: {measure: zips, amount: 0}}")
            .contains("postal.offered: leaves ZIPs without any delivery"));
    assertTrue(
        Models.onlyFault(folder, "name: mine\nextends: vermont-auction\npostal: {offered: false}\n")
            .contains("auction: sells access"));
  }
}

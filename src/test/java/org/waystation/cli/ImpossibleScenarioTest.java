package org.waystation.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Scenarios that counting proves to have no plan are refused before anything is solved. */
class ImpossibleScenarioTest extends RefusedRuns {
  @Test
  void tellsWhatCountingProvesImpossible() throws IOException {
    Path sites = write("sites.csv", "zip,role\n05030,forced\n05674,forced\n05034,forced\n");
    Called run =
        refused(
            "vermont",
            "--set",
            "network.stations=200",
            "--set",
            "network.coverageFloor.amount=226",
            "--set",
            "geodata.sitesFile=" + sites);
    says(run, sites + ":2: site [05030] is forced but is no candidate", "Maybe give it the role");
    says(run, sites + ":4: site [05034] is forced but is no candidate");
    says(run, "network.stations: [200] stations are asked for, but there are only 133 candidate");
    says(run, "network.coverageFloor: [226] ZIPs must be served, but only 225 are in scope");
    assertFalse(run.err().contains("05674"), "a candidate in a town may be forced");
  }

  @Test
  void saysTheSmallestStandardThatWouldDo() {
    String[] common = {
      "vermont",
      "--set",
      "network.coverageFloor.amount=225",
      "--set",
      "network.stations=130",
      "--set",
      "travel.maxRoadMiles="
    };
    Called run = refusedAll(with(common, "8"));
    says(run, "network.coverageFloor: [225] ZIPs must be served, but only");
    says(run, "within travel.maxRoadMiles [8.0]");
    String smallest = run.err().replaceAll("(?s).*at least ([0-9.]+) road miles.*", "$1");
    assertEquals(0, Called.with(concat("validate", with(common, smallest))).code());
    String less = String.format(Locale.ROOT, "%.3f", Double.parseDouble(smallest) - 0.001);
    says(refusedAll(with(common, less)), "only 224 have a candidate site");
  }

  @Test
  void saysWhatAFloorInPeopleLacks() {
    Called run =
        refused(
            "vermont",
            "--set",
            "network.coverageFloor={measure: people, share: 0.99}",
            "--set",
            "travel.maxRoadMiles=5");
    says(run, "people must be served, but only", "within travel.maxRoadMiles [5.0]");
    says(
        refused("vermont", "--set", "network.coverageFloor={measure: people, amount: 9e9}"),
        "network.coverageFloor: [9000000000] people must be served, but only 42",
        " are in scope");
  }

  @Test
  void tellsWhatLimitsProveImpossibleAllAtOnce() throws IOException {
    Called small =
        refused(
            "vermont",
            "--set",
            "network.maxParcelsPerDay=100",
            "--set",
            "network.maxZips=20",
            "--set",
            "network.coverageFloor.share=1");
    says(small, "network.maxParcelsPerDay: [100] parcels a day are less than single ZIPs have: 05");
    says(small, "set network.sourcing to split.");
    says(small, "network.maxParcelsPerDay: 5 stations take at most [500] parcels a day, the floor");
    says(small, "network.maxZips: 5 stations serve at most [20] ZIPs each, 100 ZIPs, the floor");
    says(
        refused("vermont", "--set", "network.minParcelsPerDay=9000"),
        "network.minParcelsPerDay: 5 stations must handle at least [45000] parcels a day");
    Path sites =
        write(
            "sites.csv",
            "zip,role,maxParcelsPerDay,group\n05149,existing,,a\n05363,forced,,a\n"
                + "05674,candidate,10,\n");
    Called own =
        refused(
            "vermont",
            "--set",
            "network.minParcelsPerDay=11",
            "--set",
            "geodata.sitesFile=" + sites);
    says(own, sites + ":3: site [05363] must be open, and so must [05149] of the same group [a]");
    says(own, "site [05674] has the minimum of [11] parcels a day and the capacity of [10]");
  }

  @Test
  void refusesGroupsThatLeaveTooFewSites() throws IOException {
    StringBuilder text = new StringBuilder("zip,role,group\n");
    for (String zip : new String[] {"05149", "05363", "05674", "05641", "05819"}) {
      text.append(zip).append(",candidate,one\n");
    }
    says(
        refused(
            "vermont",
            "--set",
            "geodata.sitesFile=" + write("sites.csv", text.toString()),
            "--set",
            "network.stations=130"),
        "network.stations: [130] stations are asked for, but of the 133 candidate sites at most 129");
  }

  @Test
  void refusesAScopeWithoutZips() {
    says(
        refused("vermont", "--set", "scope.minPopulation=5000000"),
        "scope: no ZIP is in scope",
        "scope.minPopulation [5000000.0]");
  }

  @Test
  void refusesMoreForcedSitesThanStations() throws IOException {
    Path sites = write("sites.csv", "zip,role\n05674,forced\n05149,existing\n05363,forced\n");
    says(
        refused("vermont", "--set", "network.stations=2", "--set", "geodata.sitesFile=" + sites),
        "network.stations: at most [2] stations are allowed, but 3 sites are existing or forced");
  }

  @Test
  void refusesCostsThatCannotBeCounted() {
    says(
        refused("vermont", "--set", "costs.overrides.stationCapexUsd=1e30"),
        "costs: the dearest plan would come to [",
        "Maybe a cost figure stands in another unit");
  }
}

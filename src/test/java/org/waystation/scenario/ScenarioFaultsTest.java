package org.waystation.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of mistake in a scenario: where it is seen, what is said, what cure is offered. */
class ScenarioFaultsTest {
  private static final String HEAD = "name: mine\nextends: base\n";

  @TempDir Path folder;

  /** One wrong line in a section, at line 4. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          scope     | statess: [VT]            | 3  | scope.statess: is not a known key | states.
          scope     | colour: red              | 3  | scope.colour: is not a known key | one of states, minPeoplePerSquareMile, belowPeoplePerSquareMile, minPopulation.
          scope     | minPopulation: many      | 18 | scope.minPopulation: must be a number, found [many] | a bare number.
          scope     | minPopulation: "1,000"   | 18 | scope.minPopulation: must be a number, found [1,000] | 1000, a bare number.
          scope     | minPopulation: -1        | 18 | scope.minPopulation: must be at least 0, found [-1] | the unit is another one than the key's name says.
          scope     | states: [VT, VQ]         | 16 | scope.states[1]: is not a state, found [VQ] | VA.
          scope     | states: [Vermont]        | 12 | scope.states[0]: is not a state, found [Vermont] | its two-letter code, for example VT.
          scope     | states: VT               | 11 | scope.states: must be the word contiguous or a list of two-letter codes, found [VT] | contiguous, or a list such as [VT, NH].
          scope     | minPeoplePerSquareMile: 100 | 27 | scope.minPeoplePerSquareMile: must be below belowPeoplePerSquareMile, which is [100], found [100] | the two are swapped; as they are, no ZIP is in scope.
          geodata   | hubCounties: 0           | 16 | geodata.hubCounties: must be at least 1 and at most 3000, found [0] | 1, the smallest allowed.
          geodata   | onlyZipsWithPolygon: yes | 24 | geodata.onlyZipsWithPolygon: must be true or false, found [yes] | true or false, without quotes.
          geodata   | onlyZipsWithPolygon: true | 24 | geodata.onlyZipsWithPolygon: leaves no ZIP, since geodata.polygons is empty, found [true] | false, or name a file there.
          geodata   | polygons: zips.json      | 13 | geodata.polygons: must be a list, found [zips.json] | [zips.json], as a list.
          geodata   | sitesFile: 7             | 14 | geodata.sitesFile: must be a file name, found [7] | put it in quotes.
          travel    | maxRoadMiles: 0          | 17 | travel.maxRoadMiles: must be above 0 and at most 500, found [0] | the unit is another one than the key's name says.
          travel    | maxRoadMiles: 200        | 17 | travel.maxRoadMiles: there and back with the fixed hours fills the shift of [10] hours, found [200] | less than 196, or a longer shift.
          network   | stations: 0              | 13 | network.stations: must be at least 1 and at most 100000, found [0] | 1, the smallest allowed.
          network   | stations: 2.5            | 13 | network.stations: must be a whole number, found [2.5] | 3.
          network   | stations: {min: 9, max: 3} | 19 | network.stations.min: must not pass max, which is [3], found [9] | min and max are swapped.
          network   | stations: {min: 9}       | 13 | network.stations.max: is missing | add a line [max: ...] here.
          network   | coverageFloor: 9         | 18 | network.coverageFloor: must be a measure with an amount or a share, found [9] | {measure: zips, amount: 150} or {measure: people, share: 0.9}.
          network   | coverageFloor: {measure: zip} | 28 | network.coverageFloor.measure: must be one of zips, people, parcels, squareMiles, found [zip] | zips.
          network   | coverageFloor: {amount: -1} | 27 | network.coverageFloor.amount: must be at least 0, found [-1] | the unit is another one than the key's name says.
          network   | coverageFloor: {share: 95} | 26 | network.coverageFloor.share: must be at least 0 and at most 1, found [95] | 0.95, since a ratio of 1 is the whole.
          network   | coverageFloor: {share: 1, amount: 3} | 18 | network.coverageFloor: has an amount and a share, found [keys measure, share, amount] | {measure: zips, amount: 150} or {measure: people, share: 0.9}.
          network   | coverageFloor: {shares: 1} | 19 | network.coverageFloor.shares: is not a known key | share.
          network   | sourcing: dual           | 13 | network.sourcing: must be one of single, split, found [dual] | single.
          network   | maxParcelsPerDay: 0      | 21 | network.maxParcelsPerDay: must be above 0, found [0] | the unit is another one than the key's name says.
          network   | maxParcelsPerDay: none   | 21 | network.maxParcelsPerDay: must be a number, found [none] | a bare number.
          network   | sizes: small             | 10 | network.sizes: must be a list of sizes, found [small] | [{name: small, maxParcelsPerDay: 8000, capexUsd: 6000000, opexUsdPerYear: 1000000}].
          network   | sizes: [{name: s, maxParcelsPerDay: 9, capexUsd: 1}] | 11 | network.sizes[0].opexUsdPerYear: is missing | add a line [opexUsdPerYear: ...] here.
          network   | maxZips: 2.5             | 12 | network.maxZips: must be a whole number, found [2.5] | 3.
          network   | {minParcelsPerDay: 9, maxParcelsPerDay: 3} | 22 | network.minParcelsPerDay: must not pass maxParcelsPerDay, which is [3], found [9] | the two are swapped.
          solve     | engine: high             | 11 | solve.engine: must be one of staged, highs, scip, cp-sat, found [high] | highs.
          postal    | comparedPricesUsdPerParcel: [] | 31 | postal.comparedPricesUsdPerParcel: must not be empty, found [] | leave the line out, to take what is inherited.
          postal    | comparedPricesUsdPerParcel: [5, 5] | 35 | postal.comparedPricesUsdPerParcel[1]: stands in the list twice, found [5] | remove one of the two.
          postal    | contractShare: 1         | 18 | postal.contractShare: must be at least 0 and at most 0.99, found [1] | 0.99, the largest allowed.
          postal    | contractShare: 80        | 18 | postal.contractShare: must be at least 0 and at most 0.99, found [80] | 0.8, since a ratio of 1 is the whole.
          uncertainty | {draws: 0, reoptimisedDraws: 3} | 11 | uncertainty.draws: must be at least 1 and at most 1000000, found [0] | 1, the smallest allowed.
          solve     | relativeGap: 2           | 16 | solve.relativeGap: must be at least 0 and at most 1, found [2] | 0.02, since a ratio of 1 is the whole.
          solve     | threads: 0               | 12 | solve.threads: must be at least 1 and at most 1024, found [0] | 1, the smallest allowed.
          costs     | overrides: 5             | 14 | costs.overrides: must be a mapping, found [5] | {} or lines such as stationCapexUsd: 20000000.
          costs     | overrides: {stationCapex: 5} | 15 | costs.overrides.stationCapex: is not a known key | stationCapexUsd.
          costs     | overrides: {circuity: 0.9} | 25 | costs.overrides.circuity: must be at least 1, found [0.9] | the unit is another one than the key's name says.
          costs     | overrides: {trailerFill: 85 %} | 28 | costs.overrides.trailerFill: must be a number, found [85 %] | 0.85, a bare number.
          costs     | files: [demnd, private-network, postal] | 11 | costs.files: is not one of the costs, found [demnd] | demand; there are [demand, other-carriers, postal, private-network, programme] in costs.
          """)
  void one_wrong_line(String section, String line, int column, String sentence, String hint) {
    String text = HEAD + section + ":\n  " + line + "\n";

    String fault = Models.onlyFault(folder, text);

    assertEquals("mine.yaml:4:" + column + ": " + sentence + "\nMaybe " + hint, fault);
  }

  /** What a kind of problem makes of another key, with the word of the literature among them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lscp              | {}                                      | 3:10: problem: must be one of least-cost, fewest-stations, most-covered, smallest-standard, found [lscp] | fewest-stations, as it is called here.
          least-coast       | {}                                      | 3:10: problem: must be one of least-cost, fewest-stations, most-covered, smallest-standard, found [least-coast] | least-cost.
          most-covered      | {coverageFloor: {amount: 5}}            | 4:26: network.coverageFloor: cannot be asked for where problem is [most-covered]: coverage is the aim, found [keys measure, amount] | {amount: 0}; the measure says what is covered.
          fewest-stations   | {stations: 5}                           | 4:21: network.stations: leaves nothing to choose where problem is [fewest-stations], found [5] | {min: 1, max: 5}.
          smallest-standard | {coverageFloor: {share: 0}}             | 4:26: network.coverageFloor: asks for nothing to be served where problem is [smallest-standard], found [keys measure, share] | {measure: zips, share: 1}, for all ZIPs.
          """)
  void what_a_kind_of_problem_rules_out(
      String problem, String network, String sentence, String hint) {
    String text = HEAD + "problem: " + problem + "\nnetwork: " + network + "\n";

    String fault = Models.onlyFault(folder, text);

    assertEquals("mine.yaml:" + sentence + "\nMaybe " + hint, fault);
  }

  @Test
  void no_more_draws_are_made_anew_than_there_are() {
    String fault =
        Models.onlyFault(folder, HEAD + "uncertainty: {draws: 10, reoptimisedDraws: 11}\n");

    assertEquals(
        "mine.yaml:3:44: uncertainty.reoptimisedDraws: must not pass draws, which is [10], found"
            + " [11]\nMaybe 10, to make the plan anew for each draw.",
        fault);
  }

  @Test
  void all_mistakes_are_reported_at_once_in_the_order_of_the_lines() {
    List<ScenarioFault> faults =
        Models.faults(
            folder,
            """
            name: My Scenario
            extends: base
            scpoe: {}
            network:
              stations: many
              minZipsServd: 1
            solve: 5
            """);

    assertEquals(
        List.of("1 name", "3 scpoe", "5 network.stations", "6 network.minZipsServd", "7 solve"),
        faults.stream().map(fault -> fault.line() + " " + fault.key()).toList());
    assertEquals("scope", faults.get(1).hint());
    String text =
        assertThrows(
                ScenarioException.class, () -> Models.read(folder.resolve("mine.yaml").toString()))
            .getMessage();
    assertEquals(5, text.lines().filter(line -> line.startsWith("Maybe ")).count());
  }

  @Test
  void a_mistake_in_the_base_is_reported_there_unless_it_is_replaced() {
    Models.write(folder, "parent.yaml", "name: p\nextends: base\nsolve:\n  threads: 0\n");

    assertEquals(
        "parent.yaml:4:12: solve.threads: must be at least 1 and at most 1024, found [0]\n"
            + "Maybe 1, the smallest allowed.",
        Models.onlyFault(folder, "name: mine\nextends: parent.yaml\n"));
    String mended = "name: mine\nextends: parent.yaml\nsolve: {threads: 3}\n";
    assertEquals(
        3, Models.read(Models.write(folder, "mine.yaml", mended)).scenario().solve().threads());
  }

  @Test
  void a_scenario_that_extends_none_must_say_everything() {
    List<ScenarioFault> faults = Models.faults(folder, "name: mine\nextends: null\ntravel: {}\n");

    assertEquals(
        List.of(
            "problem",
            "geodata",
            "scope",
            "candidates",
            "network",
            "postal",
            "costs",
            "solve",
            "travel.maxRoadMiles"),
        faults.stream().map(ScenarioFault::key).toList());
    assertTrue(faults.stream().allMatch(fault -> fault.message().equals("is missing")));
  }

  @Test
  void a_circle_of_scenarios_is_named() {
    Models.write(folder, "a.yaml", "name: a\nextends: b.yaml\n");
    Models.write(folder, "b.yaml", "name: b\nextends: a.yaml\n");

    List<ScenarioFault> faults = Models.faultsOf(folder.resolve("a.yaml").toString());

    assertEquals(
        "b.yaml:2:10: extends: closes a circle: a.yaml -> b.yaml -> a.yaml, found [a.yaml]\n"
            + "Maybe null here ends the chain.",
        Models.only(folder, faults));
  }

  @Test
  void an_unknown_base_does_not_make_every_key_missing() {
    assertEquals(
        "mine.yaml:2:10: extends: is not one of the scenarios, found [bsae]\n"
            + "Maybe base; there are ["
            + Models.scenarioNames()
            + "] in scenarios.",
        Models.onlyFault(folder, "name: mine\nextends: bsae\n"));
  }

  @Test
  void an_unknown_scenario_is_answered_with_the_list() {
    assertEquals(
        "command line: scenario: is not one of the scenarios, found [vermnt]\n"
            + "Maybe vermont; there are ["
            + Models.scenarioNames()
            + "] in scenarios.",
        Models.only(folder, Models.faultsOf("vermnt")));
  }

  @Test
  void a_base_that_is_no_name() {
    assertEquals(
        "mine.yaml:2:10: extends: must be a file name, found [7]\nMaybe put it in quotes.",
        Models.onlyFault(folder, "name: mine\nextends: 7\n"));
  }

  @Test
  void a_path_that_leads_nowhere_is_shown_in_full() {
    String path = folder.resolve("gone.yaml").toString();
    assertEquals(
        "command line: scenario: is not a file, found [gone.yaml]\n"
            + "Maybe another folder: looked for gone.yaml.",
        Models.only(folder, Models.faultsOf(path)));
  }

  @Test
  void a_data_file_that_is_not_there_is_found_at_once() {
    assertEquals(
        "mine.yaml:3:23: geodata.polygons: is not a file, found [zips.json]\n"
            + "Maybe another folder: looked for zips.json.",
        Models.onlyFault(folder, HEAD + "geodata: {polygons: [ zips.json]}\n"));
  }

  @Test
  void a_mistake_of_the_command_line_is_reported_as_one() {
    Overrides overrides =
        Overrides.none().set("extends", "base").set("solve.sede", "1").set("solve.threads", "none");

    List<ScenarioFault> faults =
        assertThrows(
                ScenarioException.class, () -> ScenarioReader.read("base", Models.DIR, overrides))
            .faults();

    assertEquals(
        List.of(
            "command line: extends: can only be said by a file\n"
                + "Maybe name the other scenario in place of this one.",
            "command line: solve.sede: is not a known key\nMaybe seed.",
            "command line: solve.threads: must be a number, found [none]\nMaybe a bare number."),
        faults.stream().map(ScenarioFault::toString).toList());
  }
}

package org.waystation.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.cost.DemandParameters;
import org.waystation.cost.LinehaulParameters;
import org.waystation.cost.PostalParameters;
import org.waystation.cost.RouteClock;
import org.waystation.cost.RouteLoad;
import org.waystation.cost.RoutePrices;
import org.waystation.cost.StationParameters;
import org.waystation.geodata.CandidateRules;
import org.waystation.geodata.FigureFiles;
import org.waystation.geodata.GeodataChoice;
import org.waystation.geodata.States;
import org.waystation.siting.Sourcing;
import org.waystation.siting.StationCount;
import org.waystation.solve.SolveLimits;
import org.waystation.travel.TravelParameters;
import org.waystation.units.Distance;
import org.waystation.units.Money;
import org.waystation.units.Ratio;

class ScenarioReaderTest {
  @TempDir Path folder;

  @Test
  void base_holds_the_parameter_block() {
    Scenario base = Models.read("base").scenario();

    assertEquals("base", base.name());
    assertEquals(
        new GeodataChoice(
            List.of(), false, FigureFiles.NONE, Optional.empty(), Optional.empty(), 100),
        base.geodata());
    assertEquals(States.contiguous(), base.scope().states());
    assertEquals(7.5, base.scope().minPeoplePerSquareMile());
    assertEquals(100, base.scope().belowPeoplePerSquareMile());
    assertEquals(50, base.scope().minPopulation());
    assertEquals(new CandidateRules(2000, 1500), base.candidates());
    assertEquals(new TravelParameters(1.30, Distance.ofMiles(120)), base.travel());
    assertEquals(
        new NetworkRules(
            ProblemKind.LEAST_COST,
            StationCount.exactly(200),
            new FloorRule(CoverageMeasure.ZIPS, 13_000, false),
            new StationRules(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                List.of(),
                Sourcing.SINGLE),
            Optional.empty()),
        base.network());
    assertEquals(SolveEngine.STAGED, base.engine());
    assertEquals(new DemandParameters(0.389, 48, 1.0, 312), base.costs().demand());
    assertEquals(new RouteClock(45, 30, 2.4 / 60, 1.25, 10), base.costs().clock());
    assertEquals(new RouteLoad(1.2, 270, 1.30), base.costs().load());
    assertEquals(new RoutePrices(23, 1.42, 0.725, 0.15), base.costs().prices());
    assertEquals(
        new StationParameters(
            new Money(12e6, 2025), new Money(1.8e6, 2025), new Ratio(0.08), 20, 0.35),
        base.costs().station());
    assertEquals(new LinehaulParameters(2.26, 2200, 0.85), base.costs().linehaul());
    assertEquals(
        new PostalParameters(4.80, 0.6, 2.1, 0, List.of(3.53, 4.80, 6.00)), base.costs().postal());
    assertEquals(new SolveLimits(0.0005, Duration.ofSeconds(150), 6000, 4000, 1, 2), base.solve());
  }

  @Test
  void a_scenario_inherits_what_it_does_not_say() {
    Scenario base = Models.read("base").scenario();
    Scenario vermont = Models.read("vermont").scenario();

    assertEquals("vermont", vermont.name());
    assertEquals(Set.of("VT"), vermont.scope().states());
    assertEquals(50, vermont.scope().minPopulation(), "merged key by key");
    assertEquals(StationCount.exactly(5), vermont.network().stations());
    assertEquals(base.costs(), vermont.costs());
    assertEquals(base.solve().relativeGap(), vermont.solve().relativeGap());
  }

  @Test
  void a_floor_keeps_its_measure_and_takes_the_amount_or_share_said_last() {
    String share = "name: mine\nextends: vermont\nnetwork: {coverageFloor: {share: 0.9}}\n";
    String path = Models.write(folder, "mine.yaml", share);
    assertEquals(
        new FloorRule(CoverageMeasure.ZIPS, 0.9, true),
        Models.read(path).scenario().network().floor());
    Overrides overrides =
        Overrides.none()
            .set("network.coverageFloor.measure", "people")
            .set("network.coverageFloor.amount", "5000");
    FloorRule floor = ScenarioReader.read(path, Models.DIR, overrides).scenario().network().floor();
    assertEquals(new FloorRule(CoverageMeasure.PEOPLE, 5000, false), floor);
  }

  @Test
  void a_share_of_zips_is_a_whole_number_of_them() {
    assertEquals(214, new FloorRule(CoverageMeasure.ZIPS, 0.95, true).amountOf(225));
    assertEquals(63, new FloorRule(CoverageMeasure.ZIPS, 0.28, true).amountOf(225));
    assertEquals(213.75, new FloorRule(CoverageMeasure.PEOPLE, 0.95, true).amountOf(225));
  }

  @Test
  void name_and_description_are_not_inherited() {
    String fault = Models.onlyFault(folder, "extends: base\n");
    assertTrue(fault.startsWith("mine.yaml:1:1: name: is missing\nMaybe "), fault);

    String path = Models.write(folder, "mine.yaml", "name: mine\nextends: base\n");
    assertEquals("", Models.read(path).description());
  }

  @Test
  void an_override_replaces_value_range_and_mark_of_a_figure() {
    ResolvedScenario mine =
        Models.read(
            Models.write(
                folder,
                "mine.yaml",
                """
                name: mine
                extends: base
                costs:
                  overrides: {stationCapexUsd: 25000000, circuity: 1.4}
                """));

    assertEquals(new Money(25e6, 2025), mine.scenario().costs().station().capex());
    assertEquals(1.4, mine.scenario().travel().circuity());
    assertEquals(1.4, mine.scenario().costs().load().circuity());
    CostFigure capex = figure(mine, "stationCapexUsd");
    assertEquals(25e6, capex.value());
    assertEquals('A', capex.confidence());
    assertEquals(OptionalDouble.empty(), capex.high());
    assertTrue(capex.source().startsWith("Set by the scenario in place of 12000000. Assumption:"));
    assertEquals(mine.scenario(), ScenarioReader.fromResolved(mine.document()).scenario());
  }

  @Test
  void figures_carry_unit_year_range_and_source() {
    List<CostFigure> figures = Models.read("base").figures();

    assertEquals(CostKey.words(), figures.stream().map(CostFigure::key).toList());
    CostFigure truck = figure(Models.read("base"), "truckUsdPerMile");
    assertEquals(
        new CostFigure(
            "truckUsdPerMile",
            2.26,
            "USD/mile",
            2024,
            OptionalDouble.of(2.0),
            OptionalDouble.of(2.9),
            'H',
            truck.source()),
        truck);
    assertTrue(truck.source().contains("ATRI"));
  }

  @Test
  void the_resolved_document_alone_rebuilds_the_scenario() throws Exception {
    for (String name : List.of("base", "vermont")) {
      ResolvedScenario read = Models.read(name);
      ObjectMapper json = new ObjectMapper();
      String text = json.writeValueAsString(read.document());

      ResolvedScenario rebuilt = ScenarioReader.fromResolved(json.readTree(text));

      assertEquals(read.scenario(), rebuilt.scenario());
      assertEquals(text, json.writeValueAsString(rebuilt.document()));
    }
  }

  @Test
  void a_document_from_before_there_was_a_section_stays_as_it_is() {
    ObjectNode document = Models.read("vermont-uncertain").document();
    assertEquals(
        new UncertaintyRules(1000, 2, 10, 1),
        ScenarioReader.fromResolved(document).uncertainty().orElseThrow());
    document.remove("uncertainty");

    ResolvedScenario rebuilt = ScenarioReader.fromResolved(document);

    assertEquals(document, rebuilt.document());
    assertTrue(rebuilt.uncertainty().isEmpty());
    assertTrue(Models.read("base").uncertainty().isEmpty());
  }

  @Test
  void a_resolved_document_is_checked_like_a_file() {
    ObjectNode document = Models.read("base").document();
    document.withObjectProperty("solve").put("threads", 0);
    document.withObjectProperty("costs").remove("circuity");
    document.withObjectProperty("costs").withObjectProperty("wageUsdPerHour").put("unit", "EUR");

    List<String> faults =
        assertThrows(ScenarioException.class, () -> ScenarioReader.fromResolved(document))
            .faults()
            .stream()
            .map(fault -> fault.toString().lines().findFirst().orElseThrow())
            .toList();

    assertEquals(
        Set.of(
            "resolved scenario: solve.threads: must be at least 1 and at most 1024, found [0]",
            "resolved scenario: costs.circuity: is missing",
            "resolved scenario: costs.wageUsdPerHour.unit: must be the unit [USD/hour], found"
                + " [EUR]"),
        Set.copyOf(faults));
  }

  @Test
  void values_from_the_command_line_stand_above_the_files() {
    Overrides overrides =
        Overrides.none()
            .set("solve.seed", "7")
            .set("solve.timeLimitSeconds", "2.5")
            .set("solve.threads", "1")
            .set("scope.states", "[NH, VT]")
            .set("network.stations", "{min: 3, max: 9}")
            .set("costs.overrides.stationCapexUsd", "20000000");

    Scenario scenario = ScenarioReader.read("vermont", Models.DIR, overrides).scenario();

    assertEquals(7, scenario.solve().seed());
    assertEquals(Duration.ofMillis(2500), scenario.solve().time());
    assertEquals(1, scenario.solve().threads());
    assertEquals(Set.of("NH", "VT"), scenario.scope().states());
    assertEquals(new StationCount(3, 9), scenario.network().stations());
    assertEquals(20e6, scenario.costs().station().capex().usd());
  }

  @Test
  void file_names_are_relative_to_the_file_that_says_them() throws Exception {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Models.write(folder, "sites.csv", "zip\n");
    Models.write(
        inner, "parent.yaml", "name: p\nextends: base\ngeodata: {sitesFile: ../sites.csv}");
    String path = Models.write(folder, "mine.yaml", "name: mine\nextends: inner/parent.yaml\n");

    assertEquals(
        Optional.of(folder.resolve("sites.csv")), Models.read(path).scenario().geodata().sites());
  }

  @Test
  void the_files_read_are_named_for_the_manifest() throws Exception {
    List<SourceFile> files = Models.read("vermont").files();

    assertEquals(
        List.of(
            "models/scenarios/vermont.yaml",
            "models/scenarios/base.yaml",
            "models/costs/demand.yaml",
            "models/costs/private-network.yaml",
            "models/costs/postal.yaml",
            "models/costs/other-carriers.yaml",
            "models/costs/programme.yaml"),
        files.stream().map(SourceFile::path).toList());
    byte[] bytes = Files.readAllBytes(Models.DIR.resolve("scenarios/vermont.yaml"));
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    assertEquals(sha256, files.get(0).sha256());
  }

  @Test
  void the_document_that_is_handed_out_is_a_copy() {
    ResolvedScenario base = Models.read("base");
    base.document().removeAll();
    assertFalse(base.document().isEmpty());
  }

  private static CostFigure figure(ResolvedScenario scenario, String key) {
    return scenario.figures().stream().filter(f -> f.key().equals(key)).findFirst().orElseThrow();
  }
}

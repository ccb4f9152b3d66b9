package org.waystation.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.geodata.Hub;
import org.waystation.geodata.ZipArea;
import org.waystation.scenario.Overrides;
import org.waystation.scenario.ResolvedScenario;
import org.waystation.scenario.Scenario;
import org.waystation.sensitivity.Tornado;
import org.waystation.siting.Plan;
import org.waystation.siting.PlanVerifier;
import org.waystation.travel.GreatCircleTravel;

/** A run that looks into the uncertainty of its figures, from scenario to verification. */
class UncertaintyTest {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  @TempDir private static Path folder;
  private static Path run;

  @TempDir private Path parent;

  @BeforeAll
  static void solve() {
    Overrides brief =
        Overrides.none()
            .set("uncertainty.draws", "200")
            .set("uncertainty.reoptimisedInputs", "1")
            .set("uncertainty.reoptimisedDraws", "2")
            .set("solve.relativeGap", "0.01");
    run = VermontRun.solve("vermont-uncertain", brief, folder.resolve("run"));
  }

  @Test
  void writesItsFilesAndNoOthers() throws IOException {
    Set<String> expected = new TreeSet<>(RunFiles.ALL);
    expected.addAll(RunFiles.UNCERTAINTY);
    try (Stream<Path> files = Files.list(run)) {
      Set<String> found =
          files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
      assertEquals(expected, new TreeSet<>(found));
    }
  }

  @Test
  void pricesThePlanAsTheRunItselfDoes() {
    WrittenRun written = new WrittenRun(run);
    ResolvedScenario resolved = written.scenario();
    Outcome planned = outcome(written, resolved.scenario());
    Uncertainty uncertainty = Uncertainty.of(planned, resolved).orElseThrow();
    assertEquals(planned.totals().total(), uncertainty.tornado().base().totalCents());
    for (Tornado.Bar bar : uncertainty.tornado().bars()) {
      boolean longer = bar.figure().key().equals("circuity");
      Map<String, Double> high = Map.of(bar.figure().key(), bar.figure().high());
      Map<String, Double> low = Map.of(bar.figure().key(), bar.figure().low());
      if (!longer) {
        assertEquals(
            outcome(written, resolved.with(high)).totals().total(),
            bar.high().totalCents(),
            bar.figure().key());
      }
      assertEquals(
          outcome(written, resolved.with(low)).totals().total(),
          bar.low().totalCents(),
          bar.figure().key());
    }
  }

  /** The plan of the run in the network of other figures. */
  private static Outcome outcome(WrittenRun written, Scenario scenario) {
    List<ZipArea> demand = written.demand();
    List<Hub> hubs = written.hubs();
    List<Site> sites = written.sites(hubs);
    Plan plan = written.plan(demand, sites);
    GreatCircleTravel roads = new GreatCircleTravel(scenario.travel());
    List<Site> measured =
        sites.stream()
            .map(
                site ->
                    new Site(
                        site.zip(),
                        site.role(),
                        site.terms(),
                        site.hub(),
                        roads.roadMiles(site.zip().point(), site.hub().point())))
            .toList();
    Network network = Network.of(scenario, demand, measured);
    return new Outcome(
        network, new PlanVerifier(network.problem()).verify(plan), scenario.travel());
  }

  @Test
  void everyRangeStandsInTheTableAndTheMostTellingFirst() throws IOException {
    List<NamedCsvRecord> rows = rows("sensitivity.csv");
    assertEquals(Uncertainty.figures(new WrittenRun(run).scenario()).size(), rows.size());
    double before = Double.POSITIVE_INFINITY;
    for (NamedCsvRecord row : rows) {
      double swing = Double.parseDouble(row.getField("savingSwingUsdPerYear"));
      assertTrue(swing <= before, row::toString);
      before = swing;
    }
    assertEquals("true", rows.get(0).getField("reoptimised"));
    assertEquals("false", rows.get(1).getField("reoptimised"));
  }

  @Test
  void plansMadeAnewAreNoDearerThanThePlanAsItIs() throws IOException {
    List<NamedCsvRecord> rows = rows("reoptimised.csv");
    assertEquals(2, rows.size());
    for (NamedCsvRecord row : rows) {
      double planned = Double.parseDouble(row.getField("costAsPlannedUsdPerYear"));
      double anew = Double.parseDouble(row.getField("costUsdPerYear"));
      assertTrue(anew <= planned, row::toString);
      assertTrue(Double.parseDouble(row.getField("lowerBoundUsdPerYear")) <= anew, row::toString);
    }
    int openings =
        rows("stability.csv").stream()
            .mapToInt(row -> Integer.parseInt(row.getField("drawsOpen")))
            .sum();
    assertEquals(2 * 5, openings, "five stations in each of two draws");
  }

  @Test
  void theSummaryAddsUp() throws IOException {
    JsonNode uncertainty = MAPPER.readTree(run.resolve("summary.json").toFile()).get("uncertainty");
    int draws = 0;
    for (JsonNode bar : uncertainty.at("/savingUsdPerYear/histogram")) {
      draws += bar.get("draws").asInt();
    }
    assertEquals(200, draws);
    assertEquals(200, uncertainty.get("draws").asInt());
  }

  @Test
  void verifiesAndRefusesWhatWasChanged() throws IOException {
    RunVerifier.Verdict verdict = RunVerifier.verify(run);
    assertTrue(verdict.confirmed(), () -> verdict.faults().toString());
    assertTrue(
        verdict.findings().stream().anyMatch(finding -> finding.contains("200 draws")),
        () -> verdict.findings().toString());
    refuses("probabilities.csv", text -> text.replaceFirst("0\\.\\d+,", "0.987,"));
    refuses("sensitivity.csv", text -> text.replaceFirst(",6\\.0,", ",7.0,"));
    refuses("summary.json", text -> text.replaceFirst("\"p95\" : ", "\"p95\" : 1"));
  }

  private void refuses(String name, UnaryOperator<String> change) throws IOException {
    Path copy = Files.createDirectory(parent.resolve(name.replace('.', '-')));
    try (Stream<Path> files = Files.list(run)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    String text = Files.readString(copy.resolve(name));
    String changed = change.apply(text);
    assertFalse(text.equals(changed), "nothing was changed in " + name);
    Files.writeString(copy.resolve(name), changed);
    Forger.forgeHashes(copy);
    List<String> faults = RunVerifier.verify(copy).faults();
    assertTrue(faults.stream().anyMatch(fault -> fault.startsWith(name)), faults::toString);
  }

  private static List<NamedCsvRecord> rows(String name) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(run.resolve(name))) {
      return csv.stream().toList();
    }
  }
}

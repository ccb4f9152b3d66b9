package org.waystation.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.scenario.Overrides;

/** A programme from scenario to files, and back by the verifier. */
class PhasedRunTest {
  @TempDir private static Path solved;
  @TempDir private Path copy;

  @BeforeAll
  static void solve() {
    VermontRun.solve("vermont-phased", Overrides.none(), solved.resolve("run"));
  }

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> files = Files.list(solved.resolve("run"))) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void writesOneFileMoreAndVerifies() throws IOException {
    Set<String> names = new TreeSet<>(RunFiles.ALL);
    names.add("phases.csv");
    try (Stream<Path> files = Files.list(copy)) {
      assertEquals(
          names, files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
    }
    RunVerifier.Verdict verdict = RunVerifier.verify(copy);
    assertTrue(verdict.confirmed(), () -> verdict.faults().toString());
    assertTrue(verdict.findings().stream().anyMatch(line -> line.startsWith("programme: 3 ")));
  }

  @Test
  void tellsTheSameInEveryFile() throws IOException {
    List<NamedCsvRecord> rows;
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(copy.resolve("phases.csv"))) {
      rows = csv.stream().toList();
    }
    assertEquals(5, rows.size());
    assertEquals("5", rows.get(4).getField("cumulativeStations"));
    assertEquals("60000000.00", rows.get(4).getField("cumulativeCapexUsd"));
    JsonNode stations = json("stations.geojson").path("features");
    for (JsonNode station : stations) {
      assertEquals(
          rows.stream()
              .filter(row -> row.getField("station").equals(station.path("id").asText()))
              .map(row -> row.getField("period"))
              .toList(),
          List.of(station.at("/properties/period").asText()));
    }
    JsonNode phases = json("summary.json").path("phases");
    int opened = 0;
    for (JsonNode period : phases.path("periods")) {
      opened += period.path("newStations").asInt();
      assertTrue(period.path("newStations").asInt() <= 2);
    }
    assertEquals(5, opened);
    assertEquals(
        json("summary.json").at("/zips/served").asInt(),
        phases.at("/periods/2/servedZips").asInt());
    assertEquals(0, phases.path("relativeGap").asDouble(), 1e-8);
  }

  @Test
  void leavesStandingStationsOutsideAllLimits() throws IOException {
    Path sites = Files.writeString(copy.resolve("sites.csv"), "zip,role\n05363,existing\n");
    Path run = copy.resolve("standing");
    VermontRun.solve(
        "vermont-phased",
        Overrides.none()
            .set("geodata.sitesFile", "'" + sites.toAbsolutePath() + "'")
            .set("phasing", "{periods: [{name: a, newStations: 2}, {name: b, newStations: 2}]}"),
        run);
    String table = Files.readString(run.resolve("phases.csv"));
    assertTrue(table.contains("05363,Wilmington,VT,standing,0,"), table);
    assertTrue(RunVerifier.verify(run).confirmed());
  }

  @Test
  void refusesAnotherOrderThatKeepsTheLimits() throws IOException {
    String table = Files.readString(copy.resolve("phases.csv"));
    String swapped =
        table.replace(",2026,", ",swap,").replace(",2028,", ",2026,").replace(",swap,", ",2028,");
    assertFalse(swapped.equals(table));
    Files.writeString(copy.resolve("phases.csv"), swapped);
    refused("phases.csv:");
  }

  @Test
  void refusesAPeriodThatIsFull() throws IOException {
    String table = Files.readString(copy.resolve("phases.csv"));
    Files.writeString(copy.resolve("phases.csv"), table.replace(",2027,", ",2026,"));
    refused("more than it allows");
  }

  @Test
  void refusesAnotherPeriodOnTheMap() throws IOException {
    String map = Files.readString(copy.resolve("zips.geojson"));
    Files.writeString(
        copy.resolve("zips.geojson"), map.replaceFirst("\"period\": ?\"2026\"", "\"period\":\"\""));
    refused("zips.geojson:");
  }

  @Test
  void refusesABoundThatNobodyProved() throws IOException {
    ObjectNode summary = (ObjectNode) json("summary.json");
    ((ObjectNode) summary.get("phases")).put("lowerBoundUsd", 1e12).put("boundBasis", "my word");
    Files.writeString(copy.resolve("summary.json"), summary.toString());
    refused("phases.lowerBoundUsd: must lie between");
  }

  @Test
  void refusesPeriodsWithoutRoom() {
    InputException fault =
        assertThrows(
            InputException.class,
            () ->
                VermontRun.solve(
                    "vermont",
                    Overrides.none().set("phasing", "{periods: [{name: 1, newStations: 4}]}"),
                    copy.resolve("none")));
    assertTrue(fault.getMessage().contains("the plan has [5] stations to open"));
  }

  private void refused(String because) throws IOException {
    Forger.forgeHashes(copy);
    RunVerifier.Verdict verdict = RunVerifier.verify(copy);
    assertFalse(verdict.confirmed());
    assertTrue(
        verdict.faults().stream().anyMatch(fault -> fault.contains(because)),
        () -> verdict.faults().toString());
  }

  private JsonNode json(String name) throws IOException {
    return new ObjectMapper().readTree(copy.resolve(name).toFile());
  }
}

package org.waystation.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.scenario.Overrides;

/** A run of each kind of problem, and of stations with limits, from scenario to verification. */
class ProblemKindsTest {
  @TempDir private Path folder;

  @Test
  void fewestStations() throws IOException {
    Path run = solve("vermont-fewest", Overrides.none().set("scope.states", "[RI]"));
    JsonNode certificate = json(run, "certificate.json");
    assertEquals("stations", certificate.get("unit").asText());
    int stations = certificate.get("objective").asInt();
    assertEquals(stations, certificate.at("/counts/stations").asInt());
    assertTrue(certificate.get("bound").asInt() <= stations);
    assertTrue(
        certificate.at("/coverageFloor/served").asDouble()
            >= certificate.at("/coverageFloor/least").asDouble());
    costsAreTold(run);
    verifies(run, "(fewest-stations)");
    refuses(run, "provenBound", 1, "");
  }

  @Test
  void mostCovered() throws IOException {
    Path run = solve("vermont-covered", Overrides.none());
    JsonNode certificate = json(run, "certificate.json");
    assertEquals("people", certificate.get("unit").asText());
    assertEquals("maximise", certificate.get("sense").asText());
    double covered = certificate.get("objective").asDouble();
    assertTrue(certificate.get("bound").asDouble() >= covered);
    Map<String, Double> people = new HashMap<>();
    rows(run, "demand.csv")
        .forEach(
            row -> people.put(row.getField("zip"), Double.valueOf(row.getField("population"))));
    double served =
        rows(run, "assignments.csv").stream().mapToDouble(r -> people.get(r.getField("zip"))).sum();
    assertEquals(served, covered, 1e-6);
    costsAreTold(run);
    verifies(run, "(most-covered)");
    refuses(run, "objective", 1, "the plan comes to");
    refuses(run, "provenBound", -1, "the multipliers prove");
  }

  @Test
  void smallestStandard() throws IOException {
    Overrides few = Overrides.none().set("scope.states", "[RI]").set("network.stations", "2");
    Path run = solve("vermont-standard", few);
    JsonNode certificate = json(run, "certificate.json");
    assertEquals("road miles", certificate.get("unit").asText());
    double farthest =
        rows(run, "assignments.csv").stream()
            .mapToDouble(row -> Double.parseDouble(row.getField("roadMiles")))
            .max()
            .orElseThrow();
    assertEquals(farthest, certificate.get("objective").asDouble());
    assertEquals("optimal", certificate.get("status").asText());
    assertEquals(farthest, certificate.get("bound").asDouble(), "proven");
    assertTrue(certificate.get("impossibleRoadMiles").asDouble() < farthest);
    costsAreTold(run);
    verifies(run, "(smallest-standard)");
    refuses(run, "impossibleRoadMiles", -0.001, "the multipliers prove");
    refuses(run, "objective", -0.001, "the plan comes to");
  }

  /** Two stations that take hardly more than half each: the cheapest plan divides a ZIP. */
  @Test
  void dividedZipsAddUpToTheCent() throws IOException {
    Overrides free =
        Overrides.none()
            .set("scope.states", "[RI]")
            .set("network.stations", "2")
            .set("network.coverageFloor", "{measure: zips, share: 1}")
            .set("network.maxParcelsPerDay", "null")
            .set("network.minParcelsPerDay", "null")
            .set("network.maxZips", "null")
            .set("network.sourcing", "split")
            .set("solve.relativeGap", "0");
    double perDay = 0;
    for (JsonNode station :
        json(solve("vermont-capacity", free), "stations.geojson").get("features")) {
      perDay += station.at("/properties/parcelsPerDay").asDouble();
    }
    long capacity = (long) Math.ceil(0.505 * perDay);
    Overrides tight = free.set("network.maxParcelsPerDay", Long.toString(capacity));
    Path run = solve("vermont-capacity", tight);
    JsonNode certificate = json(run, "certificate.json");
    assertTrue(certificate.at("/counts/zipsDivided").asInt() > 0, certificate::toString);
    Map<String, BigDecimal> shares = new HashMap<>();
    Map<String, BigDecimal> parcels = new HashMap<>();
    BigDecimal cost = BigDecimal.ZERO;
    for (NamedCsvRecord row : rows(run, "assignments.csv")) {
      String zip = row.getField("zip");
      shares.merge(zip, new BigDecimal(row.getField("share")), BigDecimal::add);
      parcels.merge(zip, new BigDecimal(row.getField("parcelsPerYear")), BigDecimal::add);
      cost =
          cost.add(new BigDecimal(row.getField("serviceCostUsdPerYear")))
              .add(new BigDecimal(row.getField("stationShareUsdPerYear")));
    }
    for (NamedCsvRecord row : rows(run, "demand.csv")) {
      String zip = row.getField("zip");
      assertEquals(0, BigDecimal.ONE.compareTo(shares.get(zip)), zip + ": " + shares.get(zip));
      assertEquals(0, new BigDecimal(row.getField("parcelsPerYear")).compareTo(parcels.get(zip)));
    }
    assertEquals(
        0, cost.compareTo(json(run, "summary.json").get("objectiveUsdPerYear").decimalValue()));
    for (JsonNode station : json(run, "stations.geojson").get("features")) {
      JsonNode one = station.get("properties");
      assertEquals(capacity, one.get("maxParcelsPerDay").asDouble());
      assertEquals(
          one.get("parcelsPerDay").asDouble() / capacity, one.get("capacityUsed").asDouble(), 1e-5);
      assertTrue(one.get("capacityUsed").asDouble() <= 1);
    }
    verifies(run, "(least-cost)");
    String table = Files.readString(run.resolve("assignments.csv"));
    String divided =
        table.lines().filter(row -> row.matches(".*,0\\.[0-9]+")).findFirst().orElseThrow();
    String moved = divided.substring(0, divided.lastIndexOf(',')) + ",0.25";
    Files.writeString(run.resolve("assignments.csv"), table.replace(divided, moved));
    Forger.forgeHashes(run);
    assertFalse(RunVerifier.verify(run).confirmed());
  }

  private Path solve(String scenario, Overrides overrides) {
    return VermontRun.solve(scenario, overrides, folder.resolve(scenario));
  }

  /** Whatever was asked for, the plan has its price. */
  private static void costsAreTold(Path run) throws IOException {
    JsonNode summary = json(run, "summary.json");
    assertEquals(
        summary.at("/costUsdPerYear/total"),
        json(run, "certificate.json").get("planCostUsdPerYear"));
    assertTrue(summary.get("objectiveUsdPerYear").asDouble() > 0);
    assertTrue(summary.path("lowerBoundUsdPerYear").isMissingNode());
  }

  private static void verifies(Path run, String finding) {
    RunVerifier.Verdict verdict = RunVerifier.verify(run);
    assertTrue(verdict.confirmed(), () -> verdict.faults().toString());
    assertTrue(verdict.findings().toString().contains(finding), verdict.findings()::toString);
  }

  /** Also where every hash was made anew. */
  private static void refuses(Path run, String key, double change, String message)
      throws IOException {
    String written = Files.readString(run.resolve("certificate.json"));
    ObjectNode forged = (ObjectNode) json(run, "certificate.json");
    forged.put(key, forged.get(key).asDouble() + change);
    Files.writeString(run.resolve("certificate.json"), forged.toString());
    Forger.forgeHashes(run);
    RunVerifier.Verdict verdict = RunVerifier.verify(run);
    assertTrue(verdict.faults().toString().contains(message), () -> verdict.faults().toString());
    assertFalse(verdict.confirmed(), key);
    Files.writeString(run.resolve("certificate.json"), written);
    Forger.forgeHashes(run);
    verifies(run, "");
  }

  private static List<NamedCsvRecord> rows(Path run, String name) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(run.resolve(name))) {
      return csv.stream().toList();
    }
  }

  private static JsonNode json(Path run, String name) throws IOException {
    return new ObjectMapper()
        .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .readTree(run.resolve(name).toFile());
  }
}

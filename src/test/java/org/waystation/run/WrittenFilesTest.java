package org.waystation.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of a run: which there are, and what they hold under which name. */
class WrittenFilesTest {
  @TempDir private Path folder;

  @Test
  void writesTheseFilesAndNoOthers() throws IOException {
    assertEquals(RunFiles.ALL, names(VermontRun.folder()));
  }

  @Test
  void theManifestListsEveryFileButItselfAndTheReport() throws IOException {
    Set<String> listed = new HashSet<>();
    VermontRun.json("manifest.json").get("files").forEach(f -> listed.add(f.get("name").asText()));
    listed.add("manifest.json");
    listed.add("report.html");
    assertEquals(names(VermontRun.folder()), listed);
  }

  @Test
  void theSummaryHasThePromisedKeys() throws IOException {
    JsonNode summary = VermontRun.json("summary.json");
    for (String pointer :
        List.of(
            "/scenario",
            "/status",
            "/stations/opened",
            "/zips/inScope",
            "/zips/served",
            "/zips/unserved",
            "/problem",
            "/objective/unit",
            "/objective/value",
            "/objective/bound",
            "/objectiveUsdPerYear",
            "/lowerBoundUsdPerYear",
            "/relativeGap",
            "/stopReason",
            "/seed",
            "/parcelsPerYear",
            "/costUsdPerYear/station",
            "/costUsdPerYear/linehaul",
            "/costUsdPerYear/sort",
            "/costUsdPerYear/lastMile",
            "/costUsdPerYear/postal",
            "/costUsdPerYear/total",
            "/costUsdPerParcel",
            "/coverage/0/withinRoadMiles",
            "/coverage/0/zips",
            "/postalComparison/0/postalUsdPerParcel",
            "/postalLedger/leaving/unpaidUsdPerYear",
            "/postalLedger/atPrices/0/priceRiseOnPackages/usdPerPiece",
            "/equity/coverageByMinutes/2/area",
            "/equity/worstState/0/state",
            "/equity/whoGains/skimmed/zips",
            "/sentences/0/text",
            "/sentences/0/caveat",
            "/timingsSeconds/solve",
            "/timingsSeconds/total",
            "/peakMemoryMiB")) {
      assertTrue(summary.at(pointer).isValueNode() && !summary.at(pointer).isNull(), pointer);
    }
    assertEquals("vermont", summary.get("scenario").asText());
    assertEquals(5, summary.at("/stations/opened").asInt());
    assertEquals(1, summary.get("seed").asInt());
    assertEquals(3 + 1, summary.get("postalComparison").size(), "three prices, one cost");
  }

  /** What is quoted is what the sections say, and never without its caveat. */
  @Test
  void sentencesSayWhatTheSectionsHold() throws IOException {
    JsonNode summary = VermontRun.json("summary.json");
    StringBuilder all = new StringBuilder();
    for (JsonNode sentence : summary.get("sentences")) {
      assertTrue(sentence.get("caveat").asText().length() > 20, sentence::toString);
      all.append(sentence.get("text").asText()).append('\n');
    }
    for (String pointer :
        List.of(
            "/postalLedger/leaving/revenueUsdPerYear",
            "/postalLedger/leaving/incrementalUsdPerYear",
            "/postalLedger/contributionLostUsdPerYear",
            "/postalLedger/leaving/unpaidUsdPerYear",
            "/equity/whoGains/shipperGains/usdPerYear",
            "/equity/whoGains/societyLoses/usdPerYear")) {
      String millions =
          String.format(Locale.ROOT, "%.1f M USD", summary.at(pointer).asDouble() / 1e6);
      assertTrue(all.indexOf(millions) >= 0, () -> pointer + ": " + millions + " in " + all);
    }
    for (int k = 0; k < 3; k++) {
      String people =
          String.format(
              Locale.ROOT,
              "%.0f %% of the people live within %s minutes of their station.",
              100 * summary.at("/equity/coverageByMinutes/" + k + "/people").asDouble(),
              List.of("45", "60", "90").get(k));
      assertTrue(all.indexOf(people) >= 0, () -> people + " in " + all);
    }
    assertTrue(all.indexOf("served worst") < 0, "one state is not worse than others");
  }

  @Test
  void theSummaryCountsWhatTheTablesHold() throws IOException {
    JsonNode zips = VermontRun.json("summary.json").get("zips");
    assertEquals(VermontRun.rows("demand.csv").size(), zips.get("inScope").asInt());
    assertEquals(VermontRun.rows("assignments.csv").size(), zips.get("served").asInt());
    assertEquals(
        VermontRun.json("unserved.geojson").get("features").size(), zips.get("unserved").asInt());
    assertEquals(
        zips.get("inScope").asInt(), zips.get("served").asInt() + zips.get("unserved").asInt());
  }

  @Test
  void theManifestLeavesTheFiguresToTheCertificate() throws IOException {
    JsonNode manifest = VermontRun.json("manifest.json");
    assertEquals("certificate.json", manifest.get("certificate").asText());
    assertTrue(manifest.get("warmStart").isNull());
    JsonNode certificate = VermontRun.json("certificate.json");
    assertEquals("least-cost", certificate.get("problem").asText());
    assertEquals("USD a year", certificate.get("unit").asText());
    JsonNode summary = VermontRun.json("summary.json");
    assertEquals(summary.get("objectiveUsdPerYear"), certificate.get("objective"));
    assertEquals(summary.get("lowerBoundUsdPerYear"), certificate.get("bound"));
    assertEquals(5, certificate.at("/counts/stations").asInt());
    assertEquals(150, certificate.at("/coverageFloor/least").asDouble());
  }

  @Test
  void assignmentsBeginWithThePromisedColumns() throws IOException {
    String header = Files.readAllLines(VermontRun.folder().resolve("assignments.csv")).get(0);
    assertTrue(
        header.startsWith(
            "zip,station,roadMiles,parcelsPerYear,serviceCostUsdPerYear,costUsdPerParcel"),
        header);
  }

  @Test
  void everyStationTellsItsServiceAndCost() throws IOException {
    JsonNode features = VermontRun.json("stations.geojson").get("features");
    assertEquals(5, features.size());
    for (JsonNode feature : features) {
      Set<String> keys = new HashSet<>();
      feature.get("properties").fieldNames().forEachRemaining(keys::add);
      assertTrue(
          keys.containsAll(
              List.of(
                  "id",
                  "place",
                  "state",
                  "zipsServed",
                  "parcelsPerYear",
                  "parcelsPerDay",
                  "maxParcelsPerDay",
                  "capacityUsed",
                  "maxRoadMiles",
                  "meanRoadMiles",
                  "costUsdPerYear",
                  "closingUsdPerYear",
                  "closingStrandsZips",
                  "bestReplacement",
                  "replacementUsdPerYear")),
          keys::toString);
      assertEquals(feature.get("id").asText(), feature.at("/properties/id").asText());
      double longitude = feature.at("/geometry/coordinates/0").asDouble();
      double latitude = feature.at("/geometry/coordinates/1").asDouble();
      assertTrue(longitude > -73.5 && longitude < -71.4, () -> "longitude of VT: " + longitude);
      assertTrue(latitude > 42.7 && latitude < 45.1, () -> "latitude of VT: " + latitude);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"demand.csv", "candidates.csv", "assignments.csv", "multipliers.csv"})
  void zipsKeepTheirLeadingZero(String name) throws IOException {
    for (NamedCsvRecord row : VermontRun.rows(name)) {
      assertTrue(row.getField("zip").matches("05[0-9]{3}"), () -> row.getField("zip"));
    }
  }

  @Test
  void theLedgerPutsEveryRowOfTheDataSomewhere() throws IOException {
    List<NamedCsvRecord> rows = VermontRun.rows("ledger.csv");
    Set<String> origins =
        rows.stream()
            .map(row -> row.getField("file") + ":" + row.getField("row"))
            .collect(Collectors.toSet());
    assertEquals(rows.size(), origins.size(), "no row twice");
    assertEquals(
        33_791, rows.stream().filter(row -> row.getField("file").contains("zcta")).count());
    assertEquals(
        VermontRun.rows("demand.csv").stream()
            .map(row -> row.getField("zip"))
            .collect(Collectors.toSet()),
        rows.stream()
            .filter(row -> row.getField("fate").equals("in scope"))
            .map(row -> row.getField("zip"))
            .collect(Collectors.toSet()));
  }

  @Test
  void everyUnservedZipHasAReasonInPlainWords() throws IOException {
    for (JsonNode feature : VermontRun.json("unserved.geojson").get("features")) {
      assertFalse(feature.at("/properties/reason").asText().isEmpty());
      assertTrue(
          feature.at("/properties/reasonText").asText().matches(".*[0-9].*"),
          () -> feature.at("/properties/reasonText").asText());
    }
  }

  @Test
  void theTraceNeverGetsWorse() throws IOException {
    double best = Double.POSITIVE_INFINITY;
    double bound = Double.NEGATIVE_INFINITY;
    for (NamedCsvRecord row : VermontRun.rows("trace.csv")) {
      String objective = row.getField("objectiveUsdPerYear");
      String below = row.getField("lowerBoundUsdPerYear");
      if (!objective.isEmpty()) {
        assertTrue(Double.parseDouble(objective) <= best, row::toString);
        best = Double.parseDouble(objective);
      }
      if (!below.isEmpty()) {
        assertTrue(Double.parseDouble(below) >= bound, row::toString);
        bound = Double.parseDouble(below);
      }
    }
    assertTrue(Double.isFinite(best) && bound <= best);
  }

  @Test
  void theSameSeedGivesTheSameBytes() throws IOException {
    Path again = VermontRun.solve(folder.resolve("again"));
    List<String> same = RunFiles.repeated().toList();
    assertEquals(23, same.size());
    for (String name : same) {
      assertArrayEquals(
          Files.readAllBytes(VermontRun.folder().resolve(name)),
          Files.readAllBytes(again.resolve(name)),
          name);
    }
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }
}

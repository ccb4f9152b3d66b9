package org.waystation.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs with a user's own sites, polygons and people. */
class OwnDataTest {
  private static final Path SHARED =
      Path.of(System.getProperty("waystation.home", "."), "..", "shared", "geodata");

  @TempDir private Path folder;

  @Test
  void sitesThatExistOrAreForcedOpenAndExcludedOnesDoNot() throws IOException {
    // 05149, 05363 and 05674 are stations of the plan without this file; 05641 is a town.
    Path sites =
        write(
            "sites.csv",
            "\uFEFFrole,zip,name\r\nexisting,05819,St. Johnsbury\r\nforced,05641,Barre\r\n"
                + "excluded,05149,Ludlow\r\nexcluded,05363,Wilmington\r\n");
    Path out = run("vermont", "--set", "geodata.sitesFile=" + sites);
    Map<String, String> roles = new HashMap<>();
    for (JsonNode station : json(out, "stations.geojson").get("features")) {
      roles.put(station.get("id").asText(), station.at("/properties/role").asText());
    }
    assertEquals(5, roles.size());
    assertEquals("existing", roles.get("05819"));
    assertEquals("forced", roles.get("05641"));
    assertFalse(roles.containsKey("05149"));
    assertFalse(roles.containsKey("05363"));
    verifies(out);
  }

  @Test
  void ruralCodesMakeGroupsAndLeaveThePlanAlone() throws IOException {
    // 05149 and 05363 are coded, so all others of the scope are known not to be.
    Path codes = write("codes.csv", "zip,ruca\n05149,10\n05363,7.1\n99999,1\n");
    Path out = run("vermont", "--set", "geodata.ruralCodesFile=" + codes);
    Map<String, Integer> zips = new LinkedHashMap<>();
    for (JsonNode group : json(out, "summary.json").at("/equity/byRuralCode")) {
      zips.put(group.get("ruralClass").asText(), group.get("zips").asInt());
    }
    assertEquals(Map.of("small town (7-9)", 1, "rural (10)", 1, "not coded", 223), zips);
    assertEquals(
        45_599_728.88, json(out, "summary.json").get("objectiveUsdPerYear").asDouble(), 0.001);
    verifies(out);
  }

  @Test
  void polygonsOfVermontReplaceTheApproximateOnes() throws IOException {
    Path polygons = shared("polygons/VT.geojson");
    Path out = run("vermont", "--set", "geodata.polygons=[" + polygons + "]");
    int drawn = 0;
    for (JsonNode zip : json(out, "zips.geojson").get("features")) {
      if (!zip.at("/properties/polygonApproximate").asBoolean()) {
        drawn++;
        assertEquals("file", zip.at("/properties/polygonSource").asText());
      }
    }
    assertTrue(drawn > 200, "ZIPs with their own outline: " + drawn);
    int accounted = 0;
    for (JsonNode source : json(out, "manifest.json").get("zipGeometry")) {
      accounted += source.get("zips").asInt();
      if (source.get("source").asText().equals("file")) {
        assertEquals(drawn, source.get("zips").asInt());
        assertEquals(polygons.toString(), source.get("file").asText());
        assertEquals("2010", source.get("vintage").asText());
        assertEquals("all others", source.get("of").asText());
      } else {
        assertTrue(source.get("approximate").asBoolean());
        assertEquals(source.get("zips").asInt(), source.get("of").size());
      }
    }
    assertEquals(json(out, "summary.json").at("/zips/inScope").asInt(), accounted);
    assertTrue(
        Files.readString(out.resolve("ledger.csv")).contains(",note,"),
        "what was done to the file stands in the ledger");
    verifies(out);
  }

  @Test
  void aCensusShapefileMayBeTheOnlySourceOfZips() throws IOException {
    Path polygons = shared("census/tl_rd22_us_zcta520_RI.zip");
    Path file =
        write(
            "rhode.yaml",
            """
            name: rhode
            extends: base
            geodata:
              polygons: ["%s"]
              onlyZipsWithPolygon: true
            scope:
              states: [RI]
              minPeoplePerSquareMile: 0
              belowPeoplePerSquareMile: 1000
            candidates:
              minPopulation: 1000
            network:
              stations: 2
              coverageFloor: {amount: 10}
            """
                .formatted(polygons));
    Path out = run(file);
    JsonNode summary = json(out, "summary.json");
    assertEquals(2, summary.at("/stations/opened").asInt());
    int zips = summary.at("/zips/inScope").asInt();
    assertTrue(zips > 10 && zips <= 81, () -> "ZIPs in scope: " + zips);
    for (JsonNode zip : json(out, "zips.geojson").get("features")) {
      assertFalse(zip.at("/properties/polygonApproximate").asBoolean());
    }
    assertEquals(
        100, Files.readAllLines(out.resolve("hubs.csv")).size() - 1, "hubs of the whole nation");
    verifies(out);
  }

  /** The files that {@code geodata fetch} brings, as their publishers write them. */
  @Test
  void officialFilesAreNamedAsTheyAre() throws IOException {
    Path file =
        write(
            "official.yaml",
            """
            name: official
            extends: base
            geodata:
              polygons: ["%s"]
              onlyZipsWithPolygon: true
              gazetteerFile: "%s"
              populationFile: "%s"
              ruralCodesFile: "%s"
            scope:
              states: [RI]
              minPeoplePerSquareMile: 0
              belowPeoplePerSquareMile: 1000
            candidates:
              minPopulation: 1000
            network:
              stations: 2
              coverageFloor: {amount: 10}
            """
                .formatted(
                    shared("census/tl_rd22_us_zcta520_RI.zip"),
                    shared("census/Gaz_zcta_national_2010zcta.txt.gz"),
                    shared("census/DECENNIALDHC2020.P1-Data_ZCTA.csv.gz"),
                    shared("rural/RUCA2010zipcode.xlsx")));
    Path out = run(file);
    JsonNode manifest = json(out, "manifest.json");
    Map<String, String> vintages = new HashMap<>();
    for (JsonNode input : manifest.get("inputs")) {
      String path = input.get("path").asText();
      vintages.put(path.substring(path.lastIndexOf('/') + 1), input.path("vintage").asText());
    }
    assertEquals("2020", vintages.get("tl_rd22_us_zcta520_RI.zip"));
    assertEquals("2010", vintages.get("Gaz_zcta_national_2010zcta.txt.gz"));
    assertEquals("2020", vintages.get("DECENNIALDHC2020.P1-Data_ZCTA.csv.gz"));
    assertEquals("2010", vintages.get("RUCA2010zipcode.xlsx"));
    List<String> warnings = new ArrayList<>();
    manifest.get("warnings").forEach(each -> warnings.add(each.asText()));
    assertEquals(2, warnings.stream().filter(w -> w.contains("2010 over data of 2020")).count());
    verifies(out);
  }

  /**
   * Half of what follows from people in one ZIP, nothing in another; the others stay as they are.
   */
  @Test
  void ownParcelsTakeThePlaceOfThoseFromPeople() throws IOException {
    Map<String, String[]> usual = demand(run("vermont"));
    double half = Double.parseDouble(usual.get("05149")[8]) / 2;
    Path parcels =
        write("parcels.csv", "zip,parcelsPerYear\n05149," + half + "\n05363,0\n99999,7\n");
    Path out =
        run(
            "vermont",
            "--set",
            "geodata.parcelsFile=" + parcels,
            "--set",
            "name=own",
            "--set",
            "network.coverageFloor.measure=zips",
            "--set",
            "network.coverageFloor.amount=100");
    Map<String, String[]> own = demand(out);
    assertEquals(half, Double.parseDouble(own.get("05149")[8]), 0.001);
    assertEquals(0, Double.parseDouble(own.get("05363")[8]));
    own.forEach(
        (zip, row) -> {
          if (!zip.equals("05149") && !zip.equals("05363")) {
            assertEquals(usual.get(zip)[8], row[8], zip);
          }
        });
    verifies(out);
  }

  /** Rows of demand.csv by ZIP; no place in Vermont has a comma in its name. */
  private static Map<String, String[]> demand(Path out) throws IOException {
    Map<String, String[]> rows = new HashMap<>();
    for (String line : Files.readAllLines(out.resolve("demand.csv"))) {
      String[] cells = line.split(",", -1);
      rows.put(cells[0], cells);
    }
    rows.remove("zip");
    return rows;
  }

  @Test
  void infoTellsWhatAScenarioLoads() {
    Path polygons = shared("polygons/VT.geojson");
    Called info =
        Called.with("geodata", "info", "vermont", "--set", "geodata.polygons=[" + polygons + "]");
    assertEquals(0, info.code(), info.err());
    assertTrue(info.out().contains(polygons + ": 255 rows, vintage 2010, sha256 "), info.out());
    assertTrue(info.out().contains("  outlines: 255 ZIPs from " + polygons), info.out());
    assertTrue(info.out().contains("warning: " + polygons + " holds ZIPs of 2010"), info.out());
    assertTrue(info.out().contains(polygons + ": held 255 polygons against"), info.out());
  }

  private Path run(Object scenario, Object... more) throws IOException {
    Object[] arguments = new Object[more.length + 4];
    arguments[0] = "run";
    arguments[1] = scenario;
    arguments[2] = "--out";
    arguments[3] = folder.resolve("out");
    System.arraycopy(more, 0, arguments, 4, more.length);
    Called run = Called.with(arguments);
    assertEquals(0, run.code(), run.err());
    try (var folders = Files.list(folder.resolve("out"))) {
      return folders.max(Comparator.comparing(path -> path.toFile().lastModified())).orElseThrow();
    }
  }

  private static void verifies(Path out) {
    Called verified = Called.with("verify", out);
    assertEquals(0, verified.code(), verified.err());
  }

  private static JsonNode json(Path out, String name) throws IOException {
    return new ObjectMapper().readTree(out.resolve(name).toFile());
  }

  private static Path shared(String name) {
    Path file = SHARED.resolve(name).toAbsolutePath().normalize();
    Assumptions.assumeTrue(Files.exists(file), () -> file + " is not at hand");
    return file;
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}

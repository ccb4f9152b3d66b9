package org.waystation.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What cannot be planned is refused with file, line, value and cure, everything at once, exit code
 * 2, and no file but error.json.
 */
class BadInputTest extends RefusedRuns {
  @Test
  void tellsEveryMistakeOfAScenarioAtOnce() throws IOException {
    Path file =
        write(
            "bad.yaml",
            """
            name: bad
            extends: vermont
            scope:
              minPeoplePerSqMile: 3
              states: [VT, XX]
            travel:
              maxRoadMiles: "ninety"
            network:
              stations: 5.5
              coverageFloor: {amount: -3}
            solve:
              relativeGap: 7
            """);
    Called run = refused(file);
    says(
        run, file + ":4:3: scope.minPeoplePerSqMile: is not a known key", "minPeoplePerSquareMile");
    says(run, file + ":5:16: scope.states[1]: is not a state, found [XX]");
    says(run, file + ":7:17: travel.maxRoadMiles: must be a number, found [ninety]");
    says(run, file + ":9:13: network.stations: must be a whole number, found [5.5]", "Maybe 6.");
    says(run, file + ":10:27: network.coverageFloor.amount: must be at least 0", "found [-3]");
    says(run, file + ":12:16: solve.relativeGap: must be at least 0 and at most 1, found [7]");
    assertEquals(6, run.err().split("Maybe ", -1).length - 1);
    String error = Files.readString(folder.resolve("out/bad/error.json"));
    assertTrue(error.contains("\"exitCode\" : 2"), error);
    assertEquals(6, error.split("Maybe ", -1).length - 1);
  }

  @Test
  void refusesAUnitThatIsNotTheKeys() throws IOException {
    Path costs =
        write(
            "costs.yaml",
            """
            sortUsdPerParcel:
              value: 35
              unit: cents/parcel
              year: 2025
              confidence: A
              source: "a slip"
            """);
    Path file = write("unit.yaml", "name: unit\nextends: vermont\ncosts:\n  files: [costs.yaml]\n");
    says(
        refused(file), costs + ":3:9: sortUsdPerParcel.unit", "found [cents/parcel]", "USD/parcel");
  }

  @Test
  void refusesToBeginFromWhatIsNoRun() throws IOException {
    Path none = Files.createDirectories(folder.resolve("none"));
    says(
        refused("vermont", "--warm-start", none),
        "--warm-start: [" + none + "] is no run to begin from: manifest.json: cannot be read",
        "Maybe another folder was meant: the folder of a run, such as out/base, holds one.");
  }

  @Test
  void tellsEveryMistakeOfEveryFileAtOnce() throws IOException {
    Path sites = write("sites.csv", "zip,role\n5149,forced\n05363,shut\n");
    Path people = write("people.csv", "zip,population\n5149,30\n05363,many\n05464,-4\n");
    Path hubs = write("hubs.csv", "id,longitude,latitude\nA,44.5,-72.5\nB,-72.5,191\n");
    Path swapped = polygon("swapped.geojson", "05149", "43.4,-72.7", "43.5,-72.7", "43.5,-72.6");
    Path metres =
        polygon("metres.geojson", "05149", "1434000,2720000", "1434100,2720000", "1434100,2720100");
    Path zero = polygon("zero.geojson", "5149", "-72.7,43.4", "-72.6,43.4", "-72.6,43.5");
    Called run =
        refused(
            "vermont",
            "--set",
            "geodata.sitesFile=" + sites,
            "--set",
            "geodata.populationFile=" + people,
            "--set",
            "geodata.hubsFile=" + hubs,
            "--set",
            "geodata.polygons=[" + swapped + ", " + metres + ", " + zero + "]");
    says(run, sites + ": a ZIP has lost its leading zero, in 1 row: line 2 [5149]", "pad it");
    says(run, sites + ": a role is none of", "line 3, ZIP 05363 [shut]");
    says(run, people + ": a ZIP has lost its leading zero, in 1 row: line 2 [5149]");
    says(run, people + ": column population holds no number, in 1 row: line 3, ZIP 05363 [many]");
    says(run, people + ": column population is negative, in 1 row: line 4, ZIP 05464 [-4]");
    says(run, hubs + ": longitude and latitude are swapped", "line 2 [44.5, -72.5]");
    says(run, hubs + ": longitude and latitude are no point on the earth", "line 3 [-72.5, 191]");
    says(
        run,
        swapped + ": latitude and longitude are swapped",
        "feature 1, ZIP 05149 [43.4, -72.7]");
    says(run, metres + ": coordinates lie beyond", "metres or feet", "[1434000.0, 2720000.0]");
    says(run, zero + ": a ZIP has lost its leading zero, in 1 row: feature 1 [5149]");
  }

  @Test
  void refusesFilesThatAreMissingEmptyOrCut() throws IOException {
    Path empty = write("empty.csv", "");
    Path cut = write("cut.geojson", "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":");
    Called missing =
        refused(
            "vermont", "--set", "geodata.sitesFile=nowhere.csv", "--set", "geodata.hubsFile=x/y");
    says(
        missing, "geodata.sitesFile: is not a file, found [nowhere.csv]", "looked for nowhere.csv");
    says(missing, "geodata.hubsFile: is not a file, found [x/y]");
    Called damaged =
        refused(
            "vermont",
            "--set",
            "geodata.populationFile=" + empty,
            "--set",
            "geodata.polygons=[" + cut + "]");
    says(damaged, empty + ": the file is empty", "Maybe its export failed");
    says(damaged, cut + ":1: no JSON at column", "Maybe the file is truncated");
  }

  @ParameterizedTest
  @CsvSource({
    "nosuch, nosuch",
    "'../../x y.yaml', unnamed",
    "/, unnamed",
    ".., unnamed",
    "'', unnamed"
  })
  void refusesAScenarioThatIsNotThereWithoutLeavingTheFolder(String scenario, String name)
      throws IOException {
    Called run = refused(scenario);
    says(run, "command line: scenario: is not", "[" + scenario + "]");
    assertTrue(Files.exists(folder.resolve("out").resolve(name).resolve("error.json")));
    try (Stream<Path> all = Files.list(folder)) {
      assertEquals(List.of(folder.resolve("out")), all.toList());
    }
  }

  @Test
  void refusesANameThatLeadsElsewhere() throws IOException {
    Path file = write("mine.yaml", "name: ../../evil\nextends: vermont\n");
    says(
        refused(file), file + ":1:7: name: must be a short name in lower case, found [../../evil]");
    says(refused("vermont", "--set", "name=../x"), "name: must be a short name", "found [../x]");
    Path nul = write("nul.yaml", "name: nul\nextends: vermont\ngeodata:\n  hubsFile: \"a\\0b\"\n");
    says(refused(nul), nul + ":4:13: geodata.hubsFile: can be no file name");
  }

  @Test
  void refusesWhatOptionsSayAllAtOnce() {
    Called run =
        refused(
            "vermont",
            "--seed",
            "soon",
            "--threads",
            "0",
            "--time-limit",
            "-5",
            "--set",
            "nonsense.key=1",
            "--set",
            "scope.states=[VT",
            "--set",
            ".=3");
    says(run, "--seed: solve.seed: must be a number, found [soon]");
    says(run, "--threads: solve.threads: must be at least 1", "found [0]");
    says(run, "--time-limit: solve.timeLimitSeconds: must be above 0", "found [-5]");
    says(run, "--set nonsense.key=1: nonsense: is not a known key");
    says(run, "--set scope.states=[VT: is not YAML");
    says(run, "--set .=3: [.] is no key");
  }

  @Test
  void leavesAnOlderGoodResultAsItIs() throws IOException {
    Path old = Files.createDirectories(folder.resolve("out/vermont"));
    Files.writeString(old.resolve("manifest.json"), "{\"old\":true}");
    Files.writeString(old.resolve("summary.json"), "{}");
    Called run =
        Called.with(
            "run", "vermont", "--out", folder.resolve("out"), "--set", "network.stations=200");
    assertEquals(ExitCode.WRONG_INPUT, run.code());
    assertEquals("{\"old\":true}", Files.readString(old.resolve("manifest.json")));
    assertEquals("{}", Files.readString(old.resolve("summary.json")));
    try (Stream<Path> files = Files.list(old)) {
      assertEquals(3, files.count(), "and error.json");
    }
  }

  @Test
  void saysThatTheOutputFolderCannotBeWritten() throws IOException {
    Path inTheWay = write("file", "");
    Called run = Called.with("run", "vermont", "--out", inTheWay);
    assertEquals(ExitCode.WRONG_INPUT, run.code());
    says(run, "cannot write [" + inTheWay.resolve("vermont") + "]", "Maybe");
  }

  private Path polygon(String name, String zip, String a, String b, String c) throws IOException {
    return write(
        name,
        """
        {"type":"FeatureCollection","features":[{"type":"Feature",
        "properties":{"ZCTA5CE20":"%s","POP20":100},
        "geometry":{"type":"Polygon","coordinates":[[[%s],[%s],[%s],[%s]]]}}]}
        """
            .formatted(zip, a, b, c, a));
  }
}

package org.waystation.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystation.run.VermontRun;

/** Commands, options, what is said where, and exit codes. */
class CommandLineTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "run",
        "validate",
        "verify",
        "bench",
        "costs",
        "costs explain",
        "geodata",
        "geodata info"
      })
  void everyCommandHelps(String command) {
    List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
    arguments.remove("");
    arguments.add("--help");
    Called help = Called.with(arguments.toArray());
    assertEquals(0, help.code());
    assertEquals("", help.err());
    assertTrue(help.out().startsWith("Usage: waystation"), help.out());
    assertTrue(help.out().lines().allMatch(line -> line.length() <= 100), help.out());
  }

  @Test
  void helpGivesTheExitCodes() {
    String help = Called.with("--help").out();
    for (String code : List.of("  0 ", "  1 ", "  2 ", "  3 ", "  4 ", "  130 ")) {
      assertTrue(help.contains(System.lineSeparator() + code), help);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "run vermont --sed 1, --seed",
    "verfy x, waystation verify",
    "verify, 'DIR'",
    "geodata, geodata info",
    "costs, costs explain",
    "costs explain 05819, --station",
    "run vermont --set solve.seed, KEY=VALUE",
    "run vermont --log-format xml, 'TEXT, JSON'",
    "run vermont vermont, Unmatched argument"
  })
  void wrongUsageIsTwoAndSaysWhereHelpIs(String arguments, String message) {
    Called wrong = Called.with((Object[]) arguments.split(" "));
    assertEquals(ExitCode.WRONG_INPUT, wrong.code());
    assertEquals("", wrong.out());
    assertTrue(wrong.err().contains(message), wrong.err());
    assertTrue(wrong.err().matches("(?s).*Maybe see: waystation.* --help\\R"), wrong.err());
    assertTrue(wrong.err().lines().count() <= 3, wrong.err());
  }

  @Test
  void resultsGoToStandardOutputAndMessagesToStandardError() {
    Called validated = Called.with("validate", "vermont");
    assertEquals(0, validated.code());
    assertTrue(validated.out().startsWith("scenario [vermont] is in order: 225 ZIPs in scope"));
    assertEquals(List.of("geodata", "network"), validated.err().lines().toList());
  }

  @Test
  void formatsAreWordsWithCommasAndEveryWrongOneIsTold() {
    Called refused = Called.with("validate", "vermont", "--quiet", "--formats", "gpk, fgb,it's");
    assertEquals(2, refused.code());
    assertTrue(
        refused.err().contains("--formats: output.formats[0]: must be one of gpkg, geojson"),
        refused.err());
    assertTrue(refused.err().contains("found [gpk]\nMaybe gpkg."), refused.err());
    assertTrue(refused.err().contains("output.formats[2]"), refused.err());
    assertEquals(0, Called.with("validate", "vermont", "--quiet", "--formats", "").code());
  }

  @Test
  void quietSaysNothingButResults() {
    Called validated = Called.with("validate", "vermont", "--quiet");
    assertTrue(validated.out().contains("in order"));
    assertEquals("", validated.err());
  }

  @Test
  void everyLineOfJsonIsJsonAlsoWhenItFails() throws IOException {
    Called good = Called.with("validate", "vermont", "--log-format", "json");
    assertEquals(List.of("step", "step"), events(good.err()));
    Called bad =
        Called.with(
            "validate", "vermont", "--log-format", "json", "--seed", "a\"b\\c\t", "--threads", "0");
    assertEquals(ExitCode.WRONG_INPUT, bad.code());
    assertEquals(List.of("fault", "fault"), events(bad.err()));
  }

  @Test
  void writesNoControlCharactersWhereThereIsNoTerminal() {
    Called run = Called.with("run", "vermont", "--out", folder, "--set", "network.stations=300");
    assertTrue((run.out() + run.err()).chars().allMatch(c -> c >= ' ' || c == '\n'), run.err());
  }

  @Test
  void verifiesAndRefuses() throws IOException {
    Called good = Called.with("verify", VermontRun.folder());
    assertEquals(0, good.code(), good.err());
    assertTrue(good.out().startsWith("verified: " + VermontRun.folder()), good.out());
    Called none = Called.with("verify", folder);
    assertEquals(ExitCode.WRONG_INPUT, none.code());
    assertTrue(none.err().contains("manifest.json: cannot be read in [" + folder), none.err());
    assertTrue(none.err().contains("Maybe another folder was meant"), none.err());
  }

  @Test
  void verifyIsQuietOrSpeaksJsonLikeTheOthers() throws IOException {
    assertEquals("", Called.with("verify", VermontRun.folder(), "--quiet").err());
    Called good = Called.with("verify", VermontRun.folder(), "--log-format", "json");
    assertEquals(List.of("step"), events(good.err()));
    Called bad = Called.with("verify", folder, "--quiet", "--log-format", "json");
    assertEquals(ExitCode.WRONG_INPUT, bad.code());
    assertEquals(List.of("fault", "fault"), events(bad.err()));
  }

  @Test
  void anEarlierRunAndAnotherEngineGiveAPlanAsGood() throws IOException {
    Called run =
        Called.with(
            "run",
            "vermont",
            "--out",
            folder,
            "--engine",
            "scip",
            "--warm-start",
            VermontRun.folder());
    assertEquals(0, run.code(), run.err());
    JsonNode manifest =
        new ObjectMapper().readTree(folder.resolve("vermont/manifest.json").toFile());
    assertEquals("vermont", manifest.at("/warmStart/scenario").asText());
    assertEquals(5, manifest.at("/warmStart/stations").asInt());
    JsonNode mine =
        new ObjectMapper().readTree(folder.resolve("vermont/certificate.json").toFile());
    JsonNode staged =
        new ObjectMapper().readTree(VermontRun.folder().resolve("certificate.json").toFile());
    assertEquals("scip", mine.at("/engine/name").asText());
    assertEquals(
        staged.get("objective").asDouble(),
        mine.get("objective").asDouble(),
        1e-3 * staged.get("objective").asDouble());
    assertEquals(0, Called.with("verify", folder.resolve("vermont")).code());
  }

  @Test
  void geodataInfoCountsWhatIsThere() {
    Called info = Called.with("geodata", "info");
    assertEquals(0, info.code(), info.err());
    assertTrue(info.out().contains("geodata/zcta-2021.csv: 33,791 rows, vintage 2021"));
  }

  @Test
  void provenInfeasibleIsThreeAndSaysWhatWouldHelp() throws IOException {
    Called run =
        Called.with(
            "run",
            "vermont",
            "--out",
            folder,
            "--set",
            "network.stations=1",
            "--set",
            "network.coverageFloor.amount=225",
            "--set",
            "travel.maxRoadMiles=60");
    assertEquals(ExitCode.INFEASIBLE, run.code(), run.err());
    assertTrue(run.err().contains("no plan: proven infeasible"), run.err());
    assertTrue(run.err().contains("Maybe lower the coverage floor from 225 to "), run.err());
    JsonNode error =
        new ObjectMapper().readTree(Files.readString(folder.resolve("vermont/error.json")));
    assertEquals(ExitCode.INFEASIBLE, error.get("exitCode").asInt());
    JsonNode remedies = error.at("/diagnosis/remedies");
    assertEquals("lower-floor", remedies.get(0).get("kind").asText());
    assertEquals(
        225 - remedies.get(0).at("/data/floor").asInt(),
        remedies.get(0).at("/data/letGo/count").asInt());
    assertEquals("more-stations", remedies.get(1).get("kind").asText());
    assertTrue(remedies.get(1).at("/data/most").asInt() > 1);
    JsonNode obstacles = error.at("/diagnosis/obstacles");
    assertEquals("floor-beyond-stations", obstacles.get(0).get("kind").asText());
    assertEquals("too-few-stations", obstacles.get(1).get("kind").asText());
    assertFalse(Files.exists(folder.resolve("vermont/summary.json")));
  }

  @Test
  void anOptionBeatsTheEnvironmentThatBeatsTheFile() throws Exception {
    String bad = inOwnProcess(Map.of("WAYSTATION_SEED", "env"), "validate", "vermont");
    assertTrue(bad.startsWith("WAYSTATION_SEED: solve.seed: must be a number, found [env]"), bad);
    String option =
        inOwnProcess(
            Map.of("WAYSTATION_SEED", "env"),
            "validate",
            "vermont",
            "--seed",
            "1",
            "--threads",
            "x");
    assertTrue(option.startsWith("--threads: solve.threads: must be a number"), option);
    assertFalse(option.contains("env"), option);
    String empty =
        inOwnProcess(Map.of("WAYSTATION_SEED", ""), "validate", "vermont", "--threads", "x");
    assertFalse(empty.contains("SEED"), empty);
  }

  private static List<String> events(String text) throws IOException {
    List<String> events = new ArrayList<>();
    for (String line : text.lines().toList()) {
      JsonNode json = new ObjectMapper().readTree(line);
      assertTrue(json.get("text").isTextual(), line);
      events.add(json.get("event").asText());
    }
    return events;
  }

  /** What the program says on both streams, with variables of the environment. */
  private static String inOwnProcess(Map<String, String> environment, String... arguments)
      throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dwaystation.home=" + System.getProperty("waystation.home", "."),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(ExitCode.WRONG_INPUT, process.exitValue(), said);
    return said;
  }
}

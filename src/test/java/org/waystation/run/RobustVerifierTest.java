package org.waystation.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystation.cli.OrToolsEngines;
import org.waystation.scenario.BatchPlan;
import org.waystation.scenario.BatchPlanReader;
import org.waystation.scenario.ScenarioReader;

/** A robust plan verifies from its files alone, and one with any number edited does not. */
class RobustVerifierTest {
  private static final Path HOME = Path.of(System.getProperty("waystation.home", ""));
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private static final List<String> TABLES =
      List.of(
          "demand.csv",
          "candidates.csv",
          "hubs.csv",
          "multipliers.csv",
          "assignments.csv",
          "certificate.json",
          "chosen.csv");

  private static final String PIECES = "boundByStations";

  @TempDir private static Path parent;
  private static Path robust;

  private Path edited;
  private byte[] before;

  /** The shipped list of futures of Vermont. */
  @BeforeAll
  static void plan() {
    BatchPlan futures = BatchPlanReader.read("vermont-futures", HOME.resolve("models"));
    robust = parent.resolve("robust");
    new RobustRun(HOME.resolve("geodata"), new OrToolsEngines(), Listener.SILENT)
        .run(
            futures.scenarios().stream()
                .map(name -> ScenarioReader.read(name, HOME.resolve("models"), futures.set()))
                .toList(),
            Optional.of(futures.file()),
            robust,
            3,
            () -> false);
  }

  @AfterEach
  void restore() throws IOException {
    if (edited != null) {
      Files.write(edited, before);
      Forger.forgeHashes(robust);
    }
  }

  static Stream<String> files() throws IOException {
    List<String> tables = new ArrayList<>(TABLES);
    for (JsonNode piece : MAPPER.readTree(robust.resolve("robust.json").toFile()).get(PIECES)) {
      tables.add(
          "shared-multipliers-%d-%d.csv"
              .formatted(piece.get("fromStations").asInt(), piece.get("toStations").asInt()));
    }
    return Stream.concat(
        Stream.of("robust.csv", "stations.csv", "robust.json"),
        Stream.of("vermont", "vermont-partnership")
            .flatMap(name -> tables.stream().map(table -> "alone/" + name + "/" + table)));
  }

  @Test
  void anUntouchedPlanVerifies() {
    RunVerifier.Verdict verdict = RobustVerifier.verify(robust);
    assertTrue(verdict.confirmed(), () -> verdict.faults().toString());
    assertEquals(5, verdict.findings().size(), () -> verdict.findings().toString());
    assertTrue(RobustVerifier.holdsOne(robust));
    assertFalse(RobustVerifier.holdsOne(VermontRun.folder()));
  }

  @Test
  void everyFileIsInTheManifest() throws IOException {
    JsonNode manifest = MAPPER.readTree(robust.resolve("manifest.json").toFile());
    List<String> named = manifest.get("files").findValuesAsText("name");
    files().forEach(name -> assertTrue(named.contains(name), name));
    assertTrue(
        manifest.get("inputs").findValuesAsText("path").stream()
            .anyMatch(path -> path.endsWith("batches/vermont-futures.yaml")));
  }

  /** Some number of every file, with hashes as they were and with hashes made anew. */
  @ParameterizedTest
  @MethodSource("files")
  void refusesAnEditedNumberInEveryFile(String name) throws IOException {
    Pattern number = Pattern.compile("(?<=[ ,\n])[1-8][0-9]*\\.[0-9]+(?=[,\r\n])");
    String text = open(name);
    // How long it took and what memory it used follows from nothing.
    int timed = text.indexOf("timingsSeconds");
    String checked = timed < 0 ? text : text.substring(0, timed);
    List<MatchResult> all = number.matcher(checked).results().toList();
    if (all.isEmpty()) {
      number = Pattern.compile("(?<=[ ,\n])[0-9]{5}(?=[,\r\n])");
      all = number.matcher(checked).results().toList();
    }
    for (int k : IntStream.of(0, all.size() / 3, all.size() / 2, all.size() - 1).toArray()) {
      MatchResult one = all.get(k);
      char digit = one.group().charAt(0);
      write(
          text.substring(0, one.start())
              + (digit == '1' ? '2' : '1')
              + text.substring(one.start() + 1));
      assertTrue(
          RobustVerifier.verify(robust).faults().stream()
              .anyMatch(fault -> fault.contains("has been changed since it was written")));
      Forger.forgeHashes(robust);
      RunVerifier.Verdict verdict = RobustVerifier.verify(robust);
      // Other multipliers can prove the same, where a point is served for less than its own anyway.
      assertTrue(
          !verdict.confirmed() || name.contains("shared-multipliers"),
          () -> name + " with another " + one.group());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "worstRegretAgainstPlansUsdPerYear",
    "worstRegretAgainstBoundsUsdPerYear",
    "lowerBoundOnWorstRegretUsdPerYear",
    "provenLowerBoundUsdPerYear",
    "relativeGap",
    "stations"
  })
  void refusesANumberOfTheAnswer(String key) throws IOException {
    ObjectNode json = (ObjectNode) MAPPER.readTree(open("robust.json"));
    json.put(key, json.get(key).decimalValue().subtract(java.math.BigDecimal.ONE));
    refused(json.toString(), "robust.json: " + key);
  }

  @Test
  void refusesWeightsThatDoNotSumToOne() throws IOException {
    ObjectNode json = (ObjectNode) MAPPER.readTree(open("robust.json"));
    ((ObjectNode) json.get(PIECES).get(0).get("weights")).put("vermont", 2);
    refused(json.toString(), "sum to 1");
  }

  @Test
  void refusesMultipliersThatProveLess() throws IOException {
    JsonNode piece = MAPPER.readTree(robust.resolve("robust.json").toFile()).get(PIECES).get(0);
    String weighty =
        piece.at("/weights/vermont").asDouble() > 0 ? "vermont" : "vermont-partnership";
    String text =
        open(
            "alone/%s/shared-multipliers-%d-%d.csv"
                .formatted(
                    weighty, piece.get("fromStations").asInt(), piece.get("toStations").asInt()));
    refused(text.replaceAll("(?m),[0-9.-]+(\r?)$", ",0.00$1"), PIECES);
  }

  @Test
  void refusesABoundThatLeavesOutANumberOfStations() throws IOException {
    ObjectNode json = (ObjectNode) MAPPER.readTree(open("robust.json"));
    ((ArrayNode) json.get(PIECES)).remove(0);
    refused(json.toString(), "must be for 1 to 9 stations");
  }

  @Test
  void refusesAKeyThatNoPlanHas() throws IOException {
    ObjectNode json = (ObjectNode) MAPPER.readTree(open("robust.json"));
    json.put("regretOfAll", 0);
    refused(json.toString(), "regretOfAll: no run writes this");
  }

  @Test
  void refusesStationsWithoutASetOfOnesOwn() throws IOException {
    String text = open("stations.csv");
    refused(
        text.lines()
            .filter(line -> !line.startsWith("alone: vermont,"))
            .reduce("", (all, line) -> all + line + "\r\n"),
        "lacks [alone: vermont]");
  }

  @Test
  void refusesASiteThatIsNone() throws IOException {
    String text = open("stations.csv");
    String first = text.lines().skip(1).findFirst().orElseThrow();
    refused(
        text.replaceFirst(Pattern.quote(first), first.replaceFirst(",[0-9]{5}", ",00000")),
        "is no candidate, found [00000]");
  }

  private void refused(String text, String message) throws IOException {
    write(text);
    Forger.forgeHashes(robust);
    RunVerifier.Verdict verdict = RobustVerifier.verify(robust);
    assertTrue(
        verdict.faults().stream().anyMatch(fault -> fault.contains(message)),
        () -> "[" + message + "] in " + verdict.faults());
    assertTrue(verdict.findings().isEmpty());
  }

  private String open(String name) throws IOException {
    edited = robust.resolve(name);
    before = Files.readAllBytes(edited);
    return new String(before, java.nio.charset.StandardCharsets.UTF_8);
  }

  private void write(String text) throws IOException {
    Files.writeString(edited, text);
  }
}

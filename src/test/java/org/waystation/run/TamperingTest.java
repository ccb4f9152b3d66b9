package org.waystation.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A run whose files were changed does not verify: by its hashes, and, where whoever changed it has
 * made all hashes anew, by what the files say of each other.
 */
class TamperingTest extends ForgedRuns {
  @Test
  void anUntouchedRunVerifies() {
    RunVerifier.Verdict verdict = RunVerifier.verify(run);
    assertTrue(verdict.confirmed(), () -> verdict.faults().toString());
    assertTrue(verdict.findings().get(0).contains("5 stations serve"));
  }

  @Test
  void forgingHashesAloneChangesNothing() throws IOException {
    forgeHashes();
    RunVerifier.Verdict verdict = RunVerifier.verify(run);
    assertTrue(verdict.confirmed(), () -> verdict.faults().toString());
  }

  @Test
  void refusesTheReportOfAnotherRunAndDoesNotMissOne() throws IOException {
    replace("report.html", "waystation-manifest\" content=\"", "waystation-manifest\" content=\"0");
    RunVerifier.Verdict verdict = RunVerifier.verify(run);
    assertEquals(1, verdict.faults().size(), () -> verdict.faults().toString());
    assertTrue(verdict.faults().get(0).startsWith("report.html: was made from another run"));
    Files.delete(run.resolve("report.html"));
    assertTrue(RunVerifier.verify(run).confirmed());
  }

  @Test
  void refusesAnotherOpenStation() throws IOException {
    List<String> stations = stations();
    String[] row = firstAssignment();
    String other = stations.stream().filter(id -> !id.equals(row[1])).findFirst().orElseThrow();
    replace("assignments.csv", row[0] + "," + row[1], row[0] + "," + other);
    refusedBothWays("assignments.csv");
  }

  @Test
  void refusesAClosedStation() throws IOException {
    String[] row = firstAssignment();
    List<String> stations = stations();
    String closed =
        VermontRun.rows("candidates.csv").stream()
            .map(candidate -> candidate.getField("zip"))
            .filter(zip -> !stations.contains(zip))
            .findFirst()
            .orElseThrow();
    replace("assignments.csv", row[0] + "," + row[1], row[0] + "," + closed);
    refusedBothWays("the plan: ");
  }

  @Test
  void refusesAZipServedTwice() throws IOException {
    String text = text("assignments.csv");
    String first = text.split("\r\n")[1];
    write("assignments.csv", text + first + "\r\n");
    refusedBothWays("stands twice");
  }

  @Test
  void refusesACost() throws IOException {
    String[] row = firstAssignment();
    replace("assignments.csv", "," + row[4] + ",", ",1" + row[4] + ",");
    refusedBothWays("assignments.csv:2");
  }

  @ParameterizedTest
  @CsvSource({"stations-worth.csv", "near-misses.csv"})
  void refusesAnExplanation(String name) throws IOException {
    Matcher amount = Pattern.compile("(?m)^05.*,(-?[0-9]+\\.[0-9]{2}),").matcher(text(name));
    assertTrue(amount.find());
    replace(name, amount.group(), amount.group().replace(amount.group(1), "1.00"));
    refusedBothWays(name + ":2");
  }

  @Test
  void refusesAnotherSentence() throws IOException {
    replace("explanations.json", "would save", "would cost");
    refusedBothWays("explanations.json:");
  }

  @ParameterizedTest
  @CsvSource({
    "objectiveUsdPerYear",
    "lowerBoundUsdPerYear",
    "relativeGap",
    "parcelsPerYear",
    "costUsdPerParcel",
    "seed"
  })
  void refusesANumberOfTheSummary(String key) throws IOException {
    ObjectNode summary = (ObjectNode) MAPPER.readTree(text("summary.json"));
    summary.put(key, summary.get(key).asDouble() + 1);
    write("summary.json", summary.toString());
    refusedBothWays("summary.json: " + key);
  }

  @ParameterizedTest
  @CsvSource({
    "/postalLedger/boxes",
    "/postalLedger/allMailUsdPerYear",
    "/postalLedger/leaving/revenueUsdPerYear",
    "/postalLedger/leaving/unpaidUsdPerYear",
    "/postalLedger/contributionLostUsdPerYear",
    "/postalLedger/atPrices/0/priceRiseOnPackages/usdPerPiece",
    "/postalLedger/atPrices/2/priceRiseOnAllMail/share",
    "/equity/coverageByMinutes/1/people",
    "/equity/worstState/0/people",
    "/equity/deliveredUsdPerParcel/gini",
    "/equity/byDensity/0/deliveredUsdPerParcel/p90",
    "/equity/whoGains/skimmed/usdPerYear"
  })
  void refusesANumberInASectionOfTheSummary(String pointer) throws IOException {
    ObjectNode summary = (ObjectNode) MAPPER.readTree(text("summary.json"));
    int slash = pointer.lastIndexOf('/');
    ObjectNode parent = (ObjectNode) summary.at(pointer.substring(0, slash));
    String key = pointer.substring(slash + 1);
    parent.put(key, parent.get(key).asDouble() + 1);
    write("summary.json", summary.toString());
    refusedBothWays("summary.json: " + pointer.split("/")[1]);
  }

  @Test
  void refusesALimitOfAFifth() throws IOException {
    ObjectNode summary = (ObjectNode) MAPPER.readTree(text("summary.json"));
    ((ArrayNode) summary.at("/postalLedger/densityFifthsUpToBoxesPerMile")).set(3, 99);
    write("summary.json", summary.toString());
    refusedBothWays("summary.json: postalLedger");
  }

  @Test
  void refusesASentenceOfTheSummary() throws IOException {
    replace("summary.json", "leave the post", "leave for the post");
    refusedBothWays("summary.json: sentences");
  }

  /** Every line with another number changed, all columns in turn: every line is refused. */
  @ParameterizedTest
  @ValueSource(strings = {"states.csv", "coverage.csv", "calibration.csv", "comparison.csv"})
  void refusesEveryLineOfATableWhateverItsNumber(String name) throws IOException {
    String[] lines = text(name).split("\r\n");
    Pattern number = Pattern.compile("(?<=,)-?[0-9]+\\.[0-9]+(?=,|$)");
    for (int turn = 0; turn < 4; turn++) {
      StringBuilder changed = new StringBuilder(lines[0]).append("\r\n");
      for (int k = 1; k < lines.length; k++) {
        List<MatchResult> numbers = number.matcher(lines[k]).results().toList();
        var one = numbers.get((17 * turn + k) % numbers.size());
        changed
            .append(lines[k], 0, one.start())
            .append(one.group().charAt(0) == '9' ? '8' : '9')
            .append(lines[k], one.start() + 1, lines[k].length())
            .append("\r\n");
      }
      write(name, changed.toString());
      refused("has been changed since it was written");
      forgeHashes();
      refused(name + ":2");
      List<String> faults =
          RunVerifier.verify(run).faults().stream()
              .filter(fault -> fault.startsWith(name))
              .toList();
      int most = lines.length - 1;
      String rest =
          most > 5 ? name + ": " + (most - 5) + " more lines differ" : name + ":" + (most + 1);
      assertTrue(faults.get(faults.size() - 1).startsWith(rest), () -> faults.toString());
    }
  }

  @Test
  void refusesARuralCodeThatIsNone() throws IOException {
    String row = text("demand.csv").split("\r\n")[1];
    replace("demand.csv", row, row.substring(0, row.length() - 2) + "11,,");
    refusedBothWays("demand.csv:2: ruralCode: is no rural-urban code");
  }

  @Test
  void refusesARuralCodeThatNobodyCounted() throws IOException {
    String row = text("demand.csv").split("\r\n")[1];
    replace("demand.csv", row, row.substring(0, row.length() - 2) + "10,,");
    refusedBothWays("summary.json: equity");
  }

  @Test
  void refusesACountOfTheLedger() throws IOException {
    ObjectNode summary = (ObjectNode) MAPPER.readTree(text("summary.json"));
    ((ObjectNode) summary.get("ledger")).put("out-of-scope", 4);
    write("summary.json", summary.toString());
    refusedBothWays("summary.json: ledger");
  }

  @Test
  void refusesAnotherFateOfARow() throws IOException {
    replace("ledger.csv", ",in scope,", ",out of scope,");
    refusedBothWays("ledger.csv: what is in scope");
  }

  @Test
  void refusesAMultiplier() throws IOException {
    Matcher row = Pattern.compile("(?m)^(05[0-9]{3}),([0-9]+)\\.").matcher(text("multipliers.csv"));
    assertTrue(row.find());
    replace("multipliers.csv", row.group(), row.group(1) + ",9" + row.group(2) + ".");
    refusedBothWays("the multipliers prove");
  }

  @ParameterizedTest
  @CsvSource({
    "/objective, the plan comes to",
    "/bound, the bound must lie in",
    "/provenBound, the multipliers prove",
    "/relativeGap, certificate.json: relativeGap",
    "/provenRelativeGap, certificate.json: provenRelativeGap",
    "/planCostUsdPerYear, certificate.json: planCostUsdPerYear",
    "/coverageFloor/least, certificate.json: coverageFloor",
    "/coverageFloor/served, certificate.json: coverageFloor",
    "/floorPrice, summary.json: coverageFloorPrice",
    "/limits/maxStations, certificate.json: limits",
    "/limits/maxRoadMiles, certificate.json: limits",
    "/counts/pairs, certificate.json: counts",
    "/seed, certificate.json: seed"
  })
  void refusesANumberOfTheCertificate(String pointer, String message) throws IOException {
    ObjectNode certificate = (ObjectNode) MAPPER.readTree(text("certificate.json"));
    int slash = pointer.lastIndexOf('/');
    ObjectNode parent = (ObjectNode) certificate.at(pointer.substring(0, slash));
    String key = pointer.substring(slash + 1);
    parent.put(key, parent.get(key).asDouble() - 1);
    write("certificate.json", certificate.toString());
    refusedBothWays(message);
  }

  @ParameterizedTest
  @CsvSource({
    "problem, most-covered",
    "sense, maximise",
    "status, gap-reached",
    "stopReason, 'all is well'",
    "boundBasis, HIGHS",
    "ownProof, 'trust me'",
    "solverWord, 'trust me'",
    "repeatable, no",
    "scenarioSha256, 00",
    "forged, key"
  })
  void refusesAWordOfTheCertificate(String key, String word) throws IOException {
    ObjectNode certificate = (ObjectNode) MAPPER.readTree(text("certificate.json"));
    certificate.put(key, word);
    write("certificate.json", certificate.toString());
    refusedBothWays(".json: ");
  }

  @Test
  void refusesAHashThatTheCertificateRestsOn() throws IOException {
    ObjectNode certificate = (ObjectNode) MAPPER.readTree(text("certificate.json"));
    ((ObjectNode) certificate.get("files")).put("demand.csv", "00");
    write("certificate.json", certificate.toString());
    refusedBothWays("certificate.json: files");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.5", "1.5", "0", "-1"})
  void refusesAShare(String share) throws IOException {
    String row = text("assignments.csv").split("\r\n")[1];
    replace("assignments.csv", row, row.replaceFirst("1\\.0$", share));
    refusedBothWays("");
  }

  @ParameterizedTest
  @MethodSource("org.waystation.run.RunFiles#needed")
  void refusesAFileThatIsGoneOrGarbage(String name) throws IOException {
    Files.write(run.resolve(name), new byte[] {0, (byte) 0xff, 10, 34, 44, 13, (byte) 0xc3});
    refused(name);
    Files.write(run.resolve(name), new byte[0]);
    refused(name);
    Files.delete(run.resolve(name));
    refused(name);
  }

  @Test
  void refusesAnyOtherNumberAnywhereAndNeverBreaks() throws IOException {
    Random random = new Random(7);
    List<String> names =
        manifest().get("files").findValuesAsText("name").stream()
            .filter(name -> !name.endsWith(".png"))
            .sorted()
            .toList();
    List<String> others = List.of("-5", "0.5", "", "NaN", "1e308", "x", "99999999999999999999");
    Pattern number = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    for (int k = 0; k < 40; k++) {
      String name = k % 8 == 0 ? "manifest.json" : names.get(random.nextInt(names.size()));
      // In Latin-1 every byte is a character, those of a picture too.
      String text = Files.readString(run.resolve(name), StandardCharsets.ISO_8859_1);
      Matcher found = number.matcher(text);
      if (!found.find(random.nextInt(text.length()))) {
        continue;
      }
      String other = others.get(random.nextInt(others.size()));
      String changed = text.substring(0, found.start()) + other + text.substring(found.end());
      Files.writeString(run.resolve(name), changed, StandardCharsets.ISO_8859_1);
      assertFalse(
          RunVerifier.verify(run).confirmed(),
          () -> name + ": [" + found.group() + "] became [" + other + "] at " + found.start());
      Files.writeString(run.resolve(name), text, StandardCharsets.ISO_8859_1);
    }
    assertTrue(RunVerifier.verify(run).confirmed());
  }
}

package org.waystation.run;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A copy of a run to be forged, and how its verifier must answer. */
abstract class ForgedRuns {
  static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  @TempDir private Path parent;
  Path run;

  @BeforeEach
  final void copy() throws IOException {
    run = VermontRun.copyTo(parent);
  }

  final void refusedBothWays(String message) throws IOException {
    refused("has been changed since it was written");
    forgeHashes();
    refused(message);
  }

  final void refused(String message) {
    RunVerifier.Verdict verdict = RunVerifier.verify(run);
    assertFalse(verdict.confirmed());
    assertTrue(
        verdict.faults().stream().anyMatch(fault -> fault.contains(message)),
        () -> "[" + message + "] in " + verdict.faults());
    assertTrue(verdict.findings().isEmpty());
  }

  final void forgeHashes() throws IOException {
    Forger.forgeHashes(run);
  }

  final ObjectNode manifest() throws IOException {
    return (ObjectNode) MAPPER.readTree(text("manifest.json"));
  }

  final List<String> stations() throws IOException {
    return VermontRun.json("stations.geojson").get("features").findValuesAsText("id").stream()
        .distinct()
        .toList();
  }

  final String[] firstAssignment() throws IOException {
    return text("assignments.csv").split("\r\n")[1].split(",");
  }

  final void replace(String name, String from, String to) throws IOException {
    String text = text(name);
    assertTrue(text.contains(from), () -> name + " holds " + from);
    int at = text.indexOf(from);
    write(name, text.substring(0, at) + to + text.substring(at + from.length()));
  }

  final String text(String name) throws IOException {
    return Files.readString(run.resolve(name), StandardCharsets.UTF_8);
  }

  final void write(String name, String text) throws IOException {
    Files.writeString(run.resolve(name), text, StandardCharsets.UTF_8);
  }
}

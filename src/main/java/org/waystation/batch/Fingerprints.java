package org.waystation.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waystation.geodata.file.Sha256;
import org.waystation.run.BuildInfo;
import org.waystation.run.DataStamp;
import org.waystation.scenario.FilesKept;
import org.waystation.scenario.ResolvedScenario;

/** What the result of a case depends on, as one hash. */
final class Fingerprints {
  private static final int SEED_DIGITS = 8;

  private final String build = BuildInfo.load().shown();
  private final FilesKept files;
  private final Map<JsonNode, Map<String, String>> stamps = new HashMap<>();

  /**
   * @param files that cases keep
   */
  Fingerprints(FilesKept files) {
    this.files = files;
  }

  /** SHA-256 of what a scenario asks for: all but name, description and seed. */
  static String content(ResolvedScenario resolved) {
    ObjectNode document = resolved.document();
    document.remove(List.of("name", "description"));
    document.withObjectProperty("solve").remove("seed");
    return sha256(document);
  }

  /** A seed for a content, as good as any other. */
  static long seed(String content) {
    return Long.parseLong(content.substring(0, SEED_DIGITS), 16) & Integer.MAX_VALUE;
  }

  /**
   * SHA-256 of scenario, data, program, files kept, and of the case that it begins from.
   *
   * @param parent fingerprint of that case; empty without one
   */
  String of(ResolvedScenario resolved, Path geodataFolder, String parent) {
    ObjectNode all = Json.object();
    all.set("scenario", resolved.document());
    ObjectNode data = all.putObject("data");
    stamps
        .computeIfAbsent(
            dataKeys(resolved.document()), keys -> DataStamp.of(geodataFolder, resolved.scenario()))
        .forEach(data::put);
    all.put("program", build);
    all.put("files", files.name());
    all.put("begunFrom", parent);
    return sha256(all);
  }

  /** Where a scenario names data files: those that name the same ones are looked at once. */
  private static JsonNode dataKeys(ObjectNode document) {
    ObjectNode keys = Json.object();
    keys.set("geodata", document.path("geodata"));
    keys.set("auction", document.path("auction"));
    return keys;
  }

  private static String sha256(JsonNode json) {
    return Sha256.of(Json.line(json).getBytes(StandardCharsets.UTF_8));
  }
}

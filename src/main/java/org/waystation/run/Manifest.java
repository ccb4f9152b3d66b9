package org.waystation.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.waystation.export.WrittenFile;
import org.waystation.geodata.EmbeddedGeodata;
import org.waystation.geodata.file.InputFile;
import org.waystation.scenario.FilesKept;
import org.waystation.scenario.ResolvedScenario;
import org.waystation.scenario.SourceFile;
import org.waystation.solve.SolveLimits;

/** Builds {@code manifest.json}: what the run was made from, and the hash of each file it made. */
final class Manifest {
  static final String FILE = "manifest.json";

  static final String LAYOUT_KEY = "layout";

  /** Version of the layout of the run's files. */
  static final int LAYOUT = 5;

  /** Which files a run keeps; not there if it keeps all. */
  private static final String FILES_KEPT = "filesKept";

  private Manifest() {}

  /** Which files a written run keeps. */
  static FilesKept kept(JsonNode manifest) {
    return FilesKept.of(manifest.path(FILES_KEPT).asText()).orElse(FilesKept.FULL);
  }

  static ObjectNode of(
      ResolvedScenario resolved,
      List<InputFile> inputs,
      Optional<ArrayNode> zipGeometry,
      Optional<EarlierRun> earlier,
      RunLog log,
      FilesKept kept,
      List<WrittenFile> written) {
    ObjectNode json = head(log);
    json.set("scenario", resolved.document());
    json.set("limits", limits(resolved.scenario().solve()));
    json.put("certificate", CertificateFile.FILE);
    json.set("warmStart", earlier.map(EarlierRun::toJson).orElse(null));
    inputs(json, resolved.files(), inputs);
    zipGeometry.ifPresent(found -> json.set("zipGeometry", found));
    if (kept != FilesKept.FULL) {
      json.put(FILES_KEPT, kept.word());
    }
    return finished(json, log, written);
  }

  /** Who wrote it, in which layout, when. */
  static ObjectNode head(RunLog log) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    BuildInfo build = BuildInfo.load();
    json.put("program", "waystation");
    json.put("version", build.version());
    json.put("commit", build.commit());
    json.put(LAYOUT_KEY, LAYOUT);
    json.put("begun", log.begun().toString());
    return json;
  }

  /** Everything that was read. */
  static void inputs(
      ObjectNode json, Collection<SourceFile> scenarios, Collection<InputFile> data) {
    ArrayNode read = json.putArray("inputs");
    for (SourceFile file : scenarios) {
      read.addObject().put("path", file.path()).put("sha256", file.sha256());
    }
    for (InputFile file : data) {
      read.addObject()
          .put("path", file.path())
          .put("sha256", file.sha256())
          .put("rows", file.rows())
          .put("vintage", file.vintage());
    }
  }

  /** With what every manifest ends, its hash of itself last. */
  static ObjectNode finished(ObjectNode json, RunLog log, List<WrittenFile> written) {
    json.put("attribution", EmbeddedGeodata.ATTRIBUTION);
    ArrayNode warnings = json.putArray("warnings");
    log.warnings().forEach(warnings::add);
    machine(json.putObject("machine"));
    ArrayNode files = json.putArray("files");
    for (WrittenFile file : written) {
      files
          .addObject()
          .put("name", file.name())
          .put("bytes", file.bytes())
          .put("sha256", file.sha256());
    }
    json.put(WrittenHashes.SELF, WrittenHashes.ofManifest(json));
    return json;
  }

  static ObjectNode limits(SolveLimits limits) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("relativeGap", limits.relativeGap());
    json.put("timeLimitSeconds", limits.time().toMillis() / 1000.0);
    json.put("boundIterations", limits.boundIterations());
    json.put("searchRounds", limits.searchRounds());
    json.put("seed", limits.seed());
    json.put("threads", limits.threads());
    return json;
  }

  private static void machine(ObjectNode json) {
    json.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
    json.put(
        "os",
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + " "
            + System.getProperty("os.arch"));
    json.put("processors", Runtime.getRuntime().availableProcessors());
    json.put("maxHeapMiB", Runtime.getRuntime().maxMemory() / (1024 * 1024));
  }
}

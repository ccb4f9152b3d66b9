package org.waystation.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.waystation.scenario.ResolvedScenario;
import org.waystation.scenario.ScenarioReader;
import org.waystation.scenario.SourceFile;

/**
 * A resolved scenario in few bytes, so that thousands fit into memory, and on its way to a worker.
 */
final class PackedScenario {
  private final byte[] bytes;
  private final List<SourceFile> files;

  private PackedScenario(byte[] bytes, List<SourceFile> files) {
    this.bytes = bytes;
    this.files = files;
  }

  static PackedScenario of(ResolvedScenario resolved) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(Json.line(resolved.document()).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("memory can always be written", e);
    }
    return new PackedScenario(packed.toByteArray(), resolved.files());
  }

  /** For a line to a worker. */
  ObjectNode toJson() {
    ObjectNode json = Json.object();
    json.set("document", document());
    ArrayNode read = json.putArray("files");
    files.forEach(file -> read.addObject().put("path", file.path()).put("sha256", file.sha256()));
    return json;
  }

  private ObjectNode document() {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException("memory can always be read", e);
    }
  }

  /** What a worker has received. */
  static ResolvedScenario unpacked(JsonNode json) {
    ResolvedScenario resolved = ScenarioReader.fromResolved(json.path("document"));
    List<SourceFile> files = new ArrayList<>();
    for (JsonNode file : json.path("files")) {
      files.add(new SourceFile(file.path("path").asText(), file.path("sha256").asText()));
    }
    return new ResolvedScenario(resolved.scenario(), resolved.document(), files);
  }
}

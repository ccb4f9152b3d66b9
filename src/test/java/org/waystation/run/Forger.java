package org.waystation.run;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.waystation.geodata.file.Sha256;

/** What a careful forger would do after changing a file of a run. */
final class Forger {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private Forger() {}

  /** Makes every hash and length of the manifest as if the program had written the files. */
  static void forgeHashes(Path run) throws IOException {
    ObjectNode manifest = (ObjectNode) MAPPER.readTree(run.resolve("manifest.json").toFile());
    for (JsonNode file : manifest.get("files")) {
      byte[] bytes = Files.readAllBytes(run.resolve(file.get("name").asText()));
      ((ObjectNode) file).put("bytes", bytes.length).put("sha256", Sha256.of(bytes));
    }
    manifest.remove(WrittenHashes.SELF);
    manifest.put(WrittenHashes.SELF, WrittenHashes.ofManifest(manifest));
    Files.writeString(run.resolve("manifest.json"), manifest.toString());
  }
}

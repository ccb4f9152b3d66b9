package org.waystation.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.waystation.export.WholeFile;

/** Hashes of a run's files: each stands in the manifest, and the manifest holds its own. */
final class WrittenHashes {
  /** Key of the manifest's hash of itself, computed without this key. */
  static final String SELF = "manifestSha256";

  private WrittenHashes() {}

  /** Compares every file with its hash. */
  static void check(WrittenRun run, List<String> faults) {
    ObjectNode manifest = run.manifest().deepCopy();
    String claimed = manifest.path(SELF).asText();
    manifest.remove(SELF);
    if (!ofManifest(manifest).equals(claimed)) {
      faults.add(Manifest.FILE + ": has been changed since it was written");
    }
    for (JsonNode file : manifest.path("files")) {
      String name = file.path("name").asText();
      if (!sha256(bytes(run, name)).equals(file.path("sha256").asText())) {
        faults.add(name + ": has been changed since it was written");
      }
    }
  }

  /** Hash of a manifest without its own hash. */
  static String ofManifest(ObjectNode manifest) {
    return ofJson(manifest);
  }

  /** Hash of what a document says, however it is laid out. */
  static String ofJson(JsonNode json) {
    return sha256(JsonText.of(json).getBytes(StandardCharsets.UTF_8));
  }

  static byte[] bytes(WrittenRun run, String name) {
    try {
      return Files.readAllBytes(run.folder().resolve(name));
    } catch (IOException | InvalidPathException e) {
      throw new DamagedRunException(
          name
              + ": cannot be read in ["
              + run.folder()
              + "]\nMaybe it was deleted; run the scenario again.");
    }
  }

  static byte[] inMemory(WholeFile.Content content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      content.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

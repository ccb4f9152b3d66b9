package org.waystation.geodata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waystation.geodata.file.DataFileException;
import org.waystation.geodata.file.Faults;
import org.waystation.geodata.file.InputFile;
import org.waystation.geodata.file.Sha256;

/**
 * The files of the embedded data set, read once and found to hold exactly the bytes that {@code
 * manifest.json} beside them lists.
 */
final class EmbeddedFiles {
  private static final String CURE =
      "\nMaybe restore it from the repository, or write it anew with: cd %s && npm install && node"
          + " build.mjs";

  private final Map<String, InputFile> entries = new HashMap<>();
  private final Map<String, byte[]> contents = new HashMap<>();
  private final Path folder;
  private final Faults faults = new Faults();

  private EmbeddedFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads and checks files.
   *
   * @param wanted names of the files needed, all of which the manifest must list
   * @throws DataFileException naming every file that is missing or differs from the manifest, or
   *     the manifest if that is missing or no manifest
   */
  static EmbeddedFiles open(Path folder, List<String> wanted) {
    EmbeddedFiles files = new EmbeddedFiles(folder);
    JsonNode manifest = files.readManifest();
    files.faults.throwIfAny();
    for (String name : wanted) {
      files.take(name, manifest);
    }
    files.faults.throwIfAny();
    return files;
  }

  byte[] bytes(String name) {
    return contents.get(name);
  }

  InputFile entry(String name) {
    return entries.get(name);
  }

  private JsonNode readManifest() {
    Path path = folder.resolve("manifest.json");
    byte[] content = read(path);
    faults.throwIfAny();
    try {
      JsonNode listed =
          new ObjectMapper().readTree(new String(content, StandardCharsets.UTF_8)).path("files");
      if (!listed.isArray()) {
        fault(path, "is no manifest: it has no list [files]");
      }
      return listed;
    } catch (JsonProcessingException e) {
      fault(path, "is no JSON: " + e.getOriginalMessage());
      return MissingNode.getInstance();
    }
  }

  private void take(String name, JsonNode manifest) {
    Path path = folder.resolve(name);
    JsonNode listed = null;
    for (JsonNode entry : manifest) {
      if (entry.path("file").asText().equals(name)) {
        listed = entry;
      }
    }
    if (listed == null) {
      fault(folder.resolve("manifest.json"), "does not list the file [" + name + "]");
      return;
    }
    byte[] content = read(path);
    String sha256 = Sha256.of(content);
    String expected = listed.path("sha256").asText();
    if (content.length > 0 && !sha256.equals(expected)) {
      fault(
          path,
          "is not the file that the manifest lists: sha256 must be ["
              + expected
              + "], was ["
              + sha256
              + "]");
    }
    contents.put(name, content);
    entries.put(
        name,
        new InputFile(
            folder.getFileName() + "/" + name,
            sha256,
            listed.path("rows").asInt(),
            listed.path("vintage").asText("unknown")));
  }

  /** The content; empty, with a fault, if there is none. */
  private byte[] read(Path path) {
    try {
      byte[] content = Files.readAllBytes(path);
      if (content.length == 0) {
        fault(path, "is empty");
      }
      return content;
    } catch (NoSuchFileException e) {
      fault(path, "is missing");
    } catch (IOException e) {
      fault(path, "cannot be read: " + e.getMessage());
    }
    return new byte[0];
  }

  private void fault(Path path, String what) {
    faults.add(path + ": " + what + "." + CURE.formatted(folder));
  }
}

package org.waystation.geodata.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.waystation.geodata.file.DataFileException;

/** Reads {@code published.json}, the one place where addresses stand. */
public final class PublishedFiles {
  private static final String FILE = "published.json";

  private PublishedFiles() {}

  /**
   * The files of a vintage.
   *
   * @param folder of the embedded data
   * @throws DataFileException if there is no such vintage, or the list cannot be read
   */
  public static List<PublishedFile> of(Path folder, String vintage) {
    Path path = folder.resolve(FILE);
    JsonNode vintages;
    try {
      vintages = new ObjectMapper().readTree(path.toFile()).path("vintages");
    } catch (IOException e) {
      throw new DataFileException(
          path + ": cannot be read: " + e.getMessage() + "\nMaybe restore it from the repository.");
    }
    if (!vintages.path(vintage).isArray()) {
      TreeSet<String> known = new TreeSet<>();
      vintages.fieldNames().forEachRemaining(known::add);
      throw new DataFileException(
          path + ": has no vintage [" + vintage + "]\nMaybe one of " + String.join(", ", known));
    }
    List<PublishedFile> files = new ArrayList<>();
    for (JsonNode file : vintages.path(vintage)) {
      files.add(
          new PublishedFile(
              file.path("name").asText(),
              file.path("holds").asText(),
              file.path("publisher").asText(),
              URI.create(file.path("url").asText()),
              file.path("use").asText(),
              key(file.path("key"))));
    }
    return files;
  }

  private static Optional<AccessKey> key(JsonNode key) {
    return key.isMissingNode()
        ? Optional.empty()
        : Optional.of(
            new AccessKey(
                key.path("variable").asText(),
                key.path("parameter").asText(),
                URI.create(key.path("signUp").asText())));
  }
}

package org.waystation.geodata.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.waystation.geodata.file.DataFileException;
import org.waystation.geodata.file.Sha256;

/**
 * Brings the files of a vintage into a folder, with {@code fetched.json} beside them: from where,
 * when, how long, and with which hash. A file that is there with its hash is not fetched again.
 */
public final class Fetch {
  private static final String NOTES = "fetched.json";

  private final Path folder;
  private final Download download;
  private final Clock clock;

  /**
   * Into a folder.
   *
   * @param environment where keys are looked up that some publishers want
   */
  public Fetch(
      Path folder,
      Patience patience,
      DownloadListener listener,
      Clock clock,
      Function<String, Optional<String>> environment) {
    this.folder = folder;
    this.download = new Download(patience, listener, environment);
    this.clock = clock;
  }

  /**
   * A file of the folder.
   *
   * @param path where it is
   * @param wasThere whether nothing had to be fetched
   */
  public record Fetched(Path path, long bytes, String sha256, boolean wasThere) {}

  /**
   * Fetches one file unless it is there.
   *
   * @throws DownloadException if it cannot be had
   * @throws DataFileException if it cannot be written
   */
  public Fetched fetch(PublishedFile file) throws InterruptedException {
    Path target = folder.resolve(file.name());
    try {
      Files.createDirectories(folder);
      ObjectNode notes = notes();
      JsonNode note = notes.path(file.name());
      if (Files.exists(target) && !note.isMissingNode()) {
        String hash = Sha256.of(target);
        if (hash.equals(note.path("sha256").asText())
            && file.url().toString().equals(note.path("url").asText())) {
          return new Fetched(target, Files.size(target), hash, true);
        }
      }
      download.fetch(file, target);
      Fetched fetched = new Fetched(target, Files.size(target), Sha256.of(target), false);
      notes
          .putObject(file.name())
          .put("holds", file.holds())
          .put("publisher", file.publisher())
          .put("url", file.url().toString())
          .put("fetched", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
          .put("bytes", fetched.bytes())
          .put("sha256", fetched.sha256());
      write(notes);
      return fetched;
    } catch (IOException e) {
      throw new DataFileException(
          target + ": cannot be written: " + e + "\nMaybe name another folder with --into.");
    }
  }

  /** The files of a vintage, from another server if one is named. */
  public static List<PublishedFile> from(List<PublishedFile> files, Optional<URI> base) {
    return base.map(uri -> files.stream().map(file -> file.from(uri)).toList()).orElse(files);
  }

  private ObjectNode notes() throws IOException {
    Path path = folder.resolve(NOTES);
    ObjectMapper mapper = new ObjectMapper();
    if (Files.exists(path) && mapper.readTree(path.toFile()) instanceof ObjectNode notes) {
      return notes;
    }
    return mapper.createObjectNode();
  }

  private void write(ObjectNode notes) throws IOException {
    Path temporary = folder.resolve(NOTES + ".tmp");
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(temporary.toFile(), notes);
    Files.move(
        temporary,
        folder.resolve(NOTES),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}

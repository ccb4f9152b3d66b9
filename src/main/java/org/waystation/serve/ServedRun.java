package org.waystation.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.waystation.report.Report;
import org.waystation.run.InputException;
import org.waystation.run.RunFolder;

/** A run that a server shows: its folder, its key figures, and the files that it hands out. */
public final class ServedRun {
  static final String MANIFEST = "manifest.json";

  /** Without them there is no map; a batch may keep fewer files of its cases. */
  private static final List<String> NEEDED =
      List.of(
          "assignments.csv",
          "comparison.csv",
          "demand.csv",
          "stations.geojson",
          "summary.json",
          "unserved.geojson",
          "zips.geojson");

  private final String key;
  private final Path folder;
  private final RunFolder run;
  private final JsonNode summary;
  private final Map<String, RunFolder.File> files = new TreeMap<>();
  private final FileTime opened;

  private ServedRun(String key, Path folder, RunFolder run, JsonNode summary) throws IOException {
    this.key = key;
    this.folder = folder;
    this.run = run;
    this.summary = summary;
    this.opened = Files.getLastModifiedTime(folder.resolve(MANIFEST));
    run.files().forEach(file -> files.put(file.name(), file));
  }

  /**
   * Opens the folder of a run.
   *
   * @param key its part of addresses
   * @throws InputException if it holds no run that can be shown
   */
  static ServedRun open(Path folder, String key) throws IOException {
    RunFolder run = RunFolder.open(folder);
    List<String> missing = new ArrayList<>(NEEDED);
    missing.removeIf(name -> Files.isRegularFile(folder.resolve(name)));
    if (!missing.isEmpty()) {
      throw new InputException(
          List.of(
              "[%s] cannot be shown, for it lacks %s\nMaybe a batch kept few files of it (caseFiles: brief); run its scenario to have the rest."
                  .formatted(folder, String.join(", ", missing))));
    }
    return new ServedRun(key, folder.toRealPath(), run, run.summary());
  }

  /** Its part of addresses. */
  public String key() {
    return key;
  }

  /** Where its files are; without links. */
  public Path folder() {
    return folder;
  }

  JsonNode summary() {
    return summary;
  }

  JsonNode manifest() {
    return run.manifest();
  }

  /** Name of its scenario. */
  public String scenario() {
    return summary.path("scenario").asText();
  }

  /** Files that the manifest names, by name. */
  List<RunFolder.File> files() {
    return List.copyOf(files.values());
  }

  boolean hasReport() {
    return path(Report.FILE).isPresent();
  }

  /**
   * A file that may be handed out: one that the manifest names, the manifest, or the report, and
   * only where it lies in the folder itself.
   */
  Optional<Path> path(String name) {
    if (!files.containsKey(name) && !name.equals(MANIFEST) && !name.equals(Report.FILE)) {
      return Optional.empty();
    }
    try {
      Path real = folder.resolve(name).toRealPath();
      return real.getParent().equals(folder) && Files.isRegularFile(real)
          ? Optional.of(real)
          : Optional.empty();
    } catch (IOException e) {
      // Gone since the start, or a link to nowhere: not there, as any other.
      return Optional.empty();
    }
  }

  /** What stands for the content of a file; empty text for the report, which may be made again. */
  String hash(String name) {
    RunFolder.File file = files.get(name);
    return file != null ? file.sha256() : name.equals(MANIFEST) ? run.manifestSha256() : "";
  }

  /** Whether the folder still holds the run that was opened. */
  boolean isUnchanged() {
    try {
      return Files.getLastModifiedTime(folder.resolve(MANIFEST)).equals(opened);
    } catch (IOException e) {
      return false;
    }
  }
}

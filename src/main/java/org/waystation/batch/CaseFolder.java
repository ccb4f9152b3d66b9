package org.waystation.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.waystation.export.WholeFile;
import org.waystation.run.InputException;
import org.waystation.run.RunFolder;

/**
 * The folder of a case: that of a run, and {@code case.json}, which says for which case it was
 * made. So a folder that is in its place counts even if the machine went down before the journal
 * heard of it.
 */
final class CaseFolder {
  /** Says which case it is, and of which files. */
  static final String FILE = "case.json";

  private CaseFolder() {}

  /** Says in a folder what it is; the last thing before it is put in its place. */
  static void label(Path folder, String id, String fingerprint, CaseOutcome outcome) {
    ObjectNode json = Json.object();
    json.put("case", id);
    json.put("fingerprint", fingerprint);
    json.set("outcome", outcome.toJson());
    WholeFile.write(
        folder.resolve(FILE),
        out -> out.write(Json.indented(json).getBytes(StandardCharsets.UTF_8)));
  }

  /** What a folder says that the case came to; empty if it was made for another one. */
  static Optional<CaseOutcome> claimed(Path folder, String fingerprint) {
    try {
      return Json.read(Files.readString(folder.resolve(FILE)))
          .filter(json -> json.path("fingerprint").asText().equals(fingerprint))
          .map(json -> CaseOutcome.of(json.path("outcome")));
    } catch (IOException e) {
      // No such file, or none that can be read: no claim.
      return Optional.empty();
    }
  }

  /** Whether a folder holds the run of a manifest, and each of its files as it was written. */
  static boolean isWhole(Path folder, String manifestSha256) {
    try {
      RunFolder run = RunFolder.open(folder);
      return run.manifestSha256().equals(manifestSha256) && run.damages().isEmpty();
    } catch (InputException e) {
      return false;
    }
  }
}

package org.waystation.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.waystation.export.WholeFile;

/** {@code status.json}: how a batch goes on, for those who ask from elsewhere. */
final class StatusFile {
  private static final long NANOS_BETWEEN = 2_000_000_000L;

  private final Path file;
  private final long begun = System.nanoTime();
  private long written = begun - NANOS_BETWEEN;

  StatusFile(Path file) {
    this.file = file;
  }

  /** Writes it, unless that was just done. */
  void write(BatchState state, boolean over) {
    long now = System.nanoTime();
    if (!over && now - written < NANOS_BETWEEN) {
      return;
    }
    written = now;
    ObjectNode json = state.toJson();
    json.put("pid", ProcessHandle.current().pid());
    json.put("host", BatchLock.host());
    json.put("over", over);
    WholeFile.write(file, out -> out.write(Json.indented(json).getBytes(StandardCharsets.UTF_8)));
  }

  /** What it holds; empty if there is none. */
  static Optional<ObjectNode> read(Path file) throws IOException {
    return Files.exists(file) ? Json.read(Files.readString(file)) : Optional.empty();
  }
}

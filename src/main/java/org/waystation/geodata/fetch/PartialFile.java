package org.waystation.geodata.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * What is there of a file so far, under a name of its own, beside a note of the edition it is a
 * part of. Only when it is whole does it get the file's name.
 */
final class PartialFile {
  private final Path whole;
  private final Path part;
  private final Path edition;

  PartialFile(Path whole) {
    this.whole = whole;
    this.part = whole.resolveSibling(whole.getFileName() + ".part");
    this.edition = whole.resolveSibling(whole.getFileName() + ".part.edition");
  }

  /**
   * Bytes there; 0 if the edition they are of is not known, for then they cannot be gone on from.
   */
  long size() throws IOException {
    return edition().isEmpty() || Files.notExists(part) ? 0 : Files.size(part);
  }

  /** What tells this edition from others: an entity tag, or a date; empty if unknown. */
  String edition() throws IOException {
    return Files.exists(edition) ? Files.readString(edition, StandardCharsets.UTF_8) : "";
  }

  /** Begins anew. */
  OutputStream fresh(String ofEdition) throws IOException {
    Files.deleteIfExists(part);
    Files.writeString(edition, ofEdition, StandardCharsets.UTF_8);
    return Files.newOutputStream(part, StandardOpenOption.CREATE_NEW);
  }

  /** Goes on where it ended. */
  OutputStream more() throws IOException {
    return Files.newOutputStream(part, StandardOpenOption.APPEND);
  }

  Path path() {
    return part;
  }

  /** Throws away what is there. */
  void discard() throws IOException {
    Files.deleteIfExists(part);
    Files.deleteIfExists(edition);
  }

  /** Gives it its name, once it is on the disk. */
  void complete() throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Files.deleteIfExists(edition);
  }
}

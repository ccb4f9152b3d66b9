package org.waystation.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes a file whole or not at all: under a temporary name in the same folder, forced to the disk,
 * then renamed over what stood there. When anything fails the temporary file goes and the old one
 * stays.
 */
public final class WholeFile {
  private WholeFile() {}

  /** What goes into a file. */
  @FunctionalInterface
  public interface Content {
    /** Writes everything; may close the stream or leave it open. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Makes a file itself, where a library wants a path and not a stream. */
  @FunctionalInterface
  public interface Maker {
    /** Creates the file, which does not exist yet, and closes it. */
    void make(Path file) throws IOException;
  }

  /**
   * Writes the file; its folder must exist.
   *
   * @throws OutputException when that fails
   */
  public static WrittenFile write(Path file, Content content) {
    return make(file, maker(content));
  }

  /**
   * Lets the file be made; its folder must exist.
   *
   * @throws OutputException when that fails
   */
  public static WrittenFile make(Path file, Maker maker) {
    return make(file, maker, DiskQueue::force);
  }

  /** The same for a file that somebody else forces to the disk before anything builds upon it. */
  static WrittenFile makeUnforced(Path file, Maker maker) {
    return make(file, maker, unforced -> {});
  }

  /** As a maker. */
  static Maker maker(Content content) {
    return file -> {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        content.writeTo(out);
      }
    };
  }

  private static WrittenFile make(Path file, Maker maker, Maker forcing) {
    Path temporary =
        file.resolveSibling(
            "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      try {
        Files.deleteIfExists(temporary);
        maker.make(temporary);
        forcing.make(temporary);
        WrittenFile written = WrittenFile.of(file.getFileName().toString(), temporary);
        Files.move(
            temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return written;
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (UncheckedIOException e) {
      throw new OutputException(file, e.getCause());
    } catch (IOException e) {
      throw new OutputException(file, e);
    }
  }
}

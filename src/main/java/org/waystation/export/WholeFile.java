package org.waystation.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

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
    return make(
        file,
        temporary -> {
          try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
            content.writeTo(out);
          }
        });
  }

  /**
   * Lets the file be made; its folder must exist.
   *
   * @throws OutputException when that fails
   */
  public static WrittenFile make(Path file, Maker maker) {
    Path temporary =
        file.resolveSibling(
            "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      try {
        Files.deleteIfExists(temporary);
        maker.make(temporary);
        force(temporary);
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

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}

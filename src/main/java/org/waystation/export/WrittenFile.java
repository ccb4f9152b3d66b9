package org.waystation.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.waystation.geodata.file.Sha256;

/**
 * A complete file, as a manifest lists it.
 *
 * @param name path relative to the output folder, with slashes
 * @param bytes its length
 * @param sha256 its SHA-256 in lower-case hexadecimal, read back from the disk
 */
public record WrittenFile(String name, long bytes, String sha256) {
  static WrittenFile of(String name, Path file) throws IOException {
    return new WrittenFile(name, Files.size(file), Sha256.of(file));
  }
}

package org.waystation.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A complete file, as a manifest lists it.
 *
 * @param name path relative to the output folder, with slashes
 * @param bytes its length
 * @param sha256 its SHA-256 in lower-case hexadecimal, read back from the disk
 */
public record WrittenFile(String name, long bytes, String sha256) {
  static WrittenFile of(String name, Path file) throws IOException {
    MessageDigest digest = newDigest();
    long bytes;
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      bytes = in.transferTo(OutputStream.nullOutputStream());
    }
    return new WrittenFile(name, bytes, HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

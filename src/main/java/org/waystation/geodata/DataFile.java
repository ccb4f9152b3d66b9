package org.waystation.geodata;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/**
 * A file that a user gave.
 *
 * @param path as given
 */
record DataFile(Path path) {
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** The name as messages and the ledger show it. */
  String name() {
    return path.toString();
  }

  /**
   * The content, unpacked if its first bytes say gzip, without a UTF-8 byte order mark.
   *
   * @throws DataFileException if there is no such file
   */
  InputStream open() throws IOException {
    requireFile();
    InputStream raw = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    try {
      PushbackInputStream content = new PushbackInputStream(raw, BYTE_ORDER_MARK.length);
      if (startsWith(content, GZIP)) {
        InputStream inflated = new GZIPInputStream(content, 1 << 16);
        content =
            new PushbackInputStream(
                new BoundedInflation(inflated, name(), Files.size(path)), BYTE_ORDER_MARK.length);
      }
      if (startsWith(content, BYTE_ORDER_MARK)) {
        content.skipNBytes(BYTE_ORDER_MARK.length);
      }
      return content;
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /** The entry for the run's manifest; reads the file once for its checksum. */
  InputFile asInput(int rows, String vintage) throws IOException {
    MessageDigest digest = sha256();
    try (OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      Files.copy(path, sink);
    }
    return new InputFile(name(), HexFormat.of().formatHex(digest.digest()), rows, vintage);
  }

  /** The fault that stands for an error of the disk or of the compression. */
  DataFileException unreadable(IOException cause) {
    DataFileException fault =
        new DataFileException(
            "%s: cannot be read: [%s]%nMaybe the file is truncated or damaged: get it again"
                .formatted(name(), cause.getMessage()));
    fault.initCause(cause);
    return fault;
  }

  void requireFile() {
    if (!Files.isRegularFile(path)) {
      throw new DataFileException(
          ("%s: there is no such file%n"
                  + "Maybe the path is meant relative to another folder: [%s] was looked for")
              .formatted(name(), path.toAbsolutePath()));
    }
  }

  private static boolean startsWith(PushbackInputStream stream, byte[] magic) throws IOException {
    byte[] start = stream.readNBytes(magic.length);
    stream.unread(start);
    return Arrays.equals(start, magic);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}

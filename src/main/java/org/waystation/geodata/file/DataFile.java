package org.waystation.geodata.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * A file that a user gave.
 *
 * @param path as given
 */
public record DataFile(Path path) {
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** The name as messages and the ledger show it. */
  public String name() {
    return path.toString();
  }

  /**
   * The content, unpacked if its first bytes say gzip, without a UTF-8 byte order mark.
   *
   * @throws DataFileException if there is no such file
   */
  public InputStream open() throws IOException {
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
      return withoutMark(content);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /** The stream without the byte order mark that some programs put before UTF-8. */
  static InputStream withoutMark(InputStream stream) throws IOException {
    PushbackInputStream content = new PushbackInputStream(stream, BYTE_ORDER_MARK.length);
    if (startsWith(content, BYTE_ORDER_MARK)) {
      content.skipNBytes(BYTE_ORDER_MARK.length);
    }
    return content;
  }

  /**
   * The entry for the run's manifest; reads the file once more for its checksum.
   *
   * @throws DataFileException if it cannot be read
   */
  public InputFile asInput(int rows, String vintage) {
    try {
      return new InputFile(name(), Sha256.of(path), rows, vintage);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The fault that stands for an error of the disk or of the compression. */
  public DataFileException unreadable(IOException cause) {
    String why = String.valueOf(cause.getMessage());
    DataFileException fault =
        new DataFileException(
            "%s: cannot be read: [%s]%nMaybe %s"
                .formatted(
                    name(),
                    why,
                    why.contains("encrypted")
                        ? "it is locked with a password: unpack it, and give what was in it"
                        : "the file is truncated or damaged: get it again"));
    fault.initCause(cause);
    return fault;
  }

  public void requireFile() {
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
}

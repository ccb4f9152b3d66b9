package org.waystation.geodata.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Stops a compressed file that unpacks to far more than any data would.
 *
 * <p>In a Census file with 80-byte text columns the .shp shrinks by a factor of 1.6 and the .dbf by
 * 17; archives made to fill a memory shrink by about 1,000, the most that deflate can.
 */
public final class BoundedInflation extends FilterInputStream {
  static final long MAX_BYTES = 8L << 30;
  private static final int MAX_RATIO = 200;

  /** Up to here any ratio passes: a small file of blanks harms nobody. */
  private static final long FREE_BYTES = 16L << 20;

  private final String name;
  private final long compressedBytes;
  private long bytes;

  /**
   * @param inflated the unpacked bytes
   * @param name what is unpacked, for the message
   * @param compressedBytes its size before unpacking
   */
  public BoundedInflation(InputStream inflated, String name, long compressedBytes) {
    super(inflated);
    this.name = name;
    this.compressedBytes = compressedBytes;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long wanted) throws IOException {
    long skipped = super.skip(wanted);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long more) {
    bytes += more;
    if (bytes > MAX_BYTES || (bytes > FREE_BYTES && bytes / MAX_RATIO > compressedBytes)) {
      throw new DataFileException(
          ("%s: %,d compressed bytes unpack to more than [%,d], which no data file does%n"
                  + "Maybe the file was made to exhaust memory: get it again from its publisher")
              .formatted(name, compressedBytes, bytes));
    }
  }
}

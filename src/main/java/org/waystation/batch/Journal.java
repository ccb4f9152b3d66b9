package org.waystation.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.waystation.export.OutputException;

/**
 * What has happened in a batch, one JSON object a line, each on the disk before anything builds
 * upon it. A line ends in a checksum of itself. A last line that is torn, because the machine went
 * down while it was written, is dropped; a damaged one before it is passed over and told, for the
 * folder of its case says the same.
 *
 * <p>Lines are in the order in which things happened; the times in them are for people only.
 */
final class Journal implements Closeable {
  private static final String CRC = ",\"crc\":\"";
  private static final int CRC_LENGTH = CRC.length() + 8 + "\"}".length();

  private final Path file;
  private final FileChannel channel;
  private final List<ObjectNode> read;
  private final List<Integer> damaged;
  private long length;

  private Journal(
      Path file, FileChannel channel, List<ObjectNode> read, List<Integer> damaged, long length) {
    this.file = file;
    this.channel = channel;
    this.read = read;
    this.damaged = damaged;
    this.length = length;
  }

  /**
   * Opens a journal to go on with, or begins one.
   *
   * @throws OutputException if it cannot be read and written
   */
  static Journal open(Path file) {
    try {
      Lines lines = Lines.of(file);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      channel.truncate(lines.length());
      channel.position(lines.length());
      return new Journal(file, channel, lines.sound(), lines.damaged(), lines.length());
    } catch (IOException e) {
      throw new OutputException(file, e);
    }
  }

  /**
   * What a journal holds, while somebody else may be writing it.
   *
   * @throws IOException if it cannot be read
   */
  static List<ObjectNode> read(Path file) throws IOException {
    return Lines.of(file).sound();
  }

  /** The lines that were there when it was opened, but damaged ones. */
  List<ObjectNode> lines() {
    return read;
  }

  /** Numbers of the damaged lines, from 1. */
  List<Integer> damaged() {
    return damaged;
  }

  /**
   * Writes a line; it is on the disk when this returns.
   *
   * @throws OutputException if that fails; the journal is then as it was
   */
  void write(ObjectNode line) {
    ByteBuffer bytes = ByteBuffer.wrap((sealed(line) + "\n").getBytes(StandardCharsets.UTF_8));
    int size = bytes.remaining();
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
      length += size;
    } catch (IOException e) {
      takeBack(e);
      throw new OutputException(file, e);
    }
  }

  /** Half a line would be dropped by the next reader too, but need not stay. */
  private void takeBack(IOException because) {
    try {
      channel.truncate(length);
      channel.position(length);
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }

  private static String sealed(ObjectNode line) {
    String body = Json.line(line);
    return body.substring(0, body.length() - 1) + CRC + checksum(body) + "\"}";
  }

  private static String checksum(String body) {
    CRC32C crc = new CRC32C();
    crc.update(body.getBytes(StandardCharsets.UTF_8));
    return String.format("%08x", crc.getValue());
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new OutputException(file, e);
    }
  }

  /**
   * A journal as it stands on the disk.
   *
   * @param sound lines whose checksum is right, without it
   * @param damaged numbers of the others
   * @param length bytes up to the end of the last line that counts
   */
  private record Lines(List<ObjectNode> sound, List<Integer> damaged, long length) {
    static Lines of(Path file) throws IOException {
      byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
      List<ObjectNode> sound = new ArrayList<>();
      List<Integer> damaged = new ArrayList<>();
      int start = 0;
      int number = 0;
      for (int end = next(bytes, start); end >= 0; end = next(bytes, start)) {
        number++;
        String line = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        boolean last = end == bytes.length - 1;
        ObjectNode read = unsealed(line);
        if (read == null && last) {
          return new Lines(sound, damaged, start);
        }
        if (read == null) {
          damaged.add(number);
        } else {
          sound.add(read);
        }
        start = end + 1;
      }
      return new Lines(sound, damaged, start);
    }

    private static int next(byte[] bytes, int start) {
      for (int k = start; k < bytes.length; k++) {
        if (bytes[k] == '\n') {
          return k;
        }
      }
      return -1;
    }

    private static ObjectNode unsealed(String line) {
      int end = line.length() - CRC_LENGTH;
      if (end < 1 || !line.startsWith(CRC, end)) {
        return null;
      }
      String body = line.substring(0, end) + "}";
      String claimed = line.substring(end + CRC.length(), line.length() - 2);
      return checksum(body).equals(claimed) ? Json.read(body).orElse(null) : null;
    }
  }
}

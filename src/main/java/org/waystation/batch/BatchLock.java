package org.waystation.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.waystation.export.OutputException;
import org.waystation.run.InputException;

/**
 * Keeps two batches out of one folder, and says who is in it. The operating system drops the lock
 * when the process ends, however it ends; the file stays, for a file that comes and goes can be
 * locked by two at once.
 */
final class BatchLock {
  /** Beyond all content, so that systems which hide locked bytes show who holds the lock. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final FileChannel channel;

  private BatchLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws InputException naming who holds it
   * @throws OutputException if the file cannot be written
   */
  static BatchLock take(Path file, Path folder) {
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isLocked(channel)) {
        channel.close();
        throw new InputException(List.of(busy(file, folder)));
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(Json.line(holder()).getBytes(StandardCharsets.UTF_8)));
      return new BatchLock(channel);
    } catch (IOException e) {
      throw new OutputException(file, e);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static ObjectNode holder() {
    ObjectNode json = Json.object();
    json.put("pid", ProcessHandle.current().pid());
    json.put("host", host());
    json.put("since", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    return json;
  }

  /** Name of this machine. */
  static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }

  private static String busy(Path file, Path folder) throws IOException {
    ObjectNode holder = Json.read(Files.readString(file)).orElseGet(Json::object);
    return "batch folder ["
        + folder
        + "] belongs to process ["
        + holder.path("pid").asText("unknown")
        + "] on ["
        + holder.path("host").asText("unknown")
        + "] since ["
        + holder.path("since").asText("unknown")
        + "]\nMaybe wait for it (waystation batch status "
        + folder
        + "), or choose another folder with --out.";
  }

  /** Gives it back. */
  void release() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new IllegalStateException("a lock can be given back", e);
    }
  }
}

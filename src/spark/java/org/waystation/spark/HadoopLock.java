package org.waystation.spark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.CommonPathCapabilities;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.LeaseRecoverable;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.ipc.RemoteException;
import org.waystation.run.InputException;

/**
 * Keeps two batches out of one place, and says who is in it: a file that stays open for appending.
 * HDFS gives it to one process at a time, and to the next one a minute after the last sign of life
 * of a process that died; at once if that was on this machine. Where files cannot be appended to,
 * as in S3, nobody is kept out.
 */
final class HadoopLock implements AutoCloseable {
  private static final String FILE = ".batch/lock";

  /** What HDFS says while another process has the file, or has just lost it. */
  private static final Set<String> HELD =
      Set.of(
          "org.apache.hadoop.hdfs.protocol.AlreadyBeingCreatedException",
          "org.apache.hadoop.hdfs.protocol.RecoveryInProgressException");

  private static final int MOST_TRIES = 120;
  private static final long PAUSE_MILLIS = 500;

  private final FSDataOutputStream held;

  private HadoopLock(FSDataOutputStream held) {
    this.held = held;
  }

  /**
   * Takes the lock of a place.
   *
   * @throws InputException naming who holds it
   * @throws IOException if the place cannot be reached or written
   */
  static HadoopLock take(HadoopFolder place) throws IOException, InterruptedException {
    Path file = place.at(FILE);
    if (!place.files().hasPathCapability(file, CommonPathCapabilities.FS_APPEND)) {
      return new HadoopLock(null);
    }
    for (int tries = 1; ; tries++) {
      try {
        return new HadoopLock(opened(place, file));
      } catch (FileAlreadyExistsException e) {
        // Another batch has begun the file this moment; the next try appends, or finds it held.
        Thread.sleep(PAUSE_MILLIS);
      } catch (RemoteException e) {
        if (!HELD.contains(e.getClassName())) {
          throw e;
        }
        Holder holder = Holder.of(place);
        if (!holder.isGone() || tries == MOST_TRIES) {
          throw new InputException(List.of(busy(place, holder)));
        }
        if (place.files() instanceof LeaseRecoverable leases) {
          leases.recoverLease(file);
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }

  private static FSDataOutputStream opened(HadoopFolder place, Path file) throws IOException {
    FSDataOutputStream out =
        place.files().exists(file)
            ? place.files().append(file)
            : place.files().create(file, false);
    out.write(Holder.line());
    out.hflush();
    return out;
  }

  private static String busy(HadoopFolder place, Holder holder) {
    return "["
        + place.shown()
        + "] belongs to process ["
        + holder.pid()
        + "] on ["
        + holder.host()
        + "] since ["
        + holder.since()
        + "]\nMaybe wait for it, or choose another place with --out; if it is dead, the place is free a"
        + " minute after its end.";
  }

  /** Gives it back; a process that cannot is soon taken for dead. */
  @Override
  public void close() {
    try {
      if (held != null) {
        held.close();
      }
    } catch (IOException e) {
      System.getLogger(HadoopLock.class.getName()).log(System.Logger.Level.WARNING, e.toString());
    }
  }

  /**
   * Who has the lock, by the last line of its file.
   *
   * @param since as text
   */
  private record Holder(String pid, String host, String since) {
    private static final Holder UNKNOWN = new Holder("unknown", "unknown", "unknown");

    static byte[] line() {
      return "%d %s %s\n"
          .formatted(
              ProcessHandle.current().pid(),
              hostHere(),
              Instant.now().truncatedTo(ChronoUnit.SECONDS))
          .getBytes(StandardCharsets.UTF_8);
    }

    static Holder of(HadoopFolder place) throws IOException {
      List<String> lines =
          place
              .read(FILE)
              .map(bytes -> new String(bytes, StandardCharsets.UTF_8).lines().toList())
              .orElse(List.of());
      String[] words = lines.isEmpty() ? new String[0] : lines.get(lines.size() - 1).split(" ");
      return words.length == 3 ? new Holder(words[0], words[1], words[2]) : UNKNOWN;
    }

    /** Whether it was a process of this machine that does not live any more. */
    boolean isGone() {
      return host.equals(hostHere())
          && pid.matches("[0-9]+")
          && ProcessHandle.of(Long.parseLong(pid)).isEmpty();
    }

    private static String hostHere() {
      try {
        return InetAddress.getLocalHost().getHostName();
      } catch (UnknownHostException e) {
        return "unknown";
      }
    }
  }
}

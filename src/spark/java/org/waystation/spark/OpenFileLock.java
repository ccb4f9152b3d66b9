package org.waystation.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.LeaseRecoverable;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.ipc.RemoteException;
import org.waystation.run.InputException;

/**
 * The lock where files can be appended to: a file that stays open for that. HDFS gives it to one
 * process at a time, and to the next one a minute after the last sign of life of a process that
 * died; at once if that was on this machine.
 */
final class OpenFileLock implements PlaceLock {
  /** What HDFS says while another process has the file, or has just lost it. */
  private static final Set<String> HELD =
      Set.of(
          "org.apache.hadoop.hdfs.protocol.AlreadyBeingCreatedException",
          "org.apache.hadoop.hdfs.protocol.RecoveryInProgressException");

  private static final int MOST_TRIES = 120;
  private static final long PAUSE_MILLIS = 500;

  private final FSDataOutputStream held;

  private OpenFileLock(FSDataOutputStream held) {
    this.held = held;
  }

  /**
   * Takes the lock of a place.
   *
   * @throws InputException naming who holds it
   * @throws IOException if the place cannot be reached or written
   */
  static OpenFileLock take(HadoopFolder place) throws IOException, InterruptedException {
    Path file = place.at(FILE);
    for (int tries = 1; ; tries++) {
      try {
        return new OpenFileLock(opened(place, file));
      } catch (FileAlreadyExistsException e) {
        // Another batch has begun the file this moment; the next try appends, or finds it held.
        Thread.sleep(PAUSE_MILLIS);
      } catch (RemoteException e) {
        if (!HELD.contains(e.getClassName())) {
          throw e;
        }
        LockHolder holder =
            LockHolder.of(new String(place.read(FILE).orElse(new byte[0]), StandardCharsets.UTF_8));
        if (!holder.isGone() || tries == MOST_TRIES) {
          throw holder.busy(place);
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
    out.write((LockHolder.here().line() + "\n").getBytes(StandardCharsets.UTF_8));
    out.hflush();
    return out;
  }

  /** Nobody else gets it while it is open. */
  @Override
  public void check() {}

  @Override
  public void close() {
    try {
      held.close();
    } catch (IOException e) {
      System.getLogger(OpenFileLock.class.getName()).log(System.Logger.Level.WARNING, e.toString());
    }
  }
}

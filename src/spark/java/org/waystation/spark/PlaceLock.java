package org.waystation.spark;

import java.io.IOException;
import org.apache.hadoop.fs.CommonPathCapabilities;
import org.waystation.run.InputException;

/** That this process alone works on a place, until closed. */
interface PlaceLock extends AutoCloseable {
  /** Name of its file in the place. */
  String FILE = ".batch/lock";

  /**
   * Takes the lock of a place, in the way that its file system allows.
   *
   * @throws InputException naming who holds it
   * @throws IOException if the place cannot be reached or written
   */
  static PlaceLock take(HadoopFolder place) throws IOException, InterruptedException {
    return place.files().hasPathCapability(place.at(FILE), CommonPathCapabilities.FS_APPEND)
        ? OpenFileLock.take(place)
        : SignsOfLife.take(place);
  }

  /**
   * Before anything is written there.
   *
   * @throws IOException if another process has taken the place meanwhile
   */
  void check() throws IOException;

  /** Gives it back; a process that cannot is soon taken for dead. */
  @Override
  void close();
}

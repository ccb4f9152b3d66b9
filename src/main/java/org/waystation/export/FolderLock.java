package org.waystation.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps two runs from writing to one folder at once, which would mix their files. The operating
 * system drops the lock when the process ends, however it ends. Where the file system knows no
 * locks, nothing is locked.
 */
final class FolderLock {
  private static final String NAME = ".waystation-lock";

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws OutputException if another run holds it
   * @throws IOException if the folder cannot be written
   */
  static FolderLock take(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    // The run before may have removed the file between the opening and the locking.
    if (!isLocked(channel) || Files.notExists(file)) {
      channel.close();
      throw OutputException.busy(folder);
    }
    return new FolderLock(file, channel);
  }

  private static boolean isLocked(FileChannel channel) {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /** Gives the lock back and removes its file. */
  void release() throws IOException {
    Files.deleteIfExists(file);
    channel.close();
  }
}

package org.waystation.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The folder in which the files of a run appear together. They are written to a hidden folder
 * inside it and moved to their names at the end, when all are complete and on the disk; until then
 * an earlier result stands as it was. Other files in the folder are left alone.
 *
 * <p>Only one run at a time may have a folder open.
 *
 * <p>Ctrl-C before the end removes the hidden folder, once the file being written is complete;
 * during the move it waits for the move, a handful of renames. A process killed by force leaves at
 * worst the hidden folder ({@code .waystation-*}, safe to delete) and, if it died during the
 * renames, whole files without the last one, the manifest.
 *
 * <p>One thread writes; the hook that cleans up after Ctrl-C is the only other one.
 */
public final class OutputFolder implements AutoCloseable {
  private static final Set<OutputFolder> OPEN = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> OPEN.forEach(OutputFolder::abandon), "output folder"));
  }

  private final Path folder;
  private final Path staging;
  private final FolderLock lock;
  private final boolean isNew;
  private final Map<String, WrittenFile> written = new LinkedHashMap<>();
  private final DiskQueue disk = new DiskQueue();
  private boolean closed;
  private boolean abandoned;

  private OutputFolder(Path folder, Path staging, FolderLock lock, boolean isNew) {
    this.folder = folder;
    this.staging = staging;
    this.lock = lock;
    this.isNew = isNew;
  }

  /**
   * Opens the folder, creating it where needed; so that a run learns before its long work that it
   * cannot write.
   *
   * @throws OutputException when it cannot be written
   */
  public static OutputFolder open(Path folder) {
    try {
      boolean isNew = Files.notExists(folder);
      Files.createDirectories(folder);
      FolderLock lock = FolderLock.take(folder);
      Path staging = Files.createTempDirectory(folder, ".waystation-");
      OutputFolder opened = new OutputFolder(folder, staging, lock, isNew);
      OPEN.add(opened);
      return opened;
    } catch (IOException e) {
      throw new OutputException(folder, e);
    }
  }

  /**
   * Writes a file of the run.
   *
   * @param name path relative to the folder, with slashes
   * @throws OutputException when that fails
   */
  public synchronized WrittenFile write(String name, WholeFile.Content content) {
    return make(name, WholeFile.maker(content));
  }

  /**
   * Lets a library make a file of the run that wants a path, such as a GeoPackage.
   *
   * @param name path relative to the folder, with slashes
   * @throws OutputException when that fails
   */
  public synchronized WrittenFile make(String name, WholeFile.Maker maker) {
    Path file = staged(name);
    WrittenFile made = WholeFile.makeUnforced(file, maker);
    disk.add(file);
    return noted(name, made);
  }

  /**
   * Opens a file that was written and waits for its place.
   *
   * @throws NoSuchFileException if none of that name was written
   */
  public synchronized InputStream open(String name) throws IOException {
    return Files.newInputStream(staged(name));
  }

  /** The files written so far, in the order in which they were. */
  public List<WrittenFile> files() {
    return List.copyOf(written.values());
  }

  /**
   * Moves all files to their names, over those of an earlier run, and closes the folder.
   *
   * @param last the file that says the result is complete, the manifest. An earlier one goes before
   *     the first file is moved and this one comes after all others.
   * @param obsolete files of the earlier run; those that this run has not written are removed
   * @throws OutputException when a file cannot be moved
   */
  public synchronized void publish(String last, Collection<String> obsolete) {
    awaitEnd();
    if (closed) {
      throw new IllegalStateException("the output folder [" + folder + "] is closed");
    }
    if (!written.containsKey(last)) {
      throw new IllegalArgumentException("[" + last + "] has not been written");
    }
    disk.await();
    List<String> names = new ArrayList<>(written.keySet());
    names.remove(last);
    names.add(last);
    Path at = folder;
    try {
      for (String name : names) {
        at = folder.resolve(name);
        refuseFolder(at);
      }
      at = folder.resolve(last);
      Files.deleteIfExists(at);
      for (String name : obsolete) {
        if (!written.containsKey(name)) {
          at = inside(folder, name);
          Files.deleteIfExists(at);
        }
      }
      for (String name : names) {
        at = folder.resolve(name);
        Files.createDirectories(at.getParent());
        Files.move(
            staging.resolve(name),
            at,
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new OutputException(at, e);
    }
    close();
  }

  /** Removes what has not been published. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    OPEN.remove(this);
    disk.close();
    try {
      removeTree(staging);
      lock.release();
      if (isNew && isEmpty(folder)) {
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new OutputException(staging, e);
    }
  }

  /** Called while the process ends: what is open goes, and nothing is written any more. */
  private synchronized void abandon() {
    abandoned = true;
    close();
  }

  /** Once abandoned, keeps the caller from seeing and reporting a failure that is none. */
  private void awaitEnd() {
    while (abandoned) {
      LockSupport.park(this);
    }
  }

  private WrittenFile noted(String name, WrittenFile file) {
    WrittenFile named = new WrittenFile(name, file.bytes(), file.sha256());
    written.put(name, named);
    return named;
  }

  private Path staged(String name) {
    awaitEnd();
    Path file = inside(staging, name);
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw new OutputException(file, e);
    }
    return file;
  }

  private static Path inside(Path parent, String name) {
    Path file = parent.resolve(name).normalize();
    if (name.isBlank() || !file.startsWith(parent.normalize()) || file.equals(parent.normalize())) {
      throw new IllegalArgumentException("[" + name + "] is no name inside an output folder");
    }
    return file;
  }

  private static void refuseFolder(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException("a folder of that name is in the way");
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private static void removeTree(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> tree = Files.walk(folder)) {
      deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }
}

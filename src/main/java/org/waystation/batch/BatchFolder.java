package org.waystation.batch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.waystation.export.OutputException;

/**
 * Where everything of a batch is.
 *
 * @param root the folder that the user named
 */
record BatchFolder(Path root) {
  /** The table of all cases. */
  static final String RESULTS_CSV = "results.csv";

  static final String RESULTS_PARQUET = "results.parquet";

  /** Name of the folder of {@link #cases}. */
  static final String CASES = "cases";

  /** Name of the folder of {@link #work}. */
  static final String WORK = ".batch/work";

  Path cases() {
    return root.resolve(CASES);
  }

  /** The files of a case that is done. */
  Path of(String id) {
    return cases().resolve(id);
  }

  Path journal() {
    return root.resolve("journal.jsonl");
  }

  /** What the batch is. */
  Path description() {
    return root.resolve("batch.json");
  }

  /** How it goes on. */
  Path status() {
    return root.resolve("status.json");
  }

  Path lock() {
    return root.resolve(".batch").resolve("lock");
  }

  /** Where cases are while they are under way. */
  Path work() {
    return root.resolve(WORK);
  }

  /** Where this process alone works; on a cluster machines share the folder, not the numbers. */
  Path mine(String what) {
    return work().resolve(what + "." + BatchLock.host() + "." + ProcessHandle.current().pid());
  }

  /** What a worker says on standard error. */
  Path workerLog(int worker) {
    return root.resolve(".batch").resolve("worker-" + worker + ".log");
  }

  /**
   * Makes what is not there yet.
   *
   * @throws OutputException if it cannot be made
   */
  void create() {
    try {
      Files.createDirectories(cases());
      Files.createDirectories(work());
    } catch (IOException e) {
      throw new OutputException(root, e);
    }
  }

  /** Removes what cases under way left when an earlier batch ended; needs the lock. */
  void clearWork() {
    try (Stream<Path> left = Files.list(work())) {
      for (Path path : left.toList()) {
        removeTree(path);
      }
    } catch (IOException e) {
      throw new OutputException(work(), e);
    }
  }

  /**
   * Puts the folder of a case in its place, over an older one: at every instant the place holds the
   * old folder, nothing, or the new one whole.
   *
   * @throws OutputException if it cannot be moved
   */
  void put(Path made, String id) {
    Path place = of(id);
    try {
      Path old = null;
      if (Files.exists(place)) {
        old = mine(id + ".old");
        Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
      }
      force(made);
      Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
      force(cases());
      if (old != null) {
        removeTree(old);
      }
    } catch (IOException e) {
      throw new OutputException(place, e);
    }
  }

  /** Makes the names in a folder last; systems that cannot are left alone. */
  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folders, and keeps their entries safe by itself.
      return;
    }
  }

  static void removeTree(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> tree = Files.walk(folder)) {
      deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }
}

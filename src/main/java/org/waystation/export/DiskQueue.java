package org.waystation.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Forces files to the disk one after the other, beside whoever writes them: the disk is slow, and
 * nothing builds upon a file before all are safe.
 */
final class DiskQueue implements AutoCloseable {
  private final Map<Path, Future<?>> queued = new LinkedHashMap<>();
  private final ExecutorService thread = Executors.newSingleThreadExecutor(DiskQueue::daemon);

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "files to the disk");
    thread.setDaemon(true);
    return thread;
  }

  /** A file that is complete and closed, and keeps its name until {@link #await}. */
  void add(Path file) {
    queued.put(
        file,
        thread.submit(
            () -> {
              force(file);
              return null;
            }));
  }

  /**
   * Waits until all are on the disk.
   *
   * @throws OutputException naming the first that cannot be
   */
  void await() {
    for (Map.Entry<Path, Future<?>> one : queued.entrySet()) {
      try {
        one.getValue().get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof IOException cause) {
          throw new OutputException(one.getKey(), cause);
        }
        throw new IllegalStateException("a file can be forced, or says why not", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new OutputException(one.getKey(), new IOException("interrupted", e));
      }
    }
    queued.clear();
  }

  static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** What waits is not forced any more; what is under way ends first, for it holds its file. */
  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("the disk does not answer");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

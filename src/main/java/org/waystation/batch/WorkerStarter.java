package org.waystation.batch;

import java.util.List;

/** Says how a worker process is started. */
@FunctionalInterface
public interface WorkerStarter {
  /**
   * The command line of a process that runs a {@link WorkerLoop} on its standard streams, and ends
   * with {@link #OUT_OF_MEMORY} when Java has no memory left.
   *
   * @param heapMiB most that Java may take for its heap
   */
  List<String> command(int heapMiB);

  /** Exit code of a Java that ends for want of memory (-XX:+ExitOnOutOfMemoryError). */
  int OUT_OF_MEMORY = 3;
}

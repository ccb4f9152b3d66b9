package org.waystation.batch;

import java.nio.file.Path;

/**
 * What runs the cases of a batch: worker processes of this machine, or a cluster. It only carries
 * orders there and words back; which case comes next, and what is written down, is the batch's.
 * Called by one thread. All its workers are dead when it is closed.
 */
public interface CaseEngine extends AutoCloseable {
  /** Whether another case could be given to somebody. */
  boolean hasRoom();

  /** A worker without a case, a new one if need be. */
  Worker take();

  /** A worker is done with its case. */
  void giveBack(Worker worker);

  /** A worker is dead, or is to be. */
  void dismiss(Worker worker);

  /** What a worker has said; null if nobody says anything for a while. */
  Worker.Event next(long millis) throws InterruptedException;

  /**
   * Limits that the batch itself is to keep; those that the engine keeps, near its workers, are
   * wide.
   */
  BatchOptions limitsOfTheBatch();

  @Override
  void close();

  /**
   * What an engine is to work on.
   *
   * @param folder of the batch, absolute
   * @param options how the batch is worked off
   * @param threads most threads that a case solves with
   */
  record Task(Path folder, BatchOptions options, int threads) {}

  /** Starts engines. */
  @FunctionalInterface
  interface Starter {
    /**
     * Starts one.
     *
     * @throws org.waystation.run.InputException if it cannot be reached
     */
    CaseEngine start(Task task);
  }

  /** An engine that is found on the class path, by {@link java.util.ServiceLoader}. */
  interface Provider {
    /** As after {@code --engine}. */
    String name();

    /**
     * What starts the engine.
     *
     * @param master where the cluster is, in the words of the engine; empty if the engine knows
     * @param workers starts worker processes, wherever the engine wants them
     */
    Starter at(String master, WorkerStarter workers);

    /**
     * The same for a batch whose files are elsewhere.
     *
     * @param uri where, in the words of the engine, such as {@code hdfs://host/batches/one}
     * @throws org.waystation.run.InputException if the place cannot be reached, or another batch
     *     has it, naming who
     */
    FarPlace far(String uri, String master, WorkerStarter workers);
  }
}

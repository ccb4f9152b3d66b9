package org.waystation.batch;

import java.io.Serializable;

/**
 * Somebody who runs cases, one after the other: a process of this machine, a place on a cluster.
 */
public interface Worker {
  /**
   * Something that a worker has said, or its end.
   *
   * @param worker who
   * @param said a line as a {@link WorkerLoop} says it; null at its end
   */
  record Event(Worker worker, String said) {
    /** Whether it is what a case came to, after which the worker waits for the next. */
    public boolean endsACase() {
      return said != null && said.startsWith(WorkerVoice.LAST);
    }
  }

  /**
   * How a worker came to its end.
   *
   * @param exitCode of its process; -1 where nobody knows it
   * @param killedFor what it took too much of; null if it was not killed for that
   * @param residentMiB memory that it held when it was killed; 0 where nobody knows
   * @param lastWords what it said last on standard error; empty if nothing
   */
  record Death(int exitCode, Result killedFor, long residentMiB, String lastWords)
      implements Serializable {}

  /**
   * Gives it a case; if it has just died, the event of its end is on its way.
   *
   * @param order a line as a {@link WorkerLoop} understands it
   */
  void send(String order);

  /** Ends it at once, whatever it does. */
  void kill();

  /** Waits for its end, and tells how it came. */
  Death death() throws InterruptedException;

  /** Memory that it holds, native solvers included; 0 where nobody knows. */
  long residentMiB();

  /** How often it has tried its case by itself, at least 1. */
  int tries();
}

package org.waystation.solve.ortools;

import org.waystation.solve.StopSignal;

/**
 * Watches a stop signal while a native solver runs, and passes it on. Closing it waits until no
 * more word of it can reach the solver, which may then be deleted.
 */
final class StopWatcher {
  private static final long POLL_MILLIS = 50;

  private final Thread thread;
  private volatile boolean closed;

  private StopWatcher(StopSignal stop, Runnable interrupt) {
    thread = new Thread(() -> watch(stop, interrupt), "solve-watch");
    thread.setDaemon(true);
  }

  static StopWatcher over(StopSignal stop, Runnable interrupt) {
    StopWatcher watcher = new StopWatcher(stop, interrupt);
    watcher.thread.start();
    return watcher;
  }

  private void watch(StopSignal stop, Runnable interrupt) {
    while (!closed) {
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        // Closed: nobody else knows this thread.
        return;
      }
      // Again and again: a solver that is just starting forgets an early word.
      if (!closed && stop.isRaised()) {
        interrupt.run();
      }
    }
  }

  void close() {
    closed = true;
    thread.interrupt();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.waystation.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The threads of one solve. An interrupt of the thread that waits for them does not end the wait:
 * it is noted, for all stop signals to see, and set again when the crew is dismissed.
 */
final class Crew implements AutoCloseable {
  private final ExecutorService workers;
  private final Thread caller = Thread.currentThread();
  private volatile boolean interrupted;

  /** Crew of the calling thread, which alone may wait for it. */
  Crew(int threads) {
    workers = Executors.newFixedThreadPool(threads, Crew::worker);
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "solve");
    thread.setDaemon(true);
    return thread;
  }

  /** Whether the caller has been interrupted; asked from any thread. */
  boolean isInterrupted() {
    return interrupted || caller.isInterrupted();
  }

  <T> Future<T> start(Callable<T> work) {
    return workers.submit(work);
  }

  <T> T await(Future<T> work) {
    while (true) {
      try {
        return work.get();
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException e) {
        throw new IllegalStateException("a worker of the solver failed", e.getCause());
      }
    }
  }

  /** Does all work side by side; the answers are in the order of the work. */
  <T> List<T> all(List<Callable<T>> work) {
    List<Future<T>> started = work.stream().map(this::start).toList();
    List<T> answers = new ArrayList<>();
    for (Future<T> one : started) {
      answers.add(await(one));
    }
    return answers;
  }

  @Override
  public void close() {
    workers.shutdownNow();
    if (interrupted) {
      caller.interrupt();
    }
  }
}

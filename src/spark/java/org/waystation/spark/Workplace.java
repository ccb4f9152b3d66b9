package org.waystation.spark;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.SparkFiles;
import org.waystation.batch.BatchOptions;
import org.waystation.batch.Result;
import org.waystation.batch.Worker;
import org.waystation.batch.WorkerProcess;

/**
 * The worker processes of an executor. One that is done waits for the next task of the executor,
 * with all that it has read; all die with the executor.
 */
final class Workplace {
  private static final long BEAT_MILLIS = 250;
  private static final Deque<Workplace> IDLE = new ConcurrentLinkedDeque<>();
  private static final AtomicInteger STARTED = new AtomicInteger();

  private final Worker worker;
  private final BlockingQueue<Worker.Event> events;
  private Result killedFor;
  private long residentMiB;

  private Workplace(Worker worker, BlockingQueue<Worker.Event> events) {
    this.worker = worker;
    this.events = events;
  }

  /**
   * Has a case run within its limits.
   *
   * @param order a line for a worker
   * @param tries how often Spark has tried it, this time included
   */
  static Told run(String order, Terms terms, int tries) throws InterruptedException {
    Workplace idle = IDLE.poll();
    Workplace place = idle == null ? started(terms) : idle;
    boolean over = false;
    try {
      place.worker.send(order);
      Told told = place.watched(terms.options(), tries);
      over = told.said() != null && !terms.options().isFull(place.worker.residentMiB());
      return told;
    } finally {
      if (over) {
        IDLE.push(place);
      } else {
        place.worker.kill();
      }
    }
  }

  /** Ends those that wait. */
  static void close() {
    for (Workplace place = IDLE.poll(); place != null; place = IDLE.poll()) {
      place.worker.kill();
    }
  }

  private static Workplace started(Terms terms) {
    List<String> command = new ArrayList<>(terms.command());
    // The Java of this machine, not the driver's.
    command.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
    String name =
        "worker-" + host() + "-" + ProcessHandle.current().pid() + "-" + STARTED.incrementAndGet();
    BlockingQueue<Worker.Event> events = new LinkedBlockingQueue<>();
    String folder = terms.logFolder().isEmpty() ? SparkFiles.getRootDirectory() : terms.logFolder();
    return new Workplace(
        WorkerProcess.start(command, Path.of(folder, name + ".log"), events), events);
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }

  private Told watched(BatchOptions limits, int tries) throws InterruptedException {
    long begun = System.nanoTime();
    while (true) {
      Worker.Event event = events.poll(BEAT_MILLIS, TimeUnit.MILLISECONDS);
      if (event != null && event.said() == null) {
        return new Told(null, death(), tries);
      }
      if (event != null && event.endsACase()) {
        return new Told(event.said(), null, tries);
      }
      if (killedFor == null) {
        keep(limits, System.nanoTime() - begun);
      }
    }
  }

  private void keep(BatchOptions limits, long nanos) {
    residentMiB = worker.residentMiB();
    if (residentMiB > limits.memoryMiB()) {
      killedFor = Result.OUT_OF_MEMORY;
    } else if (nanos > limits.timeLimit().toNanos()) {
      killedFor = Result.OVER_TIME;
    }
    if (killedFor != null) {
      worker.kill();
    }
  }

  private Worker.Death death() throws InterruptedException {
    Worker.Death death = worker.death();
    return killedFor == null
        ? death
        : new Worker.Death(death.exitCode(), killedFor, residentMiB, death.lastWords());
  }
}

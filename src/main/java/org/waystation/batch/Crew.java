package org.waystation.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The worker processes of a batch. All are dead when it is closed. */
final class Crew implements AutoCloseable {
  private final BatchFolder batch;
  private final BatchOptions options;
  private final WorkerStarter starter;
  private final BlockingQueue<WorkerProcess.Event> events = new LinkedBlockingQueue<>();
  private final List<WorkerProcess> alive = new ArrayList<>();
  private final Deque<WorkerProcess> idle = new ArrayDeque<>();
  private int started;

  Crew(BatchFolder batch, BatchOptions options, WorkerStarter starter) {
    this.batch = batch;
    this.options = options;
    this.starter = starter;
  }

  /** Whether another case could be given to somebody, perhaps to a new worker. */
  boolean hasRoom() {
    return !idle.isEmpty() || alive.size() < options.workers();
  }

  /** A worker without a case, a new one if need be. */
  WorkerProcess take() {
    if (!idle.isEmpty()) {
      return idle.pop();
    }
    started++;
    WorkerProcess worker =
        WorkerProcess.start(
            starter.command(options.heapMiB()),
            batch.workerLog(1 + (started - 1) % options.workers()),
            events);
    alive.add(worker);
    return worker;
  }

  /** A worker is done with its case; if it has grown too large it goes. */
  void giveBack(WorkerProcess worker) {
    if (options.isFull(worker.residentMiB())) {
      dismiss(worker);
    } else {
      idle.push(worker);
    }
  }

  /** A worker is dead, or is to be. */
  void dismiss(WorkerProcess worker) {
    worker.kill();
    alive.remove(worker);
    idle.remove(worker);
  }

  /** What a worker has said; null if nobody says anything for a while. */
  WorkerProcess.Event next(long millis) throws InterruptedException {
    return events.poll(millis, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    alive.forEach(WorkerProcess::kill);
    try {
      for (WorkerProcess worker : alive) {
        worker.exitCode();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

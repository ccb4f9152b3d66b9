package org.waystation.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The worker processes of a batch. All are dead when it is closed. */
final class Crew implements CaseEngine {
  private final BatchFolder batch;
  private final BatchOptions options;
  private final WorkerStarter starter;
  private final BlockingQueue<Worker.Event> events = new LinkedBlockingQueue<>();
  private final List<Worker> alive = new ArrayList<>();
  private final Deque<Worker> idle = new ArrayDeque<>();
  private int started;

  Crew(BatchFolder batch, BatchOptions options, WorkerStarter starter) {
    this.batch = batch;
    this.options = options;
    this.starter = starter;
  }

  @Override
  public boolean hasRoom() {
    return !idle.isEmpty() || alive.size() < options.workers();
  }

  @Override
  public Worker take() {
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

  /** If it has grown too large it goes. */
  @Override
  public void giveBack(Worker worker) {
    if (options.isFull(worker.residentMiB())) {
      dismiss(worker);
    } else {
      idle.push(worker);
    }
  }

  @Override
  public void dismiss(Worker worker) {
    worker.kill();
    alive.remove(worker);
    idle.remove(worker);
  }

  @Override
  public Worker.Event next(long millis) throws InterruptedException {
    return events.poll(millis, TimeUnit.MILLISECONDS);
  }

  @Override
  public BatchOptions limitsOfTheBatch() {
    return options;
  }

  @Override
  public void close() {
    alive.forEach(Worker::kill);
    try {
      for (Worker worker : alive) {
        worker.death();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.waystation.spark;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.spark.api.java.JavaSparkContext;
import org.waystation.batch.BatchOptions;
import org.waystation.batch.CaseEngine;
import org.waystation.batch.Worker;

/** Gives cases to Spark, each as a job of one task, and waits for them in a thread each. */
final class SparkEngine implements CaseEngine {
  /** Waiting with Spark: a processor that falls free has its next case at once. */
  private static final int CASES_PER_PLACE = 2;

  private final JavaSparkContext spark;
  private final Terms terms;
  private final int threads;
  private final BlockingQueue<Worker.Event> events = new LinkedBlockingQueue<>();
  private final ExecutorService waiting = Executors.newCachedThreadPool(SparkEngine::daemon);
  private int given;

  /**
   * @param spark is stopped with this engine
   * @param threads that a case solves with, as many as a task takes processors
   */
  SparkEngine(JavaSparkContext spark, Terms terms, int threads) {
    this.spark = spark;
    this.terms = terms;
    this.threads = threads;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "waits for Spark");
    thread.setDaemon(true);
    return thread;
  }

  /** By what the cluster has at the moment: executors come and go. */
  @Override
  public boolean hasRoom() {
    int places = Math.max(1, spark.defaultParallelism() / threads);
    return given < Math.min(terms.options().workers(), CASES_PER_PLACE * places);
  }

  @Override
  public Worker take() {
    given++;
    return new SparkWorker((worker, order) -> waiting.execute(() -> work(worker, order)));
  }

  private void work(SparkWorker worker, String order) {
    String said = null;
    try {
      spark.setJobDescription("a case of " + spark.appName());
      Told told = spark.parallelize(List.of(order), 1).map(new CaseTask(terms)).collect().get(0);
      worker.told(told);
      said = told.said();
    } catch (Exception e) {
      // Spark throws checked exceptions that its Java methods do not declare.
      worker.lost(String.valueOf(e.getMessage()), terms.attempts());
    }
    events.add(new Worker.Event(worker, said));
  }

  @Override
  public void giveBack(Worker worker) {
    given--;
  }

  @Override
  public void dismiss(Worker worker) {
    given--;
  }

  @Override
  public Worker.Event next(long millis) throws InterruptedException {
    Worker.Event event = events.poll(millis, TimeUnit.MILLISECONDS);
    if (spark.sc().isStopped()) {
      throw Application.ended("what is done stays");
    }
    return event;
  }

  /** Tasks keep the limits, where their workers are, and Spark tries again. */
  @Override
  public BatchOptions limitsOfTheBatch() {
    return terms.options().withoutLimits();
  }

  @Override
  public void close() {
    spark.close();
    waiting.shutdownNow();
    Workplace.close();
  }
}

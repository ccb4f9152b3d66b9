package org.waystation.spark;

import java.util.function.BiConsumer;
import org.waystation.batch.Worker;

/** A case in the hands of Spark, as the batch sees it. */
final class SparkWorker implements Worker {
  private static final int UNKNOWN = -1;

  private final BiConsumer<SparkWorker, String> submit;
  private volatile Told told = new Told(null, new Death(UNKNOWN, null, 0, ""), 1);

  /**
   * @param submit takes this and an order, and returns at once
   */
  SparkWorker(BiConsumer<SparkWorker, String> submit) {
    this.submit = submit;
  }

  @Override
  public void send(String order) {
    submit.accept(this, order);
  }

  /** What the task brought back. */
  void told(Told what) {
    told = what;
  }

  /** Spark has given up. */
  void lost(String why, int tries) {
    told = new Told(null, new Death(UNKNOWN, null, 0, why), tries);
  }

  @Override
  public void kill() {
    // The batch keeps no limits here, and what still runs ends with the application.
  }

  @Override
  public Death death() {
    return told.death();
  }

  @Override
  public long residentMiB() {
    return 0;
  }

  @Override
  public int tries() {
    return told.tries();
  }
}

package org.waystation.spark;

import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function;
import org.waystation.batch.Result;

/** A case as a task: takes the order, returns what came of it. Runs on an executor. */
final class CaseTask implements Function<String, Told> {
  private static final long serialVersionUID = 1;

  private final Terms terms;

  CaseTask(Terms terms) {
    this.terms = terms;
  }

  /**
   * @throws IllegalStateException if the worker died and Spark is to try again
   */
  @Override
  public Told call(String order) throws InterruptedException {
    int tries = TaskContext.get().attemptNumber() + 1;
    Told told = Workplace.run(order, terms, tries);
    boolean mayTryAgain = tries < terms.attempts();
    if (told.said() == null && told.death().killedFor() != Result.OVER_TIME && mayTryAgain) {
      throw new IllegalStateException("a worker died: " + told.death());
    }
    return told;
  }
}

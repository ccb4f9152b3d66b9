package org.waystation.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function;
import org.waystation.batch.Errand;
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
    boolean mayTryAgain = tries < terms.attempts();
    Told told = terms.far() == null ? Workplace.run(order, terms, tries) : far(order, tries);
    if (told.said() == null && told.death().killedFor() != Result.OVER_TIME && mayTryAgain) {
      throw new IllegalStateException("a worker died: " + told.death());
    }
    return told;
  }

  /** Where its files cannot be carried, which is no case's fault, it is tried again like any other. */
  private Told far(String order, int tries) throws InterruptedException {
    try {
      return FarCase.run(order, terms, tries);
    } catch (IOException e) {
      if (tries < terms.attempts()) {
        throw new UncheckedIOException(e);
      }
      String message = "cannot read and write [" + terms.far().uri() + "]: " + e.getMessage();
      return new Told(Errand.unwritable(message), null, tries);
    }
  }
}

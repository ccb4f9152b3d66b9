package org.waystation.batch;

import java.util.Locale;

/** How a case ended. */
public enum Result {
  /** There is a plan in its folder. */
  PLANNED,
  /** Proven to have none. */
  INFEASIBLE,
  /** A limit of the solve came before a plan was found. */
  NO_PLAN,
  /** Its scenario cannot be planned with its data. */
  REFUSED,
  /** A defect of the program. */
  FAILED,
  /** Its worker process died. */
  CRASHED,
  /** Its worker process needed more memory than it may. */
  OUT_OF_MEMORY,
  /** It took longer than a case may. */
  OVER_TIME;

  /** As in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Result of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Whether it says something about the scenario, and not about the machine or the program. */
  public boolean isAnswer() {
    return this == PLANNED || this == INFEASIBLE;
  }

  /** Whether another worker might do better. */
  boolean isWorthARetry() {
    return this == CRASHED || this == OUT_OF_MEMORY;
  }
}

package org.waystation.bench;

/** What is to be said of an instance in one word. */
public enum Verdict {
  /** The plan is proven to be the best there is. */
  OPTIMAL("optimal"),
  /** Plan and bound are as close as was asked for. */
  GAP_REACHED("gap reached"),
  /** A limit came first; plan and bound are true, and apart. */
  OPEN("open"),
  /** Somebody asked for an end; plan and bound are true, and apart. */
  STOPPED("stopped"),
  /** Proven to have no plan. */
  INFEASIBLE("infeasible"),
  /** A limit came before there was a plan. */
  NO_PLAN("no plan"),
  /** Plan, bound or known value contradict each other. */
  WRONG("WRONG"),
  /** Building or solving ended with an error. */
  FAILED("FAILED");

  private final String label;

  Verdict(String label) {
    this.label = label;
  }

  /** As it stands in the table. */
  public String label() {
    return label;
  }

  /** Whether something is not as it must be. */
  public boolean isFault() {
    return this == WRONG || this == FAILED;
  }
}

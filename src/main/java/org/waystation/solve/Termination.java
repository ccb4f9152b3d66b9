package org.waystation.solve;

/** Why a solve ended. */
public enum Termination {
  /** The plan is proven to be the best there is. */
  OPTIMAL(true, "the plan is proven optimal"),
  /** Plan and bound are as close as was asked for. */
  GAP_REACHED(true, "the gap that was asked for is reached"),
  /** All rounds asked for are done. */
  ROUND_LIMIT(true, "all rounds of bound and search are done"),
  /** The time limit came; there is a plan. */
  TIME_LIMIT(true, "the time limit came before the gap was reached"),
  /** Somebody asked for an end; there is a plan. */
  INTERRUPTED(true, "it was interrupted; the plan is the best so far"),
  /** Proven to have no plan. */
  INFEASIBLE(false, "proven infeasible"),
  /** The time limit came before any plan was found; there may be one. */
  TIME_LIMIT_WITHOUT_PLAN(false, "the time limit came before a plan was found"),
  /** All rounds are done and no plan was found; there may be one. */
  ROUND_LIMIT_WITHOUT_PLAN(false, "all rounds are done and no plan was found"),
  /** Somebody asked for an end before any plan was found. */
  INTERRUPTED_WITHOUT_PLAN(false, "it was interrupted before a plan was found");

  private final boolean withPlan;
  private final String sentence;

  Termination(boolean withPlan, String sentence) {
    this.withPlan = withPlan;
    this.sentence = sentence;
  }

  public boolean withPlan() {
    return withPlan;
  }

  /** In plain words. */
  public String sentence() {
    return sentence;
  }
}

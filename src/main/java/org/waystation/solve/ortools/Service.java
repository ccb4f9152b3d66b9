package org.waystation.solve.ortools;

/** The part of a model that says what serving points costs, once it has been solved. */
interface Service {
  /**
   * The share of its point that each arc serves in the solver's answer.
   *
   * @param openSites of that answer, ascending
   */
  double[] flow(int[] openSites);
}

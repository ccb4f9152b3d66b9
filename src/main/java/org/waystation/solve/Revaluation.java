package org.waystation.solve;

/** What a plan costs more once a site is opened, closed, or both. */
interface Revaluation {
  /** In place of a site: none is closed, or none opened. */
  int NONE = -1;

  /**
   * The difference that a change makes, roles, groups and the number of stations apart.
   *
   * @param closed an open site, or {@link #NONE}
   * @param opened a closed site, or {@link #NONE}
   */
  CostChange of(int closed, int opened);
}

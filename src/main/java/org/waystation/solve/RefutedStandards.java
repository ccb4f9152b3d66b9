package org.waystation.solve;

import org.waystation.siting.SitingProblem;

/** The largest standard that multipliers prove impossible, with these multipliers. */
final class RefutedStandards {
  /** Decimals of a multiplier, so that it reads back from a file as it is. */
  private static final double RESOLUTION = 1e9;

  private final SitingProblem problem;
  private final double[] standards;
  private double[] multipliers;
  private int last = -1;

  /**
   * @param problem its arcs' costs are what the standard limits
   * @param standards the distinct costs, ascending
   */
  RefutedStandards(SitingProblem problem, double[] standards) {
    this.problem = problem;
    this.standards = standards;
    this.multipliers = new double[problem.points().size()];
  }

  /** Bisects with the Lagrangian bound of the covering problem alone. */
  void bisect(int iterations, StopSignal stop) {
    int high = standards.length;
    while (high - last > 1 && !stop.isRaised()) {
      int middle = (last + high) / 2;
      BoundAscent ascent = new BoundAscent(CentreSearch.covering(problem, standards[middle]));
      ascent.ascend(iterations, problem.stations().max() + 1.0, stop);
      if (!take(middle, ascent.multipliers())) {
        high = middle;
      }
    }
  }

  /**
   * Keeps multipliers that prove a larger standard impossible.
   *
   * @param at place of the standard among the distinct ones
   * @return whether they prove it
   */
  boolean take(int at, double[] candidate) {
    if (candidate.length != multipliers.length) {
      return false;
    }
    double[] rounded = new double[candidate.length];
    for (int i = 0; i < rounded.length; i++) {
      rounded[i] = Math.rint(candidate[i] * RESOLUTION) / RESOLUTION;
    }
    boolean proves = CentreSearch.provesImpossible(problem, standards[at], rounded);
    if (proves && at > last) {
      last = at;
      multipliers = rounded;
    }
    return proves;
  }

  /** Place of the standard among the distinct ones; -1 if none is refuted. */
  int last() {
    return last;
  }

  /** u_i of the covering problem within that standard, stations. */
  double[] multipliers() {
    return multipliers.clone();
  }
}

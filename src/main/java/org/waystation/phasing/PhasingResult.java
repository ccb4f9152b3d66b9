package org.waystation.phasing;

/**
 * An order of opening and how good it is.
 *
 * @param plan verified
 * @param objective of it
 * @param provenBound of the relaxation, which anybody can work out anew
 * @param bound the best known: no order comes to less
 * @param basis what the bound rests on: {@link #RELAXATION}, or the name of a solver
 * @param clockDecided whether another run may end differently
 */
public record PhasingResult(
    PhasingPlan plan,
    double objective,
    double provenBound,
    double bound,
    String basis,
    boolean clockDecided) {
  /** The basis of a bound that nobody has to be believed for. */
  public static final String RELAXATION = "Lagrangian relaxation";

  /** How far the objective can be above the least, as a share of it. */
  public double relativeGap() {
    return gap(objective, bound);
  }

  /** The gap of two figures as a share of the first; 0 where that is 0. */
  public static double gap(double objective, double bound) {
    return objective == 0 ? 0 : Math.max(0, objective - bound) / Math.abs(objective);
  }
}

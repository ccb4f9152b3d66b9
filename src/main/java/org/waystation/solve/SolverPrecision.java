package org.waystation.solve;

/**
 * How far a general solver's figures may stand from ours and still agree with them: it computes in
 * floating point and lets constraints and reduced costs be off by 1e-6 (SCIP, HiGHS and CP-SAT
 * alike).
 */
final class SolverPrecision {
  static final double RELATIVE = 1e-6;

  private SolverPrecision() {}

  /** The same for a figure in USD per year; at least a thousandth of a cent. */
  static double usd(double figure) {
    return RELATIVE * Math.max(Math.abs(figure), 10);
  }
}

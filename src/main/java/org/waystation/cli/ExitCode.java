package org.waystation.cli;

/** How the program ends; the numbers are part of its interface. */
final class ExitCode {
  static final int DONE = 0;
  static final int INTERNAL = 1;
  static final int WRONG_INPUT = 2;
  static final int INFEASIBLE = 3;
  static final int LIMIT_WITHOUT_PLAN = 4;
  static final int CASES_FAILED = 5;
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}

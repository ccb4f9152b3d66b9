package org.waystation.cli;

/** Whether messages go to a terminal or to a file, where control characters would be noise. */
final class Terminal {
  private Terminal() {}

  /**
   * Whether standard error is a terminal that understands control characters. Java cannot tell, so
   * the launcher does; without it, standard input and output must do.
   */
  static boolean onError() {
    String told = System.getProperty("waystation.terminal");
    return told == null ? System.console() != null : Boolean.parseBoolean(told);
  }
}

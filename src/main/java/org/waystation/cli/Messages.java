package org.waystation.cli;

import picocli.CommandLine.Option;

/** Options on what is said on standard error while a command works. */
final class Messages {
  /** Forms of the messages. */
  enum Format {
    TEXT,
    JSON
  }

  @Option(
      names = {"-q", "--quiet"},
      description = "say nothing but results and faults")
  private boolean quiet;

  @Option(
      names = "--log-format",
      defaultValue = "${WAYSTATION_LOG_FORMAT:-text}",
      description = "text or json, one object a line (default: ${DEFAULT-VALUE})")
  private Format format;

  boolean quiet() {
    return quiet;
  }

  Format format() {
    return format;
  }
}

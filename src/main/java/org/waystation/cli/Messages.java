package org.waystation.cli;

import picocli.CommandLine.Option;

/** Options on what is said on standard error while a command works. */
final class Messages {
  /** Forms of the messages. */
  enum Format {
    TEXT,
    JSON
  }

  /** A command that says things in the form that these options choose. */
  interface Speaker {
    Messages messages();
  }

  @Option(
      names = {"-q", "--quiet"},
      description = "say nothing but results and faults")
  private boolean quiet;

  @Option(
      names = "--log-format",
      defaultValue = "${WAYSTATION_LOG_FORMAT:-text}",
      paramLabel = "FORM",
      description =
          "form of what is said: text, or json, one object a line (default: ${DEFAULT-VALUE}; or"
              + " WAYSTATION_LOG_FORMAT)")
  private Format format = Format.TEXT;

  boolean quiet() {
    return quiet;
  }

  Format format() {
    return format;
  }

  /** A message in the form chosen, without a line end. */
  String formed(String event, String text) {
    return switch (format) {
      case TEXT -> text;
      case JSON -> "{\"event\":\"" + event + "\",\"text\":\"" + escaped(text) + "\"}";
    };
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"', '\\' -> escaped.append('\\').append(c);
        case '\n' -> escaped.append("\\n");
        default -> escaped.append(c < ' ' ? ' ' : c);
      }
    }
    return escaped.toString();
  }
}

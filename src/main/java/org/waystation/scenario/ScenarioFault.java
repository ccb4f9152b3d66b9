package org.waystation.scenario;

import java.util.Optional;

/**
 * One mistake in a scenario or cost file.
 *
 * @param file the file as the user named it, or "command line" or "resolved scenario"
 * @param line first line is 1; 0 if the mistake has no line
 * @param column first column is 1; 0 if the mistake has no line
 * @param key dotted path of the key, for example "scope.states"; empty if it concerns the file
 * @param message what is wrong, without the value
 * @param value the value found, as written
 * @param hint what to do instead
 */
public record ScenarioFault(
    String file,
    int line,
    int column,
    String key,
    String message,
    Optional<String> value,
    String hint) {

  /** {@code file:line:column: key: message, found [value]}, then a line that starts with Maybe. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line).append(':').append(column);
    }
    text.append(": ");
    if (!key.isEmpty()) {
      text.append(key).append(": ");
    }
    text.append(message);
    value.ifPresent(found -> text.append(", found [").append(found).append(']'));
    return text.append("\nMaybe ").append(hint).append('.').toString();
  }
}

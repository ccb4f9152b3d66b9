package org.waystation.bench;

import java.nio.file.Path;

/**
 * A file that cannot be used as an instance, or as a table of known values. The message names file,
 * line and value, and suggests a cure on a line of its own.
 */
public final class InstanceException extends RuntimeException {
  private static final long serialVersionUID = 1;

  InstanceException(Path file, String fault, String cure) {
    super(file + ": " + fault + System.lineSeparator() + "Maybe " + cure + ".");
  }
}

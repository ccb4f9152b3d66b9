package org.waystation.cli;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Where a batch goes.
 *
 * @param folder of this machine
 * @param far a URI, if the files are to be elsewhere and those of the folder are a copy; else empty
 */
record BatchPlace(Path folder, String far) {
  /** A scheme has two letters at least: one letter is a drive of Windows. */
  private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*");

  /**
   * As the user said.
   *
   * @param said null if nothing
   * @param usual where a batch goes otherwise
   */
  static BatchPlace of(String said, Path usual) {
    if (said == null) {
      return new BatchPlace(usual, "");
    }
    return URI.matcher(said).matches()
        ? new BatchPlace(usual, said)
        : new BatchPlace(Path.of(said), "");
  }

  boolean isFar() {
    return !far.isEmpty();
  }

  /** In words. */
  String shown() {
    return isFar() ? far + ", with a copy in " + folder : folder.toString();
  }
}

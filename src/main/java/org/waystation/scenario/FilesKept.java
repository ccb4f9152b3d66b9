package org.waystation.scenario;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which files of a run stay. */
public enum FilesKept {
  /** All of them. */
  FULL,
  /**
   * Tables and areas of the plan and the page for readers. Without pictures, layers in formats for
   * GIS and the account of each row, which make up half of the bytes.
   */
  PLAN,
  /** The answer and what its certificate rests on. */
  BRIEF;

  /** As in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of a word; empty if there is none. */
  public static Optional<FilesKept> of(String word) {
    return Stream.of(values()).filter(files -> files.word().equals(word)).findFirst();
  }
}

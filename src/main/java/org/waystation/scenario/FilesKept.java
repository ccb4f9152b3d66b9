package org.waystation.scenario;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which files of a run stay. */
public enum FilesKept {
  /** All of them. */
  FULL,
  /**
   * All tables of the plan and the page for readers, which holds its own map. Without pictures,
   * areas for GIS and the account of each row, which make up most of the bytes.
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

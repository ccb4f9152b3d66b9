package org.waystation.scenario;

/** Which files of a run stay. */
public enum FilesKept {
  /** All of them. */
  FULL,
  /**
   * The answer and what its certificate rests on. Without the account of each row, areas, pictures
   * and comparison tables, which make up most of the bytes; so it cannot be verified whole.
   */
  BRIEF
}

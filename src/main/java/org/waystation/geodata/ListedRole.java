package org.waystation.geodata;

/** What a file of sites says about a site. */
public enum ListedRole {
  /** A station stands there today. */
  EXISTING("existing"),
  /** A new station must open there. */
  FORCED("forced"),
  /** No station may open there. */
  EXCLUDED("excluded"),
  /** A station may open there. */
  CANDIDATE("candidate");

  private final String word;

  ListedRole(String word) {
    this.word = word;
  }

  /** The word as the file writes it. */
  public String word() {
    return word;
  }
}

package org.waystation.siting;

/** What is already decided about a candidate site. */
public enum SiteRole {
  /** Free to open or not. */
  GREENFIELD,
  /** A station stands there today and stays open. */
  EXISTING,
  /** A new station that must open. */
  FORCED,
  /** Must not open. */
  EXCLUDED;

  /** Whether a plan must open the site. */
  public boolean mustOpen() {
    return this == EXISTING || this == FORCED;
  }
}

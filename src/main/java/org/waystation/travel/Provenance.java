package org.waystation.travel;

/** Where a road distance comes from. */
public enum Provenance {
  /** Computed: the great circle between two internal points, times a circuity assumed for all. */
  GREAT_CIRCLE_TIMES_CIRCUITY("great circle times circuity");

  private final String label;

  Provenance(String label) {
    this.label = label;
  }

  /** In words, for files and reports. */
  public String label() {
    return label;
  }
}

package org.waystation.ledger;

/** Where an input row can end up. Exactly one applies to each row. */
public enum Fate {
  /** A demand point of the problem. */
  IN_SCOPE("in scope"),
  /** Usable, but a rule of the scenario leaves it out: too sparse, too dense, too few people. */
  OUT_OF_SCOPE("out of scope"),
  /** Outside the states that the scenario plans for. */
  OUTSIDE_EXTENT("outside the extent"),
  /** No population is given, or it is zero. */
  NO_POPULATION("no population"),
  /** No land area is given and none can be derived. */
  NO_AREA("no area"),
  /** What stands where a ZIP should is not five digits. */
  BAD_ZIP("bad ZIP"),
  /** The same ZIP stands in an earlier row, which was taken. */
  DUPLICATE("duplicate"),
  /** No usable point: missing, not a number, or not a place on the earth. */
  BAD_POINT("bad point");

  private final String words;

  Fate(String words) {
    this.words = words;
  }

  /** The name as people read it, for example "in scope". */
  public String words() {
    return words;
  }
}

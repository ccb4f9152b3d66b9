package org.waystation.cost;

/** The ways in which a ZIP's parcels can get there. */
public enum Channel {
  /** From a station of the shipper. */
  PRIVATE("station"),
  /** By the postal service. */
  POSTAL("post"),
  /** By another carrier, such as one of the integrators. */
  CARRIER("carrier"),
  /** By a local delivery partner: a small shop that takes parcels to its neighbours. */
  PARTNER("partner");

  private final String word;

  Channel(String word) {
    this.word = word;
  }

  /** As in files. */
  public String word() {
    return word;
  }
}

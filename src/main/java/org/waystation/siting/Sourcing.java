package org.waystation.siting;

/** How many stations may serve one demand point. */
public enum Sourcing {
  /** One: every point has one station of its own. */
  SINGLE,
  /** Any number: a point's parcels may be divided among stations. */
  SPLIT
}

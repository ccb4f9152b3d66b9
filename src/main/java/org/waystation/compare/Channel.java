package org.waystation.compare;

/** The two ways in which a ZIP's parcels can get there. */
public enum Channel {
  /** From a station of the shipper. */
  PRIVATE,
  /** By the postal service. */
  POSTAL
}

package org.waystation.auction;

import java.time.LocalTime;

/**
 * When a delivery unit takes parcels in for delivery on the same day.
 *
 * @param from earliest time, included
 * @param until latest time, included, not before {@code from}: no window goes over midnight
 */
public record TenderWindow(LocalTime from, LocalTime until) {
  public TenderWindow {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException(
          "a tender window must not end before it begins, was [" + from + " to " + until + "]");
    }
  }

  public boolean holds(LocalTime tender) {
    return !tender.isBefore(from) && !tender.isAfter(until);
  }
}

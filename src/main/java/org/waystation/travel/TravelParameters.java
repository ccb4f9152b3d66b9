package org.waystation.travel;

import org.waystation.units.Distance;

/**
 * How distance on the map becomes distance on the road, and how far service may reach.
 *
 * @param circuity road miles per great-circle mile, at least 1
 * @param standard the coverage standard: the longest road distance from station to ZIP
 */
public record TravelParameters(double circuity, Distance standard) {
  public TravelParameters {
    if (!(circuity >= 1) || Double.isInfinite(circuity)) {
      throw new IllegalArgumentException("circuity must be at least 1, was [" + circuity + "]");
    }
  }
}

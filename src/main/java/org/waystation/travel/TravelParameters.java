package org.waystation.travel;

import org.waystation.units.Distance;

/**
 * How distance on the map becomes distance on the road, and how far service may reach.
 *
 * @param circuity road miles per great-circle mile, at least 1
 * @param standard the coverage standard: the longest road distance from station to ZIP, at most
 *     25,000 miles, about once around the earth
 */
public record TravelParameters(double circuity, Distance standard) {
  private static final double LONGEST_STANDARD_MILES = 25_000;

  public TravelParameters {
    if (!(circuity >= 1) || Double.isInfinite(circuity)) {
      throw new IllegalArgumentException("circuity must be at least 1, was [" + circuity + "]");
    }
    if (standard.miles() > LONGEST_STANDARD_MILES) {
      throw new IllegalArgumentException(
          "a coverage standard must be at most 25,000 miles, was [" + standard.miles() + "]");
    }
  }
}

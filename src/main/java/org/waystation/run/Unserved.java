package org.waystation.run;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A ZIP that no station serves, and why.
 *
 * @param zip its number
 * @param why the reason's kind
 * @param nearestCandidateRoadMiles to the nearest site that could open
 * @param nearestStationRoadMiles to the nearest open station
 * @param postalUsd what the shipper pays the postal service for it in a year
 * @param ownUsd what its cheapest open station would cost in a year, without a share of the
 *     station; empty if none is in reach
 */
record Unserved(
    int zip,
    Why why,
    double nearestCandidateRoadMiles,
    double nearestStationRoadMiles,
    double postalUsd,
    OptionalDouble ownUsd) {

  /** Kinds of reason. */
  enum Why {
    /** No candidate site is within the coverage standard. */
    BEYOND_STANDARD("beyond-standard"),
    /** Candidates are within the standard, but no station of the plan is. */
    NO_STATION_IN_REACH("no-station-in-reach"),
    /** A station is in reach, but the post is cheaper, and the coverage floor leaves room. */
    CHEAPER_BY_POST("cheaper-by-post");

    private final String word;

    Why(String word) {
      this.word = word;
    }

    /** As in the files. */
    String word() {
      return word;
    }
  }

  /** The reason in plain words, with its figures. */
  String sentence(double standardMiles) {
    return switch (why) {
      case BEYOND_STANDARD ->
          format(
              "the nearest candidate site is %.1f road miles away, the standard is %.0f",
              nearestCandidateRoadMiles, standardMiles);
      case NO_STATION_IN_REACH ->
          format(
              "the nearest station is %.1f road miles away, the standard is %.0f; a candidate site is"
                  + " %.1f away, but the stations allowed are worth more elsewhere",
              nearestStationRoadMiles, standardMiles, nearestCandidateRoadMiles);
      case CHEAPER_BY_POST ->
          format(
              "the post costs %.0f USD a year, the station %.1f road miles away %.0f",
              postalUsd, nearestStationRoadMiles, ownUsd.orElse(Double.NaN));
    };
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }
}

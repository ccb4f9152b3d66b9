package org.waystation.run;

import java.util.Locale;
import java.util.OptionalDouble;
import org.waystation.cost.Channel;
import org.waystation.cost.Offer;

/**
 * A ZIP that no station serves, and why.
 *
 * @param zip its number
 * @param why the reason's kind
 * @param nearestCandidateRoadMiles to the nearest site that could open
 * @param nearestStationRoadMiles to the nearest open station
 * @param way who delivers, and what the shipper pays for it in a year
 * @param ownUsd what its cheapest open station would cost in a year, without a share of the
 *     station; empty if none is in reach
 */
record Unserved(
    int zip,
    Why why,
    double nearestCandidateRoadMiles,
    double nearestStationRoadMiles,
    Offer way,
    OptionalDouble ownUsd) {

  /** Kinds of reason. */
  enum Why {
    /** No candidate site is within the coverage standard. */
    BEYOND_STANDARD("beyond-standard"),
    /** Candidates are within the standard, but no station of the plan is. */
    NO_STATION_IN_REACH("no-station-in-reach"),
    /** A station is in reach, but the post is cheaper, and the coverage floor leaves room. */
    CHEAPER_BY_POST("cheaper-by-post"),
    /** The same with another carrier. */
    CHEAPER_BY_CARRIER("cheaper-by-carrier"),
    /** The same with a local partner. */
    CHEAPER_BY_PARTNER("cheaper-by-partner");

    private final String word;

    Why(String word) {
      this.word = word;
    }

    static Why cheaperBy(Channel channel) {
      return switch (channel) {
        case PRIVATE -> throw new IllegalArgumentException("a station is no way besides a station");
        case POSTAL -> CHEAPER_BY_POST;
        case CARRIER -> CHEAPER_BY_CARRIER;
        case PARTNER -> CHEAPER_BY_PARTNER;
      };
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
      case CHEAPER_BY_POST, CHEAPER_BY_CARRIER, CHEAPER_BY_PARTNER ->
          format(
              "%s takes %,.0f USD a year, the station %.1f road miles away %,.0f",
              provider(), way.usdPerYear(), nearestStationRoadMiles, ownUsd.orElse(Double.NaN));
    };
  }

  /** Who delivers, as it begins a sentence. */
  String provider() {
    return switch (way.channel()) {
      case PRIVATE, POSTAL -> "the post";
      case CARRIER -> "carrier " + way.provider();
      case PARTNER -> "a local partner";
    };
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }
}

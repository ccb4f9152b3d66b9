package org.waystation.geodata;

import java.util.OptionalDouble;

/**
 * What a user says of one site that would else be as at every other.
 *
 * @param maxParcelsPerDay capacity on a delivery day, above 0
 * @param minParcelsPerDay what it must handle on a delivery day to be opened, at least 0
 * @param fixedUsdPerYear what it costs whatever it handles, at least 0
 * @param group name of the group of which at most one site may open; empty text for none
 */
public record SiteTerms(
    OptionalDouble maxParcelsPerDay,
    OptionalDouble minParcelsPerDay,
    OptionalDouble fixedUsdPerYear,
    String group) {
  /** As at every other site. */
  public static final SiteTerms USUAL =
      new SiteTerms(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), "");
}

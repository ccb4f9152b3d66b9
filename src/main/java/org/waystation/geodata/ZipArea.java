package org.waystation.geodata;

import org.waystation.geo.LonLat;
import org.waystation.ledger.Origin;

/**
 * One ZIP Code Tabulation Area as the readers hand it on.
 *
 * @param zip five digits
 * @param place what it is called
 * @param point internal point, WGS 84
 * @param population people, or NaN when the files do not say
 * @param landSquareMiles land area, or NaN when neither given nor derivable
 * @param origin file and row it was read from
 */
public record ZipArea(
    String zip,
    Place place,
    LonLat point,
    double population,
    double landSquareMiles,
    Origin origin) {
  /** People per square mile of land; NaN when either is unknown. */
  public double peoplePerSquareMile() {
    return population / landSquareMiles;
  }

  ZipArea withPopulation(double people) {
    return new ZipArea(zip, place, point, people, landSquareMiles, origin);
  }

  ZipArea withLandSquareMiles(double squareMiles) {
    return new ZipArea(zip, place, point, population, squareMiles, origin);
  }
}

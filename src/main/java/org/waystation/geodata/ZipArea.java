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
 * @param givenParcelsPerYear the shipper's parcels as a file gives them, or NaN where they follow
 *     from people
 */
public record ZipArea(
    String zip,
    Place place,
    LonLat point,
    double population,
    double landSquareMiles,
    Origin origin,
    double givenParcelsPerYear) {
  /** One whose parcels follow from people. */
  public ZipArea(
      String zip,
      Place place,
      LonLat point,
      double population,
      double landSquareMiles,
      Origin origin) {
    this(zip, place, point, population, landSquareMiles, origin, Double.NaN);
  }

  /** People per square mile of land; NaN when either is unknown. */
  public double peoplePerSquareMile() {
    return population / landSquareMiles;
  }

  ZipArea withPopulation(double people) {
    return new ZipArea(zip, place, point, people, landSquareMiles, origin, givenParcelsPerYear);
  }

  ZipArea withLandSquareMiles(double squareMiles) {
    return new ZipArea(zip, place, point, population, squareMiles, origin, givenParcelsPerYear);
  }

  ZipArea withParcelsPerYear(double parcels) {
    return new ZipArea(zip, place, point, population, landSquareMiles, origin, parcels);
  }
}

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
 * @param postalShareToday share of its parcels that goes by post before the plan, as a file gives
 *     it, or NaN where the scenario's holds
 */
public record ZipArea(
    String zip,
    Place place,
    LonLat point,
    double population,
    double landSquareMiles,
    Origin origin,
    double givenParcelsPerYear,
    double postalShareToday) {
  /** One of which no file says anything but what every ZIP has. */
  public ZipArea(
      String zip,
      Place place,
      LonLat point,
      double population,
      double landSquareMiles,
      Origin origin) {
    this(zip, place, point, population, landSquareMiles, origin, Double.NaN, Double.NaN);
  }

  /** People per square mile of land; NaN when either is unknown. */
  public double peoplePerSquareMile() {
    return population / landSquareMiles;
  }

  ZipArea withPopulation(double people) {
    return with(people, landSquareMiles, givenParcelsPerYear, postalShareToday);
  }

  ZipArea withLandSquareMiles(double squareMiles) {
    return with(population, squareMiles, givenParcelsPerYear, postalShareToday);
  }

  ZipArea withParcelsPerYear(double parcels) {
    return with(population, landSquareMiles, parcels, postalShareToday);
  }

  ZipArea withPostalShareToday(double share) {
    return with(population, landSquareMiles, givenParcelsPerYear, share);
  }

  private ZipArea with(double people, double squareMiles, double parcels, double share) {
    return new ZipArea(zip, place, point, people, squareMiles, origin, parcels, share);
  }
}

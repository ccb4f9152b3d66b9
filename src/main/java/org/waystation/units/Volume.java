package org.waystation.units;

/**
 * A flow of parcels, zero or more.
 *
 * @param parcelsPerYear parcels per calendar year, finite, at least 0
 */
public record Volume(double parcelsPerYear) {
  public Volume {
    Checks.notNegative(parcelsPerYear, "a volume in parcels per year");
  }

  public static Volume ofParcelsPerYear(double parcelsPerYear) {
    return new Volume(parcelsPerYear);
  }

  /** Parcels on one of {@code daysPerYear} delivery days, {@code daysPerYear} above 0. */
  public double parcelsPerDay(double daysPerYear) {
    return parcelsPerYear / daysPerYear;
  }

  @Override
  public String toString() {
    return parcelsPerYear + " parcels per year";
  }
}

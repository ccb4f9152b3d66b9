package org.waystation.cost;

/**
 * From people to parcels.
 *
 * @param householdsPerPerson households per resident, above 0
 * @param parcelsPerHouseholdYear parcels of the shipper per household and year
 * @param ruralIndex rural parcels per household over the national average
 * @param deliveryDaysPerYear days on which stations deliver, above 0
 */
public record DemandParameters(
    double householdsPerPerson,
    double parcelsPerHouseholdYear,
    double ruralIndex,
    double deliveryDaysPerYear) {
  /** Parcels per person and year. */
  public double parcelsPerPersonYear() {
    return householdsPerPerson * parcelsPerHouseholdYear * ruralIndex;
  }
}

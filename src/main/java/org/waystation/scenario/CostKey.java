package org.waystation.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Every figure of the cost files with its unit and the numbers that make sense for it. {@code
 * models/schema/cost.schema.json} says the same to editors; a test keeps the two together.
 */
enum CostKey {
  HOUSEHOLDS_PER_PERSON("householdsPerPerson", "households/person", Range.positiveUpTo(1)),
  PARCELS_PER_HOUSEHOLD_YEAR("parcelsPerHouseholdYear", "parcels/household-year", Range.POSITIVE),
  RURAL_INDEX("ruralIndex", "ratio", Range.POSITIVE),
  DELIVERY_DAYS_PER_YEAR("deliveryDaysPerYear", "days/year", Range.positiveUpTo(366)),

  CIRCUITY("circuity", "ratio", Range.atLeast(1)),
  STEM_MILES_PER_HOUR("stemMilesPerHour", "miles/hour", Range.POSITIVE),
  LOCAL_MILES_PER_HOUR("localMilesPerHour", "miles/hour", Range.POSITIVE),
  MINUTES_PER_STOP("minutesPerStop", "minutes/stop", Range.POSITIVE),
  FIXED_HOURS_PER_SHIFT("fixedHoursPerShift", "hours/shift", Range.between(0, 24)),
  SHIFT_HOURS("shiftHours", "hours/shift", Range.positiveUpTo(24)),
  PARCELS_PER_STOP("parcelsPerStop", "parcels/stop", Range.atLeast(1)),
  VAN_PARCELS("vanParcels", "parcels/van", Range.atLeast(1)),
  WAGE_USD_PER_HOUR("wageUsdPerHour", "USD/hour", Range.POSITIVE),
  WAGE_LOADING("wageLoading", "ratio", Range.atLeast(1)),
  VEHICLE_USD_PER_MILE("vehicleUsdPerMile", "USD/mile", Range.POSITIVE),
  CONTRACTOR_OVERHEAD("contractorOverhead", "ratio", Range.RATIO),
  STATION_CAPEX_USD("stationCapexUsd", "USD", Range.NOT_NEGATIVE),
  STATION_OPEX_USD_PER_YEAR("stationOpexUsdPerYear", "USD/year", Range.NOT_NEGATIVE),
  DISCOUNT_RATE_PER_YEAR("discountRatePerYear", "ratio/year", Range.RATIO),
  STATION_LIFE_YEARS("stationLifeYears", "years", Range.POSITIVE),
  SORT_USD_PER_PARCEL("sortUsdPerParcel", "USD/parcel", Range.NOT_NEGATIVE),
  TRUCK_USD_PER_MILE("truckUsdPerMile", "USD/mile", Range.POSITIVE),
  PARCELS_PER_TRAILER("parcelsPerTrailer", "parcels/trailer", Range.atLeast(1)),
  TRAILER_FILL("trailerFill", "ratio", Range.positiveUpTo(1)),

  POSTAL_HANDOVER_USD_PER_PARCEL("postalHandoverUsdPerParcel", "USD/parcel", Range.NOT_NEGATIVE),
  POSTAL_INCREMENTAL_USD_PER_PARCEL("postalIncrementalUsdPerParcel", "USD/parcel", Range.POSITIVE),
  SHIPPER_POSTAL_USD_PER_YEAR("shipperPostalUsdPerYear", "USD/year", Range.POSITIVE),
  LARGE_VOLUME_PARCELS_PER_YEAR("largeVolumeParcelsPerYear", "parcels/year", Range.POSITIVE),
  LARGE_VOLUME_USD_PER_PARCEL("largeVolumeUsdPerParcel", "USD/parcel", Range.POSITIVE),
  MIDDLE_VOLUME_PARCELS_PER_YEAR("middleVolumeParcelsPerYear", "parcels/year", Range.POSITIVE),
  MIDDLE_VOLUME_USD_PER_PARCEL("middleVolumeUsdPerParcel", "USD/parcel", Range.POSITIVE),
  SMALL_VOLUME_PARCELS_PER_YEAR("smallVolumeParcelsPerYear", "parcels/year", Range.POSITIVE),
  SMALL_VOLUME_USD_PER_PARCEL("smallVolumeUsdPerParcel", "USD/parcel", Range.POSITIVE),
  POSTAL_ADDRESSES("postalAddresses", "addresses", Range.POSITIVE),
  POSTAL_DELIVERY_DAYS_PER_WEEK("postalDeliveryDaysPerWeek", "days/week", Range.positiveUpTo(7));

  private final String word;
  private final String unit;
  private final Range range;

  CostKey(String word, String unit, Range range) {
    this.word = word;
    this.unit = unit;
    this.range = range;
  }

  /** The key in the cost files. */
  String word() {
    return word;
  }

  /** The one unit in which the figure may be written. */
  String unit() {
    return unit;
  }

  Range range() {
    return range;
  }

  ValueRule rule() {
    return NumberRule.any(range);
  }

  static List<String> words() {
    return Arrays.stream(values()).map(CostKey::word).toList();
  }

  static Optional<CostKey> of(String word) {
    return Arrays.stream(values()).filter(key -> key.word.equals(word)).findFirst();
  }
}

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
  POSTAL_DELIVERY_DAYS_PER_WEEK("postalDeliveryDaysPerWeek", "days/week", Range.positiveUpTo(7)),

  BOXES_PER_HOUSEHOLD("boxesPerHousehold", "boxes/household", Range.POSITIVE),
  ROAD_MILES_PER_SQUARE_MILE("roadMilesPerSquareMile", "miles/square mile", Range.POSITIVE),
  POSTAL_MINUTES_PER_BOX_DAY("postalMinutesPerBoxDay", "minutes/box-day", Range.POSITIVE),
  BOXES_PER_ROUTE_MILE_OF_1989("boxesPerRouteMileOf1989", "boxes/mile", Range.POSITIVE),
  BOX_TIME_ELASTICITY("boxTimeElasticity", "elasticity", Range.between(-1, 0)),
  POSTAL_WAGE_USD_PER_HOUR("postalWageUsdPerHour", "USD/hour", Range.POSITIVE),
  POSTAL_VEHICLE_USD_PER_MILE("postalVehicleUsdPerMile", "USD/mile", Range.NOT_NEGATIVE),
  POSTAL_DAYS_PER_YEAR("postalDaysPerYear", "days/year", Range.positiveUpTo(366)),
  VOLUME_ELASTICITY_SPARSEST("volumeElasticitySparsest", "elasticity", Range.positiveUpTo(1)),
  VOLUME_ELASTICITY_SPARSE("volumeElasticitySparse", "elasticity", Range.positiveUpTo(1)),
  VOLUME_ELASTICITY_MIDDLE("volumeElasticityMiddle", "elasticity", Range.positiveUpTo(1)),
  VOLUME_ELASTICITY_DENSE("volumeElasticityDense", "elasticity", Range.positiveUpTo(1)),
  VOLUME_ELASTICITY_DENSEST("volumeElasticityDensest", "elasticity", Range.positiveUpTo(1)),
  POSTAL_RURAL_BOXES("postalRuralBoxes", "boxes", Range.POSITIVE),
  POSTAL_RURAL_MILES_PER_DAY("postalRuralMilesPerDay", "miles/day", Range.POSITIVE),
  POSTAL_RURAL_ROUTES("postalRuralRoutes", "routes", Range.POSITIVE),
  POSTAL_REVENUE_USD_PER_YEAR("postalRevenueUsdPerYear", "USD/year", Range.POSITIVE),
  POSTAL_EXPENSES_USD_PER_YEAR("postalExpensesUsdPerYear", "USD/year", Range.POSITIVE),
  POSTAL_PIECES_PER_YEAR("postalPiecesPerYear", "pieces/year", Range.POSITIVE),
  POSTAL_PACKAGES_PER_YEAR("postalPackagesPerYear", "parcels/year", Range.POSITIVE),
  POSTAL_PACKAGE_REVENUE_USD_PER_YEAR("postalPackageRevenueUsdPerYear", "USD/year", Range.POSITIVE),
  ACCOUNT_PARCELS_OF_2019("accountParcelsOf2019", "parcels/year", Range.POSITIVE),
  ACCOUNT_REVENUE_USD_OF_2019("accountRevenueUsdOf2019", "USD/year", Range.POSITIVE),
  ACCOUNT_CONTRIBUTION_USD_OF_2019("accountContributionUsdOf2019", "USD/year", Range.POSITIVE),
  POSTAL_WAGE_GROWTH_PER_YEAR("postalWageGrowthPerYear", "ratio/year", Range.RATIO),
  RURAL_ATTRIBUTABLE_SHARE_OF_1990("ruralAttributableShareOf1990", "ratio", Range.positiveUpTo(1)),
  POSTAL_ROUTE_HOURS_PER_DAY("postalRouteHoursPerDay", "hours/day", Range.positiveUpTo(24)),
  CURBSIDE_USD_PER_BOX_OF_2010("curbsideUsdPerBoxOf2010", "USD/box-year", Range.POSITIVE),
  PRICE_RISE_SINCE_2010("priceRiseSince2010", "ratio", Range.POSITIVE),

  CARRIER_USD_PER_PARCEL("carrierUsdPerParcel", "USD/parcel", Range.POSITIVE),
  CARRIER_REMOTE_USD_PER_PARCEL("carrierRemoteUsdPerParcel", "USD/parcel", Range.NOT_NEGATIVE),
  PARTNER_USD_PER_PARCEL("partnerUsdPerParcel", "USD/parcel", Range.POSITIVE),
  PARTNER_HANDOVER_USD_PER_PARCEL("partnerHandoverUsdPerParcel", "USD/parcel", Range.NOT_NEGATIVE),
  PARTNER_PARCELS_PER_DAY("partnerParcelsPerDay", "parcels/day", Range.POSITIVE),
  PARTNER_MILES("partnerMiles", "miles", Range.POSITIVE),

  ANNOUNCED_STATIONS("announcedStations", "stations", Range.POSITIVE),
  ANNOUNCED_ZIPS("announcedZips", "ZIPs", Range.POSITIVE),
  ANNOUNCED_SQUARE_MILES("announcedSquareMiles", "square miles", Range.POSITIVE),
  ANNOUNCED_PARCELS_PER_YEAR("announcedParcelsPerYear", "parcels/year", Range.POSITIVE),
  ANNOUNCED_CAPEX_USD("announcedCapexUsd", "USD", Range.POSITIVE),
  ANNOUNCED_JOBS("announcedJobs", "jobs", Range.POSITIVE),
  ANNOUNCED_JOBS_PER_STATION("announcedJobsPerStation", "jobs/station", Range.POSITIVE),
  HOURS_PER_JOB_YEAR("hoursPerJobYear", "hours/job-year", Range.POSITIVE),
  STATION_LABOUR_SHARE("stationLabourShare", "ratio", Range.RATIO);

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

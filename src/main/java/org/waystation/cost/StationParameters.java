package org.waystation.cost;

import org.waystation.units.Money;
import org.waystation.units.Ratio;

/**
 * What a station costs.
 *
 * @param capex building, land and equipment, once
 * @param opexPerYear fixed running cost without sorting labour
 * @param discountRate per year
 * @param lifeYears years over which the capex is spread, above 0
 * @param sortUsdPerParcel handling one parcel at the station
 */
public record StationParameters(
    Money capex,
    Money opexPerYear,
    Ratio discountRate,
    double lifeYears,
    double sortUsdPerParcel) {}

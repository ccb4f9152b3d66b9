package org.waystation.compare;

import java.util.List;
import org.waystation.units.Distance;
import org.waystation.units.TravelTime;

/**
 * How much of the scope lies within a driving time of its own station, at the speed of the way
 * between station and delivery area.
 *
 * @param within the time, included
 * @param coverage the same as a road distance
 */
public record TimeCoverage(TravelTime within, Coverage coverage) {
  /** The times asked for in rules on universal service. */
  public static final List<TravelTime> USUAL =
      List.of(TravelTime.ofMinutes(45), TravelTime.ofMinutes(60), TravelTime.ofMinutes(90));

  /** The time of {@link ZipGroup} and of the worst state. */
  public static final TravelTime HOUR = TravelTime.ofHours(1);

  /** Coverage of a list of ZIPs within each of the usual times. */
  public static List<TimeCoverage> of(List<ZipOutcome> zips, double stemMilesPerHour) {
    return USUAL.stream()
        .map(
            time ->
                new TimeCoverage(
                    time,
                    CoverageMeasures.of(zips, List.of(distance(time, stemMilesPerHour))).get(0)))
        .toList();
  }

  /** How far one gets in a time. */
  public static Distance distance(TravelTime time, double stemMilesPerHour) {
    return Distance.ofMiles(time.hours() * stemMilesPerHour);
  }
}

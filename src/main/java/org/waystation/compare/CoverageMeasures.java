package org.waystation.compare;

import java.util.List;
import java.util.function.Predicate;
import org.waystation.units.Distance;

/**
 * Measures coverage by road distance: sum of w_i over ZIPs with miles_i at most X, over sum w_i.
 */
public final class CoverageMeasures {
  /**
   * The distances usually shown. Delivery stations are said to be designed for 45 miles and rural
   * ones for 50 to 60; 30 is a near station, 120 the base scenario's standard, 90 lies between.
   */
  public static final List<Distance> USUAL =
      List.of(
          Distance.ofMiles(30),
          Distance.ofMiles(45),
          Distance.ofMiles(60),
          Distance.ofMiles(90),
          Distance.ofMiles(120));

  private CoverageMeasures() {}

  /**
   * Coverage of a list of ZIPs, be it the scope or one state of it.
   *
   * @param scope served and unserved ZIPs; of an empty list nothing is covered
   * @param within road distances, in any order
   * @return one measure per distance, in the same order
   */
  public static List<Coverage> of(List<ZipOutcome> scope, List<Distance> within) {
    return within.stream().map(distance -> of(scope, distance)).toList();
  }

  private static Coverage of(List<ZipOutcome> scope, Distance within) {
    Predicate<ZipOutcome> covered =
        zip -> zip.served() && zip.roadMiles().getAsDouble() <= within.miles();
    return new Coverage(
        within,
        Shares.of(scope, covered, zip -> 1),
        Shares.of(scope, covered, ZipOutcome::population),
        Shares.of(scope, covered, ZipOutcome::households),
        Shares.of(scope, covered, ZipOutcome::landSquareMiles),
        Shares.of(scope, covered, ZipOutcome::parcelsPerYear));
  }
}

package org.waystation.phasing;

/**
 * One period of a programme.
 *
 * @param mostNew most stations that can be opened at its beginning, at least 0; {@link #ANY_NUMBER}
 *     for no limit
 * @param budgetUsd most that these may cost to build, at least 0; infinite for no limit. What is
 *     not spent lapses
 * @param volume its parcels as a multiple of those that the final plan was made for, above 0
 * @param discountedYears what a US dollar in each of its years is worth at the beginning of the
 *     first period, above 0
 */
public record Period(int mostNew, double budgetUsd, double volume, double discountedYears) {
  /** In place of a number of stations: no limit. */
  public static final int ANY_NUMBER = Integer.MAX_VALUE;

  /** Dollars that sums of dollars may be off by. */
  private static final double ROUNDING_USD = 1e-3;

  public Period {
    boolean sound =
        mostNew >= 0
            && budgetUsd >= 0
            && volume > 0
            && discountedYears > 0
            && Double.isFinite(volume * discountedYears);
    if (!sound) {
      throw new IllegalArgumentException(
          "a period needs a limit of 0 or more, volume and years above 0, was ["
              + String.join(", ", "" + mostNew, "" + budgetUsd, "" + volume, "" + discountedYears)
              + "]");
    }
  }

  /** Whether so many stations of so much capex in all can be opened. */
  public boolean allows(int stations, double capexUsd) {
    return stations <= mostNew && capexUsd <= budgetUsd + ROUNDING_USD;
  }

  /** What a dollar a year at the plan's volume comes to over this period. */
  double volumeYears() {
    return volume * discountedYears;
  }
}

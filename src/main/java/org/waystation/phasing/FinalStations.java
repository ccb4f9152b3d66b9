package org.waystation.phasing;

/**
 * The stations of the final plan.
 *
 * @param fixedUsdPerYear what each costs a year once it is open, capital included
 * @param capexUsd what building it costs, once; budgets are held against it
 * @param standing whether it is open from the start, outside all limits
 */
public record FinalStations(double[] fixedUsdPerYear, double[] capexUsd, boolean[] standing) {
  public FinalStations {
    if (fixedUsdPerYear.length != standing.length || capexUsd.length != standing.length) {
      throw new IllegalArgumentException("final stations: arrays of different length");
    }
    for (int j = 0; j < standing.length; j++) {
      if (!Double.isFinite(fixedUsdPerYear[j]) || !(capexUsd[j] >= 0) || capexUsd[j] > 1e15) {
        throw new IllegalArgumentException(
            "station " + j + " costs [" + fixedUsdPerYear[j] + ", " + capexUsd[j] + "]");
      }
    }
  }

  /** Number of stations. */
  public int size() {
    return standing.length;
  }

  /** How many are yet to be opened. */
  public int yetToOpen() {
    int count = 0;
    for (boolean stands : standing) {
      count += stands ? 0 : 1;
    }
    return count;
  }
}

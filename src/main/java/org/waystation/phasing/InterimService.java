package org.waystation.phasing;

/**
 * Who can serve the points of the final plan before it is complete, in compressed sparse rows: the
 * choices of point i are the positions {@code rowStart[i]} to {@code rowStart[i + 1] - 1}, in
 * ascending cost, each cheaper than the outside option. A point that the final plan leaves outside
 * is not here.
 *
 * @param rowStart length points + 1, ascending, first 0, last the number of choices
 * @param station station of each choice
 * @param usdPerYear what serving the point from it costs
 * @param outsideUsdPerYear o_i of each point, finite
 */
public record InterimService(
    int[] rowStart, int[] station, double[] usdPerYear, double[] outsideUsdPerYear) {
  public InterimService {
    boolean spans =
        rowStart.length == outsideUsdPerYear.length + 1
            && rowStart[0] == 0
            && rowStart[rowStart.length - 1] == station.length
            && station.length == usdPerYear.length;
    if (!spans) {
      throw new IllegalArgumentException("interim service: rows must span all choices");
    }
    for (int i = 0; i < outsideUsdPerYear.length; i++) {
      checkRow(i, rowStart, usdPerYear, outsideUsdPerYear[i]);
    }
  }

  private static void checkRow(int point, int[] rowStart, double[] usdPerYear, double outside) {
    double last = Double.NEGATIVE_INFINITY;
    for (int a = rowStart[point]; a < rowStart[point + 1]; a++) {
      if (!(usdPerYear[a] >= last)) {
        throw new IllegalArgumentException("interim service: row " + point + " is not ascending");
      }
      last = usdPerYear[a];
    }
    if (!(last < outside) || !Double.isFinite(outside)) {
      throw new IllegalArgumentException(
          "interim service: point " + point + " has choices that the outside option does not pass");
    }
  }

  /** Number of points. */
  public int points() {
    return outsideUsdPerYear.length;
  }
}

package org.waystation.siting;

import java.util.Arrays;

/**
 * The allowed pairs of demand point and site, in compressed sparse rows: the arcs of point i are
 * the positions {@code rowStart[i]} to {@code rowStart[i + 1] - 1}.
 *
 * <p>Rows may be cut short, for a problem too large to hold whole: each row then says from which
 * cost on arcs may be missing. A lower bound stays true as long as no multiplier is above that
 * cost, for then no missing arc could lower it; and a plan that uses no missing arc costs what it
 * says.
 *
 * <p>Within a row arcs are in ascending cost, ties in ascending site, and no site stands twice. A
 * pair without an arc is not allowed: it lies beyond the coverage standard.
 *
 * @param rowStart length points + 1, ascending, first 0, last the number of arcs
 * @param site site of each arc
 * @param usdPerYear cost of serving the row's point from that site for a year, finite
 * @param cutUsdPerYear for each row a cost that no missing arc is below; infinite where the row is
 *     complete
 */
public record ServiceArcs(int[] rowStart, int[] site, double[] usdPerYear, double[] cutUsdPerYear) {
  public ServiceArcs {
    Checks.sameLength("service arcs", site.length, usdPerYear.length);
    Checks.sameLength(
        "rows of service arcs and cuts", Math.max(0, rowStart.length - 1), cutUsdPerYear.length);
    for (double cut : cutUsdPerYear) {
      if (Double.isNaN(cut)) {
        throw new IllegalArgumentException("service arcs: a cut must be a number");
      }
    }
    Checks.finite("cost of arc", usdPerYear);
    if (rowStart.length == 0 || rowStart[0] != 0 || rowStart[rowStart.length - 1] != site.length) {
      throw new IllegalArgumentException(
          "service arcs: rows must span all " + site.length + " arcs");
    }
    // All rows first: only then is every position below within the arrays.
    for (int i = 0; i + 1 < rowStart.length; i++) {
      if (rowStart[i] > rowStart[i + 1]) {
        throw new IllegalArgumentException("service arcs: row " + i + " ends before it begins");
      }
    }
    checkOrder(rowStart, site, usdPerYear);
    checkSitesOnce(rowStart, site);
  }

  /** Arcs of which none is missing. */
  public ServiceArcs(int[] rowStart, int[] site, double[] usdPerYear) {
    this(rowStart, site, usdPerYear, uncut(rowStart.length - 1));
  }

  private static double[] uncut(int rows) {
    double[] cut = new double[Math.max(0, rows)];
    Arrays.fill(cut, Double.POSITIVE_INFINITY);
    return cut;
  }

  /** Whether every row holds all arcs of its point. */
  public boolean isComplete() {
    for (double cut : cutUsdPerYear) {
      if (cut != Double.POSITIVE_INFINITY) {
        return false;
      }
    }
    return true;
  }

  private static void checkOrder(int[] rowStart, int[] site, double[] usdPerYear) {
    for (int i = 0; i + 1 < rowStart.length; i++) {
      for (int a = rowStart[i] + 1; a < rowStart[i + 1]; a++) {
        boolean ascending =
            usdPerYear[a - 1] < usdPerYear[a]
                || (usdPerYear[a - 1] == usdPerYear[a] && site[a - 1] < site[a]);
        if (!ascending) {
          throw new IllegalArgumentException(
              "service arcs: row " + i + " is not in ascending cost at arc " + a);
        }
      }
    }
  }

  private static void checkSitesOnce(int[] rowStart, int[] site) {
    int sites = 0;
    for (int j : site) {
      if (j < 0) {
        throw new IllegalArgumentException("service arcs: site [" + j + "] is no site number");
      }
      sites = Math.max(sites, j + 1);
    }
    // For each site the last row it was seen in, plus one.
    int[] seen = new int[sites];
    for (int i = 0; i + 1 < rowStart.length; i++) {
      for (int a = rowStart[i]; a < rowStart[i + 1]; a++) {
        if (seen[site[a]] == i + 1) {
          throw new IllegalArgumentException(
              "service arcs: site [" + site[a] + "] stands twice in row " + i);
        }
        seen[site[a]] = i + 1;
      }
    }
  }

  /** Number of demand points. */
  public int points() {
    return rowStart.length - 1;
  }

  /** Number of arcs. */
  public int size() {
    return site.length;
  }

  /** Position of the arc from {@code point} to {@code wanted}, or -1 if the pair is not allowed. */
  public int find(int point, int wanted) {
    for (int a = rowStart[point]; a < rowStart[point + 1]; a++) {
      if (site[a] == wanted) {
        return a;
      }
    }
    return -1;
  }
}

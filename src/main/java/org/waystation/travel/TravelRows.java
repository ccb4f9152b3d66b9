package org.waystation.travel;

/**
 * Road distances from demand points to the sites within their reach, in compressed sparse rows: the
 * cells of point i are the positions {@code rowStart[i]} to {@code rowStart[i + 1] - 1}.
 *
 * <p>Within a row cells are in ascending miles, ties in ascending site, and no site stands twice. A
 * pair without a cell lies beyond the coverage standard.
 *
 * @param rowStart length points + 1, ascending, first 0, last the number of cells
 * @param site site of each cell, from 0
 * @param roadMiles of each cell, at least 0, whole thousandths of a mile
 * @param source where all these figures come from; ask for that of a cell by {@link #provenance}
 */
public record TravelRows(int[] rowStart, int[] site, double[] roadMiles, Provenance source) {
  public TravelRows {
    if (site.length != roadMiles.length) {
      throw new IllegalArgumentException(
          "travel rows: as many sites as distances needed, were ["
              + site.length
              + "] and ["
              + roadMiles.length
              + "]");
    }
    if (rowStart.length == 0 || rowStart[0] != 0 || rowStart[rowStart.length - 1] != site.length) {
      throw new IllegalArgumentException(
          "travel rows: rows must span all " + site.length + " cells");
    }
    for (int i = 0; i + 1 < rowStart.length; i++) {
      if (rowStart[i] > rowStart[i + 1]) {
        throw new IllegalArgumentException("travel rows: row " + i + " ends before it begins");
      }
    }
    checkCells(site, roadMiles);
    checkOrder(rowStart, site, roadMiles);
  }

  /** Number of demand points. */
  public int points() {
    return rowStart.length - 1;
  }

  /** Number of cells. */
  public int size() {
    return site.length;
  }

  /** Number of points that some site reaches. */
  public int reached() {
    int reached = 0;
    for (int point = 0; point < points(); point++) {
      if (rowStart[point] < rowStart[point + 1]) {
        reached++;
      }
    }
    return reached;
  }

  /** The cell of {@code point} and {@code wanted}, or -1 if the site does not reach the point. */
  public int find(int point, int wanted) {
    for (int cell = rowStart[point]; cell < rowStart[point + 1]; cell++) {
      if (site[cell] == wanted) {
        return cell;
      }
    }
    return -1;
  }

  /** Where the figure of a cell comes from. */
  public Provenance provenance(int cell) {
    if (cell < 0 || cell >= site.length) {
      throw new IndexOutOfBoundsException("no cell [" + cell + "] among " + site.length);
    }
    return source;
  }

  private static void checkCells(int[] site, double[] roadMiles) {
    for (int cell = 0; cell < site.length; cell++) {
      if (site[cell] < 0) {
        throw new IllegalArgumentException(
            "travel rows: site of cell " + cell + " must be at least 0, was [" + site[cell] + "]");
      }
      double miles = roadMiles[cell];
      if (!(miles >= 0) || !Thousandths.isRounded(miles)) {
        throw new IllegalArgumentException(
            "travel rows: road miles of cell "
                + cell
                + " must be whole thousandths, at least 0, were ["
                + miles
                + "]");
      }
    }
  }

  private static void checkOrder(int[] rowStart, int[] site, double[] roadMiles) {
    int sites = 0;
    for (int one : site) {
      sites = Math.max(sites, one + 1);
    }
    int[] lastRow = new int[sites];
    for (int row = 0; row + 1 < rowStart.length; row++) {
      for (int cell = rowStart[row]; cell < rowStart[row + 1]; cell++) {
        if (cell > rowStart[row] && !ascends(site, roadMiles, cell)) {
          throw new IllegalArgumentException(
              "travel rows: row " + row + " is not in ascending miles at cell " + cell);
        }
        if (lastRow[site[cell]] == row + 1) {
          throw new IllegalArgumentException(
              "travel rows: site [" + site[cell] + "] stands twice in row " + row);
        }
        lastRow[site[cell]] = row + 1;
      }
    }
  }

  private static boolean ascends(int[] site, double[] roadMiles, int cell) {
    return roadMiles[cell - 1] < roadMiles[cell]
        || (roadMiles[cell - 1] == roadMiles[cell] && site[cell - 1] < site[cell]);
  }
}

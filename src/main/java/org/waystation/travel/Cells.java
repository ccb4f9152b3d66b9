package org.waystation.travel;

import java.util.Arrays;

/** Collects the cells of sparse rows, row after row, in primitive arrays that grow by half. */
final class Cells {
  private static final int SITE_BITS = 32;

  private final int[] rowStart;
  private int rows;
  private int[] site = new int[1024];
  private double[] roadMiles = new double[1024];
  private int size;

  /** The row being filled: thousandths of a mile in the high half, site in the low half. */
  private long[] row = new long[64];

  private int rowSize;

  Cells(int points) {
    rowStart = new int[points + 1];
  }

  /** Adds a cell to the row being filled, in any order; {@code thousandths} below 2^31. */
  void add(int cellSite, long thousandths) {
    if (rowSize == row.length) {
      row = Arrays.copyOf(row, grown(rowSize + 1, row.length));
    }
    row[rowSize++] = thousandths << SITE_BITS | cellSite;
  }

  /** Puts the row in ascending miles, ties in ascending site, and begins the next. */
  void endRow() {
    Arrays.sort(row, 0, rowSize);
    int needed = Math.addExact(size, rowSize);
    if (needed > site.length) {
      site = Arrays.copyOf(site, grown(needed, site.length));
      roadMiles = Arrays.copyOf(roadMiles, site.length);
    }
    for (int k = 0; k < rowSize; k++) {
      site[size] = (int) row[k];
      roadMiles[size++] = Thousandths.toMiles(row[k] >>> SITE_BITS);
    }
    rowSize = 0;
    rowStart[++rows] = size;
  }

  /** The rows, in arrays of just their size. */
  TravelRows toRows(Provenance source) {
    return new TravelRows(
        rowStart, Arrays.copyOf(site, size), Arrays.copyOf(roadMiles, size), source);
  }

  private static int grown(int needed, int length) {
    return Math.max(needed, length + (length >> 1));
  }
}

package org.waystation.bench;

import java.util.Arrays;

/** Brings the costs from one point to many sites into ascending order, ties in ascending site. */
final class SortedRow {
  private SortedRow() {}

  /**
   * Writes the cheapest arcs. Sorting the costs alone and then looking up the place of each site is
   * several times faster than sorting pairs.
   *
   * @param cost of sites 0, 1, 2 and so on; not a number where there is no arc
   * @param number of each site, ascending
   * @param count how many of both count
   * @param sites receives the sites in order of cost, from {@code at} on
   * @param costs receives their costs
   * @param most arcs to write at most
   * @return the cheapest cost that found no room; infinite if all did
   */
  static double write(
      double[] cost, int[] number, int count, int[] sites, double[] costs, int at, int most) {
    double[] sorted = Arrays.copyOf(cost, count);
    Arrays.sort(sorted);
    int kept = Math.min(most, count);
    System.arraycopy(sorted, 0, costs, at, kept);
    int[] placed = new int[count];
    for (int k = 0; k < count; k++) {
      int first = firstOf(sorted, cost[k]);
      int place = first + placed[first]++;
      if (place < kept) {
        sites[at + place] = number[k];
      }
    }
    return kept < count ? sorted[kept] : Double.POSITIVE_INFINITY;
  }

  private static int firstOf(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

package org.waystation.solve.regions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The regions of a problem: runs of points that stand together, as many in each, and beyond the
 * border of each the points that one of its own reaches.
 *
 * @param regions in the order of the points
 * @param beyond for each region the numbers of the points beyond its border
 * @param cut thousandths, one per point, from which on sites are left out
 */
record RegionLayout(List<RegionData> regions, int[][] beyond, int[] cut) {
  RegionLayout {
    regions = List.copyOf(regions);
  }

  /**
   * @param ordered points of which neighbours stand together
   * @param count how many regions
   */
  static RegionLayout of(Points ordered, int[] cut, int count) {
    int n = ordered.size();
    List<RegionData> regions = new ArrayList<>();
    int[][] beyond = new int[count][];
    for (int r = 0; r < count; r++) {
      int from = (int) ((long) n * r / count);
      int to = (int) ((long) n * (r + 1) / count);
      int[] own = new int[to - from];
      Arrays.setAll(own, k -> from + k);
      int[] ownCut = Arrays.copyOfRange(cut, from, to);
      PointTree tree = new PointTree(ordered.at(own));
      int[] farthest = tree.mostOfNodes(ownCut);
      int[] found = new int[64];
      int size = 0;
      for (int j = 0; j < n; j++) {
        boolean foreign = j < from || j >= to;
        if (foreign && tree.isReached(ordered.x()[j], ordered.y()[j], farthest, ownCut)) {
          if (size == found.length) {
            found = Arrays.copyOf(found, 2 * size);
          }
          found[size++] = j;
        }
      }
      beyond[r] = Arrays.copyOf(found, size);
      int[] all = Arrays.copyOf(own, own.length + size);
      System.arraycopy(found, 0, all, own.length, size);
      regions.add(new RegionData(r, ordered.at(all), own.length, ownCut));
    }
    return new RegionLayout(regions, beyond, cut);
  }
}

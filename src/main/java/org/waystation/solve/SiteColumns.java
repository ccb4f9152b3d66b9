package org.waystation.solve;

import java.util.Arrays;
import org.waystation.siting.ServiceArcs;

/**
 * The service arcs turned around: for each site the points it can serve, in ascending point or, of
 * {@link #cheapestFirst}, in ascending cost. The arcs of site j are the positions {@code start[j]}
 * to {@code start[j + 1] - 1}.
 *
 * @param start length sites + 1, ascending
 * @param point demand point of each arc
 * @param cost c_ij of each arc, USD per year
 */
record SiteColumns(int[] start, int[] point, double[] cost) {
  static SiteColumns of(ServiceArcs arcs, int sites) {
    int[] start = new int[sites + 1];
    for (int site : arcs.site()) {
      start[site + 1]++;
    }
    for (int j = 0; j < sites; j++) {
      start[j + 1] += start[j];
    }
    int[] next = start.clone();
    int[] point = new int[arcs.size()];
    double[] cost = new double[arcs.size()];
    for (int i = 0; i < arcs.points(); i++) {
      for (int a = arcs.rowStart()[i]; a < arcs.rowStart()[i + 1]; a++) {
        int at = next[arcs.site()[a]]++;
        point[at] = i;
        cost[at] = arcs.usdPerYear()[a];
      }
    }
    return new SiteColumns(start, point, cost);
  }

  /** The same with the cheapest arcs of each site first, equal ones in ascending point. */
  static SiteColumns cheapestFirst(ServiceArcs arcs, int sites) {
    SiteColumns columns = of(arcs, sites);
    for (int j = 0; j < sites; j++) {
      columns.sort(columns.start[j], columns.start[j + 1]);
    }
    return columns;
  }

  private void sort(int from, int to) {
    long[] keys = new long[to - from];
    for (int k = 0; k < keys.length; k++) {
      keys[k] = (long) ascending((float) cost[from + k]) << Integer.SIZE | k;
    }
    Arrays.sort(keys);
    int[] points = Arrays.copyOfRange(point, from, to);
    double[] costs = Arrays.copyOfRange(cost, from, to);
    for (int k = 0; k < keys.length; k++) {
      double c = costs[(int) keys[k]];
      int at = from + k;
      // Costs that are one as a float may still be out of order.
      for (; at > from && cost[at - 1] > c; at--) {
        cost[at] = cost[at - 1];
        point[at] = point[at - 1];
      }
      cost[at] = c;
      point[at] = points[(int) keys[k]];
    }
  }

  /** A whole number that is ordered as the float is. */
  private static int ascending(float value) {
    int bits = Float.floatToIntBits(value + 0f);
    return bits >= 0 ? bits : bits ^ Integer.MAX_VALUE;
  }
}

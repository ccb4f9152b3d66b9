package org.waystation.solve;

import org.waystation.siting.ServiceArcs;

/**
 * The service arcs turned around: for each site the points it can serve, in ascending point. The
 * arcs of site j are the positions {@code start[j]} to {@code start[j + 1] - 1}.
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
}

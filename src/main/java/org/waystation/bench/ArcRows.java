package org.waystation.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.waystation.siting.ServiceArcs;

/** Service arcs from costs that come row by row. */
final class ArcRows {
  private ArcRows() {}

  /** Fills in what serving one point from every site costs; infinite where that is not allowed. */
  @FunctionalInterface
  interface Row {
    void fill(int point, double[] cost);
  }

  /** Complete arcs between all points and all sites. */
  static ServiceArcs of(int points, int sites, Row row) {
    int[][] siteOf = new int[points][];
    double[][] costOf = new double[points][];
    IntStream.range(0, points)
        .parallel()
        .forEach(
            i -> {
              double[] cost = new double[sites];
              row.fill(i, cost);
              int[] number = new int[sites];
              int count = 0;
              for (int j = 0; j < sites; j++) {
                if (cost[j] != Double.POSITIVE_INFINITY) {
                  cost[count] = cost[j];
                  number[count++] = j;
                }
              }
              siteOf[i] = new int[count];
              costOf[i] = new double[count];
              SortedRow.write(cost, number, count, siteOf[i], costOf[i], 0, count);
            });
    return joined(siteOf, costOf);
  }

  private static ServiceArcs joined(int[][] siteOf, double[][] costOf) {
    int[] rowStart = new int[siteOf.length + 1];
    for (int i = 0; i < siteOf.length; i++) {
      rowStart[i + 1] = Math.addExact(rowStart[i], siteOf[i].length);
    }
    int[] site = new int[rowStart[siteOf.length]];
    double[] cost = new double[site.length];
    for (int i = 0; i < siteOf.length; i++) {
      System.arraycopy(siteOf[i], 0, site, rowStart[i], siteOf[i].length);
      System.arraycopy(costOf[i], 0, cost, rowStart[i], costOf[i].length);
      siteOf[i] = null;
      costOf[i] = null;
    }
    return new ServiceArcs(rowStart, site, cost);
  }

  /** One name for each number from 1 on, as the files count. */
  static List<String> names(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
  }
}

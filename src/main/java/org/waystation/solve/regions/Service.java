package org.waystation.solve.regions;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Who serves whom, given the stations: each point has the nearest, of two equally near the one with
 * the lower number.
 *
 * @param stations numbers of the points at which they stand, ascending
 * @param stationOf for each point the number of the point at which its station stands
 * @param distance thousandths, for each point
 * @param cost sum of weight times distance, millionths
 */
public record Service(int[] stations, int[] stationOf, int[] distance, long cost) {
  /**
   * Serves all points.
   *
   * @param stations at least one, in any order
   */
  public static Service of(Points points, int[] stations) {
    int[] sorted = stations.clone();
    Arrays.sort(sorted);
    PointTree tree = new PointTree(points.at(sorted));
    int n = points.size();
    int[] stationOf = new int[n];
    int[] distance = new int[n];
    IntStream.range(0, n)
        .parallel()
        .forEach(
            i -> {
              PointTree.Nearest nearest =
                  tree.nearest(points.x()[i], points.y()[i], points.metric().longest());
              stationOf[i] = sorted[nearest.point()];
              distance[i] = nearest.thousandths();
            });
    long cost = IntStream.range(0, n).mapToLong(i -> points.weight()[i] * distance[i]).sum();
    return new Service(sorted, stationOf, distance, cost);
  }
}

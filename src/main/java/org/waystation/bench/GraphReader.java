package org.waystation.bench;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.waystation.siting.SitingProblem;

/**
 * The p-median format of OR-Library (Beasley 1985): {@code n m p}, then m edges {@code i j length}
 * of an undirected graph. Of an edge that stands there twice the last line counts. The distance
 * between two vertices is that of the shortest path.
 */
final class GraphReader {
  /** Vertices up to which all pairs fit into arrays. */
  private static final int MOST_VERTICES = 20_000;

  private GraphReader() {}

  static List<BenchInstance> read(InstanceText text) {
    int n = text.count("the number of vertices", 1, MOST_VERTICES);
    int m = text.count("the number of edges", 0, Integer.MAX_VALUE);
    int p = text.count("the number of stations", 1, n);
    double[][] length = new double[n][n];
    for (int i = 0; i < n; i++) {
      Arrays.fill(length[i], Double.POSITIVE_INFINITY);
      length[i][i] = 0;
    }
    boolean whole = true;
    for (int e = 1; e <= m; e++) {
      String edge = " of edge " + e + " of " + m;
      int i = text.count("the first vertex" + edge, 1, n) - 1;
      int j = text.count("the second vertex" + edge, 1, n) - 1;
      double between = text.amount("the length" + edge);
      whole &= between == Math.rint(between);
      if (i != j) {
        length[i][j] = between;
        length[j][i] = between;
      }
    }
    text.end();
    return List.of(
        new BenchInstance(
            text.name(),
            text.file(),
            InstanceKind.PMED,
            DistanceRule.GIVEN,
            n,
            n,
            OptionalInt.of(p),
            Score.cost(whole),
            () -> problem(length, p)));
  }

  private static SitingProblem problem(double[][] length, int p) {
    shortestPaths(length);
    return Posed.median(
        ArcRows.of(
            length.length,
            length.length,
            (i, cost) -> System.arraycopy(length[i], 0, cost, 0, cost.length)),
        p);
  }

  /** Replaces lengths of edges by lengths of shortest paths (Floyd 1962), in place. */
  static void shortestPaths(double[][] length) {
    for (int k = 0; k < length.length; k++) {
      for (double[] from : length) {
        double first = from[k];
        for (int j = 0; j < from.length; j++) {
          from[j] = Math.min(from[j], first + length[k][j]);
        }
      }
    }
  }
}

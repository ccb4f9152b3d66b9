package org.waystation.solve.regions;

/**
 * Divides points into windows of as many points each, by cuts that change with a turn: what lies at
 * a border once lies inside next time.
 */
final class Partition {
  private Partition() {}

  /**
   * The window of each point, from 0.
   *
   * @param windows how many, at least 1
   * @param degrees by which the cuts are turned
   */
  static int[] of(Points points, int windows, double degrees) {
    int n = points.size();
    double[][] along = new double[2][n];
    double sin = Math.sin(Math.toRadians(degrees));
    double cos = Math.cos(Math.toRadians(degrees));
    double middle = 0;
    for (int i = 0; i < n; i++) {
      middle += points.y()[i] / n;
    }
    // Only the shape of windows hangs on this; a plane's unit is as good as a degree.
    double shrink = points.metric() instanceof Metric.Road ? Math.cos(Math.toRadians(middle)) : 1;
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      along[0][i] = points.x()[i] * shrink * cos + points.y()[i] * sin;
      along[1][i] = points.y()[i] * cos - points.x()[i] * shrink * sin;
      order[i] = i;
    }
    int[] window = new int[n];
    divide(order, along, 0, n, 0, windows, window);
    return window;
  }

  private static void divide(
      int[] order, double[][] along, int from, int to, int first, int count, int[] window) {
    if (count == 1) {
      for (int k = from; k < to; k++) {
        window[order[k]] = first;
      }
      return;
    }
    int half = count / 2;
    int place = from + (int) ((long) (to - from) * half / count);
    double[] axis =
        spread(order, along[0], from, to) >= spread(order, along[1], from, to)
            ? along[0]
            : along[1];
    if (place < to) {
      Halves.divide(order, axis, from, to, place);
    }
    divide(order, along, from, place, first, half, window);
    divide(order, along, place, to, first + half, count - half, window);
  }

  private static double spread(int[] order, double[] value, int from, int to) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int k = from; k < to; k++) {
      least = Math.min(least, value[order[k]]);
      most = Math.max(most, value[order[k]]);
    }
    return most - least;
  }
}

package org.waystation.solve.regions;

import java.util.stream.IntStream;

/**
 * The lower bound that prices give, by the definition alone: every pair of points whose distance is
 * below the demand's radius is looked at, whatever a solver kept. No plan with p stations costs
 * less, whatever the radii are.
 *
 * <pre>
 * L(r) = sum_i w_i r_i + the p smallest of rho_j
 * rho_j = sum over i with d_ij &lt; r_i of w_i (d_ij - r_i)
 * </pre>
 *
 * Whole numbers throughout, so nothing is lost to rounding.
 */
public final class MedianBound {
  /** Points of which the sums are kept apart until they are put together. */
  private static final int PIECES = 8;

  private MedianBound() {}

  /**
   * The bound in millionths.
   *
   * @param radii thousandths, at least 0, one per point
   * @param stations p, from 1 to the number of points
   */
  public static long of(Points points, int[] radii, int stations) {
    PointTree tree = new PointTree(points);
    int n = points.size();
    long[][] parts =
        IntStream.range(0, PIECES)
            .parallel()
            .mapToObj(
                piece -> {
                  long[] rho = new long[n];
                  int from = (int) ((long) n * piece / PIECES);
                  int to = (int) ((long) n * (piece + 1) / PIECES);
                  for (int i = from; i < to; i++) {
                    add(points, tree, i, radii[i], rho);
                  }
                  return rho;
                })
            .toArray(long[][]::new);
    long[] rho = new long[n];
    long prices = 0;
    for (int j = 0; j < n; j++) {
      for (long[] part : parts) {
        rho[j] += part[j];
      }
      prices += points.weight()[j] * radii[j];
    }
    return prices + Smallest.sum(rho, stations);
  }

  private static void add(Points points, PointTree tree, int i, int radius, long[] rho) {
    if (radius > 0) {
      long weight = points.weight()[i];
      tree.within(
          points.x()[i],
          points.y()[i],
          radius - 1,
          (j, distance) -> rho[j] += weight * (distance - radius));
    }
  }
}

package org.waystation.bench;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.waystation.siting.ServiceArcs;

/**
 * Arcs between points of a plane that are demand points and sites at once. Of many points each
 * keeps only its nearest sites; what lies beyond is marked as cut, so that bounds stay true.
 */
final class PlaneArcs {
  /** Up to so many points every pair is kept. */
  private static final int COMPLETE = 4_000;

  /** A plan serves n / p points from a station: rows hold that many times this. */
  private static final int TIMES_SERVED = 15;

  private static final int FEWEST = 600;

  /** Bytes that an arc takes, in rows and in the solver's columns, with room for the rest. */
  private static final int BYTES_PER_ARC = 64;

  private PlaneArcs() {}

  /** How many sites a row keeps for p stations. */
  static int kept(int points, int stations, OptionalInt asked) {
    if (asked.isPresent()) {
      return Math.min(points, asked.getAsInt());
    }
    if (points <= COMPLETE) {
      return points;
    }
    long enough = Math.max(FEWEST, (long) TIMES_SERVED * points / stations);
    long fitting = Runtime.getRuntime().maxMemory() / BYTES_PER_ARC / points;
    return (int) Math.max(1, Math.min(points, Math.min(enough, fitting)));
  }

  /** The arcs to the nearest sites of every point, as many for each. */
  static ServiceArcs of(PlanePoints points, DistanceRule rule, int kept) {
    int n = points.size();
    int[] rowStart = new int[n + 1];
    for (int i = 0; i < n; i++) {
      rowStart[i + 1] = Math.multiplyExact(kept, i + 1);
    }
    int[] site = new int[rowStart[n]];
    double[] cost = new double[rowStart[n]];
    double[] cut = new double[n];
    PlaneGrid grid = new PlaneGrid(points);
    int[] all = IntStream.range(0, n).toArray();
    IntStream.range(0, n)
        .parallel()
        .forEach(
            i -> {
              // One more than is kept, for the first that is dropped tells the cut.
              int[] near = kept == n ? all : grid.around(i, kept + 1);
              double[] distance = new double[near.length];
              for (int k = 0; k < near.length; k++) {
                distance[k] = points.distance(rule, i, near[k]);
              }
              cut[i] = SortedRow.write(distance, near, near.length, site, cost, rowStart[i], kept);
            });
    return new ServiceArcs(rowStart, site, cost, cut);
  }
}

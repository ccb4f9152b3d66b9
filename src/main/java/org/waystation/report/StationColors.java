package org.waystation.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Few colours for many stations, so that no two whose areas touch, and where possible no two that
 * are near, have the same: the station with the most colours around it comes next and takes the
 * first that is free (Brélaz 1979).
 */
final class StationColors {
  /** How many of the nearest stations count as neighbours too: gaps in scope part service areas. */
  private static final int NEAREST = 5;

  private StationColors() {}

  /**
   * A colour number for each station, from 0.
   *
   * @param touching pairs of stations
   */
  static int[] of(List<GridPoint> stations, List<int[]> touching) {
    List<TreeSet<Integer>> near = new ArrayList<>();
    for (int k = 0; k < stations.size(); k++) {
      near.add(new TreeSet<>());
    }
    touching.forEach(pair -> join(near, pair[0], pair[1]));
    for (int k = 0; k < stations.size(); k++) {
      for (int other : nearest(stations, k)) {
        join(near, k, other);
      }
    }
    int[] colors = new int[stations.size()];
    java.util.Arrays.fill(colors, -1);
    for (int done = 0; done < colors.length; done++) {
      int next = -1;
      int most = -1;
      for (int k = 0; k < colors.length; k++) {
        int rank = taken(near.get(k), colors).cardinality() * colors.length + near.get(k).size();
        if (colors[k] < 0 && rank > most) {
          most = rank;
          next = k;
        }
      }
      colors[next] = taken(near.get(next), colors).nextClearBit(0);
    }
    return colors;
  }

  private static void join(List<TreeSet<Integer>> near, int a, int b) {
    near.get(a).add(b);
    near.get(b).add(a);
  }

  private static int[] nearest(List<GridPoint> stations, int k) {
    return IntStream.range(0, stations.size())
        .filter(other -> other != k)
        .boxed()
        .sorted(Comparator.comparingDouble(other -> distance(stations.get(k), stations.get(other))))
        .limit(NEAREST)
        .mapToInt(other -> other)
        .toArray();
  }

  private static double distance(GridPoint a, GridPoint b) {
    return Math.hypot((double) a.x() - b.x(), (double) a.y() - b.y());
  }

  private static BitSet taken(TreeSet<Integer> neighbours, int[] colors) {
    BitSet taken = new BitSet();
    neighbours.stream().map(k -> colors[k]).filter(color -> color >= 0).forEach(taken::set);
    return taken;
  }
}

package org.waystation.solve;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.DemandPoints;
import org.waystation.siting.ServiceArcs;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationCount;

/** Points in the unit square that are sites too, each with arcs to its two hundred nearest. */
final class SquareProblem {
  private static final int ARCS = 200;

  /** Dearer than any arc. */
  private static final double OUTSIDE = 2;

  private SquareProblem() {}

  static SitingProblem of(int points, int stations, Random random) {
    double[] x = random.doubles(points).toArray();
    double[] y = random.doubles(points).toArray();
    int arcs = Math.min(ARCS, points);
    int[] rowStart = IntStream.rangeClosed(0, points).map(i -> i * arcs).toArray();
    int[] site = new int[points * arcs];
    double[] cost = new double[points * arcs];
    for (int i = 0; i < points; i++) {
      int from = i;
      double[] distance =
          IntStream.range(0, points)
              .mapToDouble(j -> Math.hypot(x[from] - x[j], y[from] - y[j]))
              .toArray();
      int[] nearest =
          IntStream.range(0, points)
              .boxed()
              .sorted(Comparator.comparingDouble((Integer j) -> distance[j]))
              .limit(arcs)
              .mapToInt(Integer::intValue)
              .toArray();
      for (int k = 0; k < arcs; k++) {
        site[rowStart[i] + k] = nearest[k];
        cost[rowStart[i] + k] = distance[nearest[k]];
      }
    }
    List<String> ids = IntStream.range(0, points).mapToObj(Integer::toString).toList();
    double[] parcels = new double[points];
    double[] outside = new double[points];
    Arrays.fill(parcels, 1);
    Arrays.fill(outside, OUTSIDE);
    return new SitingProblem(
        new DemandPoints(ids, parcels, outside),
        new CandidateSites(
            ids, new double[points], Collections.nCopies(points, SiteRole.GREENFIELD)),
        new ServiceArcs(rowStart, site, cost),
        StationCount.exactly(stations),
        0);
  }
}

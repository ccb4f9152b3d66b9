package org.waystation.siting;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Small problems, written down as matrices. */
public final class Problems {
  /** A pair that is not allowed, or an outside option that is not there. */
  public static final double NONE = Double.POSITIVE_INFINITY;

  private Problems() {}

  /** Points P0, P1, ... and sites S0, S1, ...; {@code cost[i][j]}, {@link #NONE} for no arc. */
  public static SitingProblem of(
      double[][] cost,
      double[] outside,
      double[] fixed,
      List<SiteRole> roles,
      StationCount stations,
      int minServed) {
    return new SitingProblem(
        new DemandPoints(names("P", cost.length), ones(cost.length), outside),
        new CandidateSites(names("S", fixed.length), fixed, roles),
        arcs(cost),
        stations,
        minServed);
  }

  /** Every site free and without fixed cost, every point to be served. */
  public static SitingProblem median(double[][] cost, StationCount stations) {
    int sites = cost[0].length;
    double[] outside = new double[cost.length];
    Arrays.fill(outside, NONE);
    return of(cost, outside, new double[sites], greenfield(sites), stations, cost.length);
  }

  /** Rows of arcs in ascending cost, ties in ascending site. */
  public static ServiceArcs arcs(double[][] cost) {
    int[] rowStart = new int[cost.length + 1];
    IntStream.Builder sites = IntStream.builder();
    for (int i = 0; i < cost.length; i++) {
      double[] row = cost[i];
      List<Integer> order =
          IntStream.range(0, row.length)
              .boxed()
              .filter(j -> row[j] != NONE)
              .sorted(Comparator.<Integer>comparingDouble(j -> row[j]).thenComparing(j -> j))
              .toList();
      order.forEach(sites::add);
      rowStart[i + 1] = rowStart[i] + order.size();
    }
    int[] site = sites.build().toArray();
    double[] sorted = new double[site.length];
    for (int i = 0; i < cost.length; i++) {
      for (int a = rowStart[i]; a < rowStart[i + 1]; a++) {
        sorted[a] = cost[i][site[a]];
      }
    }
    return new ServiceArcs(rowStart, site, sorted);
  }

  /** So many sites, none of them decided. */
  public static List<SiteRole> greenfield(int sites) {
    return Collections.nCopies(sites, SiteRole.GREENFIELD);
  }

  private static List<String> names(String letter, int count) {
    return IntStream.range(0, count).mapToObj(k -> letter + k).toList();
  }

  private static double[] ones(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }
}

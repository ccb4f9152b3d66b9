package org.waystation.solve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringTokenizer;
import java.util.stream.IntStream;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.CoverageFloor;
import org.waystation.siting.DemandPoints;
import org.waystation.siting.Problems;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.Sourcing;
import org.waystation.siting.StationCount;
import org.waystation.siting.StationLimits;

/** Public files of problems with capacities; single sourcing in all of them. */
final class LimitedFiles {
  private final double[] numbers;
  private int next;

  private LimitedFiles(Path file) throws IOException {
    List<Double> read = new ArrayList<>();
    StringTokenizer words = new StringTokenizer(Files.readString(file));
    while (words.hasMoreTokens()) {
      read.add(Double.valueOf(words.nextToken()));
    }
    numbers = read.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private double number() {
    return numbers[next++];
  }

  private int count() {
    return (int) number();
  }

  /**
   * Capacitated p-median: {@code n p}, then {@code x y capacity demand} of each point.
   *
   * @param whole whether distances are rounded down to whole numbers, as in OR-Library's
   */
  static SitingProblem median(Path file, boolean whole) throws IOException {
    LimitedFiles in = new LimitedFiles(file);
    int n = in.count();
    int p = in.count();
    double[][] point = new double[4][n];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < 4; k++) {
        point[k][i] = in.number();
      }
    }
    return median(point[0], point[1], point[3], point[2], p, whole);
  }

  private static SitingProblem median(
      double[] x, double[] y, double[] demand, double[] capacity, int p, boolean whole) {
    int n = x.length;
    double[][] cost = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double distance = Math.hypot(x[i] - x[j], y[i] - y[j]);
        cost[i][j] = whole ? Math.floor(distance) : distance;
      }
    }
    return of(cost, demand, capacity, new double[n], StationCount.exactly(p));
  }

  /** Facilities and customers, capacities, opening costs, demands, costs by customer. */
  static SitingProblem holmberg(Path file) throws IOException {
    LimitedFiles in = new LimitedFiles(file);
    int m = in.count();
    int n = in.count();
    double[] capacity = IntStream.range(0, m).mapToDouble(j -> in.number()).toArray();
    double[] fixed = IntStream.range(0, m).mapToDouble(j -> in.number()).toArray();
    double[] demand = IntStream.range(0, n).mapToDouble(i -> in.number()).toArray();
    double[][] cost = new double[n][m];
    for (double[] row : cost) {
      Arrays.setAll(row, j -> in.number());
    }
    return of(cost, demand, capacity, fixed, new StationCount(0, m));
  }

  private static SitingProblem of(
      double[][] cost, double[] demand, double[] capacity, double[] fixed, StationCount stations) {
    int n = demand.length;
    int m = capacity.length;
    double[] outside = new double[n];
    Arrays.fill(outside, Problems.NONE);
    int[] anyNumber = new int[m];
    Arrays.fill(anyNumber, StationLimits.ANY_NUMBER);
    return new SitingProblem(
        new DemandPoints(names("P", n), demand, outside),
        new CandidateSites(names("S", m), fixed, Problems.greenfield(m)),
        Problems.arcs(cost),
        stations,
        new StationLimits(capacity, new double[m], anyNumber, Sourcing.SINGLE),
        CoverageFloor.points(n, n));
  }

  private static List<String> names(String letter, int count) {
    return IntStream.range(0, count).mapToObj(k -> letter + k).toList();
  }
}

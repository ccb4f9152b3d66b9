package org.waystation.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cases that no other beats in everything: less cost, more coverage, fewer stations.
 * Formulation: {@code models/formulations/frontier.md}.
 */
final class Pareto {
  private Pareto() {}

  /** Those of some cases that none of them beats, in their order. */
  static List<DoneCase> front(List<DoneCase> cases) {
    double[][] measures = measures(cases);
    List<DoneCase> front = new ArrayList<>();
    for (int k = 0; k < measures.length; k++) {
      double[] one = measures[k];
      if (Arrays.stream(measures).noneMatch(other -> beats(other, one))) {
        front.add(cases.get(k));
      }
    }
    return front;
  }

  /** Of each case what should be little: cost, coverage with the sign turned, stations. */
  private static double[][] measures(List<DoneCase> cases) {
    return cases.stream()
        .map(one -> new double[] {one.cost(), -one.coverage(), one.stations()})
        .toArray(double[][]::new);
  }

  private static boolean beats(double[] one, double[] other) {
    boolean better = false;
    for (int m = 0; m < one.length; m++) {
      if (one[m] > other[m]) {
        return false;
      }
      better |= one[m] < other[m];
    }
    return better;
  }

  /**
   * The case of a front that is nearest to having the best of everything, each measure stretched to
   * its range over the front; the earlier one of equals.
   *
   * @param front not empty
   */
  static DoneCase knee(List<DoneCase> front) {
    double[][] measures = measures(front);
    List<Double> distances = new ArrayList<>();
    for (double[] point : measures) {
      double squares = 0;
      for (int m = 0; m < point.length; m++) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double[] other : measures) {
          least = Math.min(least, other[m]);
          most = Math.max(most, other[m]);
        }
        double share = most > least ? (point[m] - least) / (most - least) : 0;
        squares += share * share;
      }
      distances.add(squares);
    }
    int best = 0;
    for (int k = 1; k < distances.size(); k++) {
      if (distances.get(k) < distances.get(best)) {
        best = k;
      }
    }
    return front.get(best);
  }
}

package org.waystation.batch;

import java.util.ArrayList;
import java.util.List;

/**
 * The cases that no other beats in everything: less cost, more coverage, fewer stations.
 * Formulation: {@code models/formulations/frontier.md}.
 */
final class Pareto {
  private Pareto() {}

  /** Those of some cases that none of them beats, in their order. */
  static List<DoneCase> front(List<DoneCase> cases) {
    return cases.stream()
        .filter(one -> cases.stream().noneMatch(other -> beats(other, one)))
        .toList();
  }

  private static boolean beats(DoneCase one, DoneCase other) {
    boolean noWorse =
        one.cost() <= other.cost()
            && one.coverage() >= other.coverage()
            && one.stations() <= other.stations();
    boolean better =
        one.cost() < other.cost()
            || one.coverage() > other.coverage()
            || one.stations() < other.stations();
    return noWorse && better;
  }

  /**
   * The case of a front that is nearest to having the best of everything, each measure stretched to
   * its range over the front; the earlier one of equals.
   *
   * @param front not empty
   */
  static DoneCase knee(List<DoneCase> front) {
    double[][] measures = new double[front.size()][];
    for (int k = 0; k < measures.length; k++) {
      DoneCase one = front.get(k);
      measures[k] = new double[] {one.cost(), -one.coverage(), one.stations()};
    }
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

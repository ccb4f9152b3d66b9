package org.waystation.solve;

import java.util.Arrays;
import org.waystation.siting.CompensatedSum;
import org.waystation.siting.CoverageFloor;
import org.waystation.siting.SitingProblem;

/**
 * Which points the relaxation leaves to the outside option: those that save most for their weight
 * under the coverage floor, the last of them in part. That is the continuous knapsack (Dantzig
 * 1957), found by selection and not by sorting; where coverage is counted in points it leaves whole
 * points and is exact.
 *
 * <p>One choice stands here until the next.
 */
final class RelaxedLeaving {
  private final double[] outside;
  private final double[] weight;
  private final double room;
  private final double[] share;
  private final double[] ratio;
  private final double[] ratioWeight;
  private double price;

  RelaxedLeaving(SitingProblem problem) {
    outside = problem.points().outsideUsdPerYear();
    weight = problem.floor().weights();
    room = room(problem.floor());
    share = new double[outside.length];
    ratio = new double[outside.length];
    ratioWeight = new double[outside.length];
  }

  /** The most weight that a plan may leave and still pass the verifier. */
  private static double room(CoverageFloor floor) {
    double most = floor.mostLeftWithRounding();
    return floor.countsPoints() ? Math.floor(most) : most;
  }

  /**
   * Chooses at one multiplier per point, USD per year; adds what is saved, negative, to the sum.
   */
  void choose(double[] multipliers, CompensatedSum sum) {
    Arrays.fill(share, 0);
    price = 0;
    double threshold = threshold(multipliers);
    double left = room;
    for (int i = 0; i < outside.length; i++) {
      double saving = outside[i] - multipliers[i];
      if (saving < 0 && (weight[i] == 0 || saving / weight[i] < threshold)) {
        share[i] = 1;
        left -= weight[i];
        sum.add(saving);
      }
    }
    for (int i = 0; i < outside.length && left > 0; i++) {
      double saving = outside[i] - multipliers[i];
      if (saving < 0 && weight[i] > 0 && saving / weight[i] == threshold) {
        share[i] = Math.min(1, left / weight[i]);
        left -= share[i] * weight[i];
        sum.add(share[i] * saving);
      }
    }
  }

  /** The saving per weight, negative, at which the room is used up; 0 if there is room for all. */
  private double threshold(double[] multipliers) {
    int eager = 0;
    double all = 0;
    for (int i = 0; i < outside.length; i++) {
      double saving = outside[i] - multipliers[i];
      if (saving < 0 && weight[i] > 0) {
        ratio[eager] = saving / weight[i];
        ratioWeight[eager++] = weight[i];
        all += weight[i];
      }
    }
    if (all <= room) {
      return 0;
    }
    if (room <= 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double threshold = Selection.smallestUpTo(ratio, ratioWeight, eager, room);
    price = -threshold;
    return threshold;
  }

  /** Share of the point that is left, 0 to 1. */
  double share(int point) {
    return share[point];
  }

  /** What one more unit of weight that may be left would save, USD per year. */
  double price() {
    return price;
  }
}

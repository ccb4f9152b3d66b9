package org.waystation.siting;

import java.util.Arrays;

/**
 * How much stations must serve at least: the sum of the weights of the demand points that they
 * serve. Weights are what coverage is counted in: 1 for points, people, parcels or area.
 *
 * @param weights one per demand point, at least 0
 * @param least least sum of weights served, from 0 to the sum of all
 */
public record CoverageFloor(double[] weights, double least) {
  public CoverageFloor {
    Checks.finite("coverage weight of point", weights);
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] < 0) {
        throw new IllegalArgumentException(
            "coverage weight of point " + i + " must be at least 0, was [" + weights[i] + "]");
      }
    }
    if (!(least >= 0 && least <= total(weights))) {
      throw new IllegalArgumentException(
          "the coverage floor must lie in 0 to "
              + Figures.plain(total(weights))
              + ", was ["
              + Figures.plain(least)
              + "]");
    }
  }

  /** At least so many of all points. */
  public static CoverageFloor points(int all, int least) {
    double[] ones = new double[all];
    Arrays.fill(ones, 1);
    return new CoverageFloor(ones, least);
  }

  /** Whether coverage is counted in points, so that all weigh the same. */
  public boolean countsPoints() {
    for (double weight : weights) {
      if (weight != 1) {
        return false;
      }
    }
    return true;
  }

  /** Sum of all weights. */
  public double total() {
    return total(weights);
  }

  /** Most weight that may be left to the outside option. */
  public double mostLeft() {
    return total() - least;
  }

  /** The same, and as much more as {@link PlanVerifier} lets pass for rounding. */
  public double mostLeftWithRounding() {
    return mostLeft() + PlanVerifier.ROUNDING * least;
  }

  private static double total(double[] weights) {
    CompensatedSum sum = new CompensatedSum();
    for (double weight : weights) {
      sum.add(weight);
    }
    return sum.value();
  }
}

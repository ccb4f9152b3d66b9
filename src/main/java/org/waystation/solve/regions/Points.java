package org.waystation.solve.regions;

import java.io.Serializable;

/**
 * Points that are demand and candidate site at once, numbered from 0.
 *
 * @param x longitude in degrees, or x of the plane, one per point
 * @param y latitude in degrees, or y of the plane, one per point
 * @param weight what serving the point over one unit of distance costs, in thousandths, at least 0
 * @param metric distance between them
 */
public record Points(double[] x, double[] y, long[] weight, Metric metric) implements Serializable {
  private static final long serialVersionUID = 1;

  /** Parts of a weight of 1. */
  public static final int PER_WEIGHT = 1000;

  /** All weights over the longest distance: no sum of costs is more, and a long must hold it. */
  private static final double MOST_COST = Long.MAX_VALUE / 1.2;

  /**
   * Refuses what is no point, and weights so large that sums could pass what a long holds.
   *
   * @throws IllegalArgumentException with the first that is wrong
   */
  public Points {
    if (x.length != y.length || x.length != weight.length) {
      throw new IllegalArgumentException("each point needs x, y and weight");
    }
    double most = 0;
    for (int i = 0; i < x.length; i++) {
      if (!metric.isPoint(x[i], y[i])) {
        throw new IllegalArgumentException("point " + i + " lies nowhere: " + x[i] + ", " + y[i]);
      }
      if (weight[i] < 0) {
        throw new IllegalArgumentException(
            "weight of point " + i + " must be at least 0, was [" + weight[i] + "]");
      }
      most += weight[i];
    }
    if (most * metric.longest() >= MOST_COST) {
      throw new IllegalArgumentException(
          "the weights add up to ["
              + most / PER_WEIGHT
              + "], at most ["
              + Math.floor(MOST_COST / metric.longest() / PER_WEIGHT)
              + "] can be counted");
    }
  }

  /** How many there are. */
  public int size() {
    return x.length;
  }

  /** Thousandths between two of them. */
  int between(int i, int j) {
    return metric.between(x[i], y[i], x[j], y[j]);
  }

  /** Some of them, in the order given. */
  Points at(int[] which) {
    double[] someX = new double[which.length];
    double[] someY = new double[which.length];
    long[] someWeight = new long[which.length];
    for (int k = 0; k < which.length; k++) {
      someX[k] = x[which[k]];
      someY[k] = y[which[k]];
      someWeight[k] = weight[which[k]];
    }
    return new Points(someX, someY, someWeight, metric);
  }
}

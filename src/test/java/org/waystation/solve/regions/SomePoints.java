package org.waystation.solve.regions;

import java.util.Random;

/** Invented points, the same for the same seed. */
final class SomePoints {
  private SomePoints() {}

  /** Points of a plane, some of them in towns, with weights from 0 to 9.999. */
  static Points ofAPlane(int n, long seed) {
    return of(n, seed, new Metric.Plane(), 0, 0, 100);
  }

  /** Points of some degrees around a place, by road. */
  static Points byRoad(int n, long seed) {
    return of(n, seed, new Metric.Road(1.3), -100, 40, 4);
  }

  private static Points of(
      int n, long seed, Metric metric, double west, double south, double side) {
    Random random = new Random(seed);
    double[] x = new double[n];
    double[] y = new double[n];
    long[] weight = new long[n];
    for (int i = 0; i < n; i++) {
      boolean town = i > 0 && random.nextInt(3) == 0;
      int near = town ? random.nextInt(i) : 0;
      x[i] = town ? x[near] + side / 50 * random.nextGaussian() : west + side * random.nextDouble();
      y[i] =
          town ? y[near] + side / 50 * random.nextGaussian() : south + side * random.nextDouble();
      weight[i] = random.nextInt(10_000);
    }
    return new Points(x, y, weight, metric);
  }

  /** Cost of a set of stations by its definition, millionths. */
  static long cost(Points points, int... stations) {
    long cost = 0;
    for (int i = 0; i < points.size(); i++) {
      int nearest = Integer.MAX_VALUE;
      for (int j : stations) {
        nearest = Math.min(nearest, points.between(i, j));
      }
      cost += points.weight()[i] * nearest;
    }
    return cost;
  }
}

package org.waystation.bench;

/**
 * Points of a plane, each both demand point and site.
 *
 * @param x one per point
 * @param y one per point
 */
record PlanePoints(double[] x, double[] y) {
  int size() {
    return x.length;
  }

  double distance(DistanceRule rule, int i, int j) {
    return rule.between(x[i], y[i], x[j], y[j]);
  }
}

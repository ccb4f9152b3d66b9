package org.waystation.solve.regions;

/** Chooses so many of points that stand in order, each as often as its share says. */
final class Spread {
  private Spread() {}

  /**
   * Systematic sampling: the shares are laid end to end, and a point is chosen wherever a step of
   * even length comes down. So a stretch of neighbours gets as many as its shares add up to, give
   * or take one.
   *
   * @param share of each point, at least 0
   * @param count how many to choose, at most as many as there are points
   */
  static int[] of(double[] share, int count) {
    int n = share.length;
    double total = 0;
    for (double one : share) {
      total += one;
    }
    int[] chosen = new int[count];
    int size = 0;
    double passed = 0;
    for (int i = 0; i < n && size < count; i++) {
      passed += total > 0 ? share[i] : 1;
      double next = (size + 0.5) / count * (total > 0 ? total : n);
      // The last ones are taken where there are only as many left.
      if (passed >= next && passed > 0 || n - i == count - size) {
        chosen[size++] = i;
      }
    }
    return chosen;
  }
}

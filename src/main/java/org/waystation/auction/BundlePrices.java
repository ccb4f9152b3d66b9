package org.waystation.auction;

import java.util.List;

/**
 * Prices of room that bound what some bundles and the bids beside them are worth, and steps towards
 * better ones: subgradients of the Lagrangian dual, with steps after Polyak.
 */
final class BundlePrices {
  /** Steps without a better bound after which steps get shorter. */
  private static final int PATIENCE = 12;

  private final BundleProblem problem;
  private final List<Integer> bundles;
  private final int[] units;
  private final int[] room;
  private final double[] slope;
  private double[] best;
  private double bound;

  /**
   * @param bundles that are open
   * @param room left at every unit of the problem
   * @param price to begin with, one for every unit of the problem
   */
  BundlePrices(BundleProblem problem, List<Integer> bundles, int[] room, double[] price) {
    this.problem = problem;
    this.bundles = bundles;
    this.units = problem.touched(bundles);
    this.room = room;
    this.slope = new double[price.length];
    this.best = price.clone();
    this.bound = boundAt(price);
  }

  /** No choice of the open bundles is worth more, the bids at their units included. */
  double bound() {
    return bound;
  }

  /** The prices that prove it. */
  double[] prices() {
    return best;
  }

  /**
   * Improves the bound.
   *
   * @param steps at most
   * @param target what is known to be possible
   */
  void improve(int steps, double target) {
    double[] price = best.clone();
    double at = bound;
    double length = 1;
    int since = 0;
    for (int step = 0; step < steps && bound > target; step++) {
      double square = slopes(price);
      if (square == 0) {
        return;
      }
      double move = length * Math.max(at - target, 0) / square;
      for (int u : units) {
        price[u] = Math.max(problem.units()[u].clearingUsdPerParcel(), price[u] - move * slope[u]);
      }
      at = boundAt(price);
      if (at < bound) {
        bound = at;
        best = price.clone();
        since = 0;
      } else if (++since == PATIENCE) {
        length /= 2;
        since = 0;
        price = best.clone();
        at = bound;
      }
    }
  }

  private double boundAt(double[] price) {
    double sum = 0;
    for (int u : units) {
      sum += problem.units()[u].atPrice(room[u], price[u]);
    }
    for (int b : bundles) {
      sum += Math.max(0, problem.reduced(b, price));
    }
    return sum;
  }

  /** Room that nobody takes at these prices, by unit; the sum of squares of what counts. */
  private double slopes(double[] price) {
    for (int u : units) {
      slope[u] = room[u] - problem.units()[u].taken(room[u], price[u]);
    }
    for (int b : bundles) {
      if (problem.reduced(b, price) > 0) {
        for (int k = 0; k < problem.unit()[b].length; k++) {
          slope[problem.unit()[b][k]] -= problem.parcels()[b][k];
        }
      }
    }
    double square = 0;
    for (int u : units) {
      boolean held = slope[u] > 0 && price[u] <= problem.units()[u].clearingUsdPerParcel();
      slope[u] = held ? 0 : slope[u];
      square += slope[u] * slope[u];
    }
    return square;
  }
}

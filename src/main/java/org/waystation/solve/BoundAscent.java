package org.waystation.solve;

import org.waystation.siting.SitingProblem;

/**
 * Raises the Lagrangian bound by a subgradient method whose direction remembers the last ones
 * (deflection after Camerini, Fratta and Maffioli, 1975), with Polyak's step towards the value of
 * the best plan. The step is shortened, and the ascent returns to its best multipliers, when the
 * bound has stood still for some iterations. Where rows of arcs are cut short, multipliers are kept
 * at or below the cut (projected), beyond which the bound would not hold.
 *
 * <p>Can be continued, with a better plan or without; the same calls give the same numbers.
 */
final class BoundAscent {
  /**
   * Weight of the earlier direction. On the national case 0.7 and 0.9 ended within 0.002 % of each
   * other.
   */
  private static final double MEMORY = 0.7;

  private static final double FIRST_STEP = 1.0;
  private static final double SHORTER = 0.8;
  private static final int PATIENCE = 30;

  /** An ascent of less than this, relative to the bound, counts as standing still. */
  private static final double NOTICEABLE = 1e-6;

  private static final double SHORTEST_STEP = 1e-4;

  private final LagrangianDual relaxation;
  private final double[] cut;
  private final double[] multipliers;
  private final double[] direction;
  private final double[] best;
  private double bestBound;
  private double bestRounding;
  private double bestFloorPrice;
  private double step = FIRST_STEP;
  private int standing;

  BoundAscent(SitingProblem problem) {
    this(new Relaxation(problem), firstMultipliers(problem), problem.arcs().cutUsdPerYear());
  }

  /**
   * Starts from given multipliers, of which it takes a copy.
   *
   * @param cut for each point the cost above which its multiplier must not rise
   */
  BoundAscent(LagrangianDual relaxation, double[] first, double[] cut) {
    this.relaxation = relaxation;
    this.cut = cut;
    multipliers = first.clone();
    direction = new double[multipliers.length];
    best = multipliers.clone();
    bestBound = relaxation.evaluate(multipliers);
    bestRounding = relaxation.rounding();
    bestFloorPrice = relaxation.floorPrice();
    System.arraycopy(relaxation.subgradient(), 0, direction, 0, direction.length);
  }

  /** Each point starts at its third cheapest arc: low enough to be bounded, high enough to pull. */
  static double[] firstMultipliers(SitingProblem problem) {
    int[] rowStart = problem.arcs().rowStart();
    double[] first = new double[problem.points().size()];
    for (int i = 0; i < first.length; i++) {
      int arcs = rowStart[i + 1] - rowStart[i];
      double outside = problem.points().outsideUsdPerYear()[i];
      if (arcs == 0) {
        first[i] = Double.isInfinite(outside) ? 0 : outside;
      } else {
        first[i] = problem.arcs().usdPerYear()[rowStart[i] + Math.min(2, arcs - 1)];
      }
      first[i] = Math.min(first[i], problem.arcs().cutUsdPerYear()[i]);
    }
    return first;
  }

  /**
   * Goes on for at most so many iterations.
   *
   * @param target value of the best plan known, USD per year
   * @param stop asked before each iteration
   * @return iterations made; fewer than asked if stopped, converged, or at the target
   */
  int ascend(int iterations, double target, StopSignal stop) {
    for (int k = 0; k < iterations; k++) {
      if (stop.isRaised() || hasConverged() || bestBound >= target) {
        return k;
      }
      iterate(target);
    }
    return iterations;
  }

  private void iterate(double target) {
    double norm = 0;
    for (double d : direction) {
      norm += d * d;
    }
    if (norm == 0) {
      step = 0;
      return;
    }
    double length = step * (target - bestBound) / norm;
    for (int i = 0; i < multipliers.length; i++) {
      multipliers[i] = Math.min(multipliers[i] + length * direction[i], cut[i]);
    }
    double bound = relaxation.evaluate(multipliers);
    double[] subgradient = relaxation.subgradient();
    for (int i = 0; i < direction.length; i++) {
      direction[i] = subgradient[i] + MEMORY * direction[i];
    }
    standing++;
    if (bound > bestBound) {
      if (bound - bestBound > NOTICEABLE * Math.abs(bestBound)) {
        standing = 0;
      }
      bestBound = bound;
      bestRounding = relaxation.rounding();
      bestFloorPrice = relaxation.floorPrice();
      System.arraycopy(multipliers, 0, best, 0, best.length);
    }
    if (standing >= PATIENCE) {
      shorten();
    }
  }

  private void shorten() {
    step *= SHORTER;
    standing = 0;
    System.arraycopy(best, 0, multipliers, 0, best.length);
    relaxation.evaluate(multipliers);
    System.arraycopy(relaxation.subgradient(), 0, direction, 0, direction.length);
  }

  /** Whether further iterations are not worth their time. */
  boolean hasConverged() {
    return step < SHORTEST_STEP;
  }

  /** The best bound found, USD per year. */
  double bound() {
    return bestBound;
  }

  /** The best bound lowered by what rounding could have added, USD per year. */
  double safeBound() {
    return bestBound - bestRounding;
  }

  /** The multipliers of the best bound; a copy. */
  double[] multipliers() {
    return best.clone();
  }

  /** The price of a unit of weight under the coverage floor at the best bound, USD per year. */
  double floorPrice() {
    return bestFloorPrice;
  }
}

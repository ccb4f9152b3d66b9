package org.waystation.solve;

import java.util.Arrays;

/**
 * Raises the bound of a {@link Remainder} towards a value at which it would be done with: the
 * subgradient method of {@link BoundAscent} with long steps and little patience. Aimed at the value
 * of the best plan, Polyak's step with a factor above 1 comes to the goal fast where the goal can
 * be reached, and that is what most nodes of a search tree are there for.
 *
 * <p>Keeps an average of the relaxed answers, weighted as the direction weighs their subgradients:
 * what it says of a site is an estimate of y_j in the linear relaxation.
 */
final class RemainderAscent {
  private static final double MEMORY = 0.9;
  private static final double FIRST_STEP = 1.5;
  private static final double SHORTER = 0.7;
  private static final double NOTICEABLE = 1e-6;

  private final RemainderRelaxation relaxation;
  private final Remainder remainder;
  private final double[] best;
  private final OpenShares shares;
  private double bestBound;
  private boolean reachedGoal;

  /**
   * @param first multipliers to start from, one per point
   */
  RemainderAscent(Remainder remainder, double[] first) {
    this.remainder = remainder;
    relaxation = new RemainderRelaxation(remainder);
    best = first.clone();
    cap(best);
    shares = new OpenShares(remainder.sites(), MEMORY);
    bestBound = evaluate(best);
  }

  private double evaluate(double[] u) {
    double value = relaxation.evaluate(u);
    return value - relaxation.rounding();
  }

  private void cap(double[] u) {
    for (int i = 0; i < u.length; i++) {
      u[i] = Math.min(u[i], remainder.fallback()[i]);
    }
  }

  /**
   * Ascends until the goal or a number of iterations is reached.
   *
   * @param goal a bound this high is enough
   * @param target value of the best plan, at least the goal
   * @param patience iterations without ascent before the step is shortened
   * @return iterations made
   */
  int ascend(int iterations, double goal, double target, int patience) {
    double[] u = best.clone();
    double[] direction = relaxation.subgradient().clone();
    double step = FIRST_STEP;
    int standing = 0;
    int done = 0;
    reachedGoal = bestBound >= goal;
    while (done < iterations && !reachedGoal && move(u, direction, step * (target - bestBound))) {
      double bound = evaluate(u);
      done++;
      shares.add(relaxation);
      remember(u, direction);
      standing++;
      if (bound > bestBound) {
        standing = bound - bestBound > NOTICEABLE * Math.abs(bestBound) ? 0 : standing;
        bestBound = bound;
        System.arraycopy(u, 0, best, 0, u.length);
        reachedGoal = bestBound >= goal;
      }
      if (standing >= patience) {
        step *= SHORTER;
        standing = 0;
        System.arraycopy(best, 0, u, 0, u.length);
        relaxation.evaluate(u);
        Arrays.fill(direction, 0);
        remember(u, direction);
      }
    }
    return done;
  }

  /** Returns whether there was a direction to go. */
  private boolean move(double[] u, double[] direction, double rise) {
    double norm = 0;
    for (double d : direction) {
      norm += d * d;
    }
    if (norm == 0) {
      return false;
    }
    double length = rise / norm;
    double[] fallback = remainder.fallback();
    for (int i = 0; i < u.length; i++) {
      u[i] = Math.min(u[i] + length * direction[i], fallback[i]);
    }
    return true;
  }

  /** At its cap a multiplier does not rise: a direction that says so is a waste of step. */
  private void remember(double[] u, double[] direction) {
    double[] subgradient = relaxation.subgradient();
    double[] fallback = remainder.fallback();
    for (int i = 0; i < u.length; i++) {
      double d = subgradient[i] + MEMORY * direction[i];
      direction[i] = d > 0 && u[i] >= fallback[i] ? 0 : d;
    }
  }

  /** Whether the goal was reached. */
  boolean reachedGoal() {
    return reachedGoal;
  }

  /** The best bound, lowered by what rounding could have added. */
  double bound() {
    return bestBound;
  }

  /** The multipliers of the best bound; not a copy. */
  double[] multipliers() {
    return best;
  }

  /** How often site j was open of late, from 0 to 1. */
  double share(int j) {
    return shares.of(j);
  }

  /** The relaxation, evaluated at the multipliers of the best bound. */
  RemainderRelaxation atBest() {
    relaxation.evaluate(best);
    return relaxation;
  }

  /**
   * Work so far: arcs, points and sites looked at, a measure of time that no clock has a part in.
   */
  double work() {
    return relaxation.work();
  }
}

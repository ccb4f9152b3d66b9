package org.waystation.solve;

import org.waystation.siting.SitingProblem;
import org.waystation.siting.Sourcing;

/**
 * The grid on which the values of all plans lie, where all costs are whole multiples of one number:
 * 1 for whole costs, 0.01 for costs in cents. A lower bound between two multiples can then be
 * lifted to the upper, and a plan is proven best by any bound within one step below it.
 */
final class CostGrid {
  private static final int MOST_DECIMALS = 6;

  /** How far a cost may stand from its multiple, in units in the last place: written as decimal. */
  private static final double ULPS = 1;

  /**
   * A step that is not well above the rounding of all costs together is no grid. The share of a
   * step by which a bound must pass a multiple before it is lifted to the next.
   */
  private static final double MARGIN = 1e-3;

  /** A plan is taken for proven if a bound is below it by no more than this share. */
  private static final double NOTHING = 5e-10;

  /** And by no more than this; both are half of what counts as no gap in the end. */
  private static final double NOTHING_USD = 5e-7;

  private final double step;

  private CostGrid(double step) {
    this.step = step;
  }

  /**
   * The coarsest grid that holds all costs of the problem; with step 0 if none does, or if plans
   * may divide points.
   */
  static CostGrid of(SitingProblem problem) {
    if (problem.limits().bind() && problem.limits().sourcing() == Sourcing.SPLIT) {
      return new CostGrid(0);
    }
    double power = 1;
    for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++, power *= 10) {
      long divisor = divisor(problem, power);
      if (divisor > 0) {
        double step = divisor / power;
        boolean tellsApart = Math.ulp(magnitude(problem)) * problem.points().size() < MARGIN * step;
        return new CostGrid(tellsApart ? step : 0);
      }
    }
    return new CostGrid(0);
  }

  /** Greatest common divisor of all costs times {@code power}; 0 if one is not whole. */
  private static long divisor(SitingProblem problem, double power) {
    long divisor = 0;
    double[][] all = {
      problem.sites().fixedUsdPerYear(),
      problem.points().outsideUsdPerYear(),
      problem.arcs().usdPerYear()
    };
    for (double[] costs : all) {
      for (double cost : costs) {
        if (Double.isInfinite(cost)) {
          continue;
        }
        double units = Math.rint(cost * power);
        if (Math.abs(units) > 1L << 52 || Math.abs(units / power - cost) > ULPS * Math.ulp(cost)) {
          return 0;
        }
        divisor = gcd(Math.abs((long) units), divisor);
      }
    }
    return divisor;
  }

  private static long gcd(long a, long b) {
    while (b != 0) {
      long rest = a % b;
      a = b;
      b = rest;
    }
    return a;
  }

  /** At least what the costs of any plan sum up to, regardless of sign. */
  private static double magnitude(SitingProblem problem) {
    double sum = 0;
    for (double cost : problem.sites().fixedUsdPerYear()) {
      sum += Math.abs(cost);
    }
    int[] rowStart = problem.arcs().rowStart();
    double[] cost = problem.arcs().usdPerYear();
    for (int i = 0; i < problem.points().size(); i++) {
      double outside = problem.points().outsideUsdPerYear()[i];
      double most = Double.isInfinite(outside) ? 0 : Math.abs(outside);
      if (rowStart[i] < rowStart[i + 1]) {
        most = Math.max(most, Math.abs(cost[rowStart[i]]));
        most = Math.max(most, Math.abs(cost[rowStart[i + 1] - 1]));
      }
      sum += most;
    }
    return sum;
  }

  /** The distance between two neighbouring values; 0 if there is no grid. */
  double step() {
    return step;
  }

  /** The least value a plan can have that costs at least {@code bound}. */
  double lift(double bound) {
    if (step == 0 || Double.isInfinite(bound)) {
      return bound;
    }
    // One division short of rounding: a bound barely above a multiple may owe that to rounding.
    double lifted = step * Math.ceil(bound / step - MARGIN);
    return Math.max(bound, lifted);
  }

  /** A plan of this value is the best there is once a bound reaches the figure returned. */
  double provenAt(double best) {
    return step == 0 ? best : best - (1 - 2 * MARGIN) * step;
  }

  /** A bound this high proves a plan of value {@code best}, with a grid or without. */
  double goal(double best) {
    double nothing = Math.max(NOTHING * Math.abs(best), NOTHING_USD);
    return Math.min(provenAt(best), best - nothing);
  }
}

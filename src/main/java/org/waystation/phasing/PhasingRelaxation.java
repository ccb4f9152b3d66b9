package org.waystation.phasing;

import java.util.Arrays;

/**
 * The Lagrangian relaxation of covering: raises its multipliers by deflected subgradients, each
 * scaled by what its set costs, and solves the rest exactly as an assignment of stations to slots.
 * Follows from the problem and a target alone, so that the same bound can be worked out anew.
 */
final class PhasingRelaxation {
  private static final int ITERATIONS = 1200;

  /** Weight of the new direction against the old ones. */
  private static final double FRESH = 0.3;

  /** Iterations without a better bound after which steps are halved. */
  private static final int PATIENCE = 20;

  private static final double SMALLEST_STEP = 1e-4;

  /** A gap to the target that is none. */
  private static final double CLOSED = 1e-10;

  private final CoveredCost costs;
  private final PhasingBound bound;
  private final int[] toOpen;
  private final double[][] most;
  private double best = Double.NEGATIVE_INFINITY;
  private double[][] bestReduced;
  private double[] bestPrices;
  private PhasingPlan bestOrder;

  PhasingRelaxation(CoveredCost costs) {
    this.costs = costs;
    this.bound = new PhasingBound(costs);
    this.toOpen = costs.toOpen();
    this.most = new double[costs.problem().last()][costs.sets().size()];
    for (int t = 0; t < most.length; t++) {
      for (int s = 0; s < most[t].length; s++) {
        most[t][s] = costs.uncoveredUsd(s, t);
      }
    }
  }

  /**
   * Raises the bound.
   *
   * @param target objective of a plan, which steps are measured by
   */
  void ascend(double target) {
    double[][] u = start();
    double[][] direction = new double[most.length][costs.sets().size()];
    double step = 1;
    int since = 0;
    for (int k = 0; k < ITERATIONS && step > SMALLEST_STEP; k++) {
      double[][] reduced = bound.reduced(u);
      SlotAssignment slots = new SlotAssignment(reduced, bound.slots());
      double[] prices = slots.prices();
      double value = bound.value(u, reduced, prices);
      if (value > best) {
        best = value;
        bestReduced = reduced;
        bestPrices = prices;
        bestOrder = order(slots.periods());
        since = 0;
      } else if (++since == PATIENCE) {
        step /= 2;
        since = 0;
      }
      if (target - best <= CLOSED * Math.abs(target)) {
        return;
      }
      double norm = turn(direction, u, slots.periods());
      if (norm == 0) {
        return;
      }
      move(u, direction, step * Math.max(target - value, CLOSED * Math.abs(target)) / norm);
    }
  }

  /** Half of what each set costs: half way between covered twice and not at all. */
  private double[][] start() {
    double[][] u = new double[most.length][];
    for (int t = 0; t < most.length; t++) {
      u[t] = Arrays.stream(most[t]).map(usd -> usd / 2).toArray();
    }
    return u;
  }

  /**
   * Turns the direction towards the subgradient; returns its squared length in scaled units. What
   * would leave the range of its multiplier is no part of either: most sets are rightly uncovered
   * in early periods, and would make all steps short.
   */
  private double turn(double[][] direction, double[][] u, int[] periods) {
    double norm = 0;
    for (int t = 0; t < most.length; t++) {
      double[] lacking = new double[most[t].length];
      Arrays.fill(lacking, 1);
      for (int k = 0; k < toOpen.length; k++) {
        if (periods[k] <= t) {
          for (int s : costs.sets().setsOf(toOpen[k])) {
            lacking[s]--;
          }
        }
      }
      for (int s = 0; s < lacking.length; s++) {
        double turned = FRESH * most[t][s] * lacking[s] + (1 - FRESH) * direction[t][s];
        boolean leaves = turned > 0 ? u[t][s] >= most[t][s] : u[t][s] <= 0;
        turned = leaves ? 0 : turned;
        direction[t][s] = turned;
        norm += turned * turned;
      }
    }
    return norm;
  }

  private void move(double[][] u, double[][] direction, double length) {
    for (int t = 0; t < most.length; t++) {
      for (int s = 0; s < most[t].length; s++) {
        double moved = u[t][s] + length * most[t][s] * direction[t][s];
        u[t][s] = Math.max(0, Math.min(most[t][s], moved));
      }
    }
  }

  private PhasingPlan order(int[] periods) {
    int[] opening = new int[costs.problem().stations().size()];
    Arrays.fill(opening, PhasingPlan.STANDING);
    for (int k = 0; k < toOpen.length; k++) {
      opening[toOpen[k]] = periods[k];
    }
    return new PhasingPlan(opening);
  }

  /** The best bound. */
  double bound() {
    return best;
  }

  /** The order that is best at the prices of the best bound; keeps slots, perhaps not budgets. */
  PhasingPlan order() {
    return bestOrder;
  }

  /**
   * Periods in which a station may open in a plan better than the given objective, by station; the
   * others cost too much at the prices of the best bound.
   */
  boolean[][] allowed(double objective) {
    boolean[][] allowed = new boolean[costs.problem().stations().size()][most.length + 1];
    for (int k = 0; k < toOpen.length; k++) {
      double cheapest = bound.cheapest(bestReduced[k], bestPrices);
      for (int t = 0; t <= most.length; t++) {
        double more = bestReduced[k][t] + bestPrices[t] - cheapest;
        allowed[toOpen[k]][t] = bound.slots()[t] > 0 && best + more <= objective * (1 + CLOSED);
      }
    }
    return allowed;
  }
}

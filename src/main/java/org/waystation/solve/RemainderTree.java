package org.waystation.solve;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Looks for a plan of a {@link Remainder} that costs less than so much: a search tree as that of
 * {@link BranchAndBound}, in one thread and with no more than so much work.
 */
final class RemainderTree {
  private final Remainder root;
  private final DoubleUnaryOperator goal;
  private final NodeQueue waiting = new NodeQueue();
  private double value;
  private Optional<int[]> best = Optional.empty();
  private double work;

  /**
   * @param value what a plan has to cost less than
   * @param goal for such a value the bound from which on better plans are not looked for; rises
   *     with the value and is not above it
   */
  RemainderTree(Remainder root, double value, DoubleUnaryOperator goal) {
    this.root = root;
    this.value = value;
    this.goal = goal;
  }

  /**
   * @param multipliers to start from, one per point of the remainder
   * @param mostWork in the unit of {@link Relaxation#work}
   * @return the sites, in the remainder's numbers, of the best plan found
   */
  Optional<int[]> run(double[] multipliers, double mostWork, StopSignal stop) {
    if (root.counts().least() > root.counts().most()) {
      return Optional.empty();
    }
    waiting.add(BranchNode.of(new byte[root.sites()], multipliers, Double.NEGATIVE_INFINITY));
    while (!isDone() && work < mostWork && !stop.isRaised()) {
      NodeWork.Outcome outcome = NodeWork.of(root, waiting.poll(), value, goal(), stop);
      work += outcome.work();
      outcome.plans().forEach(this::keepIfBest);
      outcome.children().forEach(waiting::add);
    }
    return best;
  }

  private double goal() {
    return goal.applyAsDouble(value);
  }

  private void keepIfBest(int[] sites) {
    double price = root.priceOf(sites);
    if (price < value) {
      value = price;
      best = Optional.of(sites);
    }
  }

  /** What the best plan found costs, or what it would have had to cost less than. */
  double value() {
    return value;
  }

  /** No plan costs less than this; at most the goal. */
  double bound() {
    return Math.min(waiting.bound(), goal());
  }

  double work() {
    return work;
  }

  /** Whether no plan is left that is looked for. */
  boolean isDone() {
    return waiting.bound() >= goal();
  }
}

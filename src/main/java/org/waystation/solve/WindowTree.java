package org.waystation.solve;

import java.util.Optional;

/**
 * Looks for a plan of a {@link Window} that costs less than so much: a search tree as that of
 * {@link BranchAndBound}, in one thread and with no more than so much work.
 */
final class WindowTree {
  private final Remainder root;
  private final double least;
  private final NodeQueue waiting = new NodeQueue();
  private double value;
  private Optional<int[]> best = Optional.empty();
  private double work;

  /**
   * @param value what a plan has to cost less than
   * @param least a plan that costs less by no more than this is not looked for
   */
  WindowTree(Remainder root, double value, double least) {
    this.root = root;
    this.value = value;
    this.least = least;
  }

  /**
   * @param multipliers to start from, one per point of the window
   * @param mostWork in the unit of {@link Relaxation#work}
   * @return the sites, in the window's numbers, of the best plan found
   */
  Optional<int[]> run(double[] multipliers, double mostWork, StopSignal stop) {
    if (root.counts().least() > root.counts().most()) {
      return Optional.empty();
    }
    waiting.add(BranchNode.of(new byte[root.sites()], multipliers, Double.NEGATIVE_INFINITY));
    while (!isDone() && work < mostWork && !stop.isRaised()) {
      NodeWork.Outcome outcome = NodeWork.of(root, waiting.poll(), value, value - least, stop);
      work += outcome.work();
      outcome.plans().forEach(this::keepIfBest);
      outcome.children().forEach(waiting::add);
    }
    return best;
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

  double work() {
    return work;
  }

  /** Whether no plan is left that costs less than the value, by more than the least. */
  boolean isDone() {
    return waiting.bound() >= value - least;
  }
}

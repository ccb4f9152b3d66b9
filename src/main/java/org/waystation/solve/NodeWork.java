package org.waystation.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is done with one node of the search tree: its bound is raised, sites are settled and closed
 * by what their other state would cost, a few undecided sites are tried in both states, and unless
 * that is the end of it the node is divided by the site whose two states cost most.
 *
 * <p>Depends on nothing but the node and the value to beat, so that nodes can be worked on side by
 * side in any order.
 */
final class NodeWork {
  private static final int ITERATIONS = 100;
  private static final int PATIENCE = 20;

  /** Iterations for each state of a site that is tried. */
  private static final int TRIAL_ITERATIONS = 40;

  private static final int TRIAL_PATIENCE = 12;

  /** Sites tried before a node is divided. */
  private static final int TRIALS = 8;

  /** A rise of the bound that counts as none, as a share of what is missing to the goal. */
  private static final double NO_RISE = 1e-3;

  private final Remainder root;
  private final double best;
  private final double goal;
  private final StopSignal stop;

  private final byte[] states;
  private final double[] multipliers;
  private double bound;
  private final List<BranchNode> children = new ArrayList<>();
  private final List<int[]> plans = new ArrayList<>();
  private double work;

  /**
   * @param children what is left to do, in the root's numbers; empty if the node holds no plan
   *     below the goal but, perhaps, the plans
   * @param plans sets of the root's sites that seem to beat the best plan
   * @param work of the bound, in the unit of {@link Relaxation#work}
   */
  record Outcome(List<BranchNode> children, List<int[]> plans, double work) {}

  private NodeWork(Remainder root, BranchNode node, double best, double goal, StopSignal stop) {
    this.root = root;
    this.best = best;
    this.goal = goal;
    this.stop = stop;
    states = node.states().clone();
    multipliers = node.multipliersAsDouble();
    bound = node.bound();
  }

  /**
   * @param root what the tree is about
   * @param best value of the best plan
   * @param goal a bound this high means that the node holds no better plan
   * @param stop once raised, the node is left as far as it has come
   */
  static Outcome of(Remainder root, BranchNode node, double best, double goal, StopSignal stop) {
    NodeWork work = new NodeWork(root, node, best, goal, stop);
    Optional<NodePart> part = NodePart.of(root, work.states);
    while (part.isPresent()) {
      part = work.pass(part.get());
    }
    return new Outcome(work.children, work.plans, work.work);
  }

  /** One round of bound, fixing and trials; returns what must be gone over again, if anything. */
  private Optional<NodePart> pass(NodePart part) {
    if (part.remainder().sites() == 0) {
      plans.add(settledSites());
      return Optional.empty();
    }
    if (stop.isRaised()) {
      children.add(BranchNode.of(states, multipliers, bound));
      return Optional.empty();
    }
    RemainderAscent ascent = new RemainderAscent(part.remainder(), part.ofRoot(multipliers));
    ascent.ascend(ITERATIONS, goal, best, PATIENCE);
    work += ascent.work();
    bound = Math.max(bound, ascent.bound());
    part.intoRoot(ascent.multipliers(), multipliers);
    if (ascent.reachedGoal()) {
      return Optional.empty();
    }
    byte[] own = new byte[part.remainder().sites()];
    double[] dearest = fix(ascent, own);
    notePlan(part, ascent.atBest());
    Optional<NodePart> cut = part.cut(own, dearest);
    part.intoRoot(own, states);
    if (cut.isEmpty() || cut.get().remainder().sites() == 0) {
      return cut;
    }
    return new Trials(cut.get(), candidates(cut.get(), ascent)).run();
  }

  /** Decides sites by their penalties; returns for each point the dearest cost that matters. */
  private double[] fix(RemainderAscent ascent, byte[] own) {
    RemainderRelaxation relaxation = ascent.atBest();
    double room = goal - ascent.bound() + 2 * relaxation.rounding();
    for (int j = 0; j < own.length; j++) {
      if (relaxation.penalty(j) > room) {
        own[j] = relaxation.isOpen(j) ? Remainder.SETTLED : Remainder.CLOSED;
      }
    }
    double[] dearest = new double[ascent.multipliers().length];
    for (int i = 0; i < dearest.length; i++) {
      dearest[i] = ascent.multipliers()[i] + room;
    }
    return dearest;
  }

  private void notePlan(NodePart part, RemainderRelaxation relaxation) {
    if (relaxation.planValue() < best) {
      byte[] opened = states.clone();
      for (int k = 0; k < relaxation.openCount(); k++) {
        opened[part.siteInRoot()[relaxation.openSite(k)]] = Remainder.SETTLED;
      }
      plans.add(settled(opened));
    }
  }

  private int[] settledSites() {
    return settled(states);
  }

  private static int[] settled(byte[] states) {
    return IntStream.range(0, states.length).filter(j -> states[j] == Remainder.SETTLED).toArray();
  }

  /** The undecided sites that the relaxation is least sure of. */
  private static int[] candidates(NodePart cut, RemainderAscent ascent) {
    int[] before = cut.remainder().origin().site();
    return IntStream.range(0, before.length)
        .boxed()
        .sorted(Comparator.comparingDouble(j -> Math.abs(ascent.share(before[j]) - 0.5)))
        .limit(TRIALS)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Tries undecided sites in both states. */
  private final class Trials {
    private final NodePart part;
    private final int[] candidates;
    private final byte[] own;
    private final double[] start;
    private boolean decided;
    private double bestScore = -1;
    private BranchNode ifOpen;
    private BranchNode ifClosed;

    Trials(NodePart part, int[] candidates) {
      this.part = part;
      this.candidates = candidates;
      own = new byte[part.remainder().sites()];
      start = part.ofRoot(multipliers);
    }

    /** Returns what must be gone over again, if anything. */
    Optional<NodePart> run() {
      for (int j : candidates) {
        if (own[j] == Remainder.FREE && !tryBoth(j)) {
          return Optional.empty();
        }
      }
      if (decided) {
        Optional<NodePart> cut = part.cut(own);
        part.intoRoot(own, states);
        return cut;
      }
      children.add(ifOpen);
      children.add(ifClosed);
      return Optional.empty();
    }

    /** Returns whether the node may still hold a better plan. */
    private boolean tryBoth(int j) {
      Optional<BranchNode> open = tryOne(j, Remainder.SETTLED);
      Optional<BranchNode> closed = tryOne(j, Remainder.CLOSED);
      if (open.isEmpty() && closed.isEmpty()) {
        return false;
      }
      if (open.isEmpty() || closed.isEmpty()) {
        own[j] = open.isEmpty() ? Remainder.CLOSED : Remainder.SETTLED;
        decided = true;
      } else {
        double score = rise(open.get()) * rise(closed.get());
        if (score > bestScore) {
          bestScore = score;
          ifOpen = open.get();
          ifClosed = closed.get();
        }
      }
      return true;
    }

    /** The child with the site in this state; empty if it holds no better plan. */
    private Optional<BranchNode> tryOne(int j, byte state) {
      byte[] tried = own.clone();
      tried[j] = state;
      Optional<NodePart> cut = part.cut(tried);
      if (cut.isEmpty()) {
        return Optional.empty();
      }
      Remainder remainder = cut.get().remainder();
      RemainderAscent ascent =
          new RemainderAscent(remainder, pick(start, remainder.origin().point()));
      ascent.ascend(TRIAL_ITERATIONS, goal, best, TRIAL_PATIENCE);
      work += ascent.work();
      if (ascent.reachedGoal()) {
        return Optional.empty();
      }
      byte[] childStates = states.clone();
      part.intoRoot(tried, childStates);
      double[] childMultipliers = multipliers.clone();
      cut.get().intoRoot(ascent.multipliers(), childMultipliers);
      return Optional.of(
          BranchNode.of(childStates, childMultipliers, Math.max(bound, ascent.bound())));
    }

    private double rise(BranchNode child) {
      return Math.max(child.bound() - bound, NO_RISE * (goal - bound));
    }

    private static double[] pick(double[] from, int[] at) {
      double[] picked = new double[at.length];
      for (int k = 0; k < at.length; k++) {
        picked[k] = from[at[k]];
      }
      return picked;
    }
  }
}

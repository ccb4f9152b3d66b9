package org.waystation.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.waystation.siting.SitingProblem;

/**
 * Branch and bound on the Lagrangian relaxation, over what bound and best plan leave open: the node
 * with the lowest bound first, some at a time. Sites are branched on, and each node has multipliers
 * of its own, so that more is fixed the deeper it lies.
 *
 * <p>The same problem, multipliers and best plan give the same tree on any number of threads,
 * unless a clock or an interrupt stops it.
 */
final class BranchAndBound {
  /** Nodes worked on side by side before their outcomes count. */
  private static final int BATCH = 8;

  /** Memory that the nodes not yet worked on may take, in bytes. */
  private static final long MOST_MEMORY = 400L << 20;

  private final SitingProblem problem;
  private final CostGrid grid;
  private final Incumbent incumbent;
  private final double relativeGap;
  private final Crew crew;
  private final PlanCompletion completion;
  private final NodeQueue waiting = new NodeQueue();
  private int[] settled = {};
  private long mostWaiting;
  private long nodes;
  private double work;

  /**
   * @param relativeGap gap at which there is no need to go on
   */
  BranchAndBound(
      SitingProblem problem, CostGrid grid, Incumbent incumbent, double relativeGap, Crew crew) {
    this.problem = problem;
    this.relativeGap = relativeGap;
    this.grid = grid;
    this.incumbent = incumbent;
    this.crew = crew;
    this.completion = new PlanCompletion(problem);
  }

  /** Whether the relaxation of remainders has all that the problem has. */
  static boolean fits(SitingProblem problem) {
    return problem.sites().groups() == 0 && problem.floor().countsPoints();
  }

  /**
   * Searches until the best plan is proven, the gap is small enough, or a limit comes. Better plans
   * and the bound go to the incumbent on the way; without a plan to beat nothing is done.
   *
   * @param multipliers to start from, one per point of the problem
   * @param mostWork in the unit of {@link Relaxation#work}, after which the search is given up
   */
  void run(double[] multipliers, double mostWork, StopSignal stop) {
    if (incumbent.best() == null) {
      return;
    }
    Fixing fixing = Fixing.of(problem, multipliers, goal());
    if (fixing.missesArcs(problem)) {
      return;
    }
    byte[] states = fixing.states();
    Optional<Remainder> root = Remainder.of(problem).cut(states, fixing.dearestArc());
    root.ifPresent(left -> plant(left, states, multipliers));
    while (waiting.bound() < goal()) {
      incumbent.raiseBound(grid.lift(waiting.bound()), LowerBound.BRANCHING);
      boolean enough = incumbent.relativeGap() <= relativeGap || work >= mostWork;
      if (enough || stop.isRaised() || waiting.size() > mostWaiting) {
        return;
      }
      workOn(root.get(), stop);
    }
    incumbent.raiseBound(grid.lift(goal()), LowerBound.BRANCHING);
  }

  private void plant(Remainder root, byte[] states, double[] multipliers) {
    settled =
        IntStream.range(0, states.length).filter(j -> states[j] == Remainder.SETTLED).toArray();
    double[] own = new double[root.points()];
    Arrays.setAll(own, i -> multipliers[root.origin().point()[i]]);
    waiting.add(BranchNode.of(new byte[root.sites()], own, Double.NEGATIVE_INFINITY));
    mostWaiting = MOST_MEMORY / (root.sites() + (long) Float.BYTES * root.points() + 64);
  }

  /** A bound this high proves the best plan. */
  private double goal() {
    return grid.goal(incumbent.objective());
  }

  private void workOn(Remainder root, StopSignal stop) {
    double best = incumbent.objective();
    double goal = goal();
    List<Callable<NodeWork.Outcome>> batch = new ArrayList<>();
    while (batch.size() < BATCH && !waiting.isEmpty()) {
      BranchNode node = waiting.poll();
      if (node.bound() < goal) {
        batch.add(() -> NodeWork.of(root, node, best, goal, stop));
      }
    }
    nodes += batch.size();
    for (NodeWork.Outcome outcome : crew.all(batch)) {
      work += outcome.work();
      for (int[] sites : outcome.plans()) {
        completion.complete(inProblem(root, sites)).ifPresent(incumbent::offer);
      }
      for (BranchNode child : outcome.children()) {
        waiting.add(child);
      }
    }
  }

  private int[] inProblem(Remainder root, int[] sites) {
    IntStream opened = Arrays.stream(sites).map(j -> root.origin().site()[j]);
    return IntStream.concat(Arrays.stream(settled), opened).toArray();
  }

  /** Nodes worked on so far. */
  long nodes() {
    return nodes;
  }
}

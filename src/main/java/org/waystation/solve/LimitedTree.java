package org.waystation.solve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.waystation.siting.SitingProblem;

/**
 * Branch and bound on the Lagrangian relaxation of limited stations, over what bound and best plan
 * leave open: the node with the lowest bound first, some at a time. Sites are branched on; a node
 * with few arcs goes to a general solver, whose answer ends it.
 *
 * <p>The same problem, multipliers and best plan give the same tree on any number of threads,
 * unless a clock or an interrupt stops it.
 */
final class LimitedTree {
  /** Nodes worked on side by side before their outcomes count. */
  private static final int BATCH = 4;

  /** Memory that the nodes not yet worked on may take, in bytes. */
  private static final long MOST_MEMORY = 400L << 20;

  private final SitingProblem problem;
  private final ExactModel model;
  private final CostGrid grid;
  private final Incumbent incumbent;
  private final LimitedFinish finish;
  private final SolveLimits limits;
  private final Crew crew;
  private final NodeQueue waiting = new NodeQueue();
  private double leaves = Double.POSITIVE_INFINITY;
  private boolean asked;
  private boolean limited;
  private long nodes;
  private double work;

  /**
   * @param model decides small nodes
   * @param finish checks its plans
   */
  LimitedTree(
      SitingProblem problem,
      ExactModel model,
      Incumbent incumbent,
      LimitedFinish finish,
      SolveLimits limits,
      Crew crew) {
    this.problem = problem;
    this.model = model;
    this.grid = CostGrid.of(problem);
    this.incumbent = incumbent;
    this.finish = finish;
    this.limits = limits;
    this.crew = crew;
  }

  /**
   * Searches until the best plan is proven, the gap is small enough, or a limit comes. Better plans
   * and the bound go to the incumbent on the way; without a plan to beat nothing is done.
   *
   * @param core holds every plan below the best one
   * @param multipliers to start from, one per point
   * @param mostWork arcs, points and sites looked at, after which the search is given up
   * @param leafLimit longest that the general solver may take over one node
   * @return whether nothing is left to search
   */
  boolean run(
      LimitedCore core,
      double[] multipliers,
      double mostWork,
      Duration leafLimit,
      StopSignal stop) {
    if (incumbent.best() == null) {
      return false;
    }
    incumbent.enter(Progress.Phase.PROOF);
    SitingProblem root = core.problem();
    waiting.add(
        BranchNode.of(new byte[root.sites().size()], multipliers, Double.NEGATIVE_INFINITY));
    long mostWaiting =
        MOST_MEMORY / (root.sites().size() + (long) Float.BYTES * root.points().size() + 64);
    while (waiting.bound() < Math.min(goal(), leaves)) {
      raise(waiting.bound());
      boolean enough = incumbent.relativeGap() <= limits.relativeGap() || work >= mostWork;
      if (enough || stop.isRaised() || waiting.size() > mostWaiting) {
        return false;
      }
      workOn(core, leafLimit, stop);
    }
    raise(goal());
    return leaves >= goal() - SolverPrecision.usd(goal());
  }

  /** Arcs, points and sites: what one evaluation of the relaxation looks at. */
  static double size(SitingProblem problem) {
    return (double) problem.arcs().size() + problem.points().size() + problem.sites().size();
  }

  /** A bound this high proves the best plan. */
  private double goal() {
    return grid.goal(incumbent.objective());
  }

  private void raise(double bound) {
    String basis = asked ? LowerBound.branchingWith(model.name()) : LowerBound.BRANCHING;
    incumbent.raiseBound(grid.lift(Math.min(bound, leaves)), basis);
  }

  private void workOn(LimitedCore core, Duration leafLimit, StopSignal stop) {
    double goal = goal();
    LimitedNodeWork.Means means =
        new LimitedNodeWork.Means(
            core.problem(), model, leafLimit, limits.seed(), incumbent.objective(), goal, stop);
    List<Callable<LimitedNodeWork.Outcome>> batch = new ArrayList<>();
    while (batch.size() < BATCH && !waiting.isEmpty()) {
      BranchNode node = waiting.poll();
      if (node.bound() < goal) {
        batch.add(() -> LimitedNodeWork.of(means, node));
      }
    }
    nodes += batch.size();
    for (LimitedNodeWork.Outcome outcome : crew.all(batch)) {
      work += outcome.work();
      outcome.children().forEach(waiting::add);
      outcome.leaf().ifPresent(leaf -> take(leaf, core));
    }
  }

  private void take(LimitedNodeWork.Leaf leaf, LimitedCore core) {
    asked = true;
    limited |=
        leaf.status() == ExactModel.Status.FEASIBLE || leaf.status() == ExactModel.Status.UNKNOWN;
    boolean stands =
        leaf.status() != ExactModel.Status.UNUSABLE
            && leaf.plan().map(plan -> finish.stands(core.toWhole(plan), leaf.word())).orElse(true);
    leaves = Math.min(leaves, stands ? Math.max(leaf.word(), leaf.bound()) : leaf.bound());
  }

  /** Whether a limit or a stop once kept the general solver from its end. */
  boolean wasLimited() {
    return limited;
  }

  /** Nodes worked on so far. */
  long nodes() {
    return nodes;
  }
}

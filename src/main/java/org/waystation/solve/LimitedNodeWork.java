package org.waystation.solve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.waystation.siting.Plan;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;

/**
 * What is done with one node of the search tree of limited stations, as {@link NodeWork} does where
 * they are not: its bound is raised, sites and arcs are settled by what their other state would
 * cost, a few undecided sites are tried in both states, and the node is divided by the site whose
 * two states cost most. A node with few arcs is decided by a general solver instead.
 *
 * <p>Depends on nothing but the node and the value to beat, so that nodes can be worked on side by
 * side in any order.
 */
final class LimitedNodeWork {
  private static final int ITERATIONS = 100;

  /** Iterations for each state of a site that is tried. */
  private static final int TRIAL_ITERATIONS = 40;

  /** Sites tried before a node is divided. */
  private static final int TRIALS = 6;

  /** A node is gone over again once at most this share of its arcs is left. */
  private static final double FEWER_ARCS = 0.7;

  /** Most arcs of a node that is given to a general solver. */
  private static final int LEAF_ARCS = 250;

  /** A rise of the bound that counts as none, as a share of what is missing to the goal. */
  private static final double NO_RISE = 1e-3;

  private final Means means;
  private final SitingProblem root;
  private final byte[] states;
  private final List<LimitedCore> cuts = new ArrayList<>();
  private double[] multipliers;
  private double bound;
  private double work;

  /**
   * What all nodes of a batch have in common.
   *
   * @param root what the tree is about
   * @param model decides small nodes
   * @param limit longest that one of them may take
   * @param best value of the best plan
   * @param goal a bound this high means that a node holds no better plan
   * @param stop once raised, a node is left as far as it has come
   */
  record Means(
      SitingProblem root,
      ExactModel model,
      Duration limit,
      long seed,
      double best,
      double goal,
      StopSignal stop) {}

  /**
   * What the general solver said of a node.
   *
   * @param plan for the root, if it has one
   * @param word what the solver says that no plan of the node is below
   * @param bound what the relaxation says of that
   */
  record Leaf(ExactModel.Status status, Optional<Plan> plan, double word, double bound) {}

  /**
   * @param children what is left to do; empty if the node holds no plan below the goal
   * @param leaf the end of a small node
   * @param work of the bound: arcs, points and sites looked at
   */
  record Outcome(List<BranchNode> children, Optional<Leaf> leaf, double work) {}

  private LimitedNodeWork(Means means, BranchNode node) {
    this.means = means;
    root = means.root();
    states = node.states().clone();
    multipliers = node.multipliersAsDouble();
    bound = node.bound();
  }

  static Outcome of(Means means, BranchNode node) {
    return new LimitedNodeWork(means, node).run();
  }

  private Outcome run() {
    Optional<LimitedCore> next = core(root, states);
    while (next.isPresent()) {
      cuts.add(next.get());
      SitingProblem part = next.get().problem();
      if (means.stop().isRaised()) {
        return outcome(List.of(BranchNode.of(states, multipliers, bound)));
      }
      BoundAscent ascent = ascend(part, ITERATIONS);
      bound = Math.max(bound, ascent.safeBound());
      multipliers = ascent.multipliers();
      if (bound >= means.goal()) {
        return outcome(List.of());
      }
      LimitedFixing fixing =
          LimitedFixing.of(part, new LimitedRelaxation(part), multipliers, means.goal());
      LimitedCore left = fixing.core(part);
      cuts.add(left);
      noteDecided(left.problem());
      int[] open = undecided(left.problem());
      if (fixing.keptArcs() <= LEAF_ARCS || open.length == 0) {
        return decide(left.problem());
      }
      if (fixing.keptArcs() > FEWER_ARCS * part.arcs().size()) {
        return divide(left, open, ascent);
      }
      next = core(left.problem(), new byte[left.problem().sites().size()]);
    }
    return outcome(List.of());
  }

  /** Number in the root of a site of the last cut. */
  private int inRoot(int site) {
    int at = site;
    for (int k = cuts.size() - 1; k >= 0; k--) {
      at = cuts.get(k).siteInWhole(at);
    }
    return at;
  }

  private Plan inRoot(Plan plan) {
    Plan whole = plan;
    for (int k = cuts.size() - 1; k >= 0; k--) {
      whole = cuts.get(k).toWhole(whole);
    }
    return whole;
  }

  private Outcome outcome(List<BranchNode> children) {
    return new Outcome(children, Optional.empty(), work);
  }

  private BoundAscent ascend(SitingProblem part, int iterations) {
    BoundAscent ascent =
        new BoundAscent(new LimitedRelaxation(part), part, multipliers, BoundAscent.Pace.SHORT);
    ascent.ascend(
        iterations,
        means.best(),
        () -> ascent.safeBound() >= means.goal() || means.stop().isRaised());
    work += ascent.evaluations() * LimitedTree.size(part);
    return ascent;
  }

  /** Takes down what is decided of the root's sites once only those of a part are left. */
  private void noteDecided(SitingProblem part) {
    byte[] decided = new byte[states.length];
    Arrays.fill(decided, Remainder.CLOSED);
    for (int j = 0; j < part.sites().size(); j++) {
      decided[inRoot(j)] =
          part.sites().roles().get(j).mustOpen() ? Remainder.SETTLED : Remainder.FREE;
    }
    System.arraycopy(decided, 0, states, 0, states.length);
  }

  private static int[] undecided(SitingProblem part) {
    return IntStream.range(0, part.sites().size())
        .filter(j -> part.sites().roles().get(j) == SiteRole.GREENFIELD)
        .toArray();
  }

  /** The part of a problem in which some sites are decided; empty if too few or many are. */
  private static Optional<LimitedCore> core(SitingProblem whole, byte[] states) {
    boolean[] kept = new boolean[states.length];
    boolean[] settled = new boolean[states.length];
    int open = 0;
    int possible = 0;
    for (int j = 0; j < states.length; j++) {
      SiteRole role = whole.sites().roles().get(j);
      settled[j] = role.mustOpen() || states[j] == Remainder.SETTLED;
      kept[j] = settled[j] || (role == SiteRole.GREENFIELD && states[j] == Remainder.FREE);
      open += settled[j] ? 1 : 0;
      possible += kept[j] ? 1 : 0;
    }
    return possible < whole.stations().min() || open > whole.stations().max()
        ? Optional.empty()
        : Optional.of(LimitedCore.of(whole, kept, settled, null));
  }

  private Outcome decide(SitingProblem part) {
    ExactModel.Answer answer =
        means.model().refute(part, means.goal(), means.limit(), means.stop(), means.seed());
    Optional<Plan> plan =
        answer.hasSites()
            ? Optional.of(inRoot(PlanOfFlow.read(part, answer.openSites(), answer.flow())))
            : Optional.empty();
    double word =
        answer.status() == ExactModel.Status.INFEASIBLE ? Double.POSITIVE_INFINITY : answer.bound();
    return new Outcome(List.of(), Optional.of(new Leaf(answer.status(), plan, word, bound)), work);
  }

  /** Tries the sites that the relaxation is least sure of in both states, and divides by one. */
  private Outcome divide(LimitedCore left, int[] open, BoundAscent ascent) {
    int[] tried =
        IntStream.of(open)
            .boxed()
            .sorted(
                Comparator.comparingDouble(
                    (Integer j) -> Math.abs(ascent.share(left.siteInWhole(j)) - 0.5)))
            .limit(TRIALS)
            .mapToInt(Integer::intValue)
            .toArray();
    double bestScore = -1;
    List<BranchNode> children = List.of();
    for (int j : tried) {
      List<BranchNode> both = new ArrayList<>();
      tryOne(left.problem(), j, Remainder.SETTLED).ifPresent(both::add);
      tryOne(left.problem(), j, Remainder.CLOSED).ifPresent(both::add);
      if (both.size() < 2) {
        return outcome(both);
      }
      double score = rise(both.get(0)) * rise(both.get(1));
      if (score > bestScore) {
        bestScore = score;
        children = both;
      }
    }
    return outcome(children);
  }

  private double rise(BranchNode child) {
    return Math.max(child.bound() - bound, NO_RISE * (means.goal() - bound));
  }

  /** The child with a site in this state; empty if it holds no better plan. */
  private Optional<BranchNode> tryOne(SitingProblem left, int site, byte state) {
    byte[] own = new byte[left.sites().size()];
    own[site] = state;
    Optional<LimitedCore> cut = core(left, own);
    if (cut.isEmpty()) {
      return Optional.empty();
    }
    BoundAscent ascent = ascend(cut.get().problem(), TRIAL_ITERATIONS);
    if (ascent.safeBound() >= means.goal()) {
      return Optional.empty();
    }
    byte[] child = states.clone();
    child[inRoot(site)] = state;
    return Optional.of(
        BranchNode.of(child, ascent.multipliers(), Math.max(bound, ascent.safeBound())));
  }
}

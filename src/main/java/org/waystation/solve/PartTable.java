package org.waystation.solve;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.waystation.siting.SitingProblem;

/**
 * What is known of one part of a remainder for each number of stations in it: a lower bound, and
 * the best sites found. Bounds begin as those of the relaxation at given multipliers, and are
 * raised for one number of stations at a time: first by an ascent, then by a search tree over what
 * the ascent leaves open.
 *
 * <p>Not safe for use by several threads; different tables may be worked on side by side.
 */
final class PartTable {
  private static final int ITERATIONS = 200;
  private static final int PATIENCE = 20;

  /** Rounds of plan search for each station before a search tree. */
  private static final int ROUNDS_PER_STATION = 10;

  /** How far sums in another order may stand from each other and be the same. */
  private static final double ROUNDING = 1e-9;

  private final NodePart part;
  private final CostGrid grid;
  private final double[] lower;
  private final double[] upper;
  private final int[][] sites;
  private final double[][] raised;
  private final boolean[] ascended;
  private final double[] worked;

  /**
   * @param multipliers one per point of the part
   */
  PartTable(NodePart part, double[] multipliers, CostGrid grid) {
    this.part = part;
    this.grid = grid;
    int most = part.remainder().sites();
    lower = new double[most + 1];
    upper = new double[most + 1];
    Arrays.fill(upper, Double.POSITIVE_INFINITY);
    sites = new int[most + 1][];
    raised = new double[most + 1][];
    ascended = new boolean[most + 1];
    worked = new double[most + 1];
    double[] u = multipliers.clone();
    for (int i = 0; i < u.length; i++) {
      u[i] = Math.min(u[i], part.remainder().fallback()[i]);
    }
    for (int k = 0; k <= most; k++) {
      RemainderRelaxation relaxation = new RemainderRelaxation(with(k));
      lower[k] = relaxation.evaluate(u) - relaxation.rounding();
    }
    Arrays.fill(raised, u);
  }

  private Remainder with(int stations) {
    Remainder any = part.remainder();
    return new Remainder(
        0,
        any.rows(),
        any.fixed(),
        any.fallback(),
        any.outside(),
        new Remainder.Counts(stations, stations, 0),
        any.origin());
  }

  NodePart part() {
    return part;
  }

  /** Least cost of the part with so many stations, or below; not a copy. */
  double[] lower() {
    return lower;
  }

  /** Cost of the best sites found, infinite without any; not a copy. */
  double[] upper() {
    return upper;
  }

  /** The best sites found, in the part's numbers. */
  int[] sites(int stations) {
    return sites[stations];
  }

  /** Whether no more can be learned of so many stations. */
  boolean isExact(int k) {
    return lower[k] >= upper[k] - ROUNDING * Math.max(1, Math.abs(upper[k]));
  }

  /** Whether the next step for so many stations is an ascent. */
  boolean needsRaising(int stations) {
    return !isExact(stations) && !ascended[stations];
  }

  /** Notes sites, if they are the best for their number. */
  void offer(int[] found) {
    double cost = cost(found);
    if (cost < upper[found.length]) {
      upper[found.length] = cost;
      sites[found.length] = found.clone();
    }
  }

  private double cost(int[] open) {
    Remainder all = part.remainder();
    boolean[] isOpen = new boolean[all.sites()];
    double cost = 0;
    for (int j : open) {
      isOpen[j] = true;
      cost += all.fixed()[j];
    }
    Remainder.Rows rows = all.rows();
    for (int i = 0; i < all.points(); i++) {
      int a = rows.start()[i];
      while (a < rows.start()[i + 1] && !isOpen[rows.site()[a]]) {
        a++;
      }
      cost += a < rows.start()[i + 1] ? rows.cost()[a] : all.fallback()[i];
    }
    return cost;
  }

  /**
   * Raises the bound by an ascent, and searches a plan.
   *
   * @param cutoff a bound this high is enough
   * @return that something may have been learned
   */
  boolean raise(int k, double cutoff, long seed, StopSignal stop) {
    ascended[k] = true;
    Remainder own = with(k);
    search(k, own, seed, stop);
    RemainderAscent ascent = new RemainderAscent(own, raised[k]);
    ascent.ascend(ITERATIONS, cutoff, Math.max(cutoff, ascent.bound()), PATIENCE);
    raised[k] = ascent.multipliers().clone();
    lower[k] = Math.max(lower[k], grid.lift(ascent.bound()));
    return true;
  }

  private void search(int k, Remainder own, long seed, StopSignal stop) {
    SitingProblem problem = RemainderProblem.of(own);
    PlanSearch search =
        new PlanSearch(
            problem, SiteColumns.cheapestFirst(problem.arcs(), own.sites()), seed, completed -> {});
    search.startNear(sites[k] == null ? new int[0] : sites[k], 0, stop);
    if (search.reachFloor(stop)) {
      search.search(ROUNDS_PER_STATION * k, stop);
      offer(search.best().plan().openSites());
    }
  }

  /** Whether the next step for so many stations is a search tree of so much work. */
  boolean needsTree(int stations, double mostWork) {
    return !isExact(stations) && ascended[stations] && worked[stations] < mostWork;
  }

  /**
   * Looks in a search tree for sites that cost less than the best and than {@code cutoff}.
   *
   * @param cutoff a bound this high is enough
   * @param mostWork in the unit of {@link Relaxation#work}, after which the tree is given up
   * @return whether the tree came to its end
   */
  boolean branch(int k, double cutoff, double mostWork, StopSignal stop) {
    worked[k] = mostWork;
    if (upper[k] == Double.POSITIVE_INFINITY) {
      return false;
    }
    Optional<Open> open = open(k, cutoff);
    if (open.isEmpty()) {
      return true;
    }
    Remainder left = open.get().left();
    double[] u = new double[left.points()];
    Arrays.setAll(u, i -> open.get().multipliers()[left.origin().point()[i]]);
    RemainderTree tree =
        new RemainderTree(left, upper[k], value -> Math.min(cutoff, grid.goal(value)));
    tree.run(u, mostWork, stop).ifPresent(sites -> offer(open.get().inPart(sites)));
    lower[k] = Math.max(lower[k], Math.min(upper[k], grid.lift(tree.bound())));
    return tree.isDone();
  }

  /**
   * What an ascent leaves open for so many stations.
   *
   * @param left at least one site
   * @param states what is known of the part's sites
   * @param multipliers of the ascent, one per point of the part
   */
  private record Open(Remainder left, byte[] states, double[] multipliers) {
    /** The part's sites that open where these of what is left do. */
    int[] inPart(int[] sites) {
      IntStream opened = Arrays.stream(sites).map(j -> left.origin().site()[j]);
      return IntStream.concat(Arrays.stream(settled(states)), opened).sorted().toArray();
    }
  }

  /** Empty if nothing is left, which the table then says. */
  private Optional<Open> open(int k, double cutoff) {
    double target = Math.min(cutoff, grid.provenAt(upper[k]));
    Remainder own = with(k);
    RemainderAscent ascent = new RemainderAscent(own, raised[k]);
    ascent.ascend(ITERATIONS, target, target, PATIENCE);
    raised[k] = ascent.multipliers().clone();
    RemainderRelaxation relaxation = ascent.atBest();
    double room = target - ascent.bound() + 2 * relaxation.rounding();
    byte[] states = new byte[own.sites()];
    for (int j = 0; j < states.length; j++) {
      if (relaxation.penalty(j) > room) {
        states[j] = relaxation.isOpen(j) ? Remainder.SETTLED : Remainder.CLOSED;
      }
    }
    double[] dearest = new double[own.points()];
    Arrays.setAll(dearest, i -> ascent.multipliers()[i] + room);
    Optional<Remainder> left = room <= 0 ? Optional.empty() : own.cut(states, dearest);
    if (left.isEmpty()) {
      lower[k] = Math.max(lower[k], grid.lift(target));
      return Optional.empty();
    }
    if (left.get().sites() == 0) {
      offer(settled(states));
      lower[k] = Math.max(lower[k], Math.min(upper[k], grid.lift(target)));
      return Optional.empty();
    }
    return Optional.of(new Open(left.get(), states, raised[k]));
  }

  private static int[] settled(byte[] states) {
    return IntStream.range(0, states.length).filter(j -> states[j] == Remainder.SETTLED).toArray();
  }
}

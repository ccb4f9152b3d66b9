package org.waystation.solve;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.waystation.siting.SitingProblem;

/**
 * What is known of one part of a remainder for each number of stations in it: a lower bound, and
 * the best sites found. Bounds begin as those of the relaxation at given multipliers, and are
 * raised for one number of stations at a time: first by an ascent, then by a general solver over
 * what the ascent leaves open.
 */
final class PartTable {
  private static final int ITERATIONS = 200;
  private static final int PATIENCE = 20;

  /** Rounds of plan search for each station before the solver is asked. */
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
  private final boolean[] asked;
  private boolean tookWord;
  private boolean limited;

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
    asked = new boolean[most + 1];
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

  /** Whether the bound rests on a general solver's word. */
  boolean tookWord() {
    return tookWord;
  }

  /** Whether a limit once ended the solver. */
  boolean wasLimited() {
    return limited;
  }

  /** Whether no more can be learned of so many stations. */
  boolean isDone(int stations) {
    return asked[stations] || isExact(stations);
  }

  private boolean isExact(int k) {
    return lower[k] >= upper[k] - ROUNDING * Math.max(1, Math.abs(upper[k]));
  }

  /** Whether the next step for so many stations is an ascent. */
  boolean needsRaising(int stations) {
    return !isDone(stations) && !ascended[stations];
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
   */
  void raise(int k, double cutoff, long seed, StopSignal stop) {
    ascended[k] = true;
    Remainder own = with(k);
    search(k, own, seed, stop);
    RemainderAscent ascent = new RemainderAscent(own, raised[k]);
    ascent.ascend(ITERATIONS, cutoff, Math.max(cutoff, ascent.bound()), PATIENCE);
    raised[k] = ascent.multipliers().clone();
    lower[k] = Math.max(lower[k], grid.lift(ascent.bound()));
  }

  private void search(int k, Remainder own, long seed, StopSignal stop) {
    SitingProblem problem = RemainderProblem.of(own);
    PlanSearch search =
        new PlanSearch(problem, SiteColumns.of(problem.arcs(), own.sites()), seed, completed -> {});
    search.startNear(sites[k] == null ? new int[0] : sites[k], 0, stop);
    if (search.reachFloor(stop)) {
      search.search(ROUNDS_PER_STATION * k, stop);
      offer(search.best().plan().openSites());
    }
  }

  /**
   * Asks a general solver for sites that cost less than the best and than {@code cutoff}.
   *
   * @param cutoff a bound this high is enough
   */
  void ask(ExactModel model, int k, double cutoff, Duration limit, StopSignal stop, long seed) {
    asked[k] = true;
    double target = Math.min(cutoff, grid.provenAt(upper[k]));
    Remainder own = with(k);
    RemainderAscent ascent = new RemainderAscent(own, raised[k]);
    ascent.ascend(ITERATIONS, target, target, PATIENCE);
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
      return;
    }
    if (left.get().sites() == 0) {
      offer(settled(states));
      lower[k] = Math.max(lower[k], Math.min(upper[k], grid.lift(target)));
      return;
    }
    tookWord = true;
    double bound = bound(model, left.get(), states, limit, stop, seed);
    lower[k] = Math.max(lower[k], Math.min(grid.lift(bound), grid.lift(target)));
  }

  private double bound(
      ExactModel model, Remainder left, byte[] states, Duration limit, StopSignal stop, long seed) {
    ExactModel.Answer answer =
        model.solve(RemainderProblem.of(left), new int[0], limit, stop, seed);
    limited |=
        answer.status() == ExactModel.Status.FEASIBLE
            || answer.status() == ExactModel.Status.UNKNOWN;
    if (answer.hasSites()) {
      IntStream opened = Arrays.stream(answer.openSites()).map(j -> left.origin().site()[j]);
      int[] all = IntStream.concat(Arrays.stream(settled(states)), opened).sorted().toArray();
      offer(all);
      double bound = answer.bound() + left.constant();
      // Sites that cost less than the solver's bound give it the lie.
      boolean agrees = cost(all) >= bound - SolverPrecision.usd(bound);
      return agrees ? bound - SolverPrecision.usd(bound) : Double.NEGATIVE_INFINITY;
    }
    return answer.status() == ExactModel.Status.INFEASIBLE
        ? Double.POSITIVE_INFINITY
        : Double.NEGATIVE_INFINITY;
  }

  private static int[] settled(byte[] states) {
    return IntStream.range(0, states.length).filter(j -> states[j] == Remainder.SETTLED).toArray();
  }
}

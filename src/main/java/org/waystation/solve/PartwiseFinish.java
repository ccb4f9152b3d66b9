package org.waystation.solve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waystation.siting.SitingProblem;

/**
 * Decides what bound and plan leave open where it falls into parts that share nothing but the
 * number of stations. For every part a table says what it costs at least with so many stations; the
 * cheapest way to share the stations out, found by dynamic programming, is a lower bound, and
 * optimal once the entries that it uses are exact. Only those are made so.
 *
 * <p>Where the parts are too large, sites and arcs are closed that a lesser lead of plan over bound
 * would close: what is found is then a plan, and no bound.
 */
final class PartwiseFinish {
  /** The first remainder is cut by this part of the lead of the plan over the bound. */
  private static final double FIRST_LEAD = 0.125;

  /** Most arcs of one part. */
  private static final int PART_ARCS = 15_000;

  /** Most arcs of a part that the general solver is asked about whatever the other parts hold. */
  private static final int ASKED_ARCS = 2_000;

  private final SitingProblem problem;
  private final CostGrid grid;
  private final ExactModel model;
  private final Incumbent incumbent;
  private final long seed;
  private final PlanCompletion completion;
  private double lead = FIRST_LEAD;
  private boolean limited;

  private Remainder root;
  private int[] settled;
  private List<PartTable> tables;

  PartwiseFinish(
      SitingProblem problem, CostGrid grid, ExactModel model, Incumbent incumbent, long seed) {
    this.problem = problem;
    this.grid = grid;
    this.model = model;
    this.incumbent = incumbent;
    this.seed = seed;
    completion = new PlanCompletion(problem);
  }

  /** Whether a limit or a stop once kept the solver from its end. */
  boolean wasLimited() {
    return limited;
  }

  /** Whether points compete for nothing but stations. */
  static boolean fits(SitingProblem problem) {
    boolean freeOrServed = problem.floor().least() == 0 || problem.floor().mostLeft() == 0;
    return BranchAndBound.fits(problem) && freeOrServed;
  }

  /**
   * Betters the best plan, or proves it.
   *
   * @param multipliers one per point of the problem
   * @param bound of the relaxation at them
   * @param limit longest that the solver may take for one part
   */
  void run(double[] multipliers, double bound, Duration limit, StopSignal stop) {
    double before = incumbent.objective();
    while (lead <= 1 && !stop.isRaised() && incumbent.objective() == before) {
      double below = lead == 1 ? grid.goal(before) : bound + lead * (before - bound);
      Fixing fixing = Fixing.of(problem, multipliers, below);
      tryParts(fixing, multipliers, limit, stop);
      lead *= incumbent.objective() == before ? 2 : 1;
    }
    lead = Math.min(lead, 1);
  }

  private void tryParts(Fixing fixing, double[] multipliers, Duration limit, StopSignal stop) {
    byte[] states = fixing.states();
    if (lead < 1) {
      keepPlan(states);
    }
    boolean proves = lead == 1 && !fixing.missesArcs(problem);
    Optional<Remainder> cut = Remainder.of(problem).cut(states, fixing.dearestArc());
    if (cut.isEmpty()) {
      if (proves) {
        incumbent.raiseBound(grid.lift(grid.goal(incumbent.objective())), LowerBound.BRANCHING);
      }
      return;
    }
    root = cut.get();
    List<NodePart> parts = Parts.of(root);
    if (parts.stream().allMatch(part -> part.remainder().arcs() <= PART_ARCS)) {
      settled =
          IntStream.range(0, states.length).filter(j -> states[j] == Remainder.SETTLED).toArray();
      share(parts, multipliers, proves, limit, stop);
    }
  }

  private void keepPlan(byte[] states) {
    for (int j : incumbent.best().plan().openSites()) {
      if (states[j] == Remainder.CLOSED) {
        states[j] = Remainder.FREE;
      }
    }
  }

  private void share(
      List<NodePart> parts, double[] multipliers, boolean proves, Duration limit, StopSignal stop) {
    double[] ofRoot = new double[root.points()];
    Arrays.setAll(ofRoot, i -> multipliers[root.origin().point()[i]]);
    tables =
        parts.stream()
            .map(part -> new PartTable(part, part.ofRoot(ofRoot), grid))
            .sorted(Comparator.comparingInt(table -> table.part().remainder().arcs()))
            .toList();
    offerBest();
    double goal = grid.goal(incumbent.objective());
    double before = goal;
    while (!stop.isRaised()) {
      StationShares shares = StationShares.of(lowers(), root.counts());
      double total = shares.total() + root.constant();
      if (proves) {
        boolean word = tables.stream().anyMatch(PartTable::tookWord);
        incumbent.raiseBound(
            grid.lift(Math.min(total, before)), word ? model.name() : LowerBound.BRANCHING);
      }
      if (total >= goal || !refine(shares, goal - total, limit, stop)) {
        break;
      }
      offerShared();
      goal = grid.goal(incumbent.objective());
    }
    offerShared();
    limited |= tables.stream().anyMatch(PartTable::wasLimited);
  }

  private List<double[]> lowers() {
    return tables.stream().map(PartTable::lower).toList();
  }

  /** Returns whether there was anything to learn. */
  private boolean refine(StationShares shares, double room, Duration limit, StopSignal stop) {
    boolean raised = false;
    for (int t = 0; t < tables.size(); t++) {
      PartTable table = tables.get(t);
      int k = shares.of(t);
      if (table.needsRaising(k)) {
        table.raise(k, table.lower()[k] + room, seed, stop);
        raised = true;
      }
    }
    if (raised) {
      return true;
    }
    for (int t = 0; t < tables.size(); t++) {
      PartTable table = tables.get(t);
      int k = shares.of(t);
      if (!table.isDone(k) && isWorthAsking(table.part().remainder())) {
        table.ask(model, k, table.lower()[k] + room, limit, stop, seed);
        return true;
      }
    }
    return false;
  }

  /** A part that holds most of what is left is no easier than the whole, which is asked after. */
  private boolean isWorthAsking(Remainder part) {
    return part.arcs() <= ASKED_ARCS || (lead == 1 && 2 * part.arcs() <= root.arcs());
  }

  /** Tells the tables of the best plan, where its sites are among those left. */
  private void offerBest() {
    boolean[] open = new boolean[problem.sites().size()];
    for (int j : incumbent.best().plan().openSites()) {
      open[j] = true;
    }
    for (PartTable table : tables) {
      int[] inRoot = table.part().siteInRoot();
      table.offer(
          IntStream.range(0, inRoot.length)
              .filter(j -> open[root.origin().site()[inRoot[j]]])
              .toArray());
    }
  }

  /** The cheapest plan that the best sites of all parts make. */
  private void offerShared() {
    StationShares shares =
        StationShares.of(tables.stream().map(PartTable::upper).toList(), root.counts());
    if (shares.total() + root.constant() >= incumbent.objective()) {
      return;
    }
    List<IntStream> sites = new ArrayList<>();
    sites.add(Arrays.stream(settled));
    for (int t = 0; t < tables.size(); t++) {
      int[] inRoot = tables.get(t).part().siteInRoot();
      sites.add(
          Arrays.stream(tables.get(t).sites(shares.of(t)))
              .map(j -> root.origin().site()[inRoot[j]]));
    }
    int[] open = Stream.of(sites.toArray(IntStream[]::new)).flatMapToInt(s -> s).toArray();
    completion.complete(open).ifPresent(incumbent::offer);
  }
}

package org.waystation.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waystation.siting.SitingProblem;

/**
 * Decides what bound and plan leave open where it falls into parts that share nothing but the
 * number of stations. For every part a table says what it costs at least with so many stations; the
 * cheapest way to share the stations out, found by dynamic programming, is a lower bound, and
 * optimal once the entries that it uses are exact. Only those are made so, by search trees.
 *
 * <p>Where the parts are too large, sites and arcs are closed that a lesser lead of plan over bound
 * would close: what is found is then a plan, and no bound.
 */
final class PartwiseFinish {
  /** The first remainder is cut by this part of the lead of the plan over the bound. */
  private static final double FIRST_LEAD = 0.125;

  /** Most arcs of one part. */
  private static final int PART_ARCS = 15_000;

  /** Parts of which none has more than this share of all arcs are proven one by one. */
  private static final double LARGEST_PART = 0.5;

  /** Parts of no more arcs than this are proven however much of the whole they hold. */
  private static final int SMALL_PART = 2_000;

  /** Tables are made anew once as few arcs as this share of theirs are left. */
  private static final double FEWER = 0.8;

  /** Search trees worked on side by side. */
  private static final int BATCH = 4;

  /** Work on one search tree below the whole lead, in the unit of {@link Relaxation#work}. */
  private static final double LEAD_WORK = 5e7;

  /** The same at the whole lead, for a first run; then twice that. */
  private static final double FIRST_WORK = 3e8;

  private final SitingProblem problem;
  private final CostGrid grid;
  private final Incumbent incumbent;
  private final long seed;
  private final Crew crew;
  private final PlanCompletion completion;
  private double lead = FIRST_LEAD;
  private Ground ground;
  private double mostWork;

  /**
   * What is left, part by part.
   *
   * @param root what is left
   * @param settled the problem's sites that are open
   * @param parts of it, the smallest first
   * @param proves whether it holds every plan that costs less than the best
   */
  private record Left(Remainder root, int[] settled, List<NodePart> parts, boolean proves) {
    int largest() {
      return parts.isEmpty() ? 0 : parts.get(parts.size() - 1).remainder().arcs();
    }
  }

  /** The same with a table for each part. */
  private record Ground(Left left, List<PartTable> tables) {
    Remainder root() {
      return left.root();
    }
  }

  PartwiseFinish(SitingProblem problem, CostGrid grid, Incumbent incumbent, long seed, Crew crew) {
    this.problem = problem;
    this.grid = grid;
    this.incumbent = incumbent;
    this.seed = seed;
    this.crew = crew;
    completion = new PlanCompletion(problem);
  }

  /** Whether points compete for nothing but stations. */
  static boolean fits(SitingProblem problem) {
    boolean freeOrServed = problem.floor().least() == 0 || problem.floor().mostLeft() == 0;
    return BranchAndBound.fits(problem) && freeOrServed;
  }

  /**
   * Betters the best plan, or proves it. What was learned before of parts that are much the same
   * still counts, and each run takes twice the pains with them.
   *
   * @param multipliers one per point of the problem
   * @param bound of the relaxation at them
   */
  void run(double[] multipliers, double bound, StopSignal stop) {
    double before = incumbent.objective();
    Optional<Left> whole = left(grid.goal(before), false, multipliers);
    if (whole.isEmpty()) {
      return;
    }
    int arcs = whole.get().root().arcs();
    int largest = whole.get().largest();
    boolean fallsApart =
        largest <= SMALL_PART || largest <= Math.min(PART_ARCS, LARGEST_PART * arcs);
    lead = fallsApart ? 1 : lead;
    while (lead < 1 && !stop.isRaised() && incumbent.objective() == before) {
      double below = bound + lead * (before - bound);
      mostWork = LEAD_WORK;
      left(below, true, multipliers)
          .filter(less -> less.largest() <= PART_ARCS)
          .ifPresent(less -> share(ground(less, multipliers), stop));
      lead *= incumbent.objective() == before ? 2 : 1;
    }
    lead = Math.min(lead, 1);
    // A part that holds most of what is left is no easier than the whole, which has a tree too.
    if (!fallsApart || stop.isRaised() || incumbent.objective() != before) {
      return;
    }
    if (ground != null && arcs >= FEWER * ground.root().arcs()) {
      mostWork *= 2;
    } else {
      ground = ground(whole.get(), multipliers);
      mostWork = FIRST_WORK;
    }
    share(ground, stop);
  }

  /**
   * What is left below a value; empty if nothing is.
   *
   * @param keepsPlan whether the sites of the best plan are left in any case
   */
  private Optional<Left> left(double below, boolean keepsPlan, double[] multipliers) {
    Fixing fixing = Fixing.of(problem, multipliers, below);
    byte[] states = fixing.states();
    if (keepsPlan) {
      keepPlan(states);
    }
    boolean proves = !keepsPlan && !fixing.missesArcs(problem);
    Optional<Remainder> cut = Remainder.of(problem).cut(states, fixing.dearestArc());
    if (cut.isEmpty()) {
      if (proves) {
        incumbent.raiseBound(grid.lift(grid.goal(incumbent.objective())), LowerBound.BRANCHING);
      }
      return Optional.empty();
    }
    Remainder root = cut.get();
    int[] settled =
        IntStream.range(0, states.length).filter(j -> states[j] == Remainder.SETTLED).toArray();
    List<NodePart> parts =
        Parts.of(root).stream()
            .sorted(Comparator.comparingInt(part -> part.remainder().arcs()))
            .toList();
    return Optional.of(new Left(root, settled, parts, proves));
  }

  /** Tables of parts that are small: each takes a relaxation for every number of stations. */
  private Ground ground(Left left, double[] multipliers) {
    double[] ofRoot = new double[left.root().points()];
    Arrays.setAll(ofRoot, i -> multipliers[left.root().origin().point()[i]]);
    return new Ground(
        left,
        left.parts().stream().map(part -> new PartTable(part, part.ofRoot(ofRoot), grid)).toList());
  }

  private void keepPlan(byte[] states) {
    for (int j : incumbent.best().plan().openSites()) {
      if (states[j] == Remainder.CLOSED) {
        states[j] = Remainder.FREE;
      }
    }
  }

  private void share(Ground on, StopSignal stop) {
    offerBest(on);
    double before = grid.goal(incumbent.objective());
    double goal = before;
    boolean learns = true;
    while (learns && !stop.isRaised()) {
      StationShares shares =
          StationShares.of(on.tables().stream().map(PartTable::lower).toList(), on.root().counts());
      double total = shares.total() + on.root().constant();
      if (on.left().proves()) {
        incumbent.raiseBound(grid.lift(Math.min(total, before)), LowerBound.BRANCHING);
      }
      learns = total < goal && refine(on, shares, goal - total, stop);
      offerShared(on);
      goal = grid.goal(incumbent.objective());
    }
  }

  /** Returns whether there was anything to learn, and hope for more. */
  private boolean refine(Ground on, StationShares shares, double room, StopSignal stop) {
    List<Callable<Boolean>> ascents = new ArrayList<>();
    List<Callable<Boolean>> trees = new ArrayList<>();
    for (int t = 0; t < on.tables().size(); t++) {
      PartTable table = on.tables().get(t);
      int k = shares.of(t);
      double cutoff = table.lower()[k] + room;
      if (table.needsRaising(k)) {
        ascents.add(() -> table.raise(k, cutoff, seed, stop));
      } else if (table.needsTree(k, mostWork) && trees.size() < BATCH) {
        trees.add(() -> table.branch(k, cutoff, mostWork, stop));
      }
    }
    return crew.all(ascents.isEmpty() ? trees : ascents).contains(true);
  }

  /** Tells the tables of the best plan, where its sites are among those left. */
  private void offerBest(Ground on) {
    boolean[] open = new boolean[problem.sites().size()];
    for (int j : incumbent.best().plan().openSites()) {
      open[j] = true;
    }
    for (PartTable table : on.tables()) {
      int[] inRoot = table.part().siteInRoot();
      table.offer(
          IntStream.range(0, inRoot.length)
              .filter(j -> open[on.root().origin().site()[inRoot[j]]])
              .toArray());
    }
  }

  /** The cheapest plan that the best sites of all parts make. */
  private void offerShared(Ground on) {
    StationShares shares =
        StationShares.of(on.tables().stream().map(PartTable::upper).toList(), on.root().counts());
    if (shares.total() + on.root().constant() >= incumbent.objective()) {
      return;
    }
    List<IntStream> sites = new ArrayList<>();
    sites.add(Arrays.stream(on.left().settled()));
    for (int t = 0; t < on.tables().size(); t++) {
      PartTable table = on.tables().get(t);
      int[] inRoot = table.part().siteInRoot();
      sites.add(
          Arrays.stream(table.sites(shares.of(t))).map(j -> on.root().origin().site()[inRoot[j]]));
    }
    int[] open = Stream.of(sites.toArray(IntStream[]::new)).flatMapToInt(s -> s).toArray();
    completion.complete(open).ifPresent(incumbent::offer);
  }
}

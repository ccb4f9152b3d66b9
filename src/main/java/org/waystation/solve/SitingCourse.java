package org.waystation.solve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.waystation.siting.SitingProblem;

/**
 * One solve on its way. A small problem goes whole to a model of OR-Tools, beside the bound. For a
 * large one in turns: a stretch of the bound beside walks of local search, then a model of OR-Tools
 * over the sites on which the walks differ, search trees over windows of the best plan, and what
 * bound and plan leave open: part by part, as a search tree, and once it is little as a model.
 */
final class SitingCourse {
  /** Stretches into which the rounds of bound and search are divided. */
  private static final int STRETCHES = 6;

  /** Walks per stretch, whatever the number of threads. */
  private static final int WALKS = 2;

  /**
   * The same where points have few different costs, as in coverings: there plans differ far more in
   * their sites than in their value, a walk soon stands still, and a model over the sites of many
   * plans is small. NewYork with 70 stations: six walks from anywhere came to 0.1 to 1.0 % below
   * the optimum, the best plan over their sites is the optimum.
   */
  private static final int COVER_WALKS = 5;

  /**
   * Most rounds of a walk for each of its stations: a plan of few stations has few places to
   * perturb, and long rounds.
   */
  static final int ROUNDS_PER_STATION = 10;

  /** The same in coverings, whose rounds are short. */
  private static final int COVER_ROUNDS_PER_STATION = 40;

  /**
   * Stretch after which a covering is first to be proven: every merging of plans may better it
   * much, and the better the plan the less is left to prove.
   */
  private static final int FIRST_COVER_PROOF = 3;

  /** Work of the first search tree, relative to that of the bound so far; the next get more. */
  private static final double TREE_SHARE = 1;

  /** The same for the last search tree. */
  private static final double LAST_TREE_SHARE = 200;

  /** Most arcs that a search tree is begun with. */
  private static final int TREE_ARCS = 400_000;

  /** Walks keep to sites and arcs that plans worse than the best by so many gaps could use. */
  private static final double WALKED_GAPS = 3;

  /** Work on windows after the first stretch, relative to that of the bound so far. */
  private static final double WINDOW_SHARE = 1;

  /** Fewest stations with which a plan is bettered in windows. */
  private static final int WINDOWED_STATIONS = 24;

  /** Longest that one merging of plans may take, as a share of the time limit. */
  private static final double MERGE_SHARE = 0.2;

  /** Longest that one try at a proof may take before the last, as such a share. */
  private static final double PROOF_SHARE = 0.35;

  private final SitingProblem problem;
  private final SolveLimits limits;
  private final EarlierPlan earlier;
  private final Crew crew;
  private final SolveClock clock;
  private final StopSignal stop;
  private final Incumbent incumbent;
  private final ExactFinish finish;
  private final PartwiseFinish parts;
  private final SiteColumns columns;
  private final PlanCompletion completion;
  private final CostGrid grid;
  private final boolean covers;
  private SearchGround ground;
  private final Set<List<Integer>> knownWindows = new HashSet<>();
  private double floorPrice;
  private Relaxation relaxation;
  private BoundAscent ascent;

  /**
   * @param whole takes small problems as they are
   * @param core takes what bound and plans leave open
   */
  SitingCourse(
      SitingProblem problem,
      SolveLimits limits,
      EarlierPlan earlier,
      ExactModel whole,
      ExactModel core,
      Incumbent incumbent,
      Crew crew,
      SolveClock clock) {
    this.problem = problem;
    this.limits = limits;
    this.earlier = earlier;
    this.crew = crew;
    this.clock = clock;
    this.stop = clock.stop();
    this.incumbent = incumbent;
    this.finish = new ExactFinish(problem, whole, core, incumbent, limits.seed());
    this.columns = SiteColumns.of(problem.arcs(), problem.sites().size());
    this.completion = new PlanCompletion(problem);
    this.grid = CostGrid.of(problem);
    this.parts = new PartwiseFinish(problem, grid, incumbent, limits.seed(), crew);
    this.ground = SearchGround.whole(problem, columns);
    this.covers = ExactFinish.hasFewRings(problem.arcs());
  }

  SolveResult run() {
    incumbent.enter(Progress.Phase.START);
    firstPlan();
    relaxation = new Relaxation(problem, columns);
    ascent =
        earlier
            .multipliersIn(problem)
            .map(first -> new BoundAscent(relaxation, problem, first))
            .orElseGet(() -> new BoundAscent(relaxation, problem));
    raisedBound();
    int[] sites = new int[0];
    boolean begun = !earlier.multipliers().isEmpty();
    if (begun && goesOn()) {
      // From the multipliers of a like problem the gap asked for is near, the exact end is not.
      sites = firstBound(() -> !goesOn());
    }
    if (finish.takesWhole() && goesOn()) {
      whole();
    }
    if (!begun && goesOn()) {
      sites = firstBound(stop);
    }
    if (goesOn()) {
      branch(TREE_SHARE * relaxation.work());
    }
    for (int k = 1; k < STRETCHES && goesOn(); k++) {
      sites = stretch(k, sites);
      if (goesOn()) {
        partwise();
      }
      if (goesOn()) {
        branch((k + 1) * TREE_SHARE * relaxation.work());
      }
      if (goesOn() && k >= (covers ? FIRST_COVER_PROOF : 1)) {
        boolean last = k == STRETCHES - 1;
        finish.prove(
            ascent.multipliers(), last ? clock.remaining() : clock.share(PROOF_SHARE), stop);
      }
    }
    if (goesOn()) {
      branch(LAST_TREE_SHARE * relaxation.work());
    }
    incumbent.enter(Progress.Phase.DONE);
    return new SolveEnd(limits, incumbent, clock)
        .result(
            problem,
            ascent,
            new SolveEnd.Verdict(finish.isInfeasible(), finish.isOptimal(), finish.wasLimited()));
  }

  /** Part by part over what bound and plan leave open, where it falls into small parts. */
  private void partwise() {
    if (PartwiseFinish.fits(problem) && incumbent.best() != null) {
      incumbent.enter(Progress.Phase.PROOF);
      parts.run(ascent.multipliers(), ascent.safeBound(), stop);
    }
  }

  /** A search tree of our own over what bound and plan leave open, if that is little enough. */
  private void branch(double mostWork) {
    if (!BranchAndBound.fits(problem) || incumbent.best() == null) {
      return;
    }
    Fixing fixing = Fixing.of(problem, ascent.multipliers(), incumbent.objective());
    if (fixing.keptArcs(problem) > TREE_ARCS) {
      return;
    }
    incumbent.enter(Progress.Phase.PROOF);
    new BranchAndBound(problem, grid, incumbent, limits.relativeGap(), crew)
        .run(ascent.multipliers(), mostWork, stop);
  }

  private boolean goesOn() {
    return !stop.isRaised()
        && !finish.hasDecided()
        && incumbent.relativeGap() > Math.max(limits.relativeGap(), SolveEnd.NO_GAP);
  }

  /**
   * The bound alone, and a plan from the sites that its relaxed answers point to; returns the best
   * sites, or those of an earlier plan that was given.
   *
   * @param enough raised when the bound needs to rise no more
   */
  private int[] firstBound(StopSignal enough) {
    incumbent.enter(Progress.Phase.BOUND_AND_SEARCH);
    ascent.ascend(
        limits.boundIterations() / STRETCHES, incumbent.objective(), this::raisedBound, enough);
    if (enough.isRaised()) {
      return new int[0];
    }
    narrowGround();
    PlanSearch guided = walk(limits.seed(), likelySites(), 0);
    raisedBound();
    boolean begun = earlier.sitesIn(problem).length > 0 && incumbent.best() != null;
    if (begun) {
      return incumbent.best().plan().openSites();
    }
    return guided.best() == null
        ? ground.toWhole(guided.currentSites())
        : ground.toWhole(guided.best().plan().openSites());
  }

  /** Relaxed answers taken together may open two sites of a group, which no plan may. */
  private int[] likelySites() {
    SplittableRandom random = new SplittableRandom(limits.seed());
    return StartSet.of(problem, ascent.likelySites(), random);
  }

  private void firstPlan() {
    PlanSearch search = new PlanSearch(problem, columns, limits.seed(), incumbent::offer);
    search.startNear(earlier.sitesIn(problem), 0, stop);
    search.reachFloor(stop);
    floorPrice = search.floorPrice();
  }

  /**
   * A small problem goes to the general solver as it is, beside the bound, whose multipliers make
   * the certificate that needs nobody's word.
   */
  private void whole() {
    double target = incumbent.objective();
    Future<Double> bound = crew.start(() -> raiseBound(limits.boundIterations(), target));
    finish.solveWhole(clock.remaining(), stop);
    crew.await(bound);
  }

  /** Bound and walks side by side, then the walks' plans merged; returns the best sites. */
  private int[] stretch(int number, int[] sites) {
    incumbent.enter(Progress.Phase.BOUND_AND_SEARCH);
    double target = incumbent.objective();
    Future<Double> bound =
        crew.start(() -> raiseBound(limits.boundIterations() / STRETCHES, target));
    List<PlanSearch> walks = walkFrom(sites, number);
    crew.await(bound);
    raisedBound();
    if (goesOn() && walks.stream().allMatch(walk -> walk.best() != null)) {
      List<int[]> plans = new ArrayList<>();
      walks.forEach(walk -> plans.add(ground.toWhole(walk.best().plan().openSites())));
      if (covers) {
        plans.add(incumbent.best().plan().openSites());
      }
      finish.merge(plans, clock.share(MERGE_SHARE), stop);
    }
    if (goesOn() && incumbent.best() != null) {
      searchWindows(number * WINDOW_SHARE * relaxation.work());
    }
    return incumbent.best() == null
        ? ground.toWhole(walks.get(0).currentSites())
        : incumbent.best().plan().openSites();
  }

  private List<PlanSearch> walkFrom(int[] sites, int number) {
    narrowGround();
    List<Callable<PlanSearch>> walks = new ArrayList<>();
    int count = covers ? COVER_WALKS : WALKS;
    for (int w = 0; w < count; w++) {
      long seed = limits.seed() * 1_000_003 + number * count + w + 1;
      int[] from = covers && w > 0 ? anySites(seed) : sites;
      walks.add(() -> walk(seed, from, limits.searchRounds() / STRETCHES / WALKS));
    }
    List<PlanSearch> done = crew.all(walks);
    floorPrice = done.get(0).floorPrice();
    return done;
  }

  private int[] anySites(long seed) {
    return StartSet.of(problem, new int[0], new SplittableRandom(seed));
  }

  /** The best plan bettered window by window, where it has stations enough for some windows. */
  private void searchWindows(double mostWork) {
    int[] sites = incumbent.best().plan().openSites();
    if (sites.length < WINDOWED_STATIONS) {
      return;
    }
    SearchGround before = ground;
    narrowGround();
    if (ground != before) {
      knownWindows.clear();
    }
    PlanSearch search = planSearch(limits.seed());
    search.startFrom(ground.near(sites, limits.seed()), floorPrice, stop);
    search.searchWindows(ascent.multipliers(), knownWindows, mostWork, crew, () -> !goesOn());
    floorPrice = search.floorPrice();
  }

  /** With a plan and a bound, walks can leave out most of a problem that is easy to bound. */
  private void narrowGround() {
    double best = incumbent.objective();
    if (incumbent.best() != null) {
      double far = best + (WALKED_GAPS - 1) * Math.max(0, best - ascent.safeBound());
      ground = ground.cutTo(Fixing.of(problem, ascent.multipliers(), far), problem);
    }
  }

  /** Searches around a plan; its sites are those of the ground. */
  private PlanSearch walk(long seed, int[] sites, int rounds) {
    PlanSearch search = planSearch(seed);
    search.startFrom(ground.near(sites, seed), floorPrice, stop);
    search.reachFloor(stop);
    int perStation = covers ? COVER_ROUNDS_PER_STATION : ROUNDS_PER_STATION;
    search.search(Math.min(rounds, perStation * Math.max(1, search.stations())), stop);
    return search;
  }

  private PlanSearch planSearch(long seed) {
    return new PlanSearch(
        ground.problem(),
        ground.columns(),
        seed,
        plan ->
            completion
                .complete(ground.toWhole(plan.plan().openSites()))
                .ifPresent(incumbent::offer));
  }

  private double raiseBound(int iterations, double target) {
    return ascent.ascend(iterations, target, this::raisedBound, stop);
  }

  private void raisedBound() {
    double bound = ascent.safeBound();
    incumbent.raiseBound(bound);
    // Lifting is worth a word only where it proves something.
    if (grid.provenAt(incumbent.objective()) <= bound) {
      incumbent.raiseBound(grid.lift(bound), LowerBound.GRID);
    }
  }
}

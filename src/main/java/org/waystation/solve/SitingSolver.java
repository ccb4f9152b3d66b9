package org.waystation.solve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.VerifiedPlan;

/**
 * Solves a siting problem. A small one goes whole to a model of OR-Tools, with a first plan by
 * vertex substitution and the Lagrangian bound beside it. For a large one in turns: a stretch of
 * the bound beside walks of local search, then a model of OR-Tools over the sites on which the
 * walks differ, then search trees over windows of the best plan; and when bound and plan have left
 * little open, a model of OR-Tools over all of that, which proves the plan or betters it.
 *
 * <p>Formulation and method: {@code models/formulations/siting.md}.
 *
 * <p>The same problem, seed and limits give the same plan on any number of threads, as long as no
 * wall-clock limit is met; the result says whether one was.
 */
public final class SitingSolver implements SitingMethod {
  /** A gap of zero cannot be told from rounding. */
  private static final double NO_GAP = 1e-9;

  /** Stretches into which the rounds of bound and search are divided. */
  private static final int STRETCHES = 6;

  /** Walks per stretch, whatever the number of threads. */
  private static final int WALKS = 2;

  /** Iterations of the bound between two reports. */
  private static final int BOUND_REPORT = 100;

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

  private final ExactModel whole;
  private final ExactModel core;
  private final ProgressListener listener;

  /**
   * @param whole takes small problems as they are
   * @param core takes what bound and plans leave open of large ones; should make use of a hint
   */
  public SitingSolver(ExactModel whole, ExactModel core, ProgressListener listener) {
    this.whole = whole;
    this.core = core;
    this.listener = listener;
  }

  @Override
  public SolveResult solve(
      SitingProblem problem, SolveLimits limits, EarlierPlan earlier, StopSignal interrupted) {
    if (problem.limits().bind()) {
      return new LimitedSolver(whole, core, listener).solve(problem, limits, earlier, interrupted);
    }
    Optional<String> impossible = new Impossible(problem).reason();
    if (impossible.isPresent()) {
      return new SolveResult(
          Termination.INFEASIBLE,
          Optional.empty(),
          new LowerBound(Double.POSITIVE_INFINITY, LowerBound.COUNTING, new double[0], 0),
          impossible.get(),
          false,
          List.of());
    }
    try (Crew crew = new Crew(limits.threads())) {
      return new Course(problem, limits, earlier, crew, interrupted).run();
    }
  }

  /** One solve on its way. */
  private final class Course {
    private final SitingProblem problem;
    private final SolveLimits limits;
    private final EarlierPlan earlier;
    private final Crew crew;
    private final StopSignal interrupted;
    private final StopSignal clock;
    private final StopSignal stop;
    private final long deadline;
    private final Incumbent incumbent;
    private final ExactFinish finish;
    private final PartwiseFinish parts;
    private final SiteColumns columns;
    private final PlanCompletion completion;
    private final CostGrid grid;
    private SearchGround ground;
    private final Set<List<Integer>> knownWindows = new HashSet<>();
    private double floorPrice;
    private Relaxation relaxation;
    private BoundAscent ascent;

    Course(
        SitingProblem problem,
        SolveLimits limits,
        EarlierPlan earlier,
        Crew crew,
        StopSignal interrupted) {
      this.problem = problem;
      this.limits = limits;
      this.earlier = earlier;
      this.crew = crew;
      this.interrupted = () -> interrupted.isRaised() || crew.isInterrupted();
      this.deadline = System.nanoTime() + limits.time().toNanos();
      this.clock = StopSignal.at(deadline);
      this.stop = () -> this.interrupted.isRaised() || clock.isRaised();
      this.incumbent = new Incumbent(listener);
      this.finish = new ExactFinish(problem, whole, core, incumbent, limits.seed());
      this.columns = SiteColumns.of(problem.arcs(), problem.sites().size());
      this.completion = new PlanCompletion(problem);
      this.grid = CostGrid.of(problem);
      this.parts = new PartwiseFinish(problem, grid, core, incumbent, limits.seed());
      this.ground = SearchGround.whole(problem, columns);
    }

    SolveResult run() {
      incumbent.enter(Progress.Phase.START);
      firstPlan();
      relaxation = new Relaxation(problem, columns);
      ascent = new BoundAscent(relaxation, problem);
      raisedBound();
      if (finish.takesWhole() && goesOn()) {
        whole();
      }
      int[] sites = goesOn() ? firstBound() : new int[0];
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
        if (goesOn()) {
          finish.prove(ascent.multipliers(), remaining(), stop);
        }
      }
      if (goesOn()) {
        branch(LAST_TREE_SHARE * relaxation.work());
      }
      incumbent.enter(Progress.Phase.DONE);
      return result();
    }

    /** Part by part over what bound and plan leave open, where it falls into small parts. */
    private void partwise() {
      if (PartwiseFinish.fits(problem) && incumbent.best() != null) {
        incumbent.enter(Progress.Phase.PROOF);
        parts.run(ascent.multipliers(), ascent.safeBound(), mergeLimit(), stop);
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
          && incumbent.relativeGap() > Math.max(limits.relativeGap(), NO_GAP);
    }

    /**
     * The bound alone, and a plan from the sites that its relaxed answers point to; returns the
     * best sites, or those of an earlier plan that was given.
     */
    private int[] firstBound() {
      incumbent.enter(Progress.Phase.BOUND_AND_SEARCH);
      raiseBound(limits.boundIterations() / STRETCHES, incumbent.objective());
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
      finish.solveWhole(remaining(), stop);
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
        List<int[]> plans =
            walks.stream().map(walk -> ground.toWhole(walk.best().plan().openSites())).toList();
        finish.merge(plans, mergeLimit(), stop);
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
      for (int w = 0; w < WALKS; w++) {
        long seed = limits.seed() * 1_000_003 + number * WALKS + w + 1;
        walks.add(() -> walk(seed, sites, limits.searchRounds() / STRETCHES / WALKS));
      }
      List<PlanSearch> done = crew.all(walks);
      floorPrice = done.get(0).floorPrice();
      return done;
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
      search.startFrom(ground.ofWhole(sites), floorPrice, stop);
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
      search.startFrom(ground.ofWhole(sites), floorPrice, stop);
      search.reachFloor(stop);
      search.search(rounds, stop);
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
      // Without a plan any target above the bound will do.
      double goal =
          Double.isInfinite(target)
              ? ascent.bound() + Math.max(1, 0.1 * Math.abs(ascent.bound()))
              : target;
      for (int left = iterations; left > 0; left -= BOUND_REPORT) {
        ascent.ascend(Math.min(left, BOUND_REPORT), goal, stop);
        raisedBound();
      }
      return ascent.bound();
    }

    private void raisedBound() {
      double bound = ascent.safeBound();
      incumbent.raiseBound(bound);
      // Lifting is worth a word only where it proves something.
      if (grid.provenAt(incumbent.objective()) <= bound) {
        incumbent.raiseBound(grid.lift(bound), LowerBound.GRID);
      }
    }

    private Duration mergeLimit() {
      Duration share = Duration.ofMillis((long) (MERGE_SHARE * limits.time().toMillis()));
      return Stream.of(share, remaining()).min(Duration::compareTo).get();
    }

    private Duration remaining() {
      return Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime()));
    }

    private SolveResult result() {
      Optional<VerifiedPlan> plan =
          Optional.ofNullable(incumbent.best())
              .map(best -> new PlanVerifier(problem).verify(best.plan()));
      Termination termination = termination();
      return new SolveResult(
          termination,
          plan,
          new LowerBound(
              incumbent.bound(), incumbent.basis(), ascent.multipliers(), ascent.floorPrice()),
          reason(termination),
          clock.isRaised()
              || ((finish.wasLimited() || parts.wasLimited()) && !interrupted.isRaised()),
          incumbent.trace());
    }

    private Termination termination() {
      boolean found = incumbent.best() != null;
      if (finish.isInfeasible()) {
        return Termination.INFEASIBLE;
      }
      if (finish.isOptimal() || (found && incumbent.relativeGap() <= NO_GAP)) {
        return Termination.OPTIMAL;
      }
      if (found && incumbent.relativeGap() <= limits.relativeGap()) {
        return Termination.GAP_REACHED;
      }
      if (interrupted.isRaised()) {
        return found ? Termination.INTERRUPTED : Termination.INTERRUPTED_WITHOUT_PLAN;
      }
      if (stop.isRaised()) {
        return found ? Termination.TIME_LIMIT : Termination.TIME_LIMIT_WITHOUT_PLAN;
      }
      return found ? Termination.ROUND_LIMIT : Termination.ROUND_LIMIT_WITHOUT_PLAN;
    }

    private String reason(Termination termination) {
      if (incumbent.best() == null) {
        return termination.sentence();
      }
      return String.format(
          Locale.ROOT,
          "%s: gap %.4f %%, asked for %.4f %%",
          termination.sentence(),
          100 * incumbent.relativeGap(),
          100 * limits.relativeGap());
    }
  }
}

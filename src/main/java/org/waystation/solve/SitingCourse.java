package org.waystation.solve;

import java.util.List;
import java.util.SplittableRandom;
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

  /** Work on windows after the first stretch, relative to that of the bound so far. */
  private static final double WINDOW_SHARE = 1;

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
  private final CostGrid grid;
  private final boolean covers;
  private final Walks walks;
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
    this.columns = SiteColumns.cheapestFirst(problem.arcs(), problem.sites().size());
    this.grid = CostGrid.of(problem);
    this.parts = new PartwiseFinish(problem, grid, incumbent, limits.seed(), crew);
    this.covers = ExactFinish.hasFewRings(problem.arcs());
    this.walks = new Walks(problem, columns, covers, limits.seed(), incumbent, crew, stop);
  }

  SolveResult run() {
    incumbent.enter(Progress.Phase.START);
    walks.first(earlier.sitesIn(problem));
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
    walks.narrow(ascent, 0);
    int[] guided = walks.descend(likelySites());
    raisedBound();
    boolean begun = earlier.sitesIn(problem).length > 0 && incumbent.best() != null;
    return begun ? incumbent.best().plan().openSites() : guided;
  }

  /** Relaxed answers taken together may open two sites of a group, which no plan may. */
  private int[] likelySites() {
    SplittableRandom random = new SplittableRandom(limits.seed());
    return StartSet.of(problem, ascent.likelySites(), random);
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
    walks.narrow(ascent, number);
    int[] guided = likelySites();
    double target = incumbent.objective();
    Future<Double> bound =
        crew.start(() -> raiseBound(limits.boundIterations() / STRETCHES, target));
    List<int[]> ends = walks.beside(sites, guided, number, limits.searchRounds() / STRETCHES);
    crew.await(bound);
    raisedBound();
    if (goesOn() && walks.haveFoundPlans()) {
      if (covers) {
        ends.add(incumbent.best().plan().openSites());
      }
      finish.merge(ends, clock.share(MERGE_SHARE), stop);
    }
    if (goesOn() && incumbent.best() != null) {
      walks.narrow(ascent, number);
      walks.inWindows(
          ascent.multipliers(), number * WINDOW_SHARE * relaxation.work(), () -> !goesOn());
    }
    return incumbent.best() == null ? ends.get(0) : incumbent.best().plan().openSites();
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

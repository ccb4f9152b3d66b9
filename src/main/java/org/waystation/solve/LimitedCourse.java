package org.waystation.solve;

import java.util.Optional;
import java.util.concurrent.Future;
import org.waystation.siting.Plan;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.Sourcing;

/**
 * One solve with limited stations on its way. First the bound alone, whose relaxed answers say
 * where stations are likely; then in turns a stretch of the bound beside walks of local search,
 * regions of the best plan by a model of OR-Tools, and what the bound leaves open by a model of
 * OR-Tools or a search tree once that is little, which proves the plan or betters it.
 */
final class LimitedCourse {
  private static final int STRETCHES = 6;

  /** Seeds of searches of different stretches lie so far apart. */
  private static final int SEED_STEP = 2;

  /** Most arcs of what bound and plan leave open that a general solver is asked to decide. */
  private static final int PROVABLE_ARCS = 4_000;

  /** The same when all stretches are done and there is time left. */
  private static final int LAST_PROVABLE_ARCS = 25_000;

  /**
   * The same where points stay whole and a search tree goes on: with 1,300 arcs of holmberg-p31
   * HiGHS came to no end in 100 s, the tree in 10 nodes.
   */
  private static final int PROVABLE_BESIDE_TREE = 1_000;

  /** Longest that one try at a proof may take before the last, as a share of the time limit. */
  private static final double PROOF_SHARE = 0.15;

  /** Longest that one region may take, as a share of the time limit. */
  private static final double REGION_SHARE = 0.01;

  /** Longest that a general solver may take over one node of a search tree, as such a share. */
  private static final double LEAF_SHARE = 0.1;

  /**
   * Regions per stretch. Few, for in the time of one the search makes hundreds of rounds: on
   * u724_125 200 CPU seconds mostly of regions ended 0.33 % above the best known plan, 9 of rounds
   * 0.14 %.
   */
  private static final int REGIONS = 8;

  /** Most arcs of what bound and plan leave open that a search tree is begun with. */
  private static final int TREE_ARCS = 50_000;

  /** Work of the first search tree, relative to that of the bound so far; the next get more. */
  private static final double TREE_SHARE = 1;

  /** The same for the last search tree. */
  private static final double LAST_TREE_SHARE = 200;

  /** A proof that failed is tried again once at most this share of its arcs is left. */
  private static final double FEWER_ARCS = 0.8;

  private final SitingProblem problem;
  private final SolveLimits limits;
  private final ExactModel whole;
  private final ExactModel core;
  private final Incumbent incumbent;
  private final Crew crew;
  private final SolveClock clock;
  private final StopSignal stop;
  private final LimitedFinish finish;
  private final SiteColumns columns;
  private final LimitedWalks walks;
  private boolean regionLimited;
  private boolean leafLimited;
  private boolean branchedOut;
  private int tried = Integer.MAX_VALUE;
  private BoundAscent ascent;

  LimitedCourse(
      SitingProblem problem,
      SolveLimits limits,
      ExactModel whole,
      ExactModel core,
      Incumbent incumbent,
      Crew crew,
      SolveClock clock) {
    this.problem = problem;
    this.limits = limits;
    this.whole = whole;
    this.core = core;
    this.incumbent = incumbent;
    this.crew = crew;
    this.clock = clock;
    stop = clock.stop();
    finish = new LimitedFinish(problem, incumbent, limits.seed());
    columns = SiteColumns.of(problem.arcs(), problem.sites().size());
    walks = new LimitedWalks(problem, columns, incumbent);
  }

  SolveResult run(EarlierPlan earlier) {
    incumbent.enter(Progress.Phase.START);
    ascent = new BoundAscent(new LimitedRelaxation(problem, columns), problem);
    incumbent.raiseBound(ascent.safeBound());
    LimitedWalks.Walked walked = walks.first(earlier.sitesIn(problem), limits.seed(), stop);
    for (int k = 0; k < STRETCHES && goesOn(); k++) {
      walked = k == 0 ? firstBound(walked) : stretch(k, orBest(walked));
      if (goesOn()) {
        divide(walked.sites());
      }
      if (goesOn()) {
        prove(k == STRETCHES - 1);
      }
      if (k > 0 && goesOn()) {
        branch(k == STRETCHES - 1 ? LAST_TREE_SHARE : k * TREE_SHARE);
      }
    }
    incumbent.enter(Progress.Phase.DONE);
    return new SolveEnd(limits, incumbent, clock)
        .result(
            problem,
            ascent,
            new SolveEnd.Verdict(
                finish.isInfeasible(),
                isOptimal(),
                finish.wasLimited() || regionLimited || leafLimited));
  }

  private boolean goesOn() {
    return !stop.isRaised()
        && !finish.hasDecided()
        && !branchedOut
        && !SolveEnd.isImpossible(incumbent)
        && incumbent.relativeGap() > Math.max(limits.relativeGap(), SolveEnd.NO_GAP);
  }

  /** The bound alone, and plans from the sites that its relaxed answers point to. */
  private LimitedWalks.Walked firstBound(LimitedWalks.Walked from) {
    incumbent.enter(Progress.Phase.BOUND_AND_SEARCH);
    raiseBound(limits.boundIterations() / STRETCHES, incumbent.objective());
    return goesOn() ? walks.from(ascent.likelySites(), from, crew, gain(), seed(0), stop) : from;
  }

  /** Bound and walks side by side, then regions of the best plan. */
  private LimitedWalks.Walked stretch(int number, LimitedWalks.Walked from) {
    incumbent.enter(Progress.Phase.BOUND_AND_SEARCH);
    double target = incumbent.objective();
    double gain = gain();
    Future<Double> bound =
        crew.start(() -> raiseBound(limits.boundIterations() / STRETCHES, target));
    int rounds = limits.searchRounds() / STRETCHES / SEED_STEP;
    LimitedWalks.Walked best = walks.goOn(from, crew, gain, rounds, seed(number), stop);
    crew.await(bound);
    if (best.best() != null && goesOn() && problem.limits().sourcing() == Sourcing.SINGLE) {
      best = regions(best, limits.seed() + number);
    }
    return best;
  }

  /** Where the next walks begin: at the best plan, whoever found it, if its points are whole. */
  private LimitedWalks.Walked orBest(LimitedWalks.Walked walked) {
    PlanCompletion.Completed best = incumbent.best();
    return best == null || !best.plan().shares().isEmpty()
        ? walked
        : walked.orBetter(
            new LimitedWalks.Walked(best, best.plan().openSites(), walked.penalties(), 0));
  }

  /** What may still be gained, to be asked only while nothing else goes on. */
  private double gain() {
    return incumbent.objective() - incumbent.bound();
  }

  private long seed(int stretch) {
    return limits.seed() * 1_000_003 + stretch * SEED_STEP + 1;
  }

  private LimitedWalks.Walked regions(LimitedWalks.Walked from, long seed) {
    incumbent.enter(Progress.Phase.MERGE);
    RegionSearch regions =
        new RegionSearch(problem, columns, core, clock.share(REGION_SHARE), seed);
    regions.startFrom(from.best().plan());
    for (int k = 0; k < REGIONS && goesOn(); k++) {
      Optional<Boolean> improved = regions.improveSomewhere(stop);
      if (improved.isEmpty()) {
        break;
      }
      if (improved.get()) {
        finish.offer(regions.plan());
      }
    }
    regionLimited |= regions.wasLimited();
    PlanCompletion.Completed plan =
        new PlanCompletion.Completed(regions.plan(), regions.objective());
    return from.orBetter(
        new LimitedWalks.Walked(plan, plan.plan().openSites(), from.penalties(), 0));
  }

  /** Divides points among the open stations where that is allowed. */
  private void divide(int[] sites) {
    if (problem.limits().sourcing() == Sourcing.SINGLE) {
      return;
    }
    boolean[] open = new boolean[problem.sites().size()];
    for (int j : sites) {
      open[j] = true;
    }
    LimitedCore stations = LimitedCore.of(problem, open, open, null);
    ExactModel.Answer answer =
        core.solve(stations.problem(), new int[0], clock.share(PROOF_SHARE), stop, limits.seed());
    if (answer.hasSites()) {
      Plan part = PlanOfFlow.read(stations.problem(), answer.openSites(), answer.flow());
      finish.offer(stations.toWhole(part));
    }
  }

  private void prove(boolean last) {
    if (finish.hasFailed() || !problem.arcs().isComplete()) {
      return;
    }
    LimitedFixing fixing = fixing();
    int arcs = fixing.keptArcs();
    int most = last ? LAST_PROVABLE_ARCS : PROVABLE_ARCS;
    if (pointsStayWhole()) {
      most = PROVABLE_BESIDE_TREE;
    }
    if (arcs <= (last ? most : Math.min(most, FEWER_ARCS * tried))) {
      tried = arcs;
      finish.prove(
          whole, fixing.core(problem), last ? clock.remaining() : clock.share(PROOF_SHARE), stop);
    }
  }

  /** A search tree of our own over what bound and plan leave open, if that is little enough. */
  private void branch(double share) {
    if (incumbent.best() == null || !pointsStayWhole() || !problem.arcs().isComplete()) {
      return;
    }
    LimitedFixing fixing = fixing();
    if (fixing.keptArcs() > TREE_ARCS) {
      return;
    }
    LimitedTree tree = new LimitedTree(problem, core, incumbent, finish, limits, crew);
    branchedOut =
        tree.run(
            fixing.core(problem),
            ascent.multipliers(),
            share * ascent.evaluations() * LimitedTree.size(problem),
            clock.share(LEAF_SHARE),
            stop);
    leafLimited |= tree.wasLimited();
  }

  private boolean pointsStayWhole() {
    return problem.limits().sourcing() == Sourcing.SINGLE;
  }

  private boolean isOptimal() {
    boolean branched = branchedOut && incumbent.relativeGap() <= SolverPrecision.RELATIVE;
    return branched || finish.isOptimal();
  }

  private LimitedFixing fixing() {
    return LimitedFixing.of(
        problem,
        new LimitedRelaxation(problem, columns),
        ascent.multipliers(),
        incumbent.objective());
  }

  private double raiseBound(int iterations, double target) {
    return ascent.ascend(iterations, target, () -> incumbent.raiseBound(ascent.safeBound()), stop);
  }
}

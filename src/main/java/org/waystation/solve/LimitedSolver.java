package org.waystation.solve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.waystation.siting.Plan;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.Sourcing;
import org.waystation.siting.StationLimits;
import org.waystation.siting.VerifiedPlan;

/**
 * Solves a siting problem whose stations are limited: by capacity, minimum throughput or a most
 * number of points. In turns: a stretch of the bound beside walks of local search, then regions of
 * the best plan by a model of OR-Tools; and what the bound leaves open goes to a model of OR-Tools
 * once that is little, which proves the plan or betters it.
 *
 * <p>Formulation and method: {@code models/formulations/capacitated.md}.
 *
 * <p>The same problem, seed and limits give the same plan on any number of threads, as long as no
 * wall-clock limit is met; the result says whether one was.
 */
public final class LimitedSolver implements SitingMethod {
  private static final double NO_GAP = 1e-9;
  private static final int STRETCHES = 6;

  /** Walks per stretch, whatever the number of threads. */
  private static final int WALKS = 2;

  private static final int BOUND_REPORT = 100;

  /** Most arcs of what bound and plan leave open that a general solver is asked to decide. */
  private static final int PROVABLE_ARCS = 4_000;

  /** The same when all stretches are done and there is time left. */
  private static final int LAST_PROVABLE_ARCS = 25_000;

  /** Longest that one try at a proof may take before the last, as a share of the time limit. */
  private static final double PROOF_SHARE = 0.15;

  /** Longest that one region may take, as a share of the time limit. */
  private static final double REGION_SHARE = 0.01;

  /**
   * Regions per stretch. Few, for in the time of one the search makes hundreds of rounds: on
   * u724_125 200 CPU seconds mostly of regions ended 0.33 % above the best known plan, 9 of rounds
   * 0.14 %.
   */
  private static final int REGIONS = 8;

  /** A proof that failed is tried again once at most this share of its arcs is left. */
  private static final double FEWER_ARCS = 0.8;

  private final ExactModel whole;
  private final ExactModel core;
  private final ProgressListener listener;

  /**
   * @param whole decides what is left open
   * @param core decides regions; should make use of a hint
   */
  public LimitedSolver(ExactModel whole, ExactModel core, ProgressListener listener) {
    this.whole = whole;
    this.core = core;
    this.listener = listener;
  }

  @Override
  public SolveResult solve(
      SitingProblem problem, SolveLimits limits, EarlierPlan earlier, StopSignal interrupted) {
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
    ExecutorService workers = Executors.newFixedThreadPool(limits.threads(), LimitedSolver::worker);
    Course course = new Course(problem, limits, earlier.sitesIn(problem), workers, interrupted);
    try {
      return course.run();
    } finally {
      workers.shutdownNow();
      course.restoreInterrupt();
    }
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "solve");
    thread.setDaemon(true);
    return thread;
  }

  /** One solve on its way. */
  private final class Course {
    private final SitingProblem problem;
    private final SolveLimits limits;
    private final int[] earlierSites;
    private final ExecutorService workers;
    private final Thread caller = Thread.currentThread();
    private final StopSignal interrupted;
    private final StopSignal clock;
    private final StopSignal stop;
    private final long deadline;
    private final Incumbent incumbent;
    private final LimitedFinish finish;
    private final SiteColumns columns;
    private volatile boolean callerInterrupted;
    private boolean regionLimited;
    private int tried = Integer.MAX_VALUE;
    private LimitedRelaxation relaxation;
    private BoundAscent ascent;

    Course(
        SitingProblem problem,
        SolveLimits limits,
        int[] earlierSites,
        ExecutorService workers,
        StopSignal interrupted) {
      this.problem = problem;
      this.limits = limits;
      this.earlierSites = earlierSites;
      this.workers = workers;
      this.interrupted =
          () -> interrupted.isRaised() || callerInterrupted || caller.isInterrupted();
      this.deadline = System.nanoTime() + limits.time().toNanos();
      this.clock = StopSignal.at(deadline);
      this.stop = () -> this.interrupted.isRaised() || clock.isRaised();
      this.incumbent = new Incumbent(listener);
      this.finish = new LimitedFinish(problem, incumbent, limits.seed());
      this.columns = SiteColumns.of(problem.arcs(), problem.sites().size());
    }

    SolveResult run() {
      incumbent.enter(Progress.Phase.START);
      relaxation = new LimitedRelaxation(problem, columns);
      ascent = new BoundAscent(relaxation, problem);
      incumbent.raiseBound(ascent.safeBound());
      Walked walked = firstWalk();
      for (int k = 0; k < STRETCHES && goesOn(); k++) {
        walked = stretch(k, walked);
        if (goesOn()) {
          complete(walked.sites());
        }
        if (goesOn()) {
          boolean last = k == STRETCHES - 1;
          prove(last);
        }
      }
      incumbent.enter(Progress.Phase.DONE);
      return result();
    }

    void restoreInterrupt() {
      if (callerInterrupted) {
        caller.interrupt();
      }
    }

    private boolean goesOn() {
      return !stop.isRaised()
          && !finish.hasDecided()
          && !isImpossible()
          && incumbent.relativeGap() > Math.max(limits.relativeGap(), NO_GAP);
    }

    /** The relaxation alone may show that too few sites can reach their minimum throughput. */
    private boolean isImpossible() {
      return incumbent.best() == null && incumbent.bound() == Double.POSITIVE_INFINITY;
    }

    /** Where a walk ended: its best plan, or null if it has none, and its sites. */
    private record Walked(PlanCompletion.Completed best, int[] sites) {}

    private Walked walked(LimitedPlanSearch search) {
      return new Walked(search.best(), search.currentSites());
    }

    /** Begins where the stations would be if they were not limited. */
    private Walked firstWalk() {
      SitingProblem free =
          new SitingProblem(
              problem.points(),
              problem.sites(),
              problem.arcs(),
              problem.stations(),
              StationLimits.none(problem.sites().size()),
              problem.floor());
      PlanSearch unlimited = new PlanSearch(free, columns, limits.seed(), plan -> {});
      unlimited.startNear(earlierSites, 0, stop);
      unlimited.reachFloor(stop);
      int[] sites =
          unlimited.best() == null ? unlimited.currentSites() : unlimited.best().plan().openSites();
      LimitedPlanSearch search =
          new LimitedPlanSearch(problem, columns, limits.seed(), incumbent::offer);
      search.startFrom(sites, stop);
      search.reachLimits(stop);
      return walked(search);
    }

    /** Bound and walks side by side, then regions of the best plan. */
    private Walked stretch(int number, Walked from) {
      incumbent.enter(Progress.Phase.BOUND_AND_SEARCH);
      double target = incumbent.objective();
      Future<?> bound =
          workers.submit(() -> raiseBound(limits.boundIterations() / STRETCHES, target));
      List<Future<Walked>> walks = new ArrayList<>();
      for (int w = 0; w < WALKS; w++) {
        long seed = limits.seed() * 1_000_003 + number * WALKS + w + 1;
        walks.add(workers.submit(() -> walk(seed, from)));
      }
      Walked best = from;
      for (Future<Walked> walk : walks) {
        best = better(best, await(walk));
      }
      await(bound);
      if (best.best() != null && goesOn() && problem.limits().sourcing() == Sourcing.SINGLE) {
        best = regions(best, limits.seed() + number);
      }
      return best;
    }

    private Walked better(Walked one, Walked other) {
      if (other.best() == null) {
        return one.best() == null ? other : one;
      }
      return one.best() == null || other.best().objective() < one.best().objective() ? other : one;
    }

    private Walked walk(long seed, Walked from) {
      LimitedPlanSearch search = new LimitedPlanSearch(problem, columns, seed, incumbent::offer);
      if (from.best() == null) {
        search.startFrom(from.sites(), stop);
      } else {
        search.startFrom(from.best().plan());
      }
      search.reachLimits(stop);
      search.search(limits.searchRounds() / STRETCHES / WALKS, stop);
      return walked(search);
    }

    private Walked regions(Walked from, long seed) {
      incumbent.enter(Progress.Phase.MERGE);
      Duration most = share(REGION_SHARE);
      RegionSearch regions = new RegionSearch(problem, columns, core, most, seed);
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
      return better(from, new Walked(plan, plan.plan().openSites()));
    }

    /** Divides points among the open stations where that is allowed. */
    private void complete(int[] sites) {
      if (problem.limits().sourcing() == Sourcing.SINGLE) {
        return;
      }
      boolean[] open = new boolean[problem.sites().size()];
      for (int j : sites) {
        open[j] = true;
      }
      LimitedCore stations = LimitedCore.of(problem, open, open, null);
      ExactModel.Answer answer =
          core.solve(stations.problem(), new int[0], share(PROOF_SHARE), stop, limits.seed());
      if (answer.hasSites()) {
        Plan part = PlanOfFlow.read(stations.problem(), answer.openSites(), answer.flow());
        finish.offer(stations.toWhole(part));
      }
    }

    private void prove(boolean last) {
      if (finish.hasFailed()) {
        return;
      }
      LimitedFixing fixing =
          LimitedFixing.of(
              problem,
              new LimitedRelaxation(problem, columns),
              ascent.multipliers(),
              incumbent.objective());
      int arcs = fixing.keptArcs();
      if (arcs <= (last ? LAST_PROVABLE_ARCS : Math.min(PROVABLE_ARCS, FEWER_ARCS * tried))) {
        tried = arcs;
        finish.prove(whole, fixing.core(problem), last ? remaining() : share(PROOF_SHARE), stop);
      }
    }

    private void raiseBound(int iterations, double target) {
      // Without a plan any target above the bound will do.
      double goal =
          Double.isInfinite(target)
              ? ascent.bound() + Math.max(1, 0.1 * Math.abs(ascent.bound()))
              : target;
      for (int left = iterations; left > 0; left -= BOUND_REPORT) {
        ascent.ascend(Math.min(left, BOUND_REPORT), goal, stop);
        incumbent.raiseBound(ascent.safeBound());
      }
    }

    private Duration share(double part) {
      Duration share = Duration.ofMillis((long) (part * limits.time().toMillis()));
      return share.compareTo(remaining()) < 0 ? share : remaining();
    }

    private Duration remaining() {
      return Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime()));
    }

    /**
     * Waits for a worker; an interrupt is passed on to the workers, who then soon come to an end.
     */
    private <T> T await(Future<T> work) {
      while (true) {
        try {
          return work.get();
        } catch (InterruptedException e) {
          callerInterrupted = true;
        } catch (ExecutionException e) {
          throw new IllegalStateException("a worker of the solver failed", e.getCause());
        }
      }
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
          clock.isRaised() || ((finish.wasLimited() || regionLimited) && !interrupted.isRaised()),
          incumbent.trace());
    }

    private Termination termination() {
      boolean found = incumbent.best() != null;
      if (finish.isInfeasible() || isImpossible()) {
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

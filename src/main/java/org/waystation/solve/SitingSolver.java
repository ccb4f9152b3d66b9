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
import java.util.stream.Stream;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.VerifiedPlan;

/**
 * Solves a siting problem. A small one goes whole to a model of OR-Tools, with a first plan by
 * vertex substitution and the Lagrangian bound beside it. For a large one in turns: a stretch of
 * the bound beside walks of local search, then a model of OR-Tools over the sites on which the
 * walks differ; and when bound and plan have left little open, a model of OR-Tools over all of
 * that, which proves the plan or betters it.
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
    ExecutorService workers = Executors.newFixedThreadPool(limits.threads(), SitingSolver::worker);
    Course course = new Course(problem, limits, earlier, workers, interrupted);
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
    private final EarlierPlan earlier;
    private final ExecutorService workers;
    private final Thread caller = Thread.currentThread();
    private final StopSignal interrupted;
    private final StopSignal clock;
    private final StopSignal stop;
    private final long deadline;
    private final Incumbent incumbent;
    private final ExactFinish finish;
    private final SiteColumns columns;
    private volatile boolean callerInterrupted;
    private double floorPrice;
    private BoundAscent ascent;

    Course(
        SitingProblem problem,
        SolveLimits limits,
        EarlierPlan earlier,
        ExecutorService workers,
        StopSignal interrupted) {
      this.problem = problem;
      this.limits = limits;
      this.earlier = earlier;
      this.workers = workers;
      this.interrupted =
          () -> interrupted.isRaised() || callerInterrupted || caller.isInterrupted();
      this.deadline = System.nanoTime() + limits.time().toNanos();
      this.clock = StopSignal.at(deadline);
      this.stop = () -> this.interrupted.isRaised() || clock.isRaised();
      this.incumbent = new Incumbent(listener);
      this.finish = new ExactFinish(problem, whole, core, incumbent, limits.seed());
      this.columns = SiteColumns.of(problem.arcs(), problem.sites().size());
    }

    SolveResult run() {
      incumbent.enter(Progress.Phase.START);
      int[] sites = firstPlan();
      ascent = new BoundAscent(problem);
      incumbent.raiseBound(ascent.safeBound());
      if (finish.takesWhole() && goesOn()) {
        whole();
      }
      for (int k = 0; k < STRETCHES && goesOn(); k++) {
        sites = stretch(k, sites);
        if (goesOn()) {
          finish.prove(ascent.multipliers(), remaining(), stop);
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
          && incumbent.relativeGap() > Math.max(limits.relativeGap(), NO_GAP);
    }

    private int[] firstPlan() {
      PlanSearch search = new PlanSearch(problem, columns, limits.seed(), incumbent::offer);
      search.startNear(earlier.sitesIn(problem), 0, stop);
      search.reachFloor(stop);
      floorPrice = search.floorPrice();
      return search.best() == null ? search.currentSites() : search.best().plan().openSites();
    }

    /**
     * A small problem goes to the general solver as it is, beside the bound, whose multipliers make
     * the certificate that needs nobody's word.
     */
    private void whole() {
      double target = incumbent.objective();
      Future<?> bound = workers.submit(() -> raiseBound(limits.boundIterations(), target));
      finish.solveWhole(remaining(), stop);
      await(bound);
    }

    /** Bound and walks side by side, then the walks' plans merged; returns the best sites. */
    private int[] stretch(int number, int[] sites) {
      incumbent.enter(Progress.Phase.BOUND_AND_SEARCH);
      double target = incumbent.objective();
      List<Future<PlanSearch>> walks = new ArrayList<>();
      Future<?> bound =
          workers.submit(() -> raiseBound(limits.boundIterations() / STRETCHES, target));
      // From a first plan two walks would go apart too far to be merged.
      int walking = number == 0 ? 1 : WALKS;
      for (int w = 0; w < walking; w++) {
        long seed = limits.seed() * 1_000_003 + number * WALKS + w + 1;
        walks.add(workers.submit(() -> walk(seed, sites)));
      }
      List<PlanSearch> done = new ArrayList<>();
      for (Future<PlanSearch> walk : walks) {
        done.add(await(walk));
      }
      await(bound);
      floorPrice = done.get(0).floorPrice();
      if (goesOn() && done.stream().allMatch(walk -> walk.best() != null)) {
        List<int[]> plans = done.stream().map(walk -> walk.best().plan().openSites()).toList();
        finish.merge(plans, mergeLimit(), stop);
      }
      return incumbent.best() == null
          ? done.get(0).currentSites()
          : incumbent.best().plan().openSites();
    }

    private PlanSearch walk(long seed, int[] sites) {
      PlanSearch search = new PlanSearch(problem, columns, seed, incumbent::offer);
      search.startFrom(sites, floorPrice, stop);
      search.reachFloor(stop);
      search.search(limits.searchRounds() / STRETCHES / WALKS, stop);
      return search;
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

    private Duration mergeLimit() {
      Duration share = Duration.ofMillis((long) (MERGE_SHARE * limits.time().toMillis()));
      return Stream.of(share, remaining()).min(Duration::compareTo).get();
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
          clock.isRaised() || (finish.wasLimited() && !interrupted.isRaised()),
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

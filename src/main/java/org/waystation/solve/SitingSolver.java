package org.waystation.solve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.VerifiedPlan;

/**
 * Solves a siting problem: a first plan by vertex substitution; then in turns a stretch of the
 * Lagrangian bound beside several walks of local search, and a model of OR-Tools over the sites on
 * which the walks differ; at last, if bound and plan have left little open, a model of OR-Tools
 * over all of that, which proves the plan or betters it.
 *
 * <p>The same problem, seed and limits give the same plan on any number of threads, as long as no
 * wall-clock limit is met; the result says whether one was.
 */
public final class SitingSolver {
  /** Stretches into which the rounds of bound and search are divided. */
  private static final int STRETCHES = 4;

  /** Walks per stretch, whatever the number of threads. */
  private static final int WALKS = 2;

  /** Iterations of the bound between two reports. */
  private static final int BOUND_REPORT = 100;

  /** Most arcs that a model of OR-Tools is asked to prove. */
  private static final int PROVABLE_ARCS = 40_000;

  /** Longest that one merging of plans may take, as a share of the time limit. */
  private static final double MERGE_SHARE = 0.2;

  private final ExactModel exact;
  private final ProgressListener listener;

  public SitingSolver(ExactModel exact, ProgressListener listener) {
    this.exact = exact;
    this.listener = listener;
  }

  /**
   * Solves until the gap is reached, the rounds are done, or a limit comes.
   *
   * @param interrupted asked often; once raised, the best plan so far is returned
   */
  public SolveResult solve(SitingProblem problem, SolveLimits limits, StopSignal interrupted) {
    Optional<String> impossible = new Impossible(problem).reason();
    Incumbent incumbent = new Incumbent(listener);
    if (impossible.isPresent()) {
      return new SolveResult(
          Termination.INFEASIBLE,
          Optional.empty(),
          new LowerBound(Double.POSITIVE_INFINITY, LowerBound.RELAXATION, new double[0], 0),
          impossible.get(),
          false,
          List.of());
    }
    ExecutorService workers = Executors.newFixedThreadPool(limits.threads(), SitingSolver::worker);
    try {
      return new Course(problem, limits, incumbent, workers, interrupted).run();
    } finally {
      workers.shutdownNow();
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
    private final Incumbent incumbent;
    private final ExecutorService workers;
    private final StopSignal interrupted;
    private final StopSignal stop;
    private final long deadline;
    private final SiteColumns columns;
    private final PlanCompletion completion;
    private double floorPrice;
    private BoundAscent ascent;
    private String basis = LowerBound.RELAXATION;
    private boolean clockDecided;
    private boolean provenInfeasible;

    Course(
        SitingProblem problem,
        SolveLimits limits,
        Incumbent incumbent,
        ExecutorService workers,
        StopSignal interrupted) {
      this.problem = problem;
      this.limits = limits;
      this.incumbent = incumbent;
      this.workers = workers;
      this.interrupted = interrupted;
      this.deadline = System.nanoTime() + limits.time().toNanos();
      StopSignal clock = StopSignal.at(deadline);
      this.stop = () -> interrupted.isRaised() || clock.isRaised();
      this.columns = SiteColumns.of(problem.arcs(), problem.sites().size());
      this.completion = new PlanCompletion(problem);
    }

    SolveResult run() {
      incumbent.enter(Progress.Phase.START);
      int[] sites = firstPlan();
      ascent = new BoundAscent(problem);
      for (int k = 0; k < STRETCHES && goesOn(); k++) {
        sites = stretch(k, sites);
        if (goesOn()) {
          prove();
        }
      }
      incumbent.enter(Progress.Phase.DONE);
      return result();
    }

    private boolean goesOn() {
      return !stop.isRaised() && !provenInfeasible && incumbent.relativeGap() > wantedGap();
    }

    /** A gap of zero cannot be told from rounding. */
    private double wantedGap() {
      return Math.max(limits.relativeGap(), 1e-9);
    }

    private int[] firstPlan() {
      PlanSearch search = new PlanSearch(problem, columns, limits.seed(), incumbent::offer);
      search.startAnywhere(0);
      search.reachFloor(stop);
      floorPrice = search.floorPrice();
      return search.best() == null ? search.currentSites() : search.best().plan().openSites();
    }

    /** Bound and walks side by side, then the walks' plans merged; returns the best sites. */
    private int[] stretch(int number, int[] sites) {
      incumbent.enter(Progress.Phase.BOUND_AND_SEARCH);
      double target = incumbent.objective();
      List<Future<PlanSearch>> walks = new ArrayList<>();
      Future<?> bound = workers.submit(() -> raiseBound(target));
      for (int w = 0; w < WALKS; w++) {
        long seed = limits.seed() * 1_000_003 + number * WALKS + w + 1;
        walks.add(workers.submit(() -> walk(seed, sites)));
      }
      List<PlanSearch> done = new ArrayList<>();
      for (Future<PlanSearch> walk : walks) {
        done.add(await(walk));
      }
      await(bound);
      floorPrice = done.get(0).floorPrice();
      if (goesOn()) {
        merge(done);
      }
      return incumbent.best() == null
          ? done.get(0).currentSites()
          : incumbent.best().plan().openSites();
    }

    private PlanSearch walk(long seed, int[] sites) {
      PlanSearch search = new PlanSearch(problem, columns, seed, incumbent::offer);
      search.startFrom(sites, floorPrice);
      search.reachFloor(stop);
      search.search(limits.searchRounds() / STRETCHES / WALKS, stop);
      return search;
    }

    private void raiseBound(double target) {
      // Without a plan any target above the bound will do.
      double goal =
          Double.isInfinite(target) ? ascent.bound() + 0.1 * Math.abs(ascent.bound()) : target;
      for (int left = limits.boundIterations() / STRETCHES; left > 0; left -= BOUND_REPORT) {
        ascent.ascend(Math.min(left, BOUND_REPORT), goal, stop);
        incumbent.raiseBound(LowerBound.safe(ascent.bound()));
      }
    }

    /** The best plan over all sites of the walks' plans; those in every plan stay open. */
    private void merge(List<PlanSearch> walks) {
      boolean[] kept = new boolean[problem.sites().size()];
      boolean[] settled = new boolean[kept.length];
      Arrays.fill(settled, true);
      for (PlanSearch walk : walks) {
        if (walk.best() == null) {
          return;
        }
        boolean[] open = new boolean[kept.length];
        for (int site : walk.best().plan().openSites()) {
          open[site] = true;
        }
        for (int j = 0; j < kept.length; j++) {
          kept[j] |= open[j];
          settled[j] &= open[j];
        }
      }
      if (Arrays.equals(kept, settled)) {
        return;
      }
      incumbent.enter(Progress.Phase.MERGE);
      double[] anyArc = new double[problem.points().size()];
      Arrays.fill(anyArc, Double.POSITIVE_INFINITY);
      Duration limit =
          shorter(remaining(), Duration.ofMillis((long) (MERGE_SHARE * limits.time().toMillis())));
      ask(Core.of(problem, kept, settled, anyArc), limit);
    }

    /** Asks OR-Tools for the best of what bound and plan leave open, if that is little enough. */
    private void prove() {
      Fixing fixing = Fixing.of(problem, ascent.multipliers(), incumbent.objective());
      Core core = fixing.core(problem);
      if (core.problem().arcs().size() > PROVABLE_ARCS) {
        return;
      }
      incumbent.enter(Progress.Phase.PROOF);
      ExactModel.Answer answer = ask(core, remaining());
      switch (answer.status()) {
        case OPTIMAL, FEASIBLE -> raiseBoundOnWord(answer.bound());
        // The core holds every plan better than the best one.
        case INFEASIBLE -> {
          if (incumbent.best() == null) {
            provenInfeasible = true;
            basis = exact.name();
          } else {
            raiseBoundOnWord(incumbent.objective());
          }
        }
        case UNKNOWN -> {}
      }
    }

    private void raiseBoundOnWord(double bound) {
      double candidate = Math.min(bound, incumbent.objective());
      if (candidate > incumbent.bound()) {
        basis = exact.name();
        incumbent.raiseBound(candidate);
      }
    }

    private ExactModel.Answer ask(Core core, Duration limit) {
      int[] hint =
          incumbent.best() == null ? new int[0] : core.toCore(incumbent.best().plan().openSites());
      ExactModel.Answer answer = exact.solve(core.problem(), hint, limit, limits.seed());
      if (answer.status() == ExactModel.Status.FEASIBLE
          || answer.status() == ExactModel.Status.UNKNOWN) {
        clockDecided = true;
      }
      if (answer.openSites().length > 0) {
        completion.complete(core.toWhole(answer.openSites())).ifPresent(incumbent::offer);
      }
      return answer;
    }

    private Duration remaining() {
      return Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime()));
    }

    private <T> T await(Future<T> work) {
      try {
        return work.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("the solving thread was interrupted", e);
      } catch (ExecutionException e) {
        throw new IllegalStateException("a worker of the solver failed", e.getCause());
      }
    }

    private SolveResult result() {
      Optional<VerifiedPlan> plan =
          Optional.ofNullable(incumbent.best())
              .map(best -> new PlanVerifier(problem).verify(best.plan()));
      Termination termination = termination();
      LowerBound bound =
          new LowerBound(incumbent.bound(), basis, ascent.multipliers(), ascent.floorPrice());
      return new SolveResult(
          termination,
          plan,
          bound,
          reason(termination),
          clockDecided || termination == Termination.TIME_LIMIT,
          incumbent.trace());
    }

    private Termination termination() {
      boolean found = incumbent.best() != null;
      if (provenInfeasible) {
        return Termination.INFEASIBLE;
      }
      if (found && incumbent.relativeGap() <= 1e-9) {
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
          java.util.Locale.ROOT,
          "%s: gap %.4f %%, asked for %.4f %%",
          termination.sentence(),
          100 * incumbent.relativeGap(),
          100 * limits.relativeGap());
    }
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}

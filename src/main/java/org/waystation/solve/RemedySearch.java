package org.waystation.solve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.waystation.siting.Plan;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationCount;
import org.waystation.siting.StationLimits;

/**
 * Says why a problem has no plan, and looks for the cheapest relaxation of each constraint under
 * which it has one. Each is found by solving a problem of its own, whose plan is verified, so that
 * each is a fact. All together take no longer than the time given; what was not found within it is
 * said.
 *
 * <p>Formulation: {@code models/formulations/diagnosis.md}.
 */
public final class RemedySearch {
  /** Any plan will do. */
  private static final double ANY_GAP = 0.99;

  /** Factors are found to this. */
  private static final double FACTOR_STEP = 0.01;

  /** Factors beyond this are no widening that anybody would consider. */
  private static final double LARGEST_FACTOR = 16;

  private final SitingProblem problem;
  private final RelaxedProblems relaxed;
  private final PlanFinder finder;
  private final SolveLimits limits;
  private final StopSignal stop;
  private final long deadline;
  private final boolean infeasible;
  private final List<Obstacle> obstacles = new ArrayList<>();
  private final List<Remedy> remedies = new ArrayList<>();
  private final List<String> notFound = new ArrayList<>();

  /** Searches still to be made, the present one included; they share the time that is left. */
  private int left;

  private RemedySearch(
      SitingProblem problem,
      SolveResult failed,
      PlanFinder finder,
      SolveLimits limits,
      StopSignal stop) {
    this.problem = problem;
    this.infeasible = failed.termination() == Termination.INFEASIBLE;
    this.relaxed = new RelaxedProblems(problem);
    this.finder = finder;
    this.limits = limits;
    this.stop = stop;
    this.deadline = System.nanoTime() + limits.time().toNanos();
  }

  /**
   * Diagnoses a problem for which no plan was found.
   *
   * @param failed how the solve ended: proven infeasible, or without a plan
   * @param limits time for everything together; rounds and seed of each solve
   */
  public static Diagnosis diagnose(
      SitingProblem problem,
      SolveResult failed,
      PlanFinder finder,
      SolveLimits limits,
      StopSignal stop) {
    return new RemedySearch(problem, failed, finder, limits, stop).run(failed);
  }

  private Diagnosis run(SolveResult failed) {
    obstacles.addAll(new Impossible(problem).obstacles());
    List<Runnable> searches = searches();
    for (int k = 0; k < searches.size(); k++) {
      left = searches.size() - k;
      searches.get(k).run();
    }
    if (obstacles.isEmpty() && infeasible) {
      obstacles.add(new Obstacle.Together(failed.bound().basis()));
    }
    return new Diagnosis(obstacles, remedies, notFound);
  }

  private List<Runnable> searches() {
    List<Runnable> searches = new ArrayList<>();
    searches.add(this::lowerFloor);
    searches.add(this::changeStations);
    if (problem.sites().roles().stream().anyMatch(SiteRole::mustOpen)) {
      searches.add(this::releaseSites);
    }
    StationLimits stations = problem.limits();
    if (Arrays.stream(stations.mostParcelsPerYear()).anyMatch(Double::isFinite)) {
      searches.add(() -> widen(Remedy.Limit.CAPACITY, LARGEST_FACTOR));
    }
    if (Arrays.stream(stations.leastParcelsPerYear()).anyMatch(least -> least > 0)) {
      searches.add(() -> widen(Remedy.Limit.THROUGHPUT, 0));
    }
    if (Arrays.stream(stations.mostPoints()).anyMatch(k -> k != StationLimits.ANY_NUMBER)) {
      searches.add(() -> widen(Remedy.Limit.POINTS, LARGEST_FACTOR));
    }
    return searches;
  }

  private void changeStations() {
    if (obstacles.stream().anyMatch(Obstacle.ForcedShareGroup.class::isInstance)) {
      notFound.add("another number of stations: none would do");
    } else if (problem.limits().bind()) {
      searchFewestStations();
    } else {
      coverWithFewest();
    }
  }

  /**
   * With limits fewer stations may do where more do not, so that the number itself is minimised.
   */
  private void searchFewestStations() {
    SolveResult result = solve(relaxed.fewestStations(), 0, share());
    if (result.plan().isEmpty()) {
      notFound.add("another number of stations: " + result.reason());
      return;
    }
    int needed = (int) Math.ceil(result.bound().usdPerYear() - SolverPrecision.usd(1));
    tellStations(result.plan().get().plan().openSites().length, needed);
  }

  /**
   * Without limits one more station never hurts: the number is found by halving between one that is
   * too small and one that a greedy cover shows to be enough, with maximal covering as the oracle.
   */
  private void coverWithFewest() {
    long end = System.nanoTime() + share().toNanos();
    Optional<int[]> cover = GreedyCover.of(problem);
    if (cover.isEmpty()) {
      notFound.add("another number of stations: no cover was found");
      return;
    }
    Optional<Obstacle.TooFewSites> few =
        obstacles.stream()
            .filter(Obstacle.TooFewSites.class::isInstance)
            .map(Obstacle.TooFewSites.class::cast)
            .findFirst();
    if (few.isPresent()) {
      // Whatever meets the floor can be extended to as many sites as may open.
      remedies.add(new Remedy.FewerStations(few.get().mayOpen()));
      return;
    }
    int enough = cover.get().length;
    int tooFew = Math.min(problem.stations().max(), enough - 1);
    // Were there a plan with fewer stations than are asked for, it could be extended.
    boolean shown = obstacles.stream().anyMatch(Obstacle.FloorBeyondStations.class::isInstance);
    int proven = infeasible || shown ? problem.stations().max() : 0;
    while (enough - tooFew > 1 && System.nanoTime() < end) {
      int tried = (enough + tooFew) / 2;
      Duration rest = Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
      SolveResult result =
          solve(relaxed.mostCoverage(new StationCount(0, tried)), 0, rest.dividedBy(2));
      double mayBeLeft = problem.floor().mostLeft();
      double rounding = SolverPrecision.usd(problem.floor().total());
      if (result.plan().isPresent()
          && result.plan().get().objectiveUsdPerYear() <= mayBeLeft + rounding) {
        enough = tried;
      } else {
        tooFew = tried;
        proven = result.bound().usdPerYear() > mayBeLeft + rounding ? tried : proven;
      }
    }
    tellStations(enough, proven + 1);
  }

  private void tellStations(int found, int needed) {
    boolean forced = obstacles.stream().anyMatch(Obstacle.TooManyForced.class::isInstance);
    if (needed > problem.stations().max() && !forced) {
      obstacles.add(new Obstacle.TooFewStations(problem.stations(), needed));
    }
    if (found > problem.stations().max()) {
      remedies.add(new Remedy.MoreStations(found, needed));
    } else if (found < problem.stations().min()) {
      remedies.add(new Remedy.FewerStations(found));
    } else {
      notFound.add(
          "another number of stations, for none is needed: a cover with "
              + found
              + " was found on the way, so that more time should give a plan");
    }
  }

  private void lowerFloor() {
    SolveResult result = solve(relaxed.mostCoverage(problem.stations()), 0, share());
    if (result.plan().isEmpty()) {
      notFound.add("a lower coverage floor: " + result.reason());
      return;
    }
    int[] siteOfPoint = result.plan().get().plan().siteOfPoint();
    int[] letGo =
        IntStream.range(0, siteOfPoint.length)
            .filter(i -> siteOfPoint[i] == Plan.OUTSIDE)
            .toArray();
    int[] withoutOption = Arrays.stream(letGo).filter(relaxed::mustBeServed).toArray();
    double[] weight = problem.floor().weights();
    double total = problem.floor().total();
    double covered = total - Arrays.stream(letGo).mapToDouble(i -> weight[i]).sum();
    long mandatory = IntStream.range(0, weight.length).filter(relaxed::mustBeServed).count();
    double uncovered = result.bound().usdPerYear() - mandatory * relaxed.priceOfMandatory();
    // Without mandatory points the bound is one on the weight left itself.
    double atMost = total - Math.max(0, mandatory == 0 ? result.bound().usdPerYear() : uncovered);
    if (problem.floor().countsPoints()) {
      atMost = Math.floor(atMost + SolverPrecision.usd(1));
    }
    double floor = problem.floor().least();
    if (atMost < floor - SolverPrecision.usd(floor) && obstacles.isEmpty()) {
      obstacles.add(
          new Obstacle.FloorBeyondStations(
              floor, Math.max(covered, atMost), problem.stations().max()));
    }
    remedies.add(
        new Remedy.LowerFloor(
            Math.min(covered, problem.floor().least()),
            Math.max(covered, atMost),
            problem.floor().least(),
            names(letGo),
            names(withoutOption)));
  }

  private void releaseSites() {
    SolveResult result = solve(relaxed.fewestReleased(), 0, share());
    if (result.plan().isEmpty()) {
      notFound.add("letting sites close that must be open: " + result.reason());
      return;
    }
    int[] open = result.plan().get().plan().openSites();
    List<String> released =
        IntStream.range(0, problem.sites().size())
            .filter(j -> problem.sites().roles().get(j).mustOpen())
            .filter(j -> Arrays.binarySearch(open, j) < 0)
            .mapToObj(problem.sites().ids()::get)
            .toList();
    if (!released.isEmpty()) {
      remedies.add(new Remedy.ReleaseSites(Several.of(released)));
    }
  }

  /**
   * Finds the factor nearest to 1 with which there is a plan: from an extreme one by halving.
   *
   * @param extreme the factor furthest from 1 that is tried
   */
  private void widen(Remedy.Limit limit, double extreme) {
    long end = System.nanoTime() + share().toNanos();
    SolveResult result = solve(relaxed.widened(limit, extreme), ANY_GAP, share().dividedBy(2));
    if (result.plan().isEmpty()) {
      notFound.add(
          "another "
              + limit.words()
              + ": not even multiplied by "
              + Obstacle.Words.plain(extreme)
              + " ("
              + result.reason()
              + ")");
      return;
    }
    double found = extreme;
    double none = 1;
    boolean proven = false;
    while (Math.abs(found - none) > FACTOR_STEP * 1.5 && System.nanoTime() < end) {
      double tried = Math.rint((found + none) / 2 / FACTOR_STEP) * FACTOR_STEP;
      Duration rest = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
      SolveResult attempt = solve(relaxed.widened(limit, tried), ANY_GAP, rest.dividedBy(2));
      if (attempt.plan().isPresent()) {
        found = tried;
      } else {
        none = tried;
        proven = attempt.termination() == Termination.INFEASIBLE;
      }
    }
    remedies.add(new Remedy.WidenLimit(limit, found, none, proven));
  }

  private Several names(int[] points) {
    return Several.of(Arrays.stream(points).mapToObj(problem.points().ids()::get).toList());
  }

  private Duration share() {
    return Duration.ofNanos(Math.max(1_000_000, (deadline - System.nanoTime()) / left));
  }

  private SolveResult solve(SitingProblem variant, double relativeGap, Duration time) {
    return finder.solve(
        variant,
        new SolveLimits(
            relativeGap,
            time,
            limits.boundIterations(),
            limits.searchRounds(),
            limits.seed(),
            limits.threads()),
        stop);
  }
}

package org.waystation.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationLimits;

/**
 * Walks of local search where stations are limited. One of two goes as if they were not, which is
 * many times quicker, and then brings its best stations within the limits; it goes on like that as
 * long as this costs less than there is still to be gained.
 */
final class LimitedWalks {
  /** Walks side by side, whatever the number of threads. */
  private static final int WALKS = 2;

  /**
   * Changes that a walk with limits makes in one round, for they take less time than those of a
   * walk without. lin318_070 with 6,000 rounds: 32,372 with one change each, the optimum of 32,199
   * with eight.
   */
  private static final int CHANGES_PER_ROUND = 10;

  /** Of what may still be gained, what it may cost to bring stations within their limits. */
  private static final double REPAIR_SHARE = 0.5;

  private final SitingProblem problem;
  private final SitingProblem unlimited;
  private final SiteColumns columns;
  private final SiteColumns cheapestFirst;
  private final Incumbent incumbent;
  private final PlanVerifier verifier;
  private final LimitPenalties usual;
  private boolean limitsWeighLittle = true;

  LimitedWalks(SitingProblem problem, SiteColumns columns, Incumbent incumbent) {
    this.problem = problem;
    this.columns = columns;
    cheapestFirst = SiteColumns.cheapestFirst(problem.arcs(), problem.sites().size());
    this.incumbent = incumbent;
    verifier = new PlanVerifier(problem);
    usual = LimitPenalties.first(problem);
    unlimited =
        new SitingProblem(
            problem.points(),
            problem.sites(),
            problem.arcs(),
            problem.stations(),
            StationLimits.none(problem.sites().size()),
            problem.floor());
  }

  /**
   * Where a walk ended.
   *
   * @param best its best plan, or null if it has none
   * @param sites its stations
   * @param penalties the prices of limits there
   * @param repairUsd what it cost to bring the stations within their limits; 0 where they were
   */
  record Walked(
      PlanCompletion.Completed best, int[] sites, LimitPenalties penalties, double repairUsd) {
    Walked orBetter(Walked other) {
      if (best == null || other.best == null) {
        return best == null && other.best != null ? other : this;
      }
      return other.best.objective() < best.objective() ? other : this;
    }
  }

  /** A first plan from given sites, or without any from where the stations were unlimited. */
  Walked first(int[] sites, long seed, StopSignal stop) {
    return unlimited(sites, usual, 0, seed, stop);
  }

  /**
   * The better of two descents from given sites: with limits from the start, and without.
   *
   * @param gainUsd what may still be gained
   */
  Walked from(int[] sites, Walked before, Crew crew, double gainUsd, long seed, StopSignal stop) {
    List<Walked> ends =
        crew.all(
            List.of(
                () -> unlimited(sites, before.penalties(), 0, seed, stop),
                () -> limited(new Walked(null, sites, before.penalties(), 0), 0, seed, stop)));
    return best(before, ends, gainUsd);
  }

  /**
   * Walks of so many rounds each.
   *
   * @param gainUsd what may still be gained
   */
  Walked goOn(Walked from, Crew crew, double gainUsd, int rounds, long seed, StopSignal stop) {
    List<Callable<Walked>> walks = new ArrayList<>();
    for (int w = 0; w < WALKS; w++) {
      long own = seed + w;
      boolean free = w == 0 && limitsWeighLittle;
      walks.add(
          () ->
              free
                  ? unlimited(from.sites(), from.penalties(), rounds, own, stop)
                  : limited(from, rounds, own, stop));
    }
    return best(from, crew.all(walks), gainUsd);
  }

  private Walked best(Walked from, List<Walked> ends, double gainUsd) {
    limitsWeighLittle &= ends.get(0).repairUsd() <= REPAIR_SHARE * gainUsd;
    return ends.stream().reduce(from, Walked::orBetter);
  }

  private Walked unlimited(
      int[] sites, LimitPenalties penalties, int rounds, long seed, StopSignal stop) {
    PlanSearch search = new PlanSearch(unlimited, cheapestFirst, seed, this::offerIfWithinLimits);
    search.startNear(sites, floorPrice(penalties), stop);
    search.reachFloor(stop);
    if (rounds > 0) {
      search.search(
          Math.min(rounds, Walks.ROUNDS_PER_STATION * Math.max(1, search.stations())), stop);
    }
    LimitPenalties now = penalties.withFloorAtLeast(search.floorPrice());
    PlanCompletion.Completed best = search.best();
    if (best != null && verifier.violations(best.plan()).isEmpty()) {
      return new Walked(best, best.plan().openSites(), now, 0);
    }
    int[] reached = best == null ? search.currentSites() : best.plan().openSites();
    Walked repaired = limited(new Walked(null, reached, now, 0), 0, seed, stop);
    double cost =
        best == null || repaired.best() == null
            ? Double.POSITIVE_INFINITY
            : repaired.best().objective() - best.objective();
    return new Walked(repaired.best(), repaired.sites(), repaired.penalties(), cost);
  }

  /** Before a search has said otherwise the floor has no price. */
  private double floorPrice(LimitPenalties penalties) {
    return penalties.equals(usual) ? 0 : penalties.usdPerWeight();
  }

  private void offerIfWithinLimits(PlanCompletion.Completed plan) {
    if (plan.objective() <= incumbent.objective() && verifier.violations(plan.plan()).isEmpty()) {
      incumbent.offer(plan);
    }
  }

  private Walked limited(Walked from, int rounds, long seed, StopSignal stop) {
    LimitedPlanSearch search =
        new LimitedPlanSearch(problem, columns, from.penalties(), seed, incumbent::offer);
    if (from.best() == null) {
      search.startFrom(from.sites(), stop);
    } else {
      search.startFrom(from.best().plan());
    }
    search.reachLimits(stop);
    search.search((int) Math.min(Integer.MAX_VALUE, (long) CHANGES_PER_ROUND * rounds), stop);
    return new Walked(search.best(), search.currentSites(), search.penalties(), 0);
  }
}

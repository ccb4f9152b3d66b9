package org.waystation.solve;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.waystation.siting.CompensatedSum;
import org.waystation.siting.Plan;
import org.waystation.siting.SitingProblem;

/**
 * Iterated local search where stations are limited and points stay whole: opens, closes or
 * exchanges stations in one place, lets points move and stations go to the centre of their points,
 * keeps the result unless it is much worse, and remembers the best plan that breaks no limit. The
 * price of broken limits rises while some are broken and falls while none is.
 *
 * <p>Not safe for use by several threads; each thread has its own.
 */
final class LimitedPlanSearch {
  /** Rounds between two looks at the price of broken limits. */
  private static final int ROUNDS_PER_PRICE = 40;

  /** More steps than lead from the first price to one that outweighs every cost. */
  private static final int MOST_PRICES = 60;

  private static final int FIRST_PRICES = 12;

  /** As in {@link PlanSearch}. */
  private static final double ACCEPTED_LOSS = 1e-5;

  /** A gain of less than this share of all costs is rounding. */
  private static final double NEGLIGIBLE = 1e-11;

  private final SitingProblem problem;
  private final Assignment state;
  private final AssignmentSearch search;
  private final StationMoves moves;
  private final SplittableRandom random;
  private final Consumer<PlanCompletion.Completed> onBetter;
  private final LimitPrices prices;
  private final LimitedPerturbation perturbation;
  private PlanCompletion.Completed best;

  /**
   * @param penalties with which the search begins
   * @param onBetter told of each better plan, in the thread that searches
   */
  LimitedPlanSearch(
      SitingProblem problem,
      SiteColumns columns,
      LimitPenalties penalties,
      long seed,
      Consumer<PlanCompletion.Completed> onBetter) {
    this.problem = problem;
    this.onBetter = onBetter;
    this.random = new SplittableRandom(seed);
    LimitPenalties usual = LimitPenalties.first(problem);
    double tolerance = NEGLIGIBLE * usual.usdPerPoint() * Math.max(1, problem.points().size());
    state = new Assignment(problem, columns, penalties);
    search = new AssignmentSearch(state, columns, problem.points().size(), tolerance);
    moves = new StationMoves(problem, columns, state, search, tolerance);
    prices = new LimitPrices(state, usual);
    perturbation = new LimitedPerturbation(problem, state, moves, random);
  }

  /**
   * Starts from given sites, of which it opens what it may, and others if these are too few: every
   * point at its cheapest, and from there towards the limits.
   */
  void startFrom(int[] sites, StopSignal stop) {
    int m = problem.sites().size();
    for (int j = 0; j < m; j++) {
      if (!moves.mayClose(j)) {
        state.open(j);
      }
    }
    for (int site : sites) {
      if (moves.mayOpen(site) && state.choices().count() < problem.stations().max()) {
        state.open(site);
      }
    }
    int from = random.nextInt(m);
    for (int k = 0; k < m && state.choices().count() < problem.stations().min(); k++) {
      if (moves.mayOpen((from + k) % m)) {
        state.open((from + k) % m);
      }
    }
    OpenChoices choices = state.choices();
    for (int i = 0; i < problem.points().size(); i++) {
      if (choices.first(i) < choices.end(i)) {
        state.move(i, choices.site(choices.first(i)), choices.cost(choices.first(i)));
      }
    }
    search.touchAll();
    search.descend(stop);
  }

  /** Starts from a plan without divided points. */
  void startFrom(Plan plan) {
    for (int site : plan.openSites()) {
      state.open(site);
    }
    for (int i = 0; i < plan.siteOfPoint().length; i++) {
      int j = plan.siteOfPoint()[i];
      if (j != Plan.OUTSIDE) {
        state.move(i, j, problem.arcs().usdPerYear()[problem.arcs().find(i, j)]);
      }
    }
  }

  /** Points and centres in turns until neither moves. */
  private void settle(StopSignal stop) {
    search.descend(stop);
    for (int j = search.nextRecent(); j >= 0 && !stop.isRaised(); j = search.nextRecent()) {
      if (state.choices().isOpen(j) && moves.recentre(j)) {
        search.descend(stop);
      }
    }
  }

  /**
   * Raises the price of broken limits until none is broken: first with the stations where they are,
   * for a station that moves to the centre of its points leaves those that it might serve; then
   * with some rounds of search at each price.
   *
   * @return whether a plan was found
   */
  boolean reachLimits(StopSignal stop) {
    for (int k = 0; k < FIRST_PRICES && !state.isFeasible() && !stop.isRaised(); k++) {
      prices.adjust();
      search.touchAll();
      search.descend(stop);
    }
    keepIfBest();
    search.touchAll();
    settle(stop);
    keepIfBest();
    for (int k = 0; k < MOST_PRICES && best == null && !stop.isRaised(); k++) {
      search(ROUNDS_PER_PRICE, stop);
    }
    return best != null;
  }

  /** Goes on for so many rounds, or until stopped; returns the rounds made. */
  int search(int rounds, StopSignal stop) {
    for (int k = 0; k < rounds; k++) {
      if (stop.isRaised()) {
        return k;
      }
      if (k % ROUNDS_PER_PRICE == ROUNDS_PER_PRICE - 1) {
        prices.adjust();
      }
      double before = state.value();
      state.mark();
      search.forget();
      perturbation.perturb();
      settle(stop);
      if (state.value() < before) {
        keepIfBest();
      } else if (state.value() > before + ACCEPTED_LOSS * Math.abs(before)) {
        state.undo();
      }
    }
    return rounds;
  }

  private void keepIfBest() {
    if (!state.isFeasible() || !problem.stations().allows(state.choices().count())) {
      return;
    }
    double objective = objective();
    if (best == null || objective < best.objective()) {
      best = new PlanCompletion.Completed(state.toPlan(), objective);
      onBetter.accept(best);
    }
  }

  private double objective() {
    CompensatedSum sum = new CompensatedSum();
    OpenChoices choices = state.choices();
    for (int k = 0; k < choices.count(); k++) {
      sum.add(problem.sites().fixedUsdPerYear()[choices.station(k)]);
    }
    for (int i = 0; i < problem.points().size(); i++) {
      sum.add(state.costOf(i));
    }
    return sum.value();
  }

  /** The best plan found, or null if none was. */
  PlanCompletion.Completed best() {
    return best;
  }

  /** The prices of limits now, with which another search may go on. */
  LimitPenalties penalties() {
    return state.penalties();
  }

  int[] currentSites() {
    return state.choices().toArray();
  }
}

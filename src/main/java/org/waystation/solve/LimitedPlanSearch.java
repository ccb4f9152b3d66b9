package org.waystation.solve;

import java.util.Arrays;
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

  private static final double PRICE_UP = 1.5;
  private static final double PRICE_DOWN = 0.8;

  /** More steps than lead from the first price to one that outweighs every cost. */
  private static final int MOST_PRICES = 60;

  private static final int FIRST_PRICES = 12;

  /** The price may fall to this share of the first. */
  private static final double LEAST_PRICE = 0.1;

  /** And rise to so many times the first: beyond that it would drown the costs in rounding. */
  private static final double MOST_PRICE = 1000;

  /** As in {@link PlanSearch}. */
  private static final double ACCEPTED_LOSS = 1e-5;

  private static final int MOST_CLOSED_AT_ONCE = 2;

  /** New sites are drawn among so many cheapest arcs of a nearby point at most. */
  private static final int NEARBY = 60;

  private static final int LEAST_NEARBY = 8;

  /** Stations that are closed together are among so many cheapest of one point. */
  private static final int NEIGHBOURS = 5;

  private static final int DRAWS = 100;

  /** A gain of less than this share of all costs is rounding. */
  private static final double NEGLIGIBLE = 1e-11;

  /** Of so many stations drawn the cheapest to close makes room for another elsewhere. */
  private static final int CLOSABLE_DRAWS = 20;

  /** One round in so many opens a site in one place and closes a station in another. */
  private static final int AFAR = 4;

  private final SitingProblem problem;
  private final SiteColumns columns;
  private final Assignment state;
  private final AssignmentSearch search;
  private final StationMoves moves;
  private final SplittableRandom random;
  private final Consumer<PlanCompletion.Completed> onBetter;
  private final LimitPenalties first;
  private PlanCompletion.Completed best;

  /**
   * @param onBetter told of each better plan, in the thread that searches
   */
  LimitedPlanSearch(
      SitingProblem problem,
      SiteColumns columns,
      long seed,
      Consumer<PlanCompletion.Completed> onBetter) {
    this.problem = problem;
    this.columns = columns;
    this.onBetter = onBetter;
    this.random = new SplittableRandom(seed);
    first = LimitPenalties.first(problem);
    double tolerance = NEGLIGIBLE * first.usdPerPoint() * Math.max(1, problem.points().size());
    state = new Assignment(problem, columns, first);
    search = new AssignmentSearch(state, columns, problem.points().size(), tolerance);
    moves = new StationMoves(problem, columns, state, search, tolerance);
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
      adjustPrice();
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
        adjustPrice();
      }
      double before = state.value();
      state.mark();
      search.forget();
      perturb();
      settle(stop);
      if (state.value() < before) {
        keepIfBest();
      } else if (state.value() > before + ACCEPTED_LOSS * Math.abs(before)) {
        state.undo();
      }
    }
    return rounds;
  }

  /** Each kind of limit has its own price: together they would keep their proportion for ever. */
  private void adjustPrice() {
    LimitPenalties now = state.penalties();
    state.penalise(
        now.times(
            new LimitPenalties(
                factor(state.breaksParcels(), now.usdPerParcel(), first.usdPerParcel()),
                factor(state.breaksPoints(), now.usdPerPoint(), first.usdPerPoint()),
                factor(state.isBelowFloor(), now.usdPerWeight(), first.usdPerWeight()),
                factor(state.stranded() > 0, now.strandedUsd(), first.strandedUsd()))));
  }

  private static double factor(boolean broken, double now, double first) {
    if (broken) {
      return now < MOST_PRICE * first ? PRICE_UP : 1;
    }
    return now > LEAST_PRICE * first ? PRICE_DOWN : 1;
  }

  /** Closes a station or two and opens about as many sites drawn from around them. */
  private void perturb() {
    int lost = drawLost();
    if (lost >= 0 && random.nextInt(2) == 0) {
      reach(lost);
      return;
    }
    int start = drawClosable();
    if (start < 0) {
      return;
    }
    if (random.nextInt(AFAR) == 0 && state.points(start) > 0) {
      reach(state.member(start, random.nextInt(state.points(start))));
      return;
    }
    int stations = state.choices().count();
    int opening = 1 + random.nextInt(MOST_CLOSED_AT_ONCE);
    int closing = opening;
    int min = problem.stations().min();
    int max = problem.stations().max();
    if (min < max) {
      closing += random.nextInt(3) - 1;
      closing = Math.min(closing, stations + opening - min);
      closing = Math.max(closing, stations + opening - max);
    }
    // Drawn while the stations still have their points.
    int[] leaving = drawLeaving(start, closing);
    int[] near = pointsOf(leaving.length == 0 ? new int[] {start} : leaving);
    for (int site : leaving) {
      moves.close(site);
    }
    int wanted = leaving.length + opening - closing;
    for (int draw = 0; draw < DRAWS && wanted > 0 && near.length > 0; draw++) {
      int site = siteNear(near[random.nextInt(near.length)]);
      if (site >= 0 && moves.mayOpen(site)) {
        moves.open(site);
        wanted--;
      }
    }
    for (int k = 0; k < leaving.length && state.choices().count() < min; k++) {
      if (moves.mayOpen(leaving[k])) {
        moves.open(leaving[k]);
      }
    }
  }

  /** A point that should be served and is not, or -1. */
  private int drawLost() {
    boolean any = state.isBelowFloor() || state.stranded() > 0;
    int n = problem.points().size();
    int from = any ? random.nextInt(n) : 0;
    for (int k = 0; any && k < n; k++) {
      int i = (from + k) % n;
      if (state.siteOf(i) == Assignment.OUTSIDE && state.isWanted(i)) {
        return i;
      }
    }
    return -1;
  }

  /** Opens a site from which the point can be served, and closes a station for it. */
  private void reach(int point) {
    int site = siteNear(point);
    if (site < 0 || !moves.mayOpen(site)) {
      return;
    }
    if (state.choices().count() >= problem.stations().max()) {
      int out = drawCheapToClose();
      if (out < 0) {
        return;
      }
      moves.close(out);
    }
    moves.open(site);
  }

  /** Of some stations drawn, the one whose points lose least by going elsewhere, or -1. */
  private int drawCheapToClose() {
    int out = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int draw = 0; draw < CLOSABLE_DRAWS; draw++) {
      int station = drawClosable();
      double loss = station < 0 ? Double.POSITIVE_INFINITY : moves.lossOfClosing(station);
      if (loss < least) {
        least = loss;
        out = station;
      }
    }
    return out;
  }

  /** The station and neighbours of it, as many as wanted if there are. */
  private int[] drawLeaving(int start, int wanted) {
    int[] leaving = new int[Math.max(0, wanted)];
    int count = 0;
    if (wanted > 0) {
      leaving[count++] = start;
    }
    for (int draw = 0; draw < DRAWS && count < wanted; draw++) {
      int neighbour = drawNeighbour(start);
      boolean fits = neighbour >= 0 && moves.mayClose(neighbour);
      for (int k = 0; k < count; k++) {
        fits &= leaving[k] != neighbour;
      }
      if (fits) {
        leaving[count++] = neighbour;
      }
    }
    return Arrays.copyOf(leaving, count);
  }

  /** Another choice of some point of the station, or -1. */
  private int drawNeighbour(int station) {
    if (state.points(station) == 0) {
      return -1;
    }
    int i = state.member(station, random.nextInt(state.points(station)));
    OpenChoices choices = state.choices();
    int near = Math.min(NEIGHBOURS, choices.end(i) - choices.first(i));
    return near == 0 ? -1 : choices.site(choices.first(i) + random.nextInt(near));
  }

  private int[] pointsOf(int[] stations) {
    int size = 0;
    for (int station : stations) {
      size += state.points(station);
    }
    int[] points = new int[size];
    int k = 0;
    for (int station : stations) {
      for (int p = 0; p < state.points(station); p++) {
        points[k++] = state.member(station, p);
      }
    }
    return points;
  }

  private int drawClosable() {
    int stations = state.choices().count();
    for (int draw = 0; draw < DRAWS && stations > 0; draw++) {
      int site = state.choices().station(random.nextInt(stations));
      if (moves.mayClose(site)) {
        return site;
      }
    }
    return -1;
  }

  /** One of the cheapest sites for a point, or -1 if it has none. */
  private int siteNear(int point) {
    int start = problem.arcs().rowStart()[point];
    int arcs = problem.arcs().rowStart()[point + 1] - start;
    int near = problem.sites().size() / Math.max(1, state.choices().count());
    int most = Math.min(NEARBY, Math.max(LEAST_NEARBY, near));
    return arcs == 0 ? -1 : problem.arcs().site()[start + random.nextInt(Math.min(arcs, most))];
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

  int[] currentSites() {
    return state.choices().toArray();
  }
}

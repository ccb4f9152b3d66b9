package org.waystation.solve;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.waystation.siting.SitingProblem;

/**
 * Iterated local search: perturbs a plan in one place, descends again near the change, keeps the
 * result unless it is much worse, and remembers the best.
 *
 * <p>The coverage floor has a price here (see {@link OpenSet}); it is raised while too much is left
 * and lowered while less is left than may be. Each set that looks better is completed exactly, so
 * the best plan is a true one at its true cost.
 *
 * <p>Not safe for use by several threads; each thread has its own.
 */
final class PlanSearch {
  /** Rounds between two looks at the price of the floor. */
  private static final int ROUNDS_PER_PRICE = 200;

  private static final double PRICE_STEP = 1.03;

  /** The step while the number of points left is far from what it may be. */
  private static final double LONG_PRICE_STEP = 1.4;

  /** More steps of the price than lead from any sensible price to the ceiling. */
  private static final int MOST_PRICES = 60;

  /**
   * What stands in for an outside option that is not there, in dearest costs: first this much. Too
   * high at once, it would drown the other costs in rounding.
   */
  private static final double FIRST_CEILING = 100;

  private static final double CEILING_STEP = 4;

  private static final int MOST_CLOSED_AT_ONCE = 2;

  /**
   * A perturbed set may be worse by this share of its value and still be kept: among many sets that
   * cost nearly the same, a walk that only ever goes down soon stands still. National case, 4,000
   * rounds: gaps of 0.096, 0.093 and 0.079 % for seeds 1 to 3; without it 0.127 % for seed 1, with
   * more iterations of the bound.
   */
  private static final double ACCEPTED_LOSS = 1e-5;

  /** New sites are drawn among so many cheapest arcs of a nearby point. */
  private static final int NEARBY = 60;

  private static final int DRAWS = 100;

  private final SitingProblem problem;
  private final SiteColumns columns;
  private final double[] weight;
  private final double[] outside;
  private final OpenSet set;
  private final SwapSearch swaps;
  private final PlanCompletion completion;
  private final SplittableRandom random;
  private final Consumer<PlanCompletion.Completed> onBetter;
  private final double highestCeiling;
  private double ceiling;
  private double floorPrice;
  private PlanCompletion.Completed best;

  /**
   * @param onBetter told of each better complete plan, in the thread that searches
   */
  PlanSearch(
      SitingProblem problem,
      SiteColumns columns,
      long seed,
      Consumer<PlanCompletion.Completed> onBetter) {
    this.onBetter = onBetter;
    this.problem = problem;
    this.columns = columns;
    this.weight = problem.floor().weights();
    this.outside = new double[problem.points().size()];
    this.set = new OpenSet(problem, columns, outside);
    this.swaps = new SwapSearch(problem, columns, set);
    this.completion = new PlanCompletion(problem);
    this.random = new SplittableRandom(seed);
    double dearest = dearest(problem);
    this.ceiling = FIRST_CEILING * dearest;
    this.highestCeiling = 2 * (outside.length + problem.stations().max() + 1.0) * dearest;
  }

  private static double dearest(SitingProblem problem) {
    double dearest = 1;
    for (double cost : problem.arcs().usdPerYear()) {
      dearest = Math.max(dearest, Math.abs(cost));
    }
    for (double cost : problem.sites().fixedUsdPerYear()) {
      dearest = Math.max(dearest, Math.abs(cost));
    }
    return dearest;
  }

  /**
   * Starts from a set near what is wanted, or without wishes from a random one, and descends.
   *
   * @param wanted numbers of sites, which need not keep the problem's rules together
   */
  void startNear(int[] wanted, double firstFloorPrice, StopSignal stop) {
    startFrom(StartSet.of(problem, wanted, random), firstFloorPrice, stop);
  }

  /** Starts from a given set and descends. */
  void startFrom(int[] openSites, double firstFloorPrice, StopSignal stop) {
    priceFloorAt(firstFloorPrice, openSites);
    descendAnew(stop);
  }

  private void descendAnew(StopSignal stop) {
    swaps.mark();
    swaps.descendFromEverywhere(stop);
    keepIfBest();
  }

  private void priceFloorAt(double price, int[] openSites) {
    floorPrice = price;
    double[] given = problem.points().outsideUsdPerYear();
    for (int i = 0; i < outside.length; i++) {
      outside[i] =
          Double.isInfinite(given[i])
              ? ceiling
              : given[i] + Math.min(price * weight[i], highestCeiling);
    }
    set.reset(openSites);
    set.forgetTouched();
  }

  /**
   * Raises the price of the floor until a complete plan is found.
   *
   * @return whether one was
   */
  boolean reachFloor(StopSignal stop) {
    for (int k = 0; k < MOST_PRICES && best == null && !stop.isRaised(); k++) {
      adjustPrice(stop);
    }
    return best != null;
  }

  /**
   * Goes on for so many rounds, or until stopped, and ends where no single move helps; returns the
   * rounds made.
   */
  int search(int rounds, StopSignal stop) {
    for (int k = 0; k < rounds; k++) {
      if (stop.isRaised()) {
        return k;
      }
      if (k % ROUNDS_PER_PRICE == 0) {
        adjustPrice(stop);
      }
      double before = set.value();
      swaps.mark();
      perturb();
      swaps.descend(stop);
      if (set.value() < before) {
        keepIfBest();
      } else if (set.value() > before + ACCEPTED_LOSS * Math.abs(before)) {
        swaps.undo();
      }
    }
    descendAnew(stop);
    return rounds;
  }

  /**
   * Moves the price towards the one at which just as much weight is left as may be, and the ceiling
   * up while a point is left that must not be.
   */
  private void adjustPrice(StopSignal stop) {
    double left = 0;
    int stranded = 0;
    for (int i = 0; i < outside.length; i++) {
      if (set.first(i) == OpenSet.OUTSIDE) {
        left += weight[i];
        stranded += Double.isInfinite(problem.points().outsideUsdPerYear()[i]) ? 1 : 0;
      }
    }
    double free = problem.floor().mostLeft();
    if (stranded > 0 && ceiling < highestCeiling) {
      ceiling *= CEILING_STEP;
      priceFloorAt(floorPrice, set.toArray());
    } else if (left > free) {
      double step = left > 1.5 * free ? LONG_PRICE_STEP : PRICE_STEP;
      // At 0 there is nothing to multiply: start from what the average unit of weight costs.
      double least = Math.abs(set.value()) / problem.floor().total() / 10;
      priceFloorAt(Math.max(least, floorPrice * step), set.toArray());
    } else if (left < free && floorPrice > 0) {
      priceFloorAt(floorPrice / PRICE_STEP, set.toArray());
    } else {
      return;
    }
    descendAnew(stop);
  }

  /** Closes one or two neighbouring stations and opens as many sites drawn from around them. */
  private void perturb() {
    int start = drawClosable();
    if (start < 0) {
      return;
    }
    int wanted = 1 + random.nextInt(MOST_CLOSED_AT_ONCE);
    int[] closed = new int[wanted];
    int count = 0;
    closed[count++] = start;
    swaps.close(start);
    for (int draw = 0; draw < DRAWS && count < wanted; draw++) {
      int neighbour = set.first(pointNear(start));
      if (neighbour != OpenSet.OUTSIDE && swaps.mayClose(neighbour)) {
        closed[count++] = neighbour;
        swaps.close(neighbour);
      }
    }
    for (int draw = 0; draw < DRAWS && count > 0; draw++) {
      int site = siteNear(pointNear(start));
      if (mayJoin(site)) {
        swaps.open(site);
        count--;
      }
    }
    // A new site shuts out at most one of those closed, so that enough of them can come back.
    for (int k = 0; k < closed.length && count > 0; k++) {
      if (mayJoin(closed[k])) {
        swaps.open(closed[k]);
        count--;
      }
    }
  }

  private boolean mayJoin(int site) {
    return !set.isOpen(site) && swaps.mayOpen(site) && set.rival(site) == OpenSet.NOBODY;
  }

  private int drawClosable() {
    for (int draw = 0; draw < DRAWS && set.count() > 0; draw++) {
      int site = set.site(random.nextInt(set.count()));
      boolean hasPoints = columns.start()[site] < columns.start()[site + 1];
      if (swaps.mayClose(site) && hasPoints) {
        return site;
      }
    }
    return -1;
  }

  private int pointNear(int site) {
    int start = columns.start()[site];
    return columns.point()[start + random.nextInt(columns.start()[site + 1] - start)];
  }

  private int siteNear(int point) {
    int start = problem.arcs().rowStart()[point];
    int arcs = problem.arcs().rowStart()[point + 1] - start;
    return problem.arcs().site()[start + random.nextInt(Math.min(arcs, NEARBY))];
  }

  /**
   * Betters the set window by window, see {@link WindowSearch}, and ends where no single move
   * helps.
   *
   * @param multipliers one per point, near those of the best bound
   * @param known stations of windows that need not be looked at again; added to
   * @param mostWork in the unit of {@link Relaxation#work}, after which no more windows are begun
   * @param crew works on windows side by side; this search is not to be one of its works itself
   */
  void searchWindows(
      double[] multipliers, Set<List<Integer>> known, double mostWork, Crew crew, StopSignal stop) {
    adjustPrice(stop);
    WindowSearch windows = new WindowSearch(problem, columns, set, swaps, multipliers, known);
    while (!stop.isRaised() && windows.work() < mostWork && windows.tryNext(crew, stop)) {
      keepIfBest();
    }
    descendAnew(stop);
  }

  private void keepIfBest() {
    completion
        .complete(set.toArray())
        .filter(found -> best == null || found.objective() < best.objective())
        .ifPresent(
            found -> {
              best = found;
              onBetter.accept(found);
            });
  }

  /** The best complete plan found, or null if none was. */
  PlanCompletion.Completed best() {
    return best;
  }

  /** Number of stations of the set that the search is at. */
  int stations() {
    return set.count();
  }

  int[] currentSites() {
    return set.toArray();
  }

  double floorPrice() {
    return floorPrice;
  }
}

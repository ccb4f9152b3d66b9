package org.waystation.solve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.waystation.siting.SitingProblem;

/**
 * The walks of local search of one solve, and the ground they go on: the whole problem at first,
 * then what bound and plan leave of it, and where that is still much, in most stretches only the
 * sites that the bound takes for likely. There rounds are so short that many walks can be made, and
 * one more on the sites of all their plans: on d15112 with 200 stations eight walks came to 0.10 to
 * 0.13 % above the bound, a walk on the 382 sites of their plans to 0.09 % in a second.
 */
final class Walks {
  /** Walks beside each other, whatever the number of threads. */
  private static final int WALKS = 2;

  /**
   * The same where points have few different costs, as in coverings: there plans differ far more in
   * their sites than in their value, a walk soon stands still, and a model over the sites of many
   * plans is small. NewYork with 70 stations: six walks from anywhere came to 0.1 to 1.0 % below
   * the optimum, the best plan over their sites is the optimum.
   */
  private static final int COVER_WALKS = 5;

  /**
   * The same on likely sites; one half begins at the best plan, the other where the bound points.
   */
  private static final int LIKELY_WALKS = 6;

  /**
   * A walk on likely sites has as many rounds as another for every so many stations: the more there
   * are, the shorter are its rounds.
   */
  private static final int LIKELY_STATIONS = 100;

  /** Likely sites for each station in the first stretch of a turn, twice as many in the second. */
  private static final int LIKELY_PER_STATION = 10;

  /**
   * Of so many stretches the last has walks on the whole ground: some stations of the best plan are
   * not likely.
   */
  private static final int LIKELY_TURN = 3;

  /** Likely sites are made a ground of their own where there are so many times as many others. */
  private static final int WORTH_LEAVING = 2;

  /**
   * Most rounds of a walk for each of its stations: a plan of few stations has few places to
   * perturb, and long rounds.
   */
  static final int ROUNDS_PER_STATION = 10;

  /** The same in coverings, whose rounds are short. */
  private static final int COVER_ROUNDS_PER_STATION = 40;

  /** Walks keep to sites and arcs that plans worse than the best by so many gaps could use. */
  private static final double WALKED_GAPS = 3;

  /** Fewest stations with which a plan is bettered in windows. */
  private static final int WINDOWED_STATIONS = 24;

  private final SitingProblem problem;
  private final SiteColumns columns;
  private final boolean covers;
  private final long seed;
  private final Incumbent incumbent;
  private final Crew crew;
  private final StopSignal stop;
  private final PlanCompletion completion;
  private final Set<List<Integer>> knownWindows = new HashSet<>();
  private SearchGround ground;
  private SearchGround likely;
  private double floorPrice;
  private boolean foundPlans;

  /**
   * @param columns the problem's arcs by site, the cheapest first
   * @param covers whether points have few different costs
   */
  Walks(
      SitingProblem problem,
      SiteColumns columns,
      boolean covers,
      long seed,
      Incumbent incumbent,
      Crew crew,
      StopSignal stop) {
    this.problem = problem;
    this.columns = columns;
    this.covers = covers;
    this.seed = seed;
    this.incumbent = incumbent;
    this.crew = crew;
    this.stop = stop;
    completion = new PlanCompletion(problem);
    ground = SearchGround.whole(problem, columns);
    likely = ground;
  }

  /** A first plan, near the sites of an earlier one or from anywhere. */
  void first(int[] wanted) {
    PlanSearch search = new PlanSearch(problem, columns, seed, incumbent::offer);
    search.startNear(wanted, 0, stop);
    search.reachFloor(stop);
    floorPrice = search.floorPrice();
  }

  /**
   * With a plan and a bound, walks can leave out most of a problem that is easy to bound.
   *
   * @param stretch number of the stretch that begins, from 0
   */
  void narrow(BoundAscent ascent, int stretch) {
    if (incumbent.best() == null) {
      return;
    }
    double best = incumbent.objective();
    double far = best + (WALKED_GAPS - 1) * Math.max(0, best - ascent.safeBound());
    SearchGround before = ground;
    Relaxation relaxation = new Relaxation(problem, columns);
    Fixing fixing = Fixing.of(problem, relaxation, ascent.multipliers(), far);
    ground = ground.cutTo(fixing, problem);
    if (ground != before) {
      knownWindows.clear();
    }
    int[] sites = incumbent.best().plan().openSites();
    int most = LIKELY_PER_STATION * Math.max(1, stretch % LIKELY_TURN) * sites.length;
    boolean many = ground.problem().sites().size() > WORTH_LEAVING * most;
    likely =
        !covers && many && (stretch == 0 || stretch % LIKELY_TURN != 0)
            ? SearchGround.of(problem, fixing.likeliest(most), List.of(sites))
            : ground;
  }

  /** Descends from sites; returns those where no move helps. */
  int[] descend(int[] sites) {
    return end(walk(likely, seed, sites, 0), likely);
  }

  /**
   * Walks beside each other; returns the sites at which each is best.
   *
   * @param sites of the best plan, where most begin
   * @param guided to which the bound points
   * @param rounds of all walks on the whole ground together
   */
  List<int[]> beside(int[] sites, int[] guided, int stretch, int rounds) {
    boolean narrow = likely != ground;
    int count = covers ? COVER_WALKS : narrow ? LIKELY_WALKS : WALKS;
    int each = rounds / WALKS * (narrow ? Math.max(1, sites.length / LIKELY_STATIONS) : 1);
    List<int[]> starts = new ArrayList<>();
    for (int w = 0; w < count; w++) {
      boolean anew = covers ? w > 0 : narrow && w >= count / 2;
      starts.add(anew ? covers ? anySites(walkSeed(stretch, count, w)) : guided : sites);
    }
    List<int[]> ends = together(likely, starts, stretch, each);
    if (narrow && foundPlans) {
      List<int[]> found = new ArrayList<>(ends);
      int[] best = incumbent.best().plan().openSites();
      found.add(best);
      SearchGround union = SearchGround.of(problem, new int[0], found);
      together(union, List.of(best, best), stretch, each);
    }
    return ends;
  }

  private List<int[]> together(SearchGround on, List<int[]> starts, int stretch, int rounds) {
    List<Callable<PlanSearch>> walks = new ArrayList<>();
    for (int w = 0; w < starts.size(); w++) {
      long own = walkSeed(stretch, starts.size(), w);
      int[] start = starts.get(w);
      walks.add(() -> walk(on, own, start, rounds));
    }
    List<PlanSearch> done = crew.all(walks);
    floorPrice = done.get(0).floorPrice();
    foundPlans = done.stream().allMatch(walk -> walk.best() != null);
    return new ArrayList<>(done.stream().map(walk -> end(walk, on)).toList());
  }

  private long walkSeed(int stretch, int count, int walk) {
    return seed * 1_000_003 + stretch * count + walk + 1;
  }

  private int[] anySites(long own) {
    return StartSet.of(problem, new int[0], new SplittableRandom(own));
  }

  /** Whether each of the last walks has found a plan. */
  boolean haveFoundPlans() {
    return foundPlans;
  }

  private static int[] end(PlanSearch walk, SearchGround walked) {
    return walked.toWhole(
        walk.best() == null ? walk.currentSites() : walk.best().plan().openSites());
  }

  /**
   * The best plan bettered window by window, where it has stations enough for some windows.
   *
   * @param multipliers near those of the best bound
   * @param mostWork in the unit of {@link Relaxation#work}
   */
  void inWindows(double[] multipliers, double mostWork, StopSignal enough) {
    int[] sites = incumbent.best().plan().openSites();
    if (sites.length < WINDOWED_STATIONS) {
      return;
    }
    PlanSearch search = planSearch(ground, seed);
    search.startFrom(ground.near(sites, seed), floorPrice, stop);
    search.searchWindows(multipliers, knownWindows, mostWork, crew, enough);
    floorPrice = search.floorPrice();
  }

  /** Searches around some sites. */
  private PlanSearch walk(SearchGround on, long own, int[] sites, int rounds) {
    PlanSearch search = planSearch(on, own);
    search.startFrom(on.near(sites, own), floorPrice, stop);
    search.reachFloor(stop);
    int perStation = covers ? COVER_ROUNDS_PER_STATION : ROUNDS_PER_STATION;
    search.search(Math.min(rounds, perStation * Math.max(1, search.stations())), stop);
    return search;
  }

  /** A search whose plans are offered as plans of the whole problem. */
  private PlanSearch planSearch(SearchGround on, long own) {
    return new PlanSearch(
        on.problem(),
        on.columns(),
        own,
        plan ->
            completion.complete(on.toWhole(plan.plan().openSites())).ifPresent(incumbent::offer));
  }
}

package org.waystation.solve;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.waystation.siting.Plan;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationCount;

/**
 * Optimizes a plan region by region: a few neighbouring stations with all their points make a small
 * problem with limits, whose own relaxation leaves little open; a general solver decides that, and
 * everything around stays as it is. A matheuristic after Stefanello, de Araujo and Mueller (2015)
 * and Gnaegi and Baumann (2021), with the bound in front of the solver.
 */
final class RegionSearch {
  /** Stations join a region until it has so many points. */
  private static final int POINTS = 45;

  private static final int FEWEST_STATIONS = 3;
  private static final int MOST_STATIONS = 8;

  /** Choices of a point that make their stations neighbours. */
  private static final int NEIGHBOURS = 5;

  /** Sites of a region are among so many times the cheapest arcs of a point that a station has. */
  private static final int REACH = 3;

  private static final int LEAST_REACH = 20;
  private static final int ITERATIONS = 300;

  /** Most arcs that the solver is asked to decide. */
  private static final int MOST_ARCS = 800;

  /** A plan must gain this share of its cost: less is rounding. */
  private static final double NOTICEABLE = 1e-9;

  private final SitingProblem problem;
  private final ExactModel model;
  private final Duration limit;
  private final PlanVerifier verifier;
  private final OpenChoices choices;
  private final SplittableRandom random;
  private final boolean[] asked;
  private Plan plan;
  private double objective;
  private boolean limited;

  /**
   * @param limit longest that the solver may take for one region
   */
  RegionSearch(
      SitingProblem problem, SiteColumns columns, ExactModel model, Duration limit, long seed) {
    this.problem = problem;
    this.model = model;
    this.limit = limit;
    verifier = new PlanVerifier(problem);
    choices = new OpenChoices(problem, columns);
    random = new SplittableRandom(seed);
    asked = new boolean[problem.sites().size()];
  }

  /** Takes up a plan without divided points. */
  void startFrom(Plan start) {
    for (int j : choices.toArray()) {
      choices.close(j);
    }
    for (int j : start.openSites()) {
      choices.open(j);
    }
    Arrays.fill(asked, false);
    plan = start;
    objective = PlanPrice.of(problem, start);
  }

  Plan plan() {
    return plan;
  }

  double objective() {
    return objective;
  }

  /** Whether the time limit of a region has ended the solver early, so that clocks had a say. */
  boolean wasLimited() {
    return limited;
  }

  /**
   * Tries the region around a station that has not been tried since something changed there.
   *
   * @return whether the plan is better now; empty if every region has been tried
   */
  Optional<Boolean> improveSomewhere(StopSignal stop) {
    int[] waiting = Arrays.stream(plan.openSites()).filter(j -> !asked[j]).toArray();
    if (waiting.length == 0) {
      return Optional.empty();
    }
    int centre = waiting[random.nextInt(waiting.length)];
    asked[centre] = true;
    int most = POINTS;
    while (true) {
      int[] stations = region(centre, most);
      if (stations.length < 2) {
        return Optional.of(false);
      }
      LimitedCore region = cut(stations);
      Optional<LimitedCore> open = open(region);
      if (open.isPresent() && open.get().problem().arcs().size() > MOST_ARCS) {
        most /= 2;
        continue;
      }
      return Optional.of(open.isPresent() && solve(region, open.get(), stations, stop));
    }
  }

  /** The station and neighbours, most common choices of their points first. */
  private int[] region(int centre, int mostPoints) {
    boolean[] inside = new boolean[asked.length];
    int[] votes = new int[asked.length];
    int[] stations = new int[MOST_STATIONS];
    int count = 0;
    int points = 0;
    int next = centre;
    while (next >= 0 && count < MOST_STATIONS) {
      inside[next] = true;
      stations[count++] = next;
      for (int i = 0; i < plan.siteOfPoint().length; i++) {
        if (plan.siteOfPoint()[i] == next) {
          points++;
          int end = Math.min(choices.end(i), choices.first(i) + NEIGHBOURS);
          for (int c = choices.first(i); c < end; c++) {
            votes[choices.site(c)]++;
          }
        }
      }
      next = -1;
      for (int j : plan.openSites()) {
        if (!inside[j] && votes[j] > 0 && (next < 0 || votes[j] > votes[next])) {
          next = j;
        }
      }
      if (points >= mostPoints && (count >= FEWEST_STATIONS || mostPoints < POINTS)) {
        break;
      }
    }
    return Arrays.copyOf(stations, count);
  }

  private LimitedCore cut(int[] stations) {
    boolean[] inside = new boolean[asked.length];
    for (int j : stations) {
      inside[j] = true;
    }
    int n = problem.points().size();
    int[] points = new int[n];
    int count = 0;
    double servedAround = 0;
    boolean[] kept = inside.clone();
    int reach = Math.max(LEAST_REACH, REACH * problem.sites().size() / choices.count());
    for (int i = 0; i < n; i++) {
      int j = plan.siteOfPoint()[i];
      if (j >= 0 ? inside[j] : hasChoice(i, inside)) {
        points[count++] = i;
        keepNear(i, reach, inside, kept);
      } else if (j >= 0) {
        servedAround += problem.floor().weights()[i];
      }
    }
    int around = choices.count() - stations.length;
    StationCount allowed =
        new StationCount(
            Math.max(0, problem.stations().min() - around), problem.stations().max() - around);
    return LimitedCore.of(
        problem,
        Arrays.copyOf(points, count),
        kept,
        new boolean[kept.length],
        null,
        allowed,
        problem.floor().least() - servedAround);
  }

  /** Whether one of the stations is a neighbour of a point that is left. */
  private boolean hasChoice(int i, boolean[] inside) {
    int end = Math.min(choices.end(i), choices.first(i) + NEIGHBOURS);
    for (int c = choices.first(i); c < end; c++) {
      if (inside[choices.site(c)]) {
        return true;
      }
    }
    return false;
  }

  private void keepNear(int i, int reach, boolean[] inside, boolean[] kept) {
    int start = problem.arcs().rowStart()[i];
    int end = Math.min(problem.arcs().rowStart()[i + 1], start + reach);
    for (int a = start; a < end; a++) {
      int j = problem.arcs().site()[a];
      boolean free = problem.sites().roles().get(j) == SiteRole.GREENFIELD;
      kept[j] |= free && !choices.isOpen(j) && isGroupFree(j, inside);
    }
  }

  private boolean isGroupFree(int site, boolean[] inside) {
    if (choices.isGroupFree(site)) {
      return true;
    }
    for (int j : plan.openSites()) {
      if (choices.shareGroup(site, j)) {
        return inside[j];
      }
    }
    return true;
  }

  /** What the region's own bound leaves open below its present cost; empty if nothing. */
  private Optional<LimitedCore> open(LimitedCore region) {
    Plan part = region.toCore(plan);
    double now = PlanPrice.of(region.problem(), part);
    LimitedRelaxation relaxation = new LimitedRelaxation(region.problem());
    BoundAscent ascent = new BoundAscent(relaxation, region.problem());
    ascent.ascend(ITERATIONS, now, () -> false);
    if (ascent.bound() >= now - NOTICEABLE * Math.abs(now)) {
      return Optional.empty();
    }
    return Optional.of(
        LimitedFixing.of(region.problem(), relaxation, ascent.multipliers(), now)
            .core(region.problem()));
  }

  private boolean solve(LimitedCore region, LimitedCore open, int[] stations, StopSignal stop) {
    int[] hint = open.toCore(region.toCore(stations));
    ExactModel.Answer answer =
        model.solve(open.problem(), hint, limit, stop, random.nextLong(1 << 16));
    limited |=
        answer.status() == ExactModel.Status.FEASIBLE
            || answer.status() == ExactModel.Status.UNKNOWN;
    if (!answer.hasSites()) {
      return false;
    }
    Plan part = open.toWhole(PlanOfFlow.read(open.problem(), answer.openSites(), answer.flow()));
    Plan changed = region.toWhole(part, plan);
    double cost = PlanPrice.of(problem, changed);
    if (cost >= objective - NOTICEABLE * Math.abs(objective)
        || !verifier.violations(changed).isEmpty()) {
      return false;
    }
    take(changed, cost, stations);
    return true;
  }

  private void take(Plan changed, double cost, int[] stations) {
    for (int j : stations) {
      choices.close(j);
    }
    Plan before = plan;
    plan = changed;
    objective = cost;
    for (int j : changed.openSites()) {
      if (!choices.isOpen(j)) {
        choices.open(j);
        asked[j] = false;
      }
    }
    // Stations whose points can go to a station of the region see other neighbours now.
    for (int i = 0; i < changed.siteOfPoint().length; i++) {
      if (changed.siteOfPoint()[i] != before.siteOfPoint()[i]) {
        int end = Math.min(choices.end(i), choices.first(i) + NEIGHBOURS);
        for (int c = choices.first(i); c < end; c++) {
          asked[choices.site(c)] = false;
        }
      }
    }
  }
}

package org.waystation.solve;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.waystation.siting.SitingProblem;

/**
 * Changes the stations of an {@link Assignment} in one place, or in two: what is drawn anew before
 * each descent of {@link LimitedPlanSearch}. While points that should be served are not, they draw
 * the new stations.
 */
final class LimitedPerturbation {
  private static final int MOST_CLOSED_AT_ONCE = 2;

  /** New sites are drawn among so many cheapest arcs of a nearby point at most. */
  private static final int NEARBY = 60;

  private static final int LEAST_NEARBY = 8;

  /** Stations that are closed together are among so many cheapest of one point. */
  private static final int NEIGHBOURS = 5;

  private static final int DRAWS = 100;

  /** Of so many stations drawn the cheapest to close makes room for another elsewhere. */
  private static final int CLOSABLE_DRAWS = 20;

  /** One round in so many opens a site in one place and closes a station in another. */
  private static final int AFAR = 4;

  private final SitingProblem problem;
  private final Assignment state;
  private final StationMoves moves;
  private final SplittableRandom random;

  LimitedPerturbation(
      SitingProblem problem, Assignment state, StationMoves moves, SplittableRandom random) {
    this.problem = problem;
    this.state = state;
    this.moves = moves;
    this.random = random;
  }

  /** Closes a station or two and opens about as many sites drawn from around them. */
  void perturb() {
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
}

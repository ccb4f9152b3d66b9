package org.waystation.solve;

import java.util.Arrays;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;

/**
 * Opens, closes and moves stations of an {@link Assignment}, and finds their points a new station
 * near at hand. What follows is left to {@link AssignmentSearch}.
 */
final class StationMoves {
  private final SitingProblem problem;
  private final SiteColumns columns;
  private final Assignment state;
  private final AssignmentSearch search;
  private final double tolerance;
  private final boolean[] mayOpen;
  private final boolean[] mayClose;
  private final double[] summed;
  private final int[] reached;
  private final int[] candidates;
  private final RankedItems ranked = new RankedItems();

  StationMoves(
      SitingProblem problem,
      SiteColumns columns,
      Assignment state,
      AssignmentSearch search,
      double tolerance) {
    this.problem = problem;
    this.columns = columns;
    this.state = state;
    this.search = search;
    this.tolerance = tolerance;
    int m = problem.sites().size();
    mayOpen = new boolean[m];
    mayClose = new boolean[m];
    for (int j = 0; j < m; j++) {
      SiteRole role = problem.sites().roles().get(j);
      mayOpen[j] = role != SiteRole.EXCLUDED;
      mayClose[j] = !role.mustOpen();
    }
    summed = new double[m];
    reached = new int[m];
    candidates = new int[m];
  }

  /** Whether the site is closed and nothing forbids to open it. */
  boolean mayOpen(int site) {
    return mayOpen[site] && !state.choices().isOpen(site) && state.choices().isGroupFree(site);
  }

  boolean mayClose(int site) {
    return mayClose[site];
  }

  /** Opens a site and sends it the points that gain most per parcel, as long as they gain. */
  void open(int site) {
    state.open(site);
    search.touch(site);
    ranked.clear();
    for (int a = columns.start()[site]; a < columns.start()[site + 1]; a++) {
      int i = columns.point()[a];
      double gain = state.costOf(i) - columns.cost()[a];
      if (gain > 0) {
        ranked.add(a, -gain / Math.max(state.parcels(i), Double.MIN_NORMAL));
      }
    }
    ranked.sort();
    for (int k = 0; k < ranked.size(); k++) {
      int a = ranked.item(k);
      int i = columns.point()[a];
      if (state.changeOfMove(i, site, columns.cost()[a]) < 0) {
        search.move(i, site, columns.cost()[a]);
      }
    }
  }

  /** Closes a station; its points go where they cost least now, the largest first. */
  void close(int site) {
    ranked.clear();
    for (int p = 0; p < state.points(site); p++) {
      int i = state.member(site, p);
      ranked.add(i, -state.parcels(i));
    }
    ranked.sort();
    for (int k = 0; k < ranked.size(); k++) {
      sendElsewhere(ranked.item(k), site);
    }
    state.close(site);
  }

  /** What closing a station would cost if the others took its points whatever their limits. */
  double lossOfClosing(int site) {
    OpenChoices choices = state.choices();
    double loss = -fixed(site) - state.penalty(site, state.load(site), state.points(site));
    for (int p = 0; p < state.points(site); p++) {
      int i = state.member(site, p);
      double least = state.outside(i) + state.changeOfFloor(state.weight(i));
      for (int c = choices.first(i); c < choices.end(i) && choices.cost(c) < least; c++) {
        if (choices.site(c) != site) {
          least = choices.cost(c);
        }
      }
      loss += least - state.costOf(i);
    }
    return loss;
  }

  private void sendElsewhere(int i, int from) {
    OpenChoices choices = state.choices();
    int best = Assignment.OUTSIDE;
    double bestCost = state.outside(i);
    double least = state.changeOfMove(i, best, bestCost);
    for (int c = choices.first(i); c < choices.end(i); c++) {
      double change = state.changeOfMove(i, choices.site(c), choices.cost(c));
      if (choices.site(c) != from && change < least) {
        least = change;
        best = choices.site(c);
        bestCost = choices.cost(c);
      }
    }
    search.move(i, best, bestCost);
  }

  /**
   * Moves a station, with all its points, to the site that serves just these for least, if that is
   * another one.
   */
  boolean recentre(int station) {
    int size = state.points(station);
    if (!mayClose[station] || size == 0) {
      return false;
    }
    int found = sumCosts(station, size);
    double now = fixed(station) + state.penalty(station, state.load(station), size);
    for (int p = 0; p < size; p++) {
      now += state.costOf(state.member(station, p));
    }
    int best = -1;
    double least = now - tolerance;
    for (int k = 0; k < found; k++) {
      int j = candidates[k];
      if (reached[j] == size && isPlaceFor(station, j)) {
        double cost = summed[j] + fixed(j) + state.penalty(j, state.load(station), size);
        if (cost < least || (cost == least && best >= 0 && j < best)) {
          least = cost;
          best = j;
        }
      }
      reached[j] = 0;
      summed[j] = 0;
    }
    if (best < 0) {
      return false;
    }
    relocate(station, best);
    return true;
  }

  private boolean isPlaceFor(int station, int site) {
    return mayOpen[site]
        && !state.choices().isOpen(site)
        && (state.choices().isGroupFree(site) || state.choices().shareGroup(station, site));
  }

  private double fixed(int site) {
    return problem.sites().fixedUsdPerYear()[site];
  }

  /** Sums up, for every site that reaches points of the station, what they would cost there. */
  private int sumCosts(int station, int size) {
    int[] rowStart = problem.arcs().rowStart();
    int[] rowSite = problem.arcs().site();
    double[] rowCost = problem.arcs().usdPerYear();
    int found = 0;
    for (int p = 0; p < size; p++) {
      int i = state.member(station, p);
      for (int a = rowStart[i]; a < rowStart[i + 1]; a++) {
        int j = rowSite[a];
        // Only what serves the points so far can serve all of them.
        if (reached[j] == p) {
          if (p == 0) {
            candidates[found++] = j;
          }
          reached[j] = p + 1;
          summed[j] += rowCost[a];
        }
      }
    }
    return found;
  }

  private void relocate(int station, int site) {
    int size = state.points(station);
    int[] moving = new int[size];
    for (int p = 0; p < size; p++) {
      moving[p] = state.member(station, p);
    }
    boolean sameGroup = state.choices().shareGroup(station, site);
    if (!sameGroup) {
      state.open(site);
      moveAll(moving, site);
      state.close(station);
    } else {
      // Two sites of one group are never open together, so the points wait outside.
      moveAll(moving, Assignment.OUTSIDE);
      state.close(station);
      state.open(site);
      moveAll(moving, site);
    }
  }

  private void moveAll(int[] moving, int to) {
    for (int i : moving) {
      search.move(i, to, to == Assignment.OUTSIDE ? state.outside(i) : cost(to, i));
    }
  }

  private double cost(int site, int point) {
    int low = columns.start()[site];
    int high = columns.start()[site + 1];
    return columns.cost()[Arrays.binarySearch(columns.point(), low, high, point)];
  }
}

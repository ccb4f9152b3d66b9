package org.waystation.solve;

import java.util.Arrays;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.CompensatedSum;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;

/**
 * The cheapest allowed set of sites, each at its own price: what the relaxation asks of sites. All
 * that must open, and of the others the cheapest, as many as are allowed and pay or are needed, at
 * most one of each group. As groups do not overlap, only the cheapest of a group can be worth
 * taking, and taking the cheapest of those that are left is exact (the greedy algorithm over a
 * truncated partition matroid, Edmonds 1971).
 *
 * <p>One choice stands here until the next; ties go to the lower number.
 */
final class StationChoice {
  private final int sites;
  private final SiteRole[] roles;
  private final int[] group;
  private final boolean[] groupTaken;
  private final int mustOpen;
  private final int minFree;
  private final int maxFree;

  private final int[] bestOfGroup;
  private final boolean[] open;
  private final double[] work;
  private double[] price;
  private double threshold;
  private int openCount;

  StationChoice(SitingProblem problem) {
    sites = problem.sites().size();
    roles = problem.sites().roles().toArray(SiteRole[]::new);
    group = problem.sites().group();
    groupTaken = new boolean[problem.sites().groups()];
    int decided = 0;
    for (int j = 0; j < sites; j++) {
      if (roles[j].mustOpen()) {
        decided++;
        if (group[j] != CandidateSites.NO_GROUP) {
          groupTaken[group[j]] = true;
        }
      }
    }
    mustOpen = decided;
    minFree = Math.max(0, problem.stations().min() - mustOpen);
    maxFree = problem.stations().max() - mustOpen;
    bestOfGroup = new int[groupTaken.length];
    open = new boolean[sites];
    work = new double[sites];
  }

  /** Chooses at one price per site, USD per year; adds the prices of the chosen to the sum. */
  void choose(double[] prices, CompensatedSum sum) {
    price = prices;
    findBestOfGroups();
    int free = 0;
    int negative = 0;
    for (int j = 0; j < sites; j++) {
      open[j] = roles[j].mustOpen();
      if (open[j]) {
        sum.add(price[j]);
      } else if (isCandidate(j)) {
        work[free++] = price[j];
        negative += price[j] < 0 ? 1 : 0;
      }
    }
    int wanted = Math.min(free, Math.max(minFree, Math.min(maxFree, negative)));
    threshold =
        wanted == 0 ? Double.NEGATIVE_INFINITY : Selection.kthSmallest(work, free, wanted - 1);
    int taken = take(sum, 0, wanted, false);
    taken = take(sum, taken, wanted, true);
    openCount = mustOpen + taken;
  }

  private void findBestOfGroups() {
    if (bestOfGroup.length == 0) {
      return;
    }
    Arrays.fill(bestOfGroup, -1);
    for (int j = 0; j < sites; j++) {
      int g = group[j];
      if (roles[j] == SiteRole.GREENFIELD && g != CandidateSites.NO_GROUP && !groupTaken[g]) {
        int best = bestOfGroup[g];
        bestOfGroup[g] = best < 0 || price[j] < price[best] ? j : best;
      }
    }
  }

  /** Whether the site is free to open and the cheapest of its group. */
  private boolean isCandidate(int site) {
    return roles[site] == SiteRole.GREENFIELD
        && (group[site] == CandidateSites.NO_GROUP || bestOfGroup[group[site]] == site);
  }

  /** Takes what is below the threshold, or (then) as many at the threshold as are still wanted. */
  private int take(CompensatedSum sum, int already, int wanted, boolean ties) {
    int taken = already;
    for (int j = 0; j < sites && taken < wanted; j++) {
      boolean fits = ties ? price[j] == threshold : price[j] < threshold;
      if (fits && !open[j] && isCandidate(j)) {
        open[j] = true;
        sum.add(price[j]);
        taken++;
      }
    }
    return taken;
  }

  boolean isOpen(int site) {
    return open[site];
  }

  int openCount() {
    return openCount;
  }

  /** Whether a site that must open keeps this free site closed, being of its group. */
  boolean isShutOut(int site) {
    return !roles[site].mustOpen()
        && group[site] != CandidateSites.NO_GROUP
        && groupTaken[group[site]];
  }

  /** The largest price among the free sites taken; negative infinity if none is. */
  double threshold() {
    return threshold;
  }

  /**
   * The smallest price for which a site could join that shares no group with a chosen one; infinite
   * if there is none.
   */
  double cheapestClosed() {
    double least = Double.POSITIVE_INFINITY;
    for (int j = 0; j < sites; j++) {
      if (!open[j] && isCandidate(j)) {
        least = Math.min(least, price[j]);
      }
    }
    return least;
  }

  /** The chosen site of the same group as a closed one, or -1. */
  int rival(int closedSite) {
    if (group[closedSite] == CandidateSites.NO_GROUP) {
      return -1;
    }
    int best = bestOfGroup[group[closedSite]];
    return best >= 0 && open[best] ? best : -1;
  }

  /** The smallest price in a chosen site's group beside its own; infinite if there is none. */
  double cheapestRival(int chosenSite) {
    double least = Double.POSITIVE_INFINITY;
    if (group[chosenSite] == CandidateSites.NO_GROUP) {
      return least;
    }
    for (int j = 0; j < sites; j++) {
      if (group[j] == group[chosenSite] && j != chosenSite && roles[j] == SiteRole.GREENFIELD) {
        least = Math.min(least, price[j]);
      }
    }
    return least;
  }
}

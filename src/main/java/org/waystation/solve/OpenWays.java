package org.waystation.solve;

import java.util.Arrays;
import org.waystation.siting.SitingProblem;

/**
 * For one set of open sites: each demand point's cheapest open site and what its second cheapest
 * costs, whatever the outside option; and for each open site the points that it serves cheapest.
 */
final class OpenWays {
  /** In place of a site. */
  static final int NONE = -1;

  private final boolean[] open;
  private final int[] site;
  private final double[] cost;
  private final double[] secondCost;
  private final int[] start;
  private final int[] point;

  OpenWays(SitingProblem problem, int[] openSites) {
    int n = problem.points().size();
    open = new boolean[problem.sites().size()];
    for (int j : openSites) {
      open[j] = true;
    }
    site = new int[n];
    cost = new double[n];
    secondCost = new double[n];
    Arrays.fill(site, NONE);
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    Arrays.fill(secondCost, Double.POSITIVE_INFINITY);
    int[] rowStart = problem.arcs().rowStart();
    int[] rowSite = problem.arcs().site();
    start = new int[open.length + 1];
    for (int i = 0; i < n; i++) {
      for (int a = rowStart[i]; a < rowStart[i + 1]; a++) {
        if (open[rowSite[a]] && site[i] == NONE) {
          site[i] = rowSite[a];
          cost[i] = problem.arcs().usdPerYear()[a];
          start[site[i] + 1]++;
        } else if (open[rowSite[a]]) {
          secondCost[i] = problem.arcs().usdPerYear()[a];
          break;
        }
      }
    }
    for (int j = 0; j < open.length; j++) {
      start[j + 1] += start[j];
    }
    point = new int[start[open.length]];
    int[] next = start.clone();
    for (int i = 0; i < n; i++) {
      if (site[i] != NONE) {
        point[next[site[i]]++] = i;
      }
    }
  }

  boolean isOpen(int j) {
    return open[j];
  }

  /** The cheapest open site, or {@link #NONE} if none is in reach. */
  int site(int i) {
    return site[i];
  }

  /** Cost of the cheapest open site, infinite if none is in reach. */
  double cost(int i) {
    return cost[i];
  }

  /** Cost of the second cheapest open site, infinite if there is none. */
  double secondCost(int i) {
    return secondCost[i];
  }

  /** Of the points whose cheapest open site is j: the first one's place, for {@link #point}. */
  int firstOf(int j) {
    return start[j];
  }

  /** The place after the last such point. */
  int endOf(int j) {
    return start[j + 1];
  }

  int point(int place) {
    return point[place];
  }
}

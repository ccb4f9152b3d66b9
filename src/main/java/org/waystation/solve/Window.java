package org.waystation.solve;

import java.util.Arrays;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.SitingProblem;

/**
 * A part of a plan that is free to change while all other stations stay: some neighbouring
 * stations, the closed sites that could take over points of theirs, and every point that one of
 * these sites could serve better than the stations around. What a point pays around the window, at
 * another station or outside at the price that the floor has there, is its fallback.
 *
 * @param remainder the window as a problem; its origin numbers are those of the problem
 * @param value what the window costs in the plan, USD per year
 */
record Window(Remainder remainder, double value) {
  /**
   * @param inside the stations that may close, by site
   */
  static Window of(SitingProblem problem, OpenSet set, SwapSearch swaps, boolean[] inside) {
    return new Cut(problem, set, swaps, inside).window();
  }

  private static final class Cut {
    private final SitingProblem problem;
    private final OpenSet set;
    private final boolean[] inside;
    private final int[] siteInWindow;
    private final int[] siteInProblem;
    private int sites;
    private final int[] rowStart;
    private final int[] rowSite;
    private final double[] rowCost;

    Cut(SitingProblem problem, OpenSet set, SwapSearch swaps, boolean[] inside) {
      this.problem = problem;
      this.set = set;
      this.inside = inside;
      rowStart = problem.arcs().rowStart();
      rowSite = problem.arcs().site();
      rowCost = problem.arcs().usdPerYear();
      boolean[] free = free(swaps);
      siteInWindow = new int[free.length];
      siteInProblem = new int[free.length];
      Arrays.fill(siteInWindow, -1);
      for (int j = 0; j < free.length; j++) {
        if (free[j]) {
          siteInWindow[j] = sites;
          siteInProblem[sites++] = j;
        }
      }
    }

    /** The stations inside, and what could better serve a point of theirs. */
    private boolean[] free(SwapSearch swaps) {
      boolean[] free = inside.clone();
      int[] group = problem.sites().group();
      for (int i = 0; i + 1 < rowStart.length; i++) {
        if (isInside(set.first(i))) {
          for (int a = rowStart[i]; a < rowStart[i + 1] && rowCost[a] < set.firstCost(i); a++) {
            int j = rowSite[a];
            free[j] |= swaps.mayOpen(j) && group[j] == CandidateSites.NO_GROUP;
          }
        }
      }
      return free;
    }

    private boolean isInside(int site) {
      return site != OpenSet.OUTSIDE && inside[site];
    }

    Window window() {
      int n = rowStart.length - 1;
      int[] start = new int[n + 1];
      int[] site = new int[1 << 16];
      double[] cost = new double[1 << 16];
      double[] fallback = new double[n];
      int[] pointInProblem = new int[n];
      double value = fixedInside();
      double constant = 0;
      int points = 0;
      int size = 0;
      for (int i = 0; i < n; i++) {
        double around = around(i);
        for (int a = rowStart[i]; a < rowStart[i + 1] && rowCost[a] < around; a++) {
          int j = siteInWindow[rowSite[a]];
          if (j >= 0) {
            if (size == site.length) {
              site = Arrays.copyOf(site, 2 * size);
              cost = Arrays.copyOf(cost, 2 * size);
            }
            site[size] = j;
            cost[size++] = rowCost[a];
          }
        }
        if (size > start[points]) {
          value += set.firstCost(i);
          fallback[points] = around;
          pointInProblem[points++] = i;
          start[points] = size;
        } else if (isInside(set.first(i))) {
          value += around;
          constant += around;
        }
      }
      double[] nowhere = new double[points];
      Arrays.fill(nowhere, Double.POSITIVE_INFINITY);
      return new Window(
          new Remainder(
              constant,
              new Remainder.Rows(
                  Arrays.copyOf(start, points + 1),
                  Arrays.copyOf(site, size),
                  Arrays.copyOf(cost, size)),
              fixed(),
              Arrays.copyOf(fallback, points),
              nowhere,
              counts(),
              new Remainder.Origin(
                  Arrays.copyOf(siteInProblem, sites), Arrays.copyOf(pointInProblem, points))),
          value);
    }

    /** What the point pays if nothing is open in the window. */
    private double around(int i) {
      if (!isInside(set.first(i))) {
        return set.firstCost(i);
      }
      if (!isInside(set.second(i))) {
        return set.secondCost(i);
      }
      double outside = set.outsideCost(i);
      for (int a = rowStart[i]; a < rowStart[i + 1] && rowCost[a] < outside; a++) {
        if (set.isOpen(rowSite[a]) && !inside[rowSite[a]]) {
          return rowCost[a];
        }
      }
      return outside;
    }

    private Remainder.Counts counts() {
      int within = 0;
      for (boolean in : inside) {
        within += in ? 1 : 0;
      }
      int around = set.count() - within;
      return new Remainder.Counts(
          Math.max(0, problem.stations().min() - around),
          Math.min(sites, problem.stations().max() - around),
          0);
    }

    private double[] fixed() {
      double[] fixed = new double[sites];
      Arrays.setAll(fixed, j -> problem.sites().fixedUsdPerYear()[siteInProblem[j]]);
      return fixed;
    }

    private double fixedInside() {
      double sum = 0;
      for (int j = 0; j < inside.length; j++) {
        sum += inside[j] ? problem.sites().fixedUsdPerYear()[j] : 0;
      }
      return sum;
    }
  }
}

package org.waystation.solve;

import java.util.Arrays;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.SitingProblem;

/**
 * A set of open sites with, for every demand point, its cheapest and second cheapest way of being
 * served. Opening and closing a site touch only the points that the site can serve.
 *
 * <p>The outside option counts as one more way that is always open, at o_i plus the price of its
 * weight under the coverage floor (the floor's multiplier mu). The value kept here is therefore
 *
 * <pre>
 * F(S) = sum_{j in S} f_j + sum_i min(min_{j in S} c_ij, o_i + mu w_i)
 * </pre>
 *
 * which for the right mu is the exact cost of the set plus mu times the weight that may be left.
 */
final class OpenSet {
  static final int OUTSIDE = -1;

  /** In place of a site: no other is open in the group. */
  static final int NOBODY = -1;

  private final int[] rowStart;
  private final int[] rowSite;
  private final double[] rowCost;
  private final SiteColumns columns;
  private final double[] fixed;
  private final double[] outside;

  private final int[] group;
  private final int[] openOfGroup;
  private final boolean[] open;
  private final int[] sites;
  private final int[] position;
  private int count;

  private final int[] first;
  private final double[] firstCost;
  private final int[] second;
  private final double[] secondCost;
  private final double[] loss;
  private double value;
  private double dearestOutside;

  private final int[] touched;
  private final double[] reach;
  private int touchedCount;

  /** Of each site: no dearer arc of it matters, see {@link #usefulTo}. */
  private final double[] usefulTo;

  /**
   * @param columns the problem's arcs by site, the cheapest first
   * @param outside what leaving each point costs, the price of its weight included
   */
  OpenSet(SitingProblem problem, SiteColumns columns, double[] outside) {
    this.rowStart = problem.arcs().rowStart();
    this.rowSite = problem.arcs().site();
    this.rowCost = problem.arcs().usdPerYear();
    this.columns = columns;
    this.fixed = problem.sites().fixedUsdPerYear();
    this.outside = outside;
    int m = problem.sites().size();
    int n = problem.points().size();
    group = problem.sites().group();
    openOfGroup = new int[problem.sites().groups()];
    open = new boolean[m];
    sites = new int[m];
    position = new int[m];
    first = new int[n];
    firstCost = new double[n];
    second = new int[n];
    secondCost = new double[n];
    loss = new double[m];
    touched = new int[n];
    reach = new double[n];
    usefulTo = new double[m];
    clear();
  }

  private void clear() {
    Arrays.fill(open, false);
    Arrays.fill(openOfGroup, NOBODY);
    Arrays.fill(loss, 0);
    Arrays.fill(usefulTo, Double.POSITIVE_INFINITY);
    count = 0;
    value = 0;
    dearestOutside = 0;
    forgetTouched();
    for (int i = 0; i < first.length; i++) {
      first[i] = OUTSIDE;
      firstCost[i] = outside[i];
      second[i] = OUTSIDE;
      secondCost[i] = Double.POSITIVE_INFINITY;
      value += outside[i];
      dearestOutside = Math.max(dearestOutside, Math.abs(outside[i]));
    }
  }

  /** Starts anew from a set of sites; also reads changed outside costs. */
  void reset(int[] openSites) {
    clear();
    for (int site : openSites) {
      open(site);
    }
  }

  boolean isOpen(int site) {
    return open[site];
  }

  int count() {
    return count;
  }

  /** Some open site: k from 0 to count - 1, in no particular order. */
  int site(int k) {
    return sites[k];
  }

  /** The open site in the group of a closed one, which it would have to replace. */
  int rival(int closedSite) {
    return group[closedSite] == CandidateSites.NO_GROUP ? NOBODY : openOfGroup[group[closedSite]];
  }

  int[] toArray() {
    int[] all = Arrays.copyOf(sites, count);
    Arrays.sort(all);
    return all;
  }

  double value() {
    return value;
  }

  /** The largest price, or what stands in for it, of leaving a point. */
  double dearestOutside() {
    return dearestOutside;
  }

  int first(int point) {
    return first[point];
  }

  double firstCost(int point) {
    return firstCost[point];
  }

  int second(int point) {
    return second[point];
  }

  double secondCost(int point) {
    return secondCost[point];
  }

  /** What leaving the point costs here, the price of its weight included. */
  double outsideCost(int point) {
    return outside[point];
  }

  /** What closing the site would add to the service cost: its points go to their second way. */
  double loss(int site) {
    return loss[site];
  }

  /**
   * No arc of the site that costs more than this is a point's first or second way, or would become
   * one if the site opened.
   */
  double usefulTo(int site) {
    return usefulTo[site];
  }

  /** Notes that no arc of a closed site that costs more than this would become such a way. */
  void foundUsefulTo(int site, double cost) {
    usefulTo[site] = cost;
  }

  void open(int site) {
    open[site] = true;
    if (group[site] != CandidateSites.NO_GROUP) {
      openOfGroup[group[site]] = site;
    }
    position[site] = count;
    sites[count++] = site;
    value += fixed[site];
    double[] cost = columns.cost();
    int[] point = columns.point();
    double most = usefulTo[site];
    for (int a = columns.start()[site]; a < columns.start()[site + 1] && cost[a] <= most; a++) {
      int i = point[a];
      double c = cost[a];
      if (c >= secondCost[i] && c >= firstCost[i]) {
        continue;
      }
      touch(i, Math.max(firstCost[i], secondCost[i]));
      if (c < firstCost[i]) {
        if (first[i] != OUTSIDE) {
          loss[first[i]] -= secondCost[i] - firstCost[i];
        }
        second[i] = first[i];
        secondCost[i] = firstCost[i];
        value += c - firstCost[i];
        first[i] = site;
        firstCost[i] = c;
        loss[site] += secondCost[i] - c;
      } else {
        if (first[i] != OUTSIDE) {
          loss[first[i]] -= secondCost[i] - c;
        }
        second[i] = site;
        secondCost[i] = c;
      }
    }
  }

  void close(int site) {
    open[site] = false;
    // In an exchange within the group the new site is already in.
    if (group[site] != CandidateSites.NO_GROUP && openOfGroup[group[site]] == site) {
      openOfGroup[group[site]] = NOBODY;
    }
    int last = sites[--count];
    sites[position[site]] = last;
    position[last] = position[site];
    value -= fixed[site];
    int[] point = columns.point();
    double[] arcCost = columns.cost();
    double most = usefulTo[site];
    for (int a = columns.start()[site]; a < columns.start()[site + 1] && arcCost[a] <= most; a++) {
      int i = point[a];
      if (first[i] == site) {
        value += secondCost[i] - firstCost[i];
        first[i] = second[i];
        firstCost[i] = secondCost[i];
        findSecond(i);
        if (first[i] != OUTSIDE) {
          loss[first[i]] += secondCost[i] - firstCost[i];
        }
        touch(i, Math.max(firstCost[i], secondCost[i]));
      } else if (second[i] == site) {
        double before = secondCost[i];
        findSecond(i);
        if (first[i] != OUTSIDE) {
          loss[first[i]] += secondCost[i] - before;
        }
        touch(i, Math.max(firstCost[i], secondCost[i]));
      }
    }
    loss[site] = 0;
  }

  private void touch(int i, double upTo) {
    if (reach[i] == 0) {
      touched[touchedCount++] = i;
    }
    reach[i] = Math.max(reach[i], Math.max(upTo, Double.MIN_VALUE));
  }

  /** How many points have changed since {@link #forgetTouched}. */
  int touchedCount() {
    return touchedCount;
  }

  /** A point whose first or second way has changed: k from 0 to touchedCount - 1. */
  int touched(int k) {
    return touched[k];
  }

  /** Up to which cost the changed point's arcs may now be worth something else than before. */
  double reach(int point) {
    return reach[point];
  }

  void forgetTouched() {
    for (int k = 0; k < touchedCount; k++) {
      reach[touched[k]] = 0;
    }
    touchedCount = 0;
  }

  /** Finds the cheapest way other than the first; what is cheaper than that is of use now. */
  private void findSecond(int i) {
    second[i] = OUTSIDE;
    secondCost[i] = first[i] == OUTSIDE ? Double.POSITIVE_INFINITY : outside[i];
    for (int a = rowStart[i]; a < rowStart[i + 1] && rowCost[a] < secondCost[i]; a++) {
      int j = rowSite[a];
      usefulTo[j] = Math.max(usefulTo[j], rowCost[a]);
      if (open[j] && j != first[i]) {
        second[i] = j;
        secondCost[i] = rowCost[a];
      }
    }
  }
}

package org.waystation.solve;

import java.util.Arrays;

/**
 * The Lagrangian relaxation of a {@link Remainder}, as {@link Relaxation} is that of a problem;
 * made for many evaluations of small remainders. Multipliers may not be above a point's fallback:
 * there the fallback would be used, and a higher multiplier is worth no more.
 *
 * <p>One evaluation leaves its value, its subgradient and its sites here until the next.
 */
final class RemainderRelaxation {
  private static final double UNIT_ROUNDOFF = Math.ulp(1.0) / 2;

  /** Above this share of open sites the rows below u hold no more arcs than the open columns. */
  private static final double FEW = 0.3;

  /** What it took to cut the remainder, per arc, point and site, about. */
  private static final double CUTTING = 4;

  private final Remainder remainder;
  private final int points;
  private final int sites;
  private final int[] start;
  private final int[] site;
  private final double[] cost;
  private final boolean byColumns;
  private int[] columnStart;
  private int[] columnPoint;
  private double[] columnCost;

  private final double[] reducedCost;
  private final boolean[] open;
  private final int[] openSites;
  private int openCount;
  private final double[] subgradient;
  private final double[] scratch;
  private double value;
  private double magnitude;
  private double dearestOpen;
  private double cheapestClosed;
  private double work;

  RemainderRelaxation(Remainder remainder) {
    this.remainder = remainder;
    points = remainder.points();
    sites = remainder.sites();
    start = remainder.rows().start();
    site = remainder.rows().site();
    cost = remainder.rows().cost();
    reducedCost = new double[sites];
    open = new boolean[sites];
    openSites = new int[sites];
    subgradient = new double[points];
    scratch = new double[Math.max(sites, points)];
    byColumns = remainder.counts().most() < FEW * sites;
    work = CUTTING * (points + sites + remainder.arcs());
    if (byColumns) {
      turn();
    }
  }

  private void turn() {
    columnStart = new int[sites + 1];
    for (int j : site) {
      columnStart[j + 1]++;
    }
    for (int j = 0; j < sites; j++) {
      columnStart[j + 1] += columnStart[j];
    }
    int[] next = columnStart.clone();
    columnPoint = new int[site.length];
    columnCost = new double[site.length];
    for (int i = 0; i < points; i++) {
      for (int a = start[i]; a < start[i + 1]; a++) {
        int at = next[site[a]]++;
        columnPoint[at] = i;
        columnCost[at] = cost[a];
      }
    }
  }

  /**
   * L(u).
   *
   * @param u one per point, none above its fallback
   */
  double evaluate(double[] u) {
    System.arraycopy(remainder.fixed(), 0, reducedCost, 0, sites);
    double sum = 0;
    double size = 0;
    for (int i = 0; i < points; i++) {
      double ui = u[i];
      sum += ui;
      size += Math.abs(ui);
      int a = start[i];
      for (; a < start[i + 1] && cost[a] < ui; a++) {
        reducedCost[site[a]] += cost[a] - ui;
      }
      work += a - start[i];
    }
    work += Relaxation.WORK_PER_POINT * points + Relaxation.WORK_PER_SITE * sites;
    Arrays.fill(subgradient, 1);
    double chosen = chooseSites();
    for (int k = 0; k < openCount; k++) {
      double f = remainder.fixed()[openSites[k]];
      size += Math.abs(f) + (f - reducedCost[openSites[k]]);
    }
    double leaving = remainder.counts().mostLeft() == 0 ? 0 : choosePointsLeft(u);
    subtractService(u);
    magnitude = size + Math.abs(leaving) + Math.abs(remainder.constant());
    value = remainder.constant() + sum + chosen + leaving;
    return value;
  }

  private double chooseSites() {
    int negative = 0;
    for (int j = 0; j < sites; j++) {
      negative += reducedCost[j] < 0 ? 1 : 0;
    }
    Remainder.Counts counts = remainder.counts();
    int wanted = Math.max(counts.least(), Math.min(counts.most(), negative));
    System.arraycopy(reducedCost, 0, scratch, 0, sites);
    dearestOpen =
        wanted == 0 ? Double.NEGATIVE_INFINITY : Selection.kthSmallest(scratch, sites, wanted - 1);
    openCount = 0;
    double sum = 0;
    for (int j = 0; j < sites; j++) {
      open[j] = reducedCost[j] < dearestOpen;
      if (open[j]) {
        openSites[openCount++] = j;
        sum += reducedCost[j];
      }
    }
    cheapestClosed = Double.POSITIVE_INFINITY;
    for (int j = 0; j < sites; j++) {
      if (!open[j]) {
        if (reducedCost[j] == dearestOpen && openCount < wanted) {
          open[j] = true;
          openSites[openCount++] = j;
          sum += reducedCost[j];
        } else {
          cheapestClosed = Math.min(cheapestClosed, reducedCost[j]);
        }
      }
    }
    return sum;
  }

  private double choosePointsLeft(double[] u) {
    double[] outside = remainder.outside();
    int places = remainder.counts().mostLeft();
    int eager = 0;
    for (int i = 0; i < points; i++) {
      if (outside[i] < u[i]) {
        scratch[eager++] = outside[i] - u[i];
      }
    }
    if (eager == 0) {
      return 0;
    }
    // Below zero also where all find a place.
    double threshold =
        eager > places ? Selection.kthSmallest(scratch, eager, places - 1) : -Double.MIN_VALUE;
    int taken = 0;
    double sum = 0;
    for (int i = 0; i < points; i++) {
      if (outside[i] - u[i] < threshold) {
        sum += outside[i] - u[i];
        subgradient[i]--;
        taken++;
      }
    }
    for (int i = 0; i < points && taken < places; i++) {
      if (outside[i] - u[i] == threshold) {
        sum += threshold;
        subgradient[i]--;
        taken++;
      }
    }
    return sum;
  }

  private void subtractService(double[] u) {
    if (byColumns) {
      for (int k = 0; k < openCount; k++) {
        int j = openSites[k];
        for (int a = columnStart[j]; a < columnStart[j + 1]; a++) {
          if (columnCost[a] < u[columnPoint[a]]) {
            subgradient[columnPoint[a]]--;
          }
        }
      }
      return;
    }
    for (int i = 0; i < points; i++) {
      double ui = u[i];
      for (int a = start[i]; a < start[i + 1] && cost[a] < ui; a++) {
        if (open[site[a]]) {
          subgradient[i]--;
        }
      }
    }
  }

  /** Arcs, points and sites looked at, in cutting and in all evaluations so far. */
  double work() {
    return work;
  }

  /**
   * By how much at most rounding has moved the value: the error analysis of {@link Relaxation} for
   * plain sums, none of which has more terms than there are points and sites.
   */
  double rounding() {
    return 2.0 * (points + sites + 4) * UNIT_ROUNDOFF * magnitude;
  }

  /** 1 minus how often the relaxed answer serves each point; not a copy. */
  double[] subgradient() {
    return subgradient;
  }

  boolean isOpen(int j) {
    return open[j];
  }

  int openCount() {
    return openCount;
  }

  /** Some site of the relaxed answer: k from 0 to openCount - 1. */
  int openSite(int k) {
    return openSites[k];
  }

  /**
   * By how much the value rises at least if the site's state is the other one than in the relaxed
   * answer.
   */
  double penalty(int j) {
    Remainder.Counts counts = remainder.counts();
    if (open[j]) {
      double instead = openCount > counts.least() ? Math.min(0, cheapestClosed) : cheapestClosed;
      return instead - reducedCost[j];
    }
    double replaced = openCount < counts.most() ? Math.max(0, dearestOpen) : dearestOpen;
    return reducedCost[j] - replaced;
  }

  /** What the sites of the relaxed answer cost as a plan, if places for points left were free. */
  double planValue() {
    double sum = remainder.constant();
    for (int k = 0; k < openCount; k++) {
      sum += remainder.fixed()[openSites[k]];
    }
    for (int i = 0; i < points; i++) {
      double least = Math.min(remainder.fallback()[i], remainder.outside()[i]);
      int a = start[i];
      while (a < start[i + 1] && !open[site[a]]) {
        a++;
      }
      sum += a < start[i + 1] ? Math.min(least, cost[a]) : least;
    }
    return sum;
  }
}

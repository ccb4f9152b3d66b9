package org.waystation.solve;

import java.util.Arrays;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.ServiceArcs;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationLimits;

/**
 * Brings the loads of stations that share points back within their limits, where a general solver's
 * tolerance has left them just outside: parcels are shifted along shortest paths from a station
 * that has too many to one that can take more, or to one that has too few from one that can spare
 * some, each step between two stations that both may serve one point.
 */
final class ShareRepair {
  /** Loads are brought this near to their limits, within what the verifier lets pass. */
  private static final double PRECISION = PlanVerifier.ROUNDING / 4;

  private static final int NONE = -1;

  private final ServiceArcs arcs;
  private final StationLimits limits;
  private final double[] parcels;
  private final boolean[] open;
  private final double[] share;
  private final int[] pointOfArc;
  private final int[][] arcsOfSite;
  private final double[] load;
  private final int[] count;

  private final int[] queue;
  private final boolean[] reached;
  private final int[] giving;
  private final int[] taking;

  /**
   * @param share of its point that each arc serves, one per arc; changed in place
   */
  ShareRepair(SitingProblem problem, boolean[] open, double[] share) {
    this.arcs = problem.arcs();
    this.limits = problem.limits();
    this.parcels = problem.points().parcelsPerYear();
    this.open = open;
    this.share = share;
    pointOfArc = new int[share.length];
    int[] length = new int[open.length];
    for (int i = 0; i < arcs.points(); i++) {
      for (int a = arcs.rowStart()[i]; a < arcs.rowStart()[i + 1]; a++) {
        pointOfArc[a] = i;
        length[arcs.site()[a]]++;
      }
    }
    arcsOfSite = new int[open.length][];
    Arrays.setAll(arcsOfSite, j -> new int[length[j]]);
    load = new double[open.length];
    count = new int[open.length];
    for (int a = 0; a < share.length; a++) {
      int j = arcs.site()[a];
      arcsOfSite[j][--length[j]] = a;
      load[j] += share[a] * parcels[pointOfArc[a]];
      count[j] += share[a] > 0 ? 1 : 0;
    }
    queue = new int[open.length];
    reached = new boolean[open.length];
    giving = new int[open.length];
    taking = new int[open.length];
  }

  /** Whether all loads are within their limits, after repair. */
  boolean repaired() {
    // Each shift fills a station, empties one or ends a share: more than these are a circle.
    int shifts = 2 * (share.length + open.length);
    for (int j = 0; j < open.length; j++) {
      while (open[j] && (surplus(j) > 0 || deficit(j) > 0)) {
        if (shifts-- == 0 || !shift(j, surplus(j) > 0)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Parcels above capacity by more than the precision; else 0. */
  private double surplus(int site) {
    double most = limits.mostParcelsPerYear()[site];
    return load[site] > most * (1 + PRECISION) ? load[site] - most : 0;
  }

  /** Parcels below the minimum throughput by more than the precision; else 0. */
  private double deficit(int site) {
    double least = limits.leastParcelsPerYear()[site];
    return load[site] < least * (1 - PRECISION) ? least - load[site] : 0;
  }

  /** How many parcels a station at the far end of a path could take, or spare. */
  private double spare(int site, boolean away) {
    return away
        ? limits.mostParcelsPerYear()[site] - load[site]
        : load[site] - limits.leastParcelsPerYear()[site];
  }

  /** Shifts parcels away from a station, or to it, along one path; false if there is none. */
  private boolean shift(int start, boolean away) {
    int end = findPath(start, away);
    if (end == NONE) {
      return false;
    }
    double amount = Math.min(away ? surplus(start) : deficit(start), spare(end, away));
    for (int site = end; site != start; site = before(site, away)) {
      amount = Math.min(amount, share[giving[site]] * parcels[pointOfArc[giving[site]]]);
    }
    for (int site = end; site != start; site = before(site, away)) {
      move(giving[site], taking[site], amount);
    }
    return true;
  }

  /** The station one step nearer to the start of the path. */
  private int before(int site, boolean away) {
    return arcs.site()[away ? giving[site] : taking[site]];
  }

  private void move(int from, int to, double amount) {
    double moved = Math.min(share[from], amount / parcels[pointOfArc[from]]);
    count[arcs.site()[from]] -= share[from] > 0 && share[from] - moved == 0 ? 1 : 0;
    count[arcs.site()[to]] += share[to] == 0 ? 1 : 0;
    share[from] -= moved;
    share[to] += moved;
    load[arcs.site()[from]] -= moved * parcels[pointOfArc[from]];
    load[arcs.site()[to]] += moved * parcels[pointOfArc[from]];
  }

  /**
   * Breadth first; leaves for each station reached the arcs that give and take on the last step.
   */
  private int findPath(int start, boolean away) {
    Arrays.fill(reached, false);
    reached[start] = true;
    queue[0] = start;
    int size = 1;
    for (int head = 0; head < size; head++) {
      for (int near : arcsOfSite[queue[head]]) {
        int i = pointOfArc[near];
        for (int far = arcs.rowStart()[i]; far < arcs.rowStart()[i + 1]; far++) {
          int site = arcs.site()[far];
          int from = away ? near : far;
          int to = away ? far : near;
          if (reached[site] || !open[site] || !canMove(from, to)) {
            continue;
          }
          reached[site] = true;
          giving[site] = from;
          taking[site] = to;
          if (spare(site, away) > 0) {
            return site;
          }
          queue[size++] = site;
        }
      }
    }
    return NONE;
  }

  private boolean canMove(int from, int to) {
    int site = arcs.site()[to];
    boolean joins = share[to] > 0 || count[site] < limits.mostPoints()[site];
    return share[from] > 0 && parcels[pointOfArc[from]] > 0 && joins;
  }
}

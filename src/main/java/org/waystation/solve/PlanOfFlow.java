package org.waystation.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.waystation.siting.Plan;
import org.waystation.siting.Share;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.Sourcing;

/**
 * Reads a plan from the sites and flows of a general solver, which keeps each constraint only to
 * about a millionth: whole points go to the one station that has most of them; shares are made to
 * sum to 1, and what then passes a limit goes over to another station of the same point.
 */
final class PlanOfFlow {
  /** A share of less is the solver's rounding. */
  private static final double NOTHING = 1e-6;

  /** Passes over all stations while parcels travel along a chain of divided points. */
  private static final int MOST_PASSES = 200;

  /** Finer than the verifier's. */
  private static final double ROUNDING = 1e-11;

  private final SitingProblem problem;
  private final int[] openSites;
  private final double[] share;
  private final int[] siteOfPoint;
  private final double[] load;

  private PlanOfFlow(SitingProblem problem, int[] openSites, double[] flow) {
    this.problem = problem;
    this.openSites = openSites;
    share = flow.clone();
    siteOfPoint = new int[problem.points().size()];
    load = new double[problem.sites().size()];
  }

  /**
   * @param openSites ascending
   * @param flow x_ij of each arc
   */
  static Plan read(SitingProblem problem, int[] openSites, double[] flow) {
    PlanOfFlow reading = new PlanOfFlow(problem, openSites, flow);
    reading.clean();
    if (problem.limits().sourcing() == Sourcing.SPLIT) {
      reading.balance();
    }
    return reading.plan();
  }

  private void clean() {
    boolean[] open = new boolean[load.length];
    for (int j : openSites) {
      open[j] = true;
    }
    boolean whole = problem.limits().sourcing() == Sourcing.SINGLE;
    int[] rowStart = problem.arcs().rowStart();
    for (int i = 0; i < siteOfPoint.length; i++) {
      double sum = 0;
      int largest = -1;
      for (int a = rowStart[i]; a < rowStart[i + 1]; a++) {
        boolean used = open[problem.arcs().site()[a]] && share[a] > NOTHING;
        share[a] = used ? share[a] : 0;
        sum += share[a];
        if (used && (largest < 0 || share[a] > share[largest])) {
          largest = a;
        }
      }
      boolean served = sum > 0.5;
      siteOfPoint[i] = served ? problem.arcs().site()[largest] : Plan.OUTSIDE;
      for (int a = rowStart[i]; a < rowStart[i + 1]; a++) {
        share[a] = !served ? 0 : whole ? (a == largest ? 1 : 0) : share[a] / sum;
        load[problem.arcs().site()[a]] += share[a] * problem.points().parcelsPerYear()[i];
      }
    }
  }

  private void balance() {
    boolean moved = true;
    for (int pass = 0; pass < MOST_PASSES && moved; pass++) {
      moved = false;
      for (int i = 0; i < siteOfPoint.length; i++) {
        moved |= balance(i);
      }
    }
  }

  /** Moves parcels of a divided point to where they break no limit, or less. */
  private boolean balance(int i) {
    double parcels = problem.points().parcelsPerYear()[i];
    int[] rowStart = problem.arcs().rowStart();
    boolean moved = false;
    for (int a = rowStart[i]; a < rowStart[i + 1]; a++) {
      for (int b = rowStart[i]; b < rowStart[i + 1]; b++) {
        if (a == b || share[a] == 0 || share[b] == 0 || parcels == 0) {
          continue;
        }
        double need = excess(a) > 0 ? excess(a) : Math.min(shortage(b), spare(a));
        double amount = Math.min(need, share[a] * parcels);
        if (amount > 0) {
          load[problem.arcs().site()[a]] -= amount;
          load[problem.arcs().site()[b]] += amount;
          double part = Math.min(share[a], amount / parcels);
          share[a] -= part;
          share[b] += part;
          moved = true;
        }
      }
    }
    return moved;
  }

  private double excess(int arc) {
    int j = problem.arcs().site()[arc];
    double most = problem.limits().mostParcelsPerYear()[j];
    return load[j] > most * (1 + ROUNDING) ? load[j] - most : 0;
  }

  private double shortage(int arc) {
    int j = problem.arcs().site()[arc];
    double least = problem.limits().leastParcelsPerYear()[j];
    return load[j] < least * (1 - ROUNDING) ? least - load[j] : 0;
  }

  private double spare(int arc) {
    int j = problem.arcs().site()[arc];
    return load[j] - problem.limits().leastParcelsPerYear()[j];
  }

  private Plan plan() {
    List<Share> shares = new ArrayList<>();
    int[] rowStart = problem.arcs().rowStart();
    for (int i = 0; i < siteOfPoint.length; i++) {
      int parts = 0;
      for (int a = rowStart[i]; a < rowStart[i + 1]; a++) {
        parts += share[a] > 0 ? 1 : 0;
      }
      if (parts > 1) {
        siteOfPoint[i] = Plan.DIVIDED;
        addShares(i, shares);
      } else if (parts == 1) {
        siteOfPoint[i] = onlySite(i);
      }
    }
    return new Plan(openSites, siteOfPoint, shares);
  }

  private int onlySite(int i) {
    int a = problem.arcs().rowStart()[i];
    while (share[a] == 0) {
      a++;
    }
    return problem.arcs().site()[a];
  }

  private void addShares(int i, List<Share> shares) {
    List<Share> parts = new ArrayList<>();
    for (int a = problem.arcs().rowStart()[i]; a < problem.arcs().rowStart()[i + 1]; a++) {
      if (share[a] > 0) {
        parts.add(new Share(i, problem.arcs().site()[a], share[a]));
      }
    }
    parts.sort(Comparator.comparingInt(Share::site));
    shares.addAll(parts);
  }
}

package org.waystation.solve;

import java.util.function.Consumer;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.Sourcing;
import org.waystation.siting.StationLimits;

/**
 * Tries every set of sites, and where stations are limited or points weigh differently every
 * assignment; shares no code with the solver. Points are never divided.
 */
final class BruteForce {
  /** What the verifier lets pass for rounding. */
  private static final double ROUNDING = 1e-9;

  private BruteForce() {}

  /** The optimum, infinite if there is no plan. */
  static double optimum(SitingProblem problem) {
    double[] best = {Double.POSITIVE_INFINITY};
    eachAllowedSet(problem, open -> best[0] = Math.min(best[0], cost(problem, open)));
    return best[0];
  }

  /** Every set of sites that number, roles and groups allow. */
  static void eachAllowedSet(SitingProblem problem, Consumer<boolean[]> use) {
    int m = problem.sites().size();
    for (int set = 0; set < 1 << m; set++) {
      boolean[] open = new boolean[m];
      boolean allowed = problem.stations().allows(Integer.bitCount(set));
      int[] inGroup = new int[problem.sites().groups()];
      for (int j = 0; j < m; j++) {
        open[j] = (set >> j & 1) == 1;
        SiteRole role = problem.sites().roles().get(j);
        allowed &= open[j] ? role != SiteRole.EXCLUDED : !role.mustOpen();
        int group = problem.sites().group()[j];
        if (open[j] && group != CandidateSites.NO_GROUP) {
          allowed &= ++inGroup[group] == 1;
        }
      }
      if (allowed) {
        use.accept(open);
      }
    }
  }

  /** What a set costs at best, infinite if there is no assignment to it. */
  static double cost(SitingProblem problem, boolean[] open) {
    double cost = new Assignments(problem, open).cheapest();
    for (int j = 0; j < open.length; j++) {
      cost += open[j] ? problem.sites().fixedUsdPerYear()[j] : 0;
    }
    return cost;
  }

  static boolean[] set(int sites, int... open) {
    boolean[] set = new boolean[sites];
    for (int site : open) {
      set[site] = true;
    }
    return set;
  }

  /** Every assignment of points to the sites of one set, except those that cannot be the best. */
  private static final class Assignments {
    private final SitingProblem problem;
    private final boolean[] open;
    private final double[] leastOfRest;
    private final double[] load;
    private final int[] count;
    private double best = Double.POSITIVE_INFINITY;

    Assignments(SitingProblem problem, boolean[] open) {
      if (problem.limits().bind() && problem.limits().sourcing() == Sourcing.SPLIT) {
        throw new IllegalArgumentException("there is no trying every division of a point");
      }
      this.problem = problem;
      this.open = open;
      int n = problem.points().size();
      load = new double[open.length];
      count = new int[open.length];
      leastOfRest = new double[n + 1];
      for (int i = n - 1; i >= 0; i--) {
        double least = problem.points().outsideUsdPerYear()[i];
        for (int j = 0; j < open.length; j++) {
          least = Math.min(least, open[j] ? serviceCost(i, j) : least);
        }
        leastOfRest[i] = leastOfRest[i + 1] + least;
      }
    }

    double cheapest() {
      assign(0, 0, 0);
      return best;
    }

    private void assign(int point, double paid, double served) {
      if (paid + leastOfRest[point] >= best + 1e-9 * Math.abs(best)) {
        return;
      }
      if (point == problem.points().size()) {
        double floor = problem.floor().least();
        if (served >= floor - ROUNDING * floor && loadsSuffice()) {
          best = Math.min(best, paid);
        }
        return;
      }
      StationLimits limits = problem.limits();
      double parcels = problem.points().parcelsPerYear()[point];
      for (int j = 0; j < open.length; j++) {
        double cost = open[j] ? serviceCost(point, j) : Double.POSITIVE_INFINITY;
        boolean fits =
            load[j] + parcels <= limits.mostParcelsPerYear()[j] * (1 + ROUNDING)
                && count[j] < limits.mostPoints()[j];
        if (Double.isFinite(cost) && fits) {
          load[j] += parcels;
          count[j]++;
          assign(point + 1, paid + cost, served + problem.floor().weights()[point]);
          load[j] -= parcels;
          count[j]--;
        }
      }
      double outside = problem.points().outsideUsdPerYear()[point];
      if (Double.isFinite(outside)) {
        assign(point + 1, paid + outside, served);
      }
    }

    private boolean loadsSuffice() {
      for (int j = 0; j < open.length; j++) {
        double least = problem.limits().leastParcelsPerYear()[j];
        if (open[j] && load[j] < least - ROUNDING * least) {
          return false;
        }
      }
      return true;
    }

    private double serviceCost(int point, int site) {
      int arc = problem.arcs().find(point, site);
      return arc < 0 ? Double.POSITIVE_INFINITY : problem.arcs().usdPerYear()[arc];
    }
  }
}

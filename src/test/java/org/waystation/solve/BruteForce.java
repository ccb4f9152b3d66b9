package org.waystation.solve;

import java.util.Arrays;
import java.util.function.Consumer;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;

/** Tries every set of sites; shares no code with the solver. */
final class BruteForce {
  private BruteForce() {}

  /** The optimum, infinite if there is no plan. */
  static double optimum(SitingProblem problem) {
    double[] best = {Double.POSITIVE_INFINITY};
    eachAllowedSet(problem, open -> best[0] = Math.min(best[0], cost(problem, open)));
    return best[0];
  }

  /** Every set of sites that number and roles allow. */
  static void eachAllowedSet(SitingProblem problem, Consumer<boolean[]> use) {
    int m = problem.sites().size();
    for (int set = 0; set < 1 << m; set++) {
      boolean[] open = new boolean[m];
      boolean allowed = problem.stations().allows(Integer.bitCount(set));
      for (int j = 0; j < m; j++) {
        open[j] = (set >> j & 1) == 1;
        SiteRole role = problem.sites().roles().get(j);
        allowed &= open[j] ? role != SiteRole.EXCLUDED : !role.mustOpen();
      }
      if (allowed) {
        use.accept(open);
      }
    }
  }

  /**
   * What a set costs at best, infinite if it serves too few: {@code least[k]} is the least cost of
   * the points so far with k of them left.
   */
  static double cost(SitingProblem problem, boolean[] open) {
    double[] least = new double[(int) problem.floor().mostLeft() + 1];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    least[0] = 0;
    for (int i = 0; i < problem.points().size(); i++) {
      double served = Double.POSITIVE_INFINITY;
      for (int j = 0; j < open.length; j++) {
        int arc = problem.arcs().find(i, j);
        if (open[j] && arc >= 0) {
          served = Math.min(served, problem.arcs().usdPerYear()[arc]);
        }
      }
      for (int k = least.length - 1; k >= 0; k--) {
        double left =
            k == 0
                ? Double.POSITIVE_INFINITY
                : least[k - 1] + problem.points().outsideUsdPerYear()[i];
        least[k] = Math.min(least[k] + served, left);
      }
    }
    double cost = Arrays.stream(least).min().getAsDouble();
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
}

package org.waystation.siting;

import java.util.Arrays;

/**
 * Recomputes the Lagrangian lower bound from multipliers alone, over every candidate and every arc,
 * in the plainest way: no list is cut short and nothing is shared with the solver that found the
 * multipliers. Whatever the multipliers are, no plan costs less than this value.
 *
 * <pre>
 * L(u) = sum_i u_i + min_S sum_{j in S} (f_j + sum_i min(0, c_ij - u_i)) + min_Z sum_{i in Z} (o_i - u_i)
 * </pre>
 */
public final class RelaxationBound {
  /** Relative error that summing may have added; the value is lowered by it. */
  private static final double ROUNDING = 1e-12;

  private RelaxationBound() {}

  /**
   * The bound in USD per year, lowered by what rounding could have added.
   *
   * @param multipliers u_i, one per demand point, USD per year
   */
  public static double of(SitingProblem problem, double[] multipliers) {
    CompensatedSum bound = new CompensatedSum();
    CompensatedSum size = new CompensatedSum();
    for (double u : multipliers) {
      bound.add(u);
      size.add(Math.abs(u));
    }
    addStations(problem, multipliers, bound);
    addOutside(problem, multipliers, bound);
    return bound.value() - ROUNDING * (size.value() + Math.abs(bound.value()));
  }

  private static void addStations(
      SitingProblem problem, double[] multipliers, CompensatedSum bound) {
    int sites = problem.sites().size();
    double[] reduced = problem.sites().fixedUsdPerYear().clone();
    ServiceArcs arcs = problem.arcs();
    for (int i = 0; i < arcs.points(); i++) {
      for (int a = arcs.rowStart()[i]; a < arcs.rowStart()[i + 1]; a++) {
        reduced[arcs.site()[a]] += Math.min(0, arcs.usdPerYear()[a] - multipliers[i]);
      }
    }
    double[] free = new double[sites];
    int freeCount = 0;
    int forced = 0;
    for (int j = 0; j < sites; j++) {
      SiteRole role = problem.sites().roles().get(j);
      if (role.mustOpen()) {
        bound.add(reduced[j]);
        forced++;
      } else if (role == SiteRole.GREENFIELD) {
        free[freeCount++] = reduced[j];
      }
    }
    Arrays.sort(free, 0, freeCount);
    for (int k = 0; k < freeCount && forced + k < problem.stations().max(); k++) {
      if (forced + k >= problem.stations().min() && free[k] >= 0) {
        break;
      }
      bound.add(free[k]);
    }
  }

  private static void addOutside(
      SitingProblem problem, double[] multipliers, CompensatedSum bound) {
    double[] saving = new double[multipliers.length];
    for (int i = 0; i < saving.length; i++) {
      saving[i] = problem.points().outsideUsdPerYear()[i] - multipliers[i];
    }
    Arrays.sort(saving);
    for (int k = 0; k < problem.maxUnserved() && saving[k] < 0; k++) {
      bound.add(saving[k]);
    }
  }
}

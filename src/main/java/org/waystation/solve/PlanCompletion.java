package org.waystation.solve;

import java.util.Arrays;
import java.util.Optional;
import org.waystation.siting.CompensatedSum;
import org.waystation.siting.Plan;
import org.waystation.siting.SitingProblem;

/**
 * The best plan for a given set of open sites: each point goes to its cheapest open site, and the
 * points that save most by it, as many as the coverage floor leaves free, to the outside option.
 * Exact, because the points do not compete for anything else; where the floor weighs them
 * differently, as exact as {@link WeightedLeaving}.
 */
final class PlanCompletion {
  private final SitingProblem problem;
  private final boolean countsPoints;

  PlanCompletion(SitingProblem problem) {
    this.problem = problem;
    this.countsPoints = problem.floor().countsPoints();
  }

  /** The plan and what it costs, USD per year. */
  record Completed(Plan plan, double objective) {}

  /**
   * @param openSites the open sites, in any order
   * @return empty if more points are out of reach than may be left to the outside option
   */
  Optional<Completed> complete(int[] openSites) {
    int n = problem.points().size();
    double[] outside = problem.points().outsideUsdPerYear();
    boolean[] open = new boolean[problem.sites().size()];
    for (int site : openSites) {
      open[site] = true;
    }
    int[] siteOfPoint = new int[n];
    double[] pays = new double[n];
    double[] saving = new double[n];
    for (int i = 0; i < n; i++) {
      int arc = cheapestOpen(i, open);
      siteOfPoint[i] = arc < 0 ? Plan.OUTSIDE : problem.arcs().site()[arc];
      double cost = arc < 0 ? Double.POSITIVE_INFINITY : problem.arcs().usdPerYear()[arc];
      if (arc < 0 && Double.isInfinite(outside[i])) {
        return Optional.empty();
      }
      pays[i] = cost;
      saving[i] = cost - outside[i];
    }
    Optional<boolean[]> left = left(saving);
    if (left.isEmpty()) {
      return Optional.empty();
    }
    for (int i = 0; i < n; i++) {
      if (left.get()[i]) {
        siteOfPoint[i] = Plan.OUTSIDE;
        pays[i] = outside[i];
      }
    }
    int[] sorted = openSites.clone();
    Arrays.sort(sorted);
    CompensatedSum objective = new CompensatedSum();
    for (int site : sorted) {
      objective.add(problem.sites().fixedUsdPerYear()[site]);
    }
    for (double paid : pays) {
      objective.add(paid);
    }
    return Optional.of(new Completed(new Plan(sorted, siteOfPoint), objective.value()));
  }

  private int cheapestOpen(int point, boolean[] open) {
    int[] rowStart = problem.arcs().rowStart();
    for (int a = rowStart[point]; a < rowStart[point + 1]; a++) {
      if (open[problem.arcs().site()[a]]) {
        return a;
      }
    }
    return -1;
  }

  /** Whether each point is left; empty if more must be than may be. */
  private Optional<boolean[]> left(double[] saving) {
    if (!countsPoints) {
      return WeightedLeaving.choose(saving, problem.floor());
    }
    int eager = 0;
    int forced = 0;
    for (double saved : saving) {
      eager += saved > 0 ? 1 : 0;
      forced += saved == Double.POSITIVE_INFINITY ? 1 : 0;
    }
    int free = (int) problem.floor().mostLeft();
    return forced > free
        ? Optional.empty()
        : Optional.of(mostSaving(saving, Math.min(eager, free)));
  }

  /** The {@code count} points that save most, ties to the lower number. */
  private static boolean[] mostSaving(double[] saving, int count) {
    boolean[] chosen = new boolean[saving.length];
    if (count == 0) {
      return chosen;
    }
    double[] work = saving.clone();
    for (int i = 0; i < work.length; i++) {
      work[i] = -work[i];
    }
    double threshold = -Selection.kthSmallest(work, work.length, count - 1);
    int size = 0;
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < saving.length && size < count; i++) {
        if (pass == 0 ? saving[i] > threshold : saving[i] == threshold) {
          chosen[i] = true;
          size++;
        }
      }
    }
    return chosen;
  }
}

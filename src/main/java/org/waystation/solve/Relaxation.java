package org.waystation.solve;

import java.util.Arrays;
import org.waystation.siting.CompensatedSum;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;

/**
 * The Lagrangian relaxation of "every point is served once": for multipliers u,
 *
 * <pre>
 * L(u) = sum_i u_i
 *      + min over allowed numbers of stations of sum_{j in S} (f_j + sum_i min(0, c_ij - u_i))
 *      + min over at most n - minServed points of sum_{i in Z} (o_i - u_i)
 * </pre>
 *
 * Both minima are found exactly, so L(u) is a lower bound on every plan for every u. The coverage
 * floor stays in the relaxed problem, where it costs one selection. Only arcs with c_ij below u_i
 * are touched.
 *
 * <p>One evaluation leaves its value, its subgradient and its sites here until the next.
 */
final class Relaxation {
  private static final double UNIT_ROUNDOFF = Math.ulp(1.0) / 2;

  /** How often an iteration looks at each point, and at each site, about. */
  static final double WORK_PER_POINT = 7;

  static final double WORK_PER_SITE = 8;

  private final int points;
  private final int sites;
  private final int[] rowStart;
  private final int[] rowSite;
  private final double[] rowCost;
  private final SiteColumns columns;
  private final double[] fixed;
  private final double[] outside;
  private final SiteRole[] roles;
  private final int maxUnserved;
  private final int mustOpen;
  private final int minFree;
  private final int maxFree;

  private final double[] reducedCost;
  private final boolean[] open;
  private final boolean[] left;
  private final double[] subgradient;
  private final double[] work;
  private double value;
  private double floorPrice;
  private double siteThreshold;
  private int openCount;
  private double rounding;
  private double looked;
  private final int longestColumn;

  Relaxation(SitingProblem problem) {
    this(problem, SiteColumns.of(problem.arcs(), problem.sites().size()));
  }

  /**
   * @param columns the problem's arcs by site
   */
  Relaxation(SitingProblem problem, SiteColumns columns) {
    this.columns = columns;
    points = problem.points().size();
    sites = problem.sites().size();
    rowStart = problem.arcs().rowStart();
    rowSite = problem.arcs().site();
    rowCost = problem.arcs().usdPerYear();
    fixed = problem.sites().fixedUsdPerYear();
    outside = problem.points().outsideUsdPerYear();
    roles = problem.sites().roles().toArray(SiteRole[]::new);
    maxUnserved = (int) problem.floor().mostLeft();
    mustOpen = (int) Arrays.stream(roles).filter(SiteRole::mustOpen).count();
    minFree = Math.max(0, problem.stations().min() - mustOpen);
    maxFree = problem.stations().max() - mustOpen;
    reducedCost = new double[sites];
    open = new boolean[sites];
    left = new boolean[points];
    subgradient = new double[points];
    work = new double[Math.max(sites, points)];
    int longest = 0;
    for (int j = 0; j < sites; j++) {
      longest = Math.max(longest, columns.start()[j + 1] - columns.start()[j]);
    }
    longestColumn = longest;
  }

  /** L(u) for one multiplier per demand point, USD per year. */
  double evaluate(double[] multipliers) {
    CompensatedSum sum = new CompensatedSum();
    System.arraycopy(fixed, 0, reducedCost, 0, sites);
    for (int i = 0; i < points; i++) {
      double u = multipliers[i];
      sum.add(u);
      int a = rowStart[i];
      for (; a < rowStart[i + 1] && rowCost[a] < u; a++) {
        reducedCost[rowSite[a]] += rowCost[a] - u;
      }
      looked += a - rowStart[i];
    }
    looked += WORK_PER_POINT * points + WORK_PER_SITE * sites;
    chooseSites(sum);
    choosePointsLeft(multipliers, sum);
    fillSubgradient(multipliers);
    value = sum.value();
    rounding = mostRounding(multipliers);
    return value;
  }

  /**
   * Standard forward error analysis (Higham 2002, section 4.2): a plain sum of k terms is off by at
   * most k unit roundoffs times the sum of their absolute values. The four are for the terms' own
   * subtraction and the compensated sum over them.
   */
  private double mostRounding(double[] multipliers) {
    double magnitude = 0;
    for (int i = 0; i < points; i++) {
      magnitude += Math.abs(multipliers[i]);
      if (outside[i] < multipliers[i]) {
        magnitude += multipliers[i] - outside[i];
      }
    }
    for (int j = 0; j < sites; j++) {
      // Every term but the fixed cost is negative.
      magnitude += Math.abs(fixed[j]) + (fixed[j] - reducedCost[j]);
    }
    return (longestColumn + 4) * UNIT_ROUNDOFF * magnitude;
  }

  private void chooseSites(CompensatedSum sum) {
    int free = 0;
    int negative = 0;
    for (int j = 0; j < sites; j++) {
      open[j] = roles[j].mustOpen();
      if (open[j]) {
        sum.add(reducedCost[j]);
      } else if (roles[j] == SiteRole.GREENFIELD) {
        work[free++] = reducedCost[j];
        negative += reducedCost[j] < 0 ? 1 : 0;
      }
    }
    int wanted = Math.min(free, Math.max(minFree, Math.min(maxFree, negative)));
    siteThreshold =
        wanted == 0 ? Double.NEGATIVE_INFINITY : Selection.kthSmallest(work, free, wanted - 1);
    int taken = takeSites(sum, 0, wanted, false);
    taken = takeSites(sum, taken, wanted, true);
    openCount = mustOpen + taken;
  }

  /**
   * Takes the sites below the threshold, or (then) as many at the threshold as are still wanted.
   */
  private int takeSites(CompensatedSum sum, int already, int wanted, boolean ties) {
    int taken = already;
    for (int j = 0; j < sites && taken < wanted; j++) {
      boolean fits = ties ? reducedCost[j] == siteThreshold : reducedCost[j] < siteThreshold;
      if (fits && !open[j] && roles[j] == SiteRole.GREENFIELD) {
        open[j] = true;
        sum.add(reducedCost[j]);
        taken++;
      }
    }
    return taken;
  }

  private void choosePointsLeft(double[] multipliers, CompensatedSum sum) {
    Arrays.fill(left, false);
    int eager = 0;
    for (int i = 0; i < points; i++) {
      if (outside[i] < multipliers[i]) {
        work[eager++] = outside[i] - multipliers[i];
      }
    }
    floorPrice = 0;
    if (eager == 0 || maxUnserved == 0) {
      return;
    }
    double threshold = 0;
    if (eager > maxUnserved) {
      threshold = Selection.kthSmallest(work, eager, maxUnserved - 1);
      floorPrice = -threshold;
    }
    int taken = 0;
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < points && taken < maxUnserved; i++) {
        double saving = outside[i] - multipliers[i];
        boolean fits = pass == 0 ? saving < threshold : saving == threshold && threshold < 0;
        if (fits && !left[i]) {
          left[i] = true;
          sum.add(saving);
          taken++;
        }
      }
    }
  }

  /** By columns: those of the few open sites hold far fewer arcs than the rows below u. */
  private void fillSubgradient(double[] multipliers) {
    for (int i = 0; i < points; i++) {
      subgradient[i] = left[i] ? 0 : 1;
    }
    int[] point = columns.point();
    double[] cost = columns.cost();
    for (int j = 0; j < sites; j++) {
      if (open[j]) {
        for (int a = columns.start()[j]; a < columns.start()[j + 1]; a++) {
          if (cost[a] < multipliers[point[a]]) {
            subgradient[point[a]]--;
          }
        }
      }
    }
  }

  double value() {
    return value;
  }

  /** Arcs, points and sites looked at in all evaluations so far. */
  double work() {
    return looked;
  }

  /** By how much at most rounding has moved the value, or any reduced cost, USD per year. */
  double rounding() {
    return rounding;
  }

  /** 1 minus how often the relaxed answer serves each point; not a copy. */
  double[] subgradient() {
    return subgradient;
  }

  /**
   * The price of one place under the coverage floor, USD per year: what the next point that may not
   * be left would save.
   */
  double floorPrice() {
    return floorPrice;
  }

  /** f_j + rho_j of each site; not a copy. */
  double[] reducedCost() {
    return reducedCost;
  }

  boolean isOpen(int site) {
    return open[site];
  }

  int openCount() {
    return openCount;
  }

  /** The largest reduced cost among the free sites taken; negative infinity if none is. */
  double siteThreshold() {
    return siteThreshold;
  }

  /** The smallest reduced cost among the free sites not taken; infinity if all are. */
  double cheapestClosed() {
    double least = Double.POSITIVE_INFINITY;
    for (int j = 0; j < sites; j++) {
      if (!open[j] && roles[j] == SiteRole.GREENFIELD) {
        least = Math.min(least, reducedCost[j]);
      }
    }
    return least;
  }
}

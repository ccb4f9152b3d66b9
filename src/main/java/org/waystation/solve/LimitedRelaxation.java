package org.waystation.solve;

import java.util.Arrays;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.CompensatedSum;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;

/**
 * The Lagrangian relaxation of "every point is served once" where stations are limited:
 *
 * <pre>
 * L(u) = sum_i u_i
 *      + min over allowed sets S of sum_{j in S} (f_j + rho_j(u))
 *      + min over shares z within the coverage floor of sum_i (o_i - u_i) z_i
 * </pre>
 *
 * with rho_j(u) from {@link LimitedColumns}. Where neither number nor groups bind the stations, S
 * has the capacity for all that must be served ({@link StationCover}). A site's value without
 * limits is a lower bound on rho_j, so sites are taken from a heap by that value and their knapsack
 * is solved only when they come to the top, first with shares and then, where they come there
 * again, with whole points: of thousands of sites a few more than are taken.
 *
 * <p>See {@code models/formulations/capacitated.md}.
 */
final class LimitedRelaxation implements LagrangianDual {
  private static final double UNIT_ROUNDOFF = Math.ulp(1.0) / 2;

  /** How well the value of a site is known: without limits, with shares of points, as it counts. */
  private static final byte FREE = 0;

  private static final byte SHARED = 1;
  private static final byte EXACT = 2;

  private final SitingProblem problem;
  private final LimitedColumns priced;
  private final SiteRole[] roles;
  private final int minFree;
  private final int maxFree;
  private final double roomLeft;
  private final int longestColumn;

  private final double[] capped;
  private final double[] served;
  private final double[] subgradient;
  private final double[] reduced;
  private final byte[] known;
  private final boolean[] open;
  private final boolean[] groupTaken;
  private final SiteHeap heap;
  private final StationCover cover;
  private final ContinuousKnapsack outside = new ContinuousKnapsack();
  private CompensatedSum sum;
  private double magnitude;
  private double floorPrice;
  private double dearestTaken;
  private boolean impossible;
  private int openCount;

  LimitedRelaxation(SitingProblem problem) {
    this(problem, SiteColumns.of(problem.arcs(), problem.sites().size()));
  }

  LimitedRelaxation(SitingProblem problem, SiteColumns columns) {
    this.problem = problem;
    int n = problem.points().size();
    int m = problem.sites().size();
    priced = new LimitedColumns(problem, columns);
    roles = problem.sites().roles().toArray(SiteRole[]::new);
    int mustOpen = (int) Arrays.stream(roles).filter(SiteRole::mustOpen).count();
    minFree = Math.max(0, problem.stations().min() - mustOpen);
    maxFree = problem.stations().max() - mustOpen;
    roomLeft =
        problem.floor().mostLeft()
            + (problem.floor().countsPoints()
                ? 0
                : LimitedColumns.TOLERANCE * problem.floor().least());
    int longest = 0;
    for (int j = 0; j < m; j++) {
      longest = Math.max(longest, columns.start()[j + 1] - columns.start()[j]);
    }
    longestColumn = longest;
    capped = new double[n];
    served = new double[n];
    subgradient = new double[n];
    reduced = new double[m];
    known = new byte[m];
    open = new boolean[m];
    groupTaken = new boolean[problem.sites().groups()];
    heap = new SiteHeap(m);
    cover = new StationCover(problem);
  }

  @Override
  public double evaluate(double[] multipliers) {
    sum = new CompensatedSum();
    magnitude = 0;
    impossible = false;
    for (int i = 0; i < capped.length; i++) {
      capped[i] = Math.min(multipliers[i], problem.arcs().cutUsdPerYear()[i]);
      sum.add(capped[i]);
      magnitude += Math.abs(capped[i]);
    }
    priced.price(capped);
    Arrays.fill(served, 0);
    Arrays.fill(known, FREE);
    Arrays.fill(open, false);
    Arrays.fill(groupTaken, false);
    openCount = 0;
    chooseForced();
    chooseCheapest();
    if (cover.applies() && !cover.isMetBy(open)) {
      chooseCover();
    }
    for (int j = 0; j < open.length; j++) {
      if (open[j]) {
        take(j);
      }
    }
    leavePoints();
    for (int i = 0; i < served.length; i++) {
      subgradient[i] = 1 - served[i];
    }
    return impossible ? Double.POSITIVE_INFINITY : sum.value();
  }

  private void chooseForced() {
    heap.clear();
    for (int j = 0; j < roles.length; j++) {
      reduced[j] = priced.withoutLimits(j);
      if (roles[j].mustOpen()) {
        makeExact(j);
        choose(j);
      } else if (roles[j] == SiteRole.GREENFIELD) {
        heap.append(j);
      }
    }
  }

  private void chooseCheapest() {
    heap.order(reduced);
    dearestTaken = Double.NEGATIVE_INFINITY;
    int taken = 0;
    while (taken < maxFree && !heap.isEmpty()) {
      int j = heap.top();
      if (taken >= minFree && reduced[j] >= 0) {
        break;
      }
      int group = problem.sites().group()[j];
      if (group != CandidateSites.NO_GROUP && groupTaken[group]) {
        heap.removeTop(reduced);
      } else if (known[j] != EXACT) {
        improve(j);
        heap.sinkTop(reduced);
      } else {
        heap.removeTop(reduced);
        dearestTaken = reduced[j];
        choose(j);
        taken++;
      }
    }
  }

  private void improve(int j) {
    if (priced.isFree(j)) {
      known[j] = EXACT;
    } else if (known[j] == FREE) {
      known[j] = SHARED;
      reduced[j] = priced.value(j);
    } else {
      makeExact(j);
    }
  }

  private void makeExact(int j) {
    known[j] = EXACT;
    if (!priced.isFree(j)) {
      reduced[j] = priced.wholeValue(j);
    }
  }

  private void choose(int j) {
    open[j] = true;
    if (reduced[j] == Double.POSITIVE_INFINITY) {
      // A station that is needed cannot reach its minimum throughput: no plan at all.
      impossible = true;
      return;
    }
    sum.add(reduced[j]);
    int group = problem.sites().group()[j];
    if (group != CandidateSites.NO_GROUP) {
      groupTaken[group] = true;
    }
  }

  /** The stations chosen cannot carry everything: more of them, or others. */
  private void chooseCover() {
    for (int j = 0; j < open.length; j++) {
      if (known[j] != EXACT && roles[j] != SiteRole.EXCLUDED) {
        makeExact(j);
      }
      if (open[j]) {
        sum.add(-reduced[j]);
        open[j] = false;
      }
    }
    cover.price(reduced);
    double cost = cover.leastCost();
    impossible |= cost == Double.POSITIVE_INFINITY;
    if (!impossible) {
      sum.add(cost);
      magnitude += cover.magnitude();
      cover.markOpen(open);
    }
  }

  private void take(int j) {
    openCount++;
    if (impossible) {
      return;
    }
    magnitude += Math.abs(problem.sites().fixedUsdPerYear()[j]);
    if (priced.isFree(j)) {
      magnitude += problem.sites().fixedUsdPerYear()[j] - reduced[j];
      priced.countServed(j, served);
    } else {
      // Solved again rather than kept: only sites that are taken need their shares.
      priced.wholeValue(j);
      magnitude += priced.magnitude();
      priced.addServed(served);
    }
  }

  private void leavePoints() {
    outside.clear();
    double[] cost = problem.points().outsideUsdPerYear();
    for (int i = 0; i < capped.length; i++) {
      if (cost[i] < capped[i]) {
        outside.add(i, cost[i] - capped[i], problem.floor().weights()[i]);
      }
    }
    sum.add(outside.fill(0, roomLeft));
    floorPrice = -outside.marginalPrice();
    magnitude += outside.magnitude();
    for (int k = 0; k < outside.size(); k++) {
      served[outside.item(k)] += outside.share(k);
    }
  }

  @Override
  public double[] subgradient() {
    return subgradient;
  }

  /**
   * Standard forward error analysis (Higham 2002, section 4.2), as in {@link Relaxation}; a share
   * of the last item of a knapsack adds a few operations more.
   */
  @Override
  public double rounding() {
    return (2 * longestColumn + 16) * UNIT_ROUNDOFF * magnitude;
  }

  @Override
  public double floorPrice() {
    return floorPrice;
  }

  @Override
  public boolean isOpen(int site) {
    return open[site];
  }

  @Override
  public int openCount() {
    return openCount;
  }

  /** The cheapest stations that carry everything. */
  StationCover cover() {
    return cover;
  }

  /** Values and marginal prices of single sites at these multipliers. */
  LimitedColumns columns() {
    return priced;
  }

  /** The largest reduced cost among the free sites taken; negative infinity if none is. */
  double dearestTaken() {
    return dearestTaken;
  }
}

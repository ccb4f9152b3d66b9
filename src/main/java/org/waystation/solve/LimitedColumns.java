package org.waystation.solve;

import java.util.Arrays;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.Sourcing;

/**
 * f_j + rho_j(u) of sites whose stations are limited: what a station would cost or save at given
 * multipliers, with the load between minimum throughput and capacity. Of the two upper limits, on
 * parcels and on points, each is applied alone and the higher value taken. Shares of points count,
 * except under capacity where points stay whole.
 *
 * <p>The value without any limit is known for all sites after one pass over the arcs below their
 * multipliers, and is never above the true one; the knapsack of a site is solved when it is asked
 * for. Limits count as wider by what the verifier lets pass for rounding, as in {@link
 * org.waystation.siting.RelaxationBound}.
 */
final class LimitedColumns {
  /** Relative error that the verifier lets pass in a sum of parcels. */
  static final double TOLERANCE = 1e-9;

  private final SitingProblem problem;
  private final SiteColumns columns;
  private final double[] parcels;
  private final double[] fixed;
  private final double[] least;
  private final double[] most;
  private final int[] mostPoints;

  private final double[] free;
  private final double[] load;
  private final int[] points;
  private final int[] start;
  private final int[] cheap;
  private final double[] cheapPrice;
  private final ContinuousKnapsack knapsack = new ContinuousKnapsack();
  private final WholeKnapsack whole = new WholeKnapsack();
  private final boolean pointsStayWhole;
  private double[] multipliers;
  private boolean takesWhole;
  private boolean placesCount;
  private double perLoad;
  private double perPoint;

  LimitedColumns(SitingProblem problem, SiteColumns columns) {
    this.problem = problem;
    this.columns = columns;
    int m = problem.sites().size();
    parcels = problem.points().parcelsPerYear();
    fixed = problem.sites().fixedUsdPerYear();
    mostPoints = problem.limits().mostPoints();
    pointsStayWhole = problem.limits().sourcing() == Sourcing.SINGLE;
    least = new double[m];
    most = new double[m];
    // A missing arc might bring parcels for next to nothing.
    boolean complete = problem.arcs().isComplete();
    for (int j = 0; j < m; j++) {
      least[j] = complete ? problem.limits().leastParcelsPerYear()[j] * (1 - TOLERANCE) : 0;
      most[j] = problem.limits().mostParcelsPerYear()[j] * (1 + TOLERANCE);
    }
    free = new double[m];
    load = new double[m];
    points = new int[m];
    start = new int[m + 1];
    cheap = new int[problem.arcs().size()];
    cheapPrice = new double[problem.arcs().size()];
  }

  /** Prices every arc anew; {@code u} must stay as it is until the next call. */
  void price(double[] u) {
    multipliers = u;
    System.arraycopy(fixed, 0, free, 0, free.length);
    Arrays.fill(load, 0);
    Arrays.fill(points, 0);
    int[] rowStart = problem.arcs().rowStart();
    int[] rowSite = problem.arcs().site();
    double[] rowCost = problem.arcs().usdPerYear();
    for (int i = 0; i < u.length; i++) {
      for (int a = rowStart[i]; a < rowStart[i + 1] && rowCost[a] < u[i]; a++) {
        int j = rowSite[a];
        free[j] += rowCost[a] - u[i];
        load[j] += parcels[i];
        points[j]++;
      }
    }
    gather();
  }

  /** For each site the points whose arcs are below their multipliers. */
  private void gather() {
    for (int j = 0; j < points.length; j++) {
      start[j + 1] = start[j] + points[j];
      points[j] = start[j];
    }
    int[] rowStart = problem.arcs().rowStart();
    int[] rowSite = problem.arcs().site();
    double[] rowCost = problem.arcs().usdPerYear();
    for (int i = 0; i < multipliers.length; i++) {
      double u = multipliers[i];
      for (int a = rowStart[i]; a < rowStart[i + 1] && rowCost[a] < u; a++) {
        int at = points[rowSite[a]]++;
        cheap[at] = i;
        cheapPrice[at] = rowCost[a] - u;
      }
    }
    for (int j = 0; j < points.length; j++) {
      points[j] -= start[j];
    }
  }

  /** The value of a site if no limit held; never above {@link #value}. */
  double withoutLimits(int site) {
    return free[site];
  }

  /** Whether the site keeps its limits without being told to. */
  boolean isFree(int site) {
    return load[site] >= least[site]
        && load[site] <= most[site]
        && points[site] <= mostPoints[site];
  }

  /**
   * The value of a site under its limits, shares of points allowed; infinite if it cannot reach its
   * minimum throughput.
   */
  double value(int site) {
    perLoad = 0;
    perPoint = 0;
    knapsack.clear();
    if (load[site] < least[site]) {
      for (int a = columns.start()[site]; a < columns.start()[site + 1]; a++) {
        int i = columns.point()[a];
        knapsack.add(i, columns.cost()[a] - multipliers[i], parcels[i]);
      }
    } else {
      for (int k = start[site]; k < start[site + 1]; k++) {
        knapsack.add(cheap[k], cheapPrice[k], parcels[cheap[k]]);
      }
    }
    double ofFewest = Double.NEGATIVE_INFINITY;
    if (points[site] > mostPoints[site]) {
      ofFewest = knapsack.ofCheapest(mostPoints[site]);
      perPoint = knapsack.marginalPrice();
    }
    double ofLoad = knapsack.fill(least[site], most[site]);
    placesCount = ofLoad < ofFewest;
    if (!placesCount) {
      perPoint = 0;
      perLoad = knapsack.marginalPrice();
      return fixed[site] + ofLoad;
    }
    return fixed[site] + knapsack.ofCheapest(mostPoints[site]);
  }

  /**
   * The value of a site under its limits with whole points, where the problem wants them whole and
   * its capacity binds; elsewhere as {@link #value}, below which it never is.
   */
  double wholeValue(int site) {
    double shared = value(site);
    // Where the continuous answer takes no point in part, whole points can take no better one.
    boolean mayGain = placesCount || !knapsack.isWhole();
    takesWhole = pointsStayWhole && load[site] > most[site] && mayGain;
    if (!takesWhole) {
      return shared;
    }
    double wholeCost = fixed[site] + whole.fill(knapsack, most[site]);
    takesWhole = wholeCost > shared;
    return Math.max(shared, wholeCost);
  }

  /**
   * A lower bound on the value of the site that was last asked for, given that it serves a point
   * whole; negative infinity where points may be divided.
   *
   * @param arcPrice cost of the arc less the point's multiplier
   */
  double valueWith(int point, int site, double arcPrice) {
    if (!pointsStayWhole) {
      return Double.NEGATIVE_INFINITY;
    }
    double room = most[site] - parcels[point];
    return room < 0
        ? Double.POSITIVE_INFINITY
        : fixed[site] + arcPrice + whole.fillWithout(point, knapsack, room);
  }

  /** Sum of the absolute costs of what the last site asked for takes, or might take. */
  double magnitude() {
    return takesWhole ? whole.magnitude() : knapsack.magnitude();
  }

  /** Adds how much of each point the last site asked for by {@link #wholeValue} serves. */
  void addServed(double[] served) {
    if (takesWhole) {
      for (int k = 0; k < whole.size(); k++) {
        served[whole.item(k)] += whole.takes(k) ? 1 : 0;
      }
      return;
    }
    for (int k = 0; k < knapsack.size(); k++) {
      served[knapsack.item(k)] += knapsack.share(k);
    }
  }

  /** Adds 1 to the number of times that each point is served which a free site serves. */
  void countServed(int site, double[] served) {
    for (int k = start[site]; k < start[site + 1]; k++) {
      served[cheap[k]]++;
    }
  }

  /** What one parcel more in the last site asked for would cost at the margin, USD. */
  double pricePerLoad() {
    return perLoad;
  }

  /** What one point more in the last site asked for would cost at the margin, USD per year. */
  double pricePerPoint() {
    return perPoint;
  }
}

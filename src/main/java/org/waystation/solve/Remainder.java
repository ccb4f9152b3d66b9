package org.waystation.solve;

import java.util.Arrays;
import java.util.Optional;
import org.waystation.siting.ServiceArcs;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;

/**
 * What is left to decide of a siting problem: the sites that may open or not, and the points that
 * may be served in more than one way. Settled stations are gone from it; what they cost stands in
 * the constant, and the cheapest of them that serves a point is the point's fallback. So a
 * remainder of a handful of sites is as small as it looks, whatever it was cut from.
 *
 * <pre>
 * min  constant + sum_j f_j y_j + sum_ij c_ij x_ij + sum_i b_i s_i + sum_i o_i z_i
 * s.t. sum_j x_ij + s_i + z_i = 1,  x_ij &lt;= y_j,  least &lt;= sum_j y_j &lt;= most,  sum_i z_i &lt;= mostLeft
 * </pre>
 *
 * <p>For problems without groups whose floor counts points.
 *
 * @param constant what settled stations and points cost, USD per year
 * @param rows the arcs by point
 * @param fixed f_j
 * @param fallback b_i, infinite where no settled station serves the point; all arcs of the point
 *     cost less
 * @param outside o_i, infinite where the point may not be left
 * @param counts how many stations, and how many points left
 * @param origin where sites and points come from
 */
record Remainder(
    double constant,
    Rows rows,
    double[] fixed,
    double[] fallback,
    double[] outside,
    Counts counts,
    Origin origin) {

  /** What is known of a site: nothing. */
  static final byte FREE = 0;

  /** What is known of a site: it opens. */
  static final byte SETTLED = 1;

  /** What is known of a site: it stays closed. */
  static final byte CLOSED = 2;

  /**
   * Arcs in compressed sparse rows, in ascending cost within a row.
   *
   * @param start length points + 1
   * @param site site of each arc
   * @param cost c_ij of each arc
   */
  record Rows(int[] start, int[] site, double[] cost) {}

  /**
   * @param least fewest stations among the sites
   * @param most most stations among the sites
   * @param mostLeft most of the points that may be left outside
   */
  record Counts(int least, int most, int mostLeft) {}

  /**
   * Numbers in the remainder or problem that this one was cut from.
   *
   * @param site of each site, ascending
   * @param point of each point, ascending
   */
  record Origin(int[] site, int[] point) {}

  /** The whole problem as a remainder of itself. */
  static Remainder of(SitingProblem problem) {
    ServiceArcs arcs = problem.arcs();
    int n = arcs.points();
    double[] outside = problem.points().outsideUsdPerYear();
    double[] nowhere = new double[n];
    Arrays.fill(nowhere, Double.POSITIVE_INFINITY);
    // Where every point may be left, leaving is as good as a settled station.
    boolean free = problem.floor().least() == 0;
    int mostLeft = (int) problem.floor().mostLeft();
    return new Remainder(
        0,
        new Rows(arcs.rowStart(), arcs.site(), arcs.usdPerYear()),
        problem.sites().fixedUsdPerYear(),
        free ? outside : nowhere,
        free || mostLeft == 0 ? nowhere : outside,
        new Counts(problem.stations().min(), problem.stations().max(), mostLeft),
        new Origin(upTo(problem.sites().size()), upTo(n)));
  }

  /** What the roles of a problem's sites say of them. */
  static byte[] states(SitingProblem problem) {
    byte[] states = new byte[problem.sites().size()];
    for (int j = 0; j < states.length; j++) {
      SiteRole role = problem.sites().roles().get(j);
      states[j] = role.mustOpen() ? SETTLED : role == SiteRole.EXCLUDED ? CLOSED : FREE;
    }
    return states;
  }

  private static int[] upTo(int size) {
    int[] numbers = new int[size];
    Arrays.setAll(numbers, k -> k);
    return numbers;
  }

  int points() {
    return origin.point().length;
  }

  int sites() {
    return origin.site().length;
  }

  int arcs() {
    return rows.site().length;
  }

  /**
   * What remains once some sites are settled or closed. Where that leaves a point with one free
   * site and nothing else, the site is settled too, and {@code states} says so afterwards.
   *
   * @param states what is known of each site
   * @param dearest for each point the cost above which no way of serving or leaving it matters
   * @return empty if there is no plan left
   */
  Optional<Remainder> cut(byte[] states, double[] dearest) {
    return new RemainderCut(this, states, dearest).cut();
  }

  /** What remains once some sites are settled or closed, at whatever cost. */
  Optional<Remainder> cut(byte[] states) {
    double[] any = new double[points()];
    Arrays.fill(any, Double.POSITIVE_INFINITY);
    return cut(states, any);
  }

  /** The same with so many stations more among its sites, or fewer. */
  Remainder withMore(int stations) {
    Counts changed =
        new Counts(
            Math.max(0, counts.least() + stations),
            Math.min(sites(), counts.most() + stations),
            counts.mostLeft());
    return new Remainder(constant, rows, fixed, fallback, outside, changed, origin);
  }

  /** What a plan of these sites costs whose points are all served, USD per year. */
  double priceOf(int[] openSites) {
    boolean[] open = new boolean[sites()];
    double sum = constant;
    for (int j : openSites) {
      open[j] = true;
      sum += fixed[j];
    }
    for (int i = 0; i < points(); i++) {
      int a = rows.start()[i];
      while (a < rows.start()[i + 1] && !open[rows.site()[a]]) {
        a++;
      }
      sum += a < rows.start()[i + 1] ? rows.cost()[a] : fallback[i];
    }
    return sum;
  }
}

package org.waystation.solve;

import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;

/**
 * What a lower bound settles where stations are limited, as {@link Fixing} does where they are not.
 *
 * <p>Site j opens at a loss of its reduced cost less that of the dearest site it could replace. Arc
 * (i, j) is used at a loss of c_ij - u_i less what a parcel (or a point) is worth at the margin of
 * station j's knapsack, by duality of that knapsack; and of opening j on top. Where points stay
 * whole, the loss is also that of the knapsack without the room that point i takes. What costs more
 * than the room between bound and plan is in no better plan.
 */
final class LimitedFixing {
  /** As in {@link Fixing}. */
  private static final double SLACK = 1e-9;

  /** Most arcs for each of which a knapsack is solved. */
  private static final int WHOLE_ARCS = 50_000;

  private final boolean[] kept;
  private final boolean[] settled;
  private final boolean[] keptArc;
  private int arcs;

  private LimitedFixing(boolean[] kept, boolean[] settled, boolean[] keptArc, int arcs) {
    this.kept = kept;
    this.settled = settled;
    this.keptArc = keptArc;
    this.arcs = arcs;
  }

  /**
   * @param problem the whole problem
   * @param relaxation of it
   * @param multipliers at which the relaxation is evaluated
   * @param best value of the best plan, USD per year; infinite without one
   */
  static LimitedFixing of(
      SitingProblem problem, LimitedRelaxation relaxation, double[] multipliers, double best) {
    double bound = relaxation.evaluate(multipliers);
    double room = best - bound + 2 * relaxation.rounding() + SLACK * Math.abs(best);
    int m = problem.sites().size();
    double[] reduced = new double[m];
    double[] shared = new double[m];
    double[] perLoad = new double[m];
    double[] perPoint = new double[m];
    double cheapestClosed = Double.POSITIVE_INFINITY;
    for (int j = 0; j < m; j++) {
      // Also where a site keeps its limits of itself: it then has no marginal prices.
      shared[j] = relaxation.columns().value(j);
      perLoad[j] = relaxation.columns().pricePerLoad();
      perPoint[j] = relaxation.columns().pricePerPoint();
      reduced[j] = relaxation.columns().wholeValue(j);
      if (problem.sites().roles().get(j) == SiteRole.GREENFIELD && !relaxation.isOpen(j)) {
        cheapestClosed = Math.min(cheapestClosed, reduced[j]);
      }
    }
    boolean[] kept = new boolean[m];
    boolean[] settled = new boolean[m];
    double[] opening = new double[m];
    double[] closing = new double[m];
    if (relaxation.cover().applies()) {
      lossesOfCover(relaxation.cover(), reduced, opening, closing);
    } else {
      lossesOfCount(problem, relaxation, reduced, cheapestClosed, opening, closing);
    }
    for (int j = 0; j < m; j++) {
      SiteRole role = problem.sites().roles().get(j);
      kept[j] = role.mustOpen() || (role == SiteRole.GREENFIELD && opening[j] <= room);
      settled[j] = role.mustOpen() || (kept[j] && closing[j] > room);
    }
    boolean[] keptArc = new boolean[problem.arcs().size()];
    int arcs = 0;
    for (int i = 0; i < multipliers.length; i++) {
      double u = Math.min(multipliers[i], problem.arcs().cutUsdPerYear()[i]);
      double parcels = problem.points().parcelsPerYear()[i];
      for (int a = problem.arcs().rowStart()[i]; a < problem.arcs().rowStart()[i + 1]; a++) {
        int j = problem.arcs().site()[a];
        double loss = problem.arcs().usdPerYear()[a] - u - perLoad[j] * parcels - perPoint[j];
        double served = shared[j] + Math.max(0, loss) - reduced[j];
        keptArc[a] = kept[j] && Math.max(0, served) + opening[j] <= room;
        arcs += keptArc[a] ? 1 : 0;
      }
    }
    LimitedFixing fixing = new LimitedFixing(kept, settled, keptArc, arcs);
    if (arcs <= WHOLE_ARCS) {
      fixing.dropArcsOfWholePoints(problem, relaxation, multipliers, reduced, opening, room);
    }
    return fixing;
  }

  /** What opening or closing each site loses where a number of stations is to be kept. */
  private static void lossesOfCount(
      SitingProblem problem,
      LimitedRelaxation relaxation,
      double[] reduced,
      double cheapestClosed,
      double[] opening,
      double[] closing) {
    double replaced = relaxation.dearestTaken();
    int open = relaxation.openCount();
    double join = open < problem.stations().max() ? Math.max(0, replaced) : replaced;
    double leave = open > problem.stations().min() ? Math.min(0, cheapestClosed) : cheapestClosed;
    for (int j = 0; j < reduced.length; j++) {
      boolean inside = relaxation.isOpen(j);
      opening[j] = inside ? 0 : Math.max(0, reduced[j] - join);
      closing[j] = inside ? leave - reduced[j] : 0;
    }
  }

  /** What opening or closing each site loses where stations have to carry everything. */
  private static void lossesOfCover(
      StationCover cover, double[] reduced, double[] opening, double[] closing) {
    cover.price(reduced);
    double least = cover.leastCost();
    for (int j = 0; j < reduced.length; j++) {
      opening[j] = Math.max(0, cover.leastCostWith(j) - least);
      closing[j] = Math.max(0, cover.leastCostWithout(j) - least);
    }
  }

  /** Where points stay whole, a station that serves one has to do with what is left of it. */
  private void dropArcsOfWholePoints(
      SitingProblem problem,
      LimitedRelaxation relaxation,
      double[] multipliers,
      double[] reduced,
      double[] opening,
      double room) {
    SiteColumns columns = SiteColumns.of(problem.arcs(), reduced.length);
    for (int j = 0; j < reduced.length; j++) {
      if (!kept[j]) {
        continue;
      }
      relaxation.columns().value(j);
      for (int at = columns.start()[j]; at < columns.start()[j + 1]; at++) {
        int i = columns.point()[at];
        int a = problem.arcs().find(i, j);
        if (keptArc[a]) {
          double u = Math.min(multipliers[i], problem.arcs().cutUsdPerYear()[i]);
          double value = relaxation.columns().valueWith(i, j, columns.cost()[at] - u);
          keptArc[a] = Math.max(0, value - reduced[j]) + opening[j] <= room;
          arcs -= keptArc[a] ? 0 : 1;
        }
      }
    }
  }

  /** Arcs that may be in a better plan. */
  int keptArcs() {
    return arcs;
  }

  /** The problem without what is settled; it still holds every plan that beats the best one. */
  LimitedCore core(SitingProblem problem) {
    return LimitedCore.of(problem, kept, settled, keptArc);
  }
}

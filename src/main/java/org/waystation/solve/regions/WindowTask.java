package org.waystation.solve.regions;

import java.io.Serializable;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.DemandPoints;
import org.waystation.siting.ServiceArcs;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationCount;
import org.waystation.solve.EarlierPlan;
import org.waystation.solve.ExactModel;
import org.waystation.solve.SitingSolver;
import org.waystation.solve.SolveLimits;
import org.waystation.solve.StopSignal;

/**
 * The stations of one window chosen anew, as many as there are, while all others stay: a siting
 * problem of its own for the solver that plans the nation. What a point pays at the nearest station
 * outside the window is its outside option.
 *
 * @param points demand; the first of them are the window's sites
 * @param sites how many are
 * @param outside thousandths to the nearest station that stays, one per point
 * @param limit thousandths, one per point: sites as far or farther are left out of its row
 * @param radii prices of the relaxation, one per point
 * @param open numbers of the sites that are stations now, ascending
 * @param effort how long to search
 */
public record WindowTask(
    Points points, int sites, int[] outside, int[] limit, int[] radii, int[] open, Effort effort)
    implements Serializable {
  private static final long serialVersionUID = 1;

  /** A window is never ended by the clock, so that it comes to the same everywhere. */
  private static final Duration LONG = Duration.ofDays(365);

  private static final double PER_COST = (double) Points.PER_WEIGHT * Metric.PER_UNIT;

  /**
   * How long to search.
   *
   * @param boundIterations of the window's own bound, at most
   * @param searchRounds of its plan search, at most
   * @param gap at which a window is good enough, as a share of its cost
   * @param seed of every random choice
   */
  public record Effort(int boundIterations, int searchRounds, double gap, long seed)
      implements Serializable {
    private static final long serialVersionUID = 1;
  }

  /**
   * The stations to have: sites as numbered here, ascending; the present ones if none is better.
   */
  public int[] solved() {
    if (open.length == 0 || open.length == sites) {
      return open;
    }
    SitingProblem problem = problem();
    // Threads stand still while another region has the processor: one is enough.
    SolveLimits limits =
        new SolveLimits(
            effort.gap(), LONG, effort.boundIterations(), effort.searchRounds(), effort.seed(), 1);
    return new SitingSolver(new NoModel(), new NoModel(), progress -> {})
        .solve(problem, limits, earlier(problem), () -> false)
        .plan()
        .map(plan -> plan.plan().openSites())
        .filter(found -> cost(problem.arcs(), found) < cost(problem.arcs(), open))
        .orElse(open);
  }

  private EarlierPlan earlier(SitingProblem problem) {
    List<String> ids = problem.points().ids();
    Map<String, Double> prices = new HashMap<>();
    for (int i = 0; i < points.size(); i++) {
      prices.put(ids.get(i), points.weight()[i] * Math.min(radii[i], outside[i]) / PER_COST);
    }
    return new EarlierPlan(IntStream.of(open).mapToObj(ids::get).toList(), prices);
  }

  private SitingProblem problem() {
    int n = points.size();
    List<String> ids = IntStream.range(0, n).mapToObj(Integer::toString).toList();
    double[] demand = new double[n];
    double[] leaving = new double[n];
    for (int i = 0; i < n; i++) {
      demand[i] = points.weight()[i];
      leaving[i] = points.weight()[i] * outside[i] / PER_COST;
    }
    return new SitingProblem(
        new DemandPoints(ids, demand, leaving),
        new CandidateSites(
            ids.subList(0, sites),
            new double[sites],
            Collections.nCopies(sites, SiteRole.GREENFIELD)),
        arcs(),
        StationCount.exactly(open.length),
        0);
  }

  private ServiceArcs arcs() {
    int[] own = IntStream.range(0, sites).toArray();
    SortedRow row = new SortedRow();
    PointTree tree = new PointTree(points.at(own));
    int n = points.size();
    int[] rowStart = new int[n + 1];
    int[] site = new int[1024];
    double[] cost = new double[1024];
    double[] cut = new double[n];
    for (int i = 0; i < n; i++) {
      row.clear();
      // A point that costs nothing wherever it is served has no say.
      boolean counts = points.weight()[i] > 0;
      if (counts && limit[i] > 0) {
        tree.within(points.x()[i], points.y()[i], limit[i] - 1, row);
      }
      row.sort();
      rowStart[i + 1] = Math.addExact(rowStart[i], row.count());
      if (rowStart[i + 1] > site.length) {
        int grown = Math.max(rowStart[i + 1], site.length + site.length / 2);
        site = Arrays.copyOf(site, grown);
        cost = Arrays.copyOf(cost, grown);
      }
      for (int k = 0; k < row.count(); k++) {
        site[rowStart[i] + k] = row.site(k);
        cost[rowStart[i] + k] = points.weight()[i] * row.distance(k) / PER_COST;
      }
      // What is dearer than leaving the point to the others is not missing.
      cut[i] =
          counts && limit[i] < outside[i]
              ? points.weight()[i] * limit[i] / PER_COST
              : Double.POSITIVE_INFINITY;
    }
    return new ServiceArcs(
        rowStart, Arrays.copyOf(site, rowStart[n]), Arrays.copyOf(cost, rowStart[n]), cut);
  }

  /** What the points pay, in the order of the sums of whole numbers. */
  private long cost(ServiceArcs arcs, int[] stations) {
    boolean[] isOpen = new boolean[sites];
    for (int j : stations) {
      isOpen[j] = true;
    }
    long sum = 0;
    for (int i = 0; i < points.size(); i++) {
      int nearest = outside[i];
      for (int a = arcs.rowStart()[i]; a < arcs.rowStart()[i + 1]; a++) {
        if (isOpen[arcs.site()[a]]) {
          nearest = Math.min(nearest, points.between(i, arcs.site()[a]));
          break;
        }
      }
      sum += points.weight()[i] * nearest;
    }
    return sum;
  }

  /** Regions are carried where no general solver is. */
  private static final class NoModel implements ExactModel {
    @Override
    public Answer solve(
        SitingProblem problem, int[] hintSites, Duration limit, StopSignal stop, long seed) {
      return Answer.without(Status.UNKNOWN);
    }

    @Override
    public String name() {
      return "none";
    }
  }
}

package org.waystation.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.ServiceArcs;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationLimits;

/**
 * A siting problem cut down to the sites that are still open to question: some sites are dropped,
 * some are settled as open. Arcs that cost no less than a point's cheapest settled site are in no
 * best plan and are dropped too. Sites keep their order, so rows stay sorted.
 */
final class Core {
  private final SitingProblem problem;
  private final int[] siteInWhole;
  private final boolean missesNothing;

  private Core(SitingProblem problem, int[] siteInWhole, boolean missesNothing) {
    this.problem = problem;
    this.siteInWhole = siteInWhole;
    this.missesNothing = missesNothing;
  }

  /**
   * @param whole the problem to cut down
   * @param kept sites that stay
   * @param settled sites, among those kept, that are open in every answer
   * @param dearestArc for each point the cost above which its arcs are dropped
   */
  static Core of(SitingProblem whole, boolean[] kept, boolean[] settled, double[] dearestArc) {
    int[] toCore = new int[kept.length];
    Arrays.fill(toCore, -1);
    int count = 0;
    for (int j = 0; j < kept.length; j++) {
      if (kept[j]) {
        toCore[j] = count++;
      }
    }
    int[] toWhole = new int[count];
    double[] fixed = new double[count];
    double[] most = new double[count];
    double[] least = new double[count];
    int[] mostPoints = new int[count];
    int[] group = new int[count];
    List<String> ids = new ArrayList<>(count);
    List<SiteRole> roles = new ArrayList<>(count);
    for (int j = 0; j < kept.length; j++) {
      if (kept[j]) {
        toWhole[toCore[j]] = j;
        fixed[toCore[j]] = whole.sites().fixedUsdPerYear()[j];
        most[toCore[j]] = whole.limits().mostParcelsPerYear()[j];
        least[toCore[j]] = whole.limits().leastParcelsPerYear()[j];
        mostPoints[toCore[j]] = whole.limits().mostPoints()[j];
        group[toCore[j]] = whole.sites().group()[j];
        ids.add(whole.sites().ids().get(j));
        roles.add(settled[j] ? SiteRole.FORCED : whole.sites().roles().get(j));
      }
    }
    SitingProblem cut =
        new SitingProblem(
            whole.points(),
            new CandidateSites(ids, fixed, roles, group),
            cutArcs(whole.arcs(), toCore, roles, dearestArc),
            whole.stations(),
            new StationLimits(most, least, mostPoints, whole.limits().sourcing()),
            whole.floor());
    return new Core(cut, toWhole, missesNothing(whole.arcs(), cut, dearestArc));
  }

  /**
   * Where rows of the whole are cut short, arcs may be missing from the core too. None is that a
   * plan of the core's sites needs if, for each point, the row is cut no lower than the cost above
   * which arcs are dropped anyway, or than its cheapest settled site.
   */
  private static boolean missesNothing(ServiceArcs whole, SitingProblem core, double[] dearestArc) {
    ServiceArcs arcs = core.arcs();
    for (int i = 0; i < dearestArc.length; i++) {
      double cut = whole.cutUsdPerYear()[i];
      int last = arcs.rowStart()[i + 1] - 1;
      boolean endsSettled =
          last >= arcs.rowStart()[i]
              && core.sites().roles().get(arcs.site()[last]).mustOpen()
              && arcs.usdPerYear()[last] <= cut;
      if (cut < dearestArc[i] && !endsSettled) {
        return false;
      }
    }
    return true;
  }

  /** A core from which nothing is cut but arcs that no best plan uses. */
  static Core whole(SitingProblem problem) {
    boolean[] kept = new boolean[problem.sites().size()];
    Arrays.fill(kept, true);
    double[] dearestArc = new double[problem.points().size()];
    Arrays.fill(dearestArc, Double.POSITIVE_INFINITY);
    return of(problem, kept, new boolean[kept.length], dearestArc);
  }

  /** Keeps each row up to its cheapest settled site. */
  private static ServiceArcs cutArcs(
      ServiceArcs arcs, int[] toCore, List<SiteRole> roles, double[] dearestArc) {
    int[] rowStart = new int[arcs.points() + 1];
    int[] site = new int[arcs.size()];
    double[] cost = new double[arcs.size()];
    int size = 0;
    for (int i = 0; i < arcs.points(); i++) {
      for (int a = arcs.rowStart()[i]; a < arcs.rowStart()[i + 1]; a++) {
        int j = toCore[arcs.site()[a]];
        if (arcs.usdPerYear()[a] > dearestArc[i]) {
          break;
        }
        if (j < 0 || roles.get(j) == SiteRole.EXCLUDED) {
          continue;
        }
        site[size] = j;
        cost[size++] = arcs.usdPerYear()[a];
        if (roles.get(j).mustOpen()) {
          break;
        }
      }
      rowStart[i + 1] = size;
    }
    return new ServiceArcs(rowStart, Arrays.copyOf(site, size), Arrays.copyOf(cost, size));
  }

  SitingProblem problem() {
    return problem;
  }

  /**
   * Whether the core holds every arc that a plan better than the best could use, also where the
   * whole problem's rows are cut short. Only then does the best of the core prove anything.
   */
  boolean missesNothing() {
    return missesNothing;
  }

  /** Numbers of the core's sites in the whole problem. */
  int[] toWhole(int[] coreSites) {
    int[] sites = new int[coreSites.length];
    for (int k = 0; k < sites.length; k++) {
      sites[k] = siteInWhole[coreSites[k]];
    }
    return sites;
  }

  /** Numbers in the core of those of the whole problem's sites that it holds. */
  int[] toCore(int[] wholeSites) {
    int[] sites = new int[wholeSites.length];
    int count = 0;
    for (int site : wholeSites) {
      int at = Arrays.binarySearch(siteInWhole, site);
      if (at >= 0) {
        sites[count++] = at;
      }
    }
    return Arrays.copyOf(sites, count);
  }
}

package org.waystation.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.CoverageFloor;
import org.waystation.siting.DemandPoints;
import org.waystation.siting.Plan;
import org.waystation.siting.ServiceArcs;
import org.waystation.siting.Share;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationCount;
import org.waystation.siting.StationLimits;

/**
 * A part of a siting problem with limited stations: some of its points, some of its sites, some of
 * its arcs. Points and sites keep their order, so rows stay sorted. Unlike in {@link Core} no arc
 * follows from another: a point may have to pass by a station that is full.
 */
final class LimitedCore {
  private final SitingProblem problem;
  private final int[] pointInWhole;
  private final int[] siteInWhole;

  private LimitedCore(SitingProblem problem, int[] pointInWhole, int[] siteInWhole) {
    this.problem = problem;
    this.pointInWhole = pointInWhole;
    this.siteInWhole = siteInWhole;
  }

  /**
   * All points, with some sites and arcs.
   *
   * @param kept sites that stay
   * @param settled sites, among those kept, that are open in every answer
   * @param keptArc arcs that stay, if their site does
   */
  static LimitedCore of(SitingProblem whole, boolean[] kept, boolean[] settled, boolean[] keptArc) {
    int[] points = new int[whole.points().size()];
    Arrays.setAll(points, i -> i);
    return of(whole, points, kept, settled, keptArc, whole.stations(), whole.floor().least());
  }

  /**
   * @param points that stay, ascending
   * @param keptArc arcs that stay, if their site does; null for all
   * @param stations allowed among the sites that stay
   * @param leastServed coverage floor of the points that stay
   */
  static LimitedCore of(
      SitingProblem whole,
      int[] points,
      boolean[] kept,
      boolean[] settled,
      boolean[] keptArc,
      StationCount stations,
      double leastServed) {
    int[] toCore = new int[kept.length];
    int[] sites = new int[kept.length];
    int count = 0;
    for (int j = 0; j < kept.length; j++) {
      toCore[j] = kept[j] ? count : -1;
      if (kept[j]) {
        sites[count++] = j;
      }
    }
    sites = Arrays.copyOf(sites, count);
    double[] weights = pick(whole.floor().weights(), points);
    double total = new CoverageFloor(weights, 0).total();
    SitingProblem cut =
        new SitingProblem(
            points(whole.points(), points),
            sites(whole.sites(), sites, settled),
            arcs(whole.arcs(), points, toCore, keptArc),
            stations,
            limits(whole.limits(), sites),
            new CoverageFloor(weights, Math.max(0, Math.min(leastServed, total))));
    return new LimitedCore(cut, points, sites);
  }

  private static DemandPoints points(DemandPoints whole, int[] points) {
    List<String> ids = new ArrayList<>(points.length);
    for (int i : points) {
      ids.add(whole.ids().get(i));
    }
    return new DemandPoints(
        ids, pick(whole.parcelsPerYear(), points), pick(whole.outsideUsdPerYear(), points));
  }

  private static CandidateSites sites(CandidateSites whole, int[] sites, boolean[] settled) {
    List<String> ids = new ArrayList<>(sites.length);
    List<SiteRole> roles = new ArrayList<>(sites.length);
    for (int j : sites) {
      ids.add(whole.ids().get(j));
      roles.add(settled[j] ? SiteRole.FORCED : whole.roles().get(j));
    }
    return new CandidateSites(
        ids, pick(whole.fixedUsdPerYear(), sites), roles, pick(whole.group(), sites));
  }

  private static StationLimits limits(StationLimits whole, int[] sites) {
    return new StationLimits(
        pick(whole.mostParcelsPerYear(), sites),
        pick(whole.leastParcelsPerYear(), sites),
        pick(whole.mostPoints(), sites),
        whole.sourcing());
  }

  private static ServiceArcs arcs(
      ServiceArcs whole, int[] points, int[] toCore, boolean[] keptArc) {
    int[] rowStart = new int[points.length + 1];
    int size = 0;
    for (int i : points) {
      size += whole.rowStart()[i + 1] - whole.rowStart()[i];
    }
    int[] site = new int[size];
    double[] cost = new double[size];
    size = 0;
    for (int k = 0; k < points.length; k++) {
      int i = points[k];
      for (int a = whole.rowStart()[i]; a < whole.rowStart()[i + 1]; a++) {
        if ((keptArc == null || keptArc[a]) && toCore[whole.site()[a]] >= 0) {
          site[size] = toCore[whole.site()[a]];
          cost[size++] = whole.usdPerYear()[a];
        }
      }
      rowStart[k + 1] = size;
    }
    return new ServiceArcs(rowStart, Arrays.copyOf(site, size), Arrays.copyOf(cost, size));
  }

  private static double[] pick(double[] whole, int[] which) {
    double[] picked = new double[which.length];
    Arrays.setAll(picked, k -> whole[which[k]]);
    return picked;
  }

  private static int[] pick(int[] whole, int[] which) {
    int[] picked = new int[which.length];
    Arrays.setAll(picked, k -> whole[which[k]]);
    return picked;
  }

  SitingProblem problem() {
    return problem;
  }

  /** Number in the whole problem of a site of the core. */
  int siteInWhole(int site) {
    return siteInWhole[site];
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

  /** That part of a plan for the whole which is in the core; no point may be divided. */
  Plan toCore(Plan whole) {
    int[] siteOfPoint = new int[pointInWhole.length];
    for (int k = 0; k < siteOfPoint.length; k++) {
      int j = whole.siteOfPoint()[pointInWhole[k]];
      siteOfPoint[k] = j < 0 ? j : Arrays.binarySearch(siteInWhole, j);
    }
    return new Plan(toCore(whole.openSites()), siteOfPoint);
  }

  /**
   * A plan for the core as part of one for the whole.
   *
   * @param part plan for the core
   * @param around plan for the whole, from which everything is taken that is not in the core
   */
  Plan toWhole(Plan part, Plan around) {
    boolean[] open = new boolean[siteInWhole.length];
    for (int j : part.openSites()) {
      open[j] = true;
    }
    List<Integer> sites = new ArrayList<>();
    for (int j : around.openSites()) {
      if (Arrays.binarySearch(siteInWhole, j) < 0) {
        sites.add(j);
      }
    }
    for (int j = 0; j < open.length; j++) {
      if (open[j]) {
        sites.add(siteInWhole[j]);
      }
    }
    int[] siteOfPoint = around.siteOfPoint().clone();
    List<Share> shares = new ArrayList<>();
    for (Share share : around.shares()) {
      if (Arrays.binarySearch(pointInWhole, share.point()) < 0) {
        shares.add(share);
      }
    }
    for (int k = 0; k < pointInWhole.length; k++) {
      int j = part.siteOfPoint()[k];
      siteOfPoint[pointInWhole[k]] = j >= 0 ? siteInWhole[j] : j;
    }
    for (Share share : part.shares()) {
      shares.add(new Share(pointInWhole[share.point()], siteInWhole[share.site()], share.share()));
    }
    shares.sort(Comparator.comparingInt(Share::point).thenComparingInt(Share::site));
    return new Plan(
        sites.stream().mapToInt(Integer::intValue).sorted().toArray(), siteOfPoint, shares);
  }

  /** A plan for the core that is one for the whole, because the core has all points. */
  Plan toWhole(Plan part) {
    int[] siteOfPoint = new int[pointInWhole.length];
    return toWhole(part, new Plan(new int[0], siteOfPoint));
  }
}

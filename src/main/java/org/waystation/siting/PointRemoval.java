package org.waystation.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A problem without one of its points. The coverage floor asks for as much less as the point counts
 * for, so that no more than before may be left to the outside option.
 */
public final class PointRemoval {
  private PointRemoval() {}

  /** The problem of the other points, in their order. */
  public static SitingProblem from(SitingProblem problem, int point) {
    List<String> ids = new ArrayList<>(problem.points().ids());
    ids.remove(point);
    double[] weights = without(problem.floor().weights(), point);
    double least = Math.max(0, problem.floor().least() - problem.floor().weights()[point]);
    return new SitingProblem(
        new DemandPoints(
            ids,
            without(problem.points().parcelsPerYear(), point),
            without(problem.points().outsideUsdPerYear(), point)),
        problem.sites(),
        without(problem.arcs(), point),
        problem.stations(),
        problem.limits(),
        new CoverageFloor(weights, Math.min(least, new CoverageFloor(weights, 0).total())));
  }

  /** The plan for the other points that leaves everything else as it is. */
  public static Plan from(Plan plan, int point) {
    int[] siteOfPoint =
        IntStream.range(0, plan.siteOfPoint().length)
            .filter(i -> i != point)
            .map(i -> plan.siteOfPoint()[i])
            .toArray();
    List<Share> shares =
        plan.shares().stream()
            .filter(share -> share.point() != point)
            .map(
                share ->
                    new Share(
                        share.point() > point ? share.point() - 1 : share.point(),
                        share.site(),
                        share.share()))
            .toList();
    return new Plan(plan.openSites(), siteOfPoint, shares);
  }

  /** A plan for the other points with the point put back, served by a site or left outside. */
  public static Plan undone(Plan others, int point, int site) {
    int[] siteOfPoint = new int[others.siteOfPoint().length + 1];
    System.arraycopy(others.siteOfPoint(), 0, siteOfPoint, 0, point);
    siteOfPoint[point] = site;
    System.arraycopy(
        others.siteOfPoint(), point, siteOfPoint, point + 1, siteOfPoint.length - point - 1);
    List<Share> shares =
        others.shares().stream()
            .map(
                share ->
                    new Share(
                        share.point() >= point ? share.point() + 1 : share.point(),
                        share.site(),
                        share.share()))
            .toList();
    return new Plan(others.openSites(), siteOfPoint, shares);
  }

  /** Values by point, without that of the one. */
  public static double[] without(double[] values, int point) {
    double[] rest = Arrays.copyOf(values, values.length - 1);
    System.arraycopy(values, point + 1, rest, point, rest.length - point);
    return rest;
  }

  private static ServiceArcs without(ServiceArcs arcs, int point) {
    int from = arcs.rowStart()[point];
    int gone = arcs.rowStart()[point + 1] - from;
    int[] rowStart = new int[arcs.points()];
    for (int i = 0; i < rowStart.length; i++) {
      rowStart[i] = i <= point ? arcs.rowStart()[i] : arcs.rowStart()[i + 1] - gone;
    }
    int[] site = Arrays.copyOf(arcs.site(), arcs.size() - gone);
    double[] usd = Arrays.copyOf(arcs.usdPerYear(), arcs.size() - gone);
    System.arraycopy(arcs.site(), from + gone, site, from, site.length - from);
    System.arraycopy(arcs.usdPerYear(), from + gone, usd, from, usd.length - from);
    return new ServiceArcs(rowStart, site, usd, without(arcs.cutUsdPerYear(), point));
  }
}

package org.waystation.run;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.CoverageFloor;
import org.waystation.siting.DemandPoints;
import org.waystation.siting.Plan;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.ServiceArcs;
import org.waystation.siting.Share;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationCount;
import org.waystation.siting.StationLimits;
import org.waystation.siting.VerifiedPlan;
import org.waystation.solve.EarlierPlan;
import org.waystation.solve.SitingMethod;
import org.waystation.solve.SolveLimits;
import org.waystation.solve.StopSignal;

/**
 * The plan that costs least with stations that are settled: those that cover most, or are fewest,
 * leave open who serves whom. It keeps every limit, and what the stations were chosen for.
 */
final class PricedSites {
  /** With the stations settled the search has nothing to do, and the bound little. */
  private static final int BOUND_ITERATIONS = 240;

  private final SitingProblem whole;
  private final Plan found;
  private final SitingProblem settled;

  /** Whether a ZIP may be served from a site. */
  @FunctionalInterface
  interface Reach {
    boolean serves(int zip, int site);
  }

  private PricedSites(SitingProblem whole, Plan found, SitingProblem settled) {
    this.whole = whole;
    this.found = found;
    this.settled = settled;
  }

  /**
   * @param whole the problem with its costs
   * @param found a plan whose stations stay, and which keeps every constraint of the whole
   */
  static PricedSites of(SitingProblem whole, Plan found) {
    return new PricedSites(whole, found, settled(whole, found.openSites(), (i, j) -> true));
  }

  /** Serves every ZIP that the plan covers. */
  PricedSites thatKeepsItsCoverage() {
    double[] outside = settled.points().outsideUsdPerYear().clone();
    for (int i = 0; i < outside.length; i++) {
      boolean counts = whole.floor().weights()[i] > 0 && found.siteOfPoint()[i] != Plan.OUTSIDE;
      outside[i] = counts ? Double.POSITIVE_INFINITY : outside[i];
    }
    return new PricedSites(
        whole,
        found,
        new SitingProblem(
            new DemandPoints(settled.points().ids(), settled.points().parcelsPerYear(), outside),
            settled.sites(),
            settled.arcs(),
            settled.stations(),
            settled.limits(),
            CoverageFloor.points(outside.length, 0)));
  }

  /** Uses no pair that lies farther apart than a standard. */
  static PricedSites within(SitingProblem whole, Plan found, Reach reach) {
    return new PricedSites(whole, found, settled(whole, found.openSites(), reach));
  }

  /** The cheapest plan found; the given one where a limit came before any. */
  VerifiedPlan plan(SitingMethod method, SolveLimits limits, StopSignal interrupted) {
    SolveLimits brief =
        settled.limits().bind()
            ? limits
            : new SolveLimits(
                limits.relativeGap(),
                limits.time(),
                Math.min(limits.boundIterations(), BOUND_ITERATIONS),
                0,
                limits.seed(),
                limits.threads());
    Plan plan =
        method
            .solve(settled, brief, EarlierPlan.none(), interrupted)
            .plan()
            .map(priced -> inWhole(priced.plan()))
            .orElse(found);
    return WrittenShares.of(new PlanVerifier(whole).verify(plan));
  }

  private Plan inWhole(Plan priced) {
    int[] siteOfPoint =
        Arrays.stream(priced.siteOfPoint())
            .map(site -> site >= 0 ? found.openSites()[site] : site)
            .toArray();
    List<Share> shares =
        priced.shares().stream()
            .map(s -> new Share(s.point(), found.openSites()[s.site()], s.share()))
            .toList();
    return new Plan(found.openSites(), siteOfPoint, shares);
  }

  /** The problem with the open sites alone, all of which must open. */
  private static SitingProblem settled(SitingProblem whole, int[] open, Reach reach) {
    Map<Integer, Integer> number = new HashMap<>();
    for (int k = 0; k < open.length; k++) {
      number.put(open[k], k);
    }
    ServiceArcs arcs = whole.arcs();
    int[] rowStart = new int[arcs.points() + 1];
    int[] site = new int[arcs.size()];
    double[] cost = new double[arcs.size()];
    int size = 0;
    for (int i = 0; i < arcs.points(); i++) {
      for (int a = arcs.rowStart()[i]; a < arcs.rowStart()[i + 1]; a++) {
        Integer own = number.get(arcs.site()[a]);
        if (own != null && reach.serves(i, arcs.site()[a])) {
          site[size] = own;
          cost[size++] = arcs.usdPerYear()[a];
        }
      }
      rowStart[i + 1] = size;
    }
    SiteRole[] roles = new SiteRole[open.length];
    Arrays.fill(roles, SiteRole.FORCED);
    return new SitingProblem(
        whole.points(),
        new CandidateSites(
            Arrays.stream(open).mapToObj(whole.sites().ids()::get).toList(),
            Arrays.stream(open).mapToDouble(j -> whole.sites().fixedUsdPerYear()[j]).toArray(),
            List.of(roles)),
        new ServiceArcs(rowStart, Arrays.copyOf(site, size), Arrays.copyOf(cost, size)),
        StationCount.exactly(open.length),
        new StationLimits(
            Arrays.stream(open).mapToDouble(j -> whole.limits().mostParcelsPerYear()[j]).toArray(),
            Arrays.stream(open).mapToDouble(j -> whole.limits().leastParcelsPerYear()[j]).toArray(),
            Arrays.stream(open).map(j -> whole.limits().mostPoints()[j]).toArray(),
            whole.limits().sourcing()),
        whole.floor());
  }
}

package org.waystation.run;

import java.util.Arrays;
import org.waystation.scenario.ProblemKind;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.Plan;
import org.waystation.siting.ServiceArcs;
import org.waystation.siting.SitingProblem;
import org.waystation.solve.CentreSearch;
import org.waystation.solve.EarlierPlan;
import org.waystation.solve.LowerBound;
import org.waystation.solve.ProgressListener;
import org.waystation.solve.SitingMethod;
import org.waystation.solve.SolveLimits;
import org.waystation.solve.StopSignal;
import org.waystation.travel.TravelRows;

/**
 * The smallest standard at which the stations allowed reach the floor; formulation: {@code
 * models/formulations/p-centre.md}.
 */
record SmallestStandard(Network network) implements Aim {
  @Override
  public ProblemKind kind() {
    return ProblemKind.SMALLEST_STANDARD;
  }

  @Override
  public String unit() {
    return "road miles";
  }

  @Override
  public String suffix() {
    return "RoadMiles";
  }

  @Override
  public int decimals() {
    return 3;
  }

  @Override
  public int multiplierDecimals() {
    return 9;
  }

  /** The network's problem with road miles in place of costs. */
  private SitingProblem inMiles() {
    SitingProblem costs = network.problem();
    TravelRows travel = network.travel();
    int[] rowStart = new int[costs.points().size() + 1];
    int[] site = new int[costs.arcs().size()];
    double[] miles = new double[site.length];
    int size = 0;
    for (int i = 0; i < costs.points().size(); i++) {
      for (int k = travel.rowStart()[i]; k < travel.rowStart()[i + 1]; k++) {
        if (costs.arcs().find(i, travel.site()[k]) >= 0) {
          site[size] = travel.site()[k];
          miles[size++] = travel.roadMiles()[k];
        }
      }
      rowStart[i + 1] = size;
    }
    return new SitingProblem(
        costs.points(),
        new CandidateSites(
            costs.sites().ids(),
            new double[costs.sites().size()],
            costs.sites().roles(),
            costs.sites().group()),
        new ServiceArcs(rowStart, Arrays.copyOf(site, size), Arrays.copyOf(miles, size)),
        costs.stations(),
        costs.limits(),
        costs.floor());
  }

  @Override
  public Solved solve(
      SitingMethod method,
      SolveLimits limits,
      EarlierPlan earlier,
      ProgressListener listener,
      StopSignal interrupted) {
    CentreSearch.Result result =
        new CentreSearch(method, listener).solve(inMiles(), limits, earlier, interrupted);
    Plan found =
        result.plan().orElseThrow(() -> new NoPlanException(result.termination(), result.reason()));
    PricedSites.Reach near = (zip, site) -> network.roadMiles(zip, site) <= result.standard();
    return new Solved(
        PricedSites.within(network.problem(), found, near).plan(method, limits, interrupted),
        result.termination(),
        result.reason(),
        new LowerBound(result.bound(), result.basis(), result.multipliers(), 0),
        result.impossible(),
        result.clockDecided(),
        result.trace());
  }

  /** The longest way from a station to one of its ZIPs. */
  @Override
  public double objective(Outcome outcome) {
    return outcome.stations().stream().mapToDouble(StationOutcome::maxRoadMiles).max().orElse(0);
  }

  @Override
  public double bound(double solved) {
    return solved;
  }

  /** The next standard above the one that is impossible; without one, the smallest there is. */
  @Override
  public double proven(double[] multipliers, double impossible) {
    SitingProblem miles = inMiles();
    boolean proves =
        impossible >= 0 && CentreSearch.provesImpossible(miles, impossible, multipliers);
    return CentreSearch.firstAbove(miles, proves ? impossible : -1);
  }
}

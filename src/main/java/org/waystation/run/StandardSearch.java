package org.waystation.run;

import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.waystation.scenario.Scenario;
import org.waystation.siting.Plan;
import org.waystation.siting.SitingProblem;
import org.waystation.solve.PlanFinder;
import org.waystation.solve.Remedy;
import org.waystation.solve.SolveLimits;
import org.waystation.solve.SolveResult;
import org.waystation.solve.StopSignal;
import org.waystation.solve.Termination;
import org.waystation.travel.TravelParameters;
import org.waystation.units.Distance;

/**
 * Looks for the smallest coverage standard at which a network that has no plan has one: widens it
 * until a plan is found, then halves what is left between that plan's longest trip and the widest
 * standard without one. Every standard tried is measured, priced and solved anew.
 */
final class StandardSearch {
  /** Each standard tried first is wider than the last by this factor. */
  private static final double STEP = 1.25;

  /** The widest standard that a scenario may ask for. */
  private static final double WIDEST_MILES = 500;

  /** Standards are found to this. */
  private static final double PRECISION_MILES = 0.1;

  /** More pairs than this are not measured for a diagnosis. */
  private static final double MOST_PAIRS = 8e6;

  /** Any plan will do. */
  private static final double ANY_GAP = 0.99;

  private final Scenario scenario;
  private final Network network;
  private final PlanFinder finder;
  private final StopSignal stop;
  private final long deadline;

  private String reason = "no plan was found in time";

  /** Standards at which no plan was found, in miles, and whether there is none. */
  private final NavigableMap<Double, Boolean> without = new TreeMap<>();

  /**
   * @param network that has no plan
   * @param proven whether that is proven
   * @param time for the whole search
   */
  StandardSearch(
      Scenario scenario,
      Network network,
      boolean proven,
      PlanFinder finder,
      Duration time,
      StopSignal stop) {
    this.scenario = scenario;
    this.network = network;
    this.finder = finder;
    this.stop = stop;
    this.deadline = System.nanoTime() + time.toNanos();
    this.without.put(scenario.travel().standard().miles(), proven);
  }

  /** The smallest standard found; empty if none was found, and then {@link #reason} says why. */
  Optional<Remedy> find() {
    double found = Double.POSITIVE_INFINITY;
    double tried = without.lastKey();
    while (Double.isInfinite(found) && tried < WIDEST_MILES && goesOn()) {
      tried = Math.min(WIDEST_MILES, tried * STEP);
      if (pairs(tried) > MOST_PAIRS) {
        reason = "%.1f road miles are too many pairs to try".formatted(tried);
        return Optional.empty();
      }
      found = attempt(tried);
    }
    if (Double.isInfinite(found)) {
      return Optional.empty();
    }
    double asked = without.firstKey();
    // A plan may be found below a standard at which the search had failed before.
    while (found > asked && found - without.lowerKey(found) > PRECISION_MILES && goesOn()) {
      found = Math.min(found, attempt((found + without.lowerKey(found)) / 2));
    }
    if (found <= asked) {
      reason = "none is needed, a plan within the present one was found; give the solve more time";
      return Optional.empty();
    }
    Map.Entry<Double, Boolean> below = without.lowerEntry(found);
    return Optional.of(new Remedy.RaiseStandard(found, below.getKey(), below.getValue()));
  }

  /** Why no standard was found. */
  String reason() {
    return reason;
  }

  private boolean goesOn() {
    return System.nanoTime() < deadline && !stop.isRaised();
  }

  /** Pairs within a standard grow with its square. */
  private double pairs(double miles) {
    double ratio = miles / scenario.travel().standard().miles();
    return network.travel().size() * ratio * ratio;
  }

  /** The longest trip of a plan found at a standard; infinite if none was found. */
  private double attempt(double miles) {
    Network wider = Network.of(at(miles), network.zips(), network.sites(), network.terms());
    SitingProblem problem = wider.problem();
    SolveLimits limits = scenario.solve();
    Duration rest = Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime()));
    SolveResult result =
        finder.solve(
            problem,
            new SolveLimits(
                ANY_GAP,
                rest.dividedBy(2),
                limits.boundIterations(),
                limits.searchRounds(),
                limits.seed(),
                limits.threads()),
            stop);
    if (result.plan().isPresent()) {
      return longestTrip(wider, result.plan().get().plan());
    }
    without.put(miles, result.termination() == Termination.INFEASIBLE);
    return Double.POSITIVE_INFINITY;
  }

  private static double longestTrip(Network network, Plan plan) {
    double longest = 0;
    for (int zip = 0; zip < plan.siteOfPoint().length; zip++) {
      if (plan.siteOfPoint()[zip] >= 0) {
        longest = Math.max(longest, network.roadMiles(zip, plan.siteOfPoint()[zip]));
      }
    }
    for (var share : plan.shares()) {
      longest = Math.max(longest, network.roadMiles(share.point(), share.site()));
    }
    return longest;
  }

  private Scenario at(double miles) {
    return new Scenario(
        scenario.name(),
        scenario.geodata(),
        scenario.scope(),
        scenario.candidates(),
        new TravelParameters(scenario.travel().circuity(), Distance.ofMiles(miles)),
        scenario.network(),
        scenario.costs(),
        scenario.engine(),
        scenario.solve(),
        scenario.auction(),
        scenario.outsideFiles());
  }
}

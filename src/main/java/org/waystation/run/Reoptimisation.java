package org.waystation.run;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.waystation.cost.CostModel;
import org.waystation.cost.StationParameters;
import org.waystation.geodata.SiteTerms;
import org.waystation.scenario.ProblemKind;
import org.waystation.scenario.ResolvedScenario;
import org.waystation.scenario.Scenario;
import org.waystation.solve.EarlierPlan;
import org.waystation.solve.SitingMethod;
import org.waystation.solve.StopSignal;
import org.waystation.solve.Termination;
import org.waystation.travel.GreatCircleTravel;

/**
 * Makes the plan anew with other figures: same ZIPs, sites and limits, from the plan's stations.
 */
final class Reoptimisation {
  private final ResolvedScenario resolved;
  private final Network network;
  private final EarlierPlan plan;
  private final SitingMethod method;
  private final StopSignal interrupted;

  Reoptimisation(
      ResolvedScenario resolved, Outcome outcome, SitingMethod method, StopSignal interrupted) {
    this.resolved = resolved;
    this.network = outcome.network();
    this.plan =
        new EarlierPlan(
            Arrays.stream(outcome.verified().plan().openSites())
                .mapToObj(network.problem().sites().ids()::get)
                .toList());
    this.method = method;
    this.interrupted = interrupted;
  }

  /**
   * A plan made anew.
   *
   * @param termination why its solve ended
   * @param costUsd of a year; empty without a plan
   * @param boundUsd that no plan is below; empty where the least cost was not asked for
   * @param stations ZIPs of the open ones, ascending; none without a plan
   */
  record Anew(
      Termination termination,
      OptionalDouble costUsd,
      OptionalDouble boundUsd,
      Set<String> stations) {
    boolean withPlan() {
      return costUsd.isPresent();
    }
  }

  /** Solves with these values of figures, all others as they are. */
  Anew at(Map<String, Double> values) {
    Scenario scenario = resolved.with(values);
    Network changed = Network.of(scenario, network.zips(), sites(scenario), network.terms());
    Aim aim = Aim.of(changed, scenario);
    try {
      Solved solved = aim.solve(method, scenario.solve(), plan, progress -> {}, interrupted);
      Outcome outcome = new Outcome(changed, solved.plan(), scenario.travel());
      return new Anew(
          solved.termination(),
          OptionalDouble.of(outcome.totals().total() / 100.0),
          aim.kind() == ProblemKind.LEAST_COST
              ? OptionalDouble.of(aim.bound(solved.bound().usdPerYear()))
              : OptionalDouble.empty(),
          stations(changed, outcome));
    } catch (NoPlanException e) {
      return new Anew(e.termination(), OptionalDouble.empty(), OptionalDouble.empty(), Set.of());
    }
  }

  /** With other circuity the road from the hub is another; a size costs what it then does. */
  private List<Site> sites(Scenario scenario) {
    GreatCircleTravel roads = new GreatCircleTravel(scenario.travel());
    CostModel costs = new CostModel(scenario.costs());
    return network.sites().stream()
        .map(
            site ->
                new Site(
                    site.zip(),
                    site.role(),
                    terms(site, costs),
                    site.size(),
                    site.hub(),
                    roads.roadMiles(site.zip().point(), site.hub().point())))
        .toList();
  }

  private SiteTerms terms(Site site, CostModel costs) {
    SiteTerms terms = site.terms();
    StationParameters usual = network.costs().parameters().station();
    return site.size().isEmpty()
        ? terms
        : new SiteTerms(
            terms.maxParcelsPerDay(),
            terms.minParcelsPerDay(),
            OptionalDouble.of(
                SizedSites.fixedUsdPerYear(site, network.stationRules(), usual)
                    .applyAsDouble(costs)),
            terms.group());
  }

  /** ZIPs of the open stations, ascending. */
  static Set<String> stations(Network network, Outcome outcome) {
    Set<String> stations = new TreeSet<>();
    Arrays.stream(outcome.verified().plan().openSites())
        .forEach(site -> stations.add(network.sites().get(site).zip().zip()));
    return stations;
  }
}

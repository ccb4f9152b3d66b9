package org.waystation.run;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.waystation.cost.CostModel;
import org.waystation.geodata.ZipArea;
import org.waystation.scenario.FloorRule;
import org.waystation.scenario.Scenario;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;
import org.waystation.solve.Several;
import org.waystation.travel.GreatCircleTravel;
import org.waystation.travel.NearestSites;

/**
 * What can be known to be impossible before anything is priced or solved, with the cure. Sites and
 * ZIPs stand in the order of the network that will be made of them.
 */
final class Feasibility {
  /** A tenth of the dollars at which doubles stop to tell one cent from the next. */
  private static final double MOST_USD = 0x1p53 / 1000;

  private final Scenario scenario;
  private final List<ZipArea> zips;
  private final List<Site> sites;
  private final List<String> faults;

  /**
   * @param zips the ZIPs in scope
   * @param sites every site, excluded ones too
   * @param faults what was found so far; more is added
   */
  Feasibility(Scenario scenario, List<ZipArea> zips, List<Site> sites, List<String> faults) {
    this.scenario = scenario;
    this.zips = zips;
    this.sites = sites;
    this.faults = faults;
  }

  /**
   * Refuses a scenario that counting proves to have no plan.
   *
   * @throws InputException with every reason
   */
  void check() {
    checkScope();
    checkCount();
    checkFloor();
    new LimitChecks(scenario, zips, sites, faults).check();
    PhasingRoom.check(scenario, sites, faults);
    if (!faults.isEmpty()) {
      throw new InputException(faults);
    }
  }

  /**
   * Refuses prices at which a plan could cost more than can be added up in whole cents.
   *
   * @throws InputException naming the amount
   */
  static void checkAmounts(Network network) {
    SitingProblem problem = network.problem();
    double most = Arrays.stream(problem.sites().fixedUsdPerYear()).sum();
    for (int i = 0; i < problem.points().size(); i++) {
      int first = problem.arcs().rowStart()[i];
      int end = problem.arcs().rowStart()[i + 1];
      double dearestArc = first < end ? problem.arcs().usdPerYear()[end - 1] : 0;
      double outside = problem.points().outsideUsdPerYear()[i];
      most += Double.isInfinite(outside) ? dearestArc : Math.max(dearestArc, outside);
    }
    if (most > MOST_USD) {
      throw new InputException(
          List.of(
              String.format(
                  Locale.ROOT,
                  "costs: the dearest plan would come to [%.1e] USD a year,"
                      + " too much to count in cents: the limit is %.0e%nMaybe a cost figure stands"
                      + " in another unit than its key says.",
                  most,
                  MOST_USD)));
    }
  }

  /**
   * Refuses to open a network step by step where somebody has no way before it stands.
   *
   * @throws InputException naming the ZIPs
   */
  static void checkPhasing(Network network, Scenario scenario) {
    if (scenario.network().phasing().isEmpty()) {
      return;
    }
    List<String> alone =
        IntStream.range(0, network.zips().size())
            .filter(zip -> network.offers(zip).isEmpty())
            .mapToObj(zip -> network.zips().get(zip).zip())
            .toList();
    if (!alone.isEmpty()) {
      throw new InputException(
          List.of(
              text(
                  "phasing: nobody delivers to [%s]%s before a station opens%nMaybe"
                      + " postal.offered: true, or a carrier in thirdParty.carriers.",
                  alone.get(0), alone.size() == 1 ? "" : " and " + (alone.size() - 1) + " more")));
    }
  }

  private void checkScope() {
    if (zips.isEmpty()) {
      faults.add(
          "scope: no ZIP is in scope\nMaybe widen scope.minPeoplePerSquareMile ["
              + scenario.scope().minPeoplePerSquareMile()
              + "], scope.belowPeoplePerSquareMile ["
              + scenario.scope().belowPeoplePerSquareMile()
              + "] or scope.minPopulation ["
              + scenario.scope().minPopulation()
              + "].");
    }
  }

  private void checkCount() {
    int allowed = allowed().size();
    long mustOpen = sites.stream().filter(site -> site.role().mustOpen()).count();
    int min = scenario.network().stations().min();
    int max = scenario.network().stations().max();
    if (allowed < min) {
      faults.add(
          "network.stations: ["
              + min
              + "] stations are asked for, but there are only "
              + allowed
              + " candidate sites\nMaybe ask for fewer stations, or widen candidates.minPopulation"
              + " and candidates.belowPeoplePerSquareMile.");
    }
    if (mustOpen > max) {
      faults.add(
          "network.stations: at most ["
              + max
              + "] stations are allowed, but "
              + mustOpen
              + " sites are existing or forced\nMaybe allow more stations.");
    }
  }

  private void checkFloor() {
    FloorRule rule = scenario.network().floor();
    double[] weights = NetworkTerms.weights(rule.measure(), zips, new CostModel(scenario.costs()));
    double all = NetworkTerms.total(weights);
    double floor = rule.amountOf(all);
    if (floor > all) {
      faults.add(
          text(
              "network.coverageFloor: [%s] %s must be served, but only %s are in scope%nMaybe lower"
                  + " the floor or widen the scope.",
              Words.of(floor), rule.measure().unit(), Words.of(all)));
      return;
    }
    NearestSites nearest =
        new GreatCircleTravel(scenario.travel())
            .nearest(Network.points(zips), Network.sitePoints(allowed()));
    OptionalDouble smallest = nearest.smallestStandardReaching(weights, floor);
    double asked = scenario.travel().standard().miles();
    if (smallest.isPresent() && smallest.getAsDouble() > asked) {
      double reached =
          NetworkTerms.total(
              IntStream.range(0, weights.length)
                  .filter(i -> nearest.roadMiles()[i] <= asked)
                  .mapToDouble(i -> weights[i])
                  .toArray());
      List<String> outOfReach =
          IntStream.range(0, zips.size())
              .filter(zip -> nearest.roadMiles()[zip] > asked)
              .mapToObj(zip -> zips.get(zip).zip())
              .toList();
      faults.add(
          text(
              "network.coverageFloor: [%s] %s must be served, but only %s have a candidate site"
                  + " within travel.maxRoadMiles [%s]; out of reach: %s%nMaybe lower the floor, add"
                  + " candidates, or raise the standard to at least %.3f road miles.",
              Words.of(floor),
              rule.measure().unit(),
              Words.of(reached),
              asked,
              Several.of(outOfReach).words(),
              smallest.getAsDouble()));
    }
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private List<Site> allowed() {
    return sites.stream().filter(site -> site.role() != SiteRole.EXCLUDED).toList();
  }
}

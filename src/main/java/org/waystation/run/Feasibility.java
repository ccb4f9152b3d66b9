package org.waystation.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.waystation.scenario.Scenario;
import org.waystation.siting.SiteRole;
import org.waystation.travel.GreatCircleTravel;

/** What can be known to be impossible before anything is solved, with the cure. */
final class Feasibility {
  private final Scenario scenario;
  private final Network network;

  Feasibility(Scenario scenario, Network network) {
    this.scenario = scenario;
    this.network = network;
  }

  /**
   * Refuses a scenario that counting proves to have no plan.
   *
   * @throws InputException with every reason
   */
  void check() {
    List<String> faults = new ArrayList<>();
    if (network.zips().isEmpty()) {
      faults.add(
          "scope: no ZIP is in scope\nMaybe widen scope.minPeoplePerSquareMile,"
              + " scope.belowPeoplePerSquareMile or scope.minPopulation; the ledger counts why.");
    }
    checkCount(faults);
    checkFloor(faults);
    if (!faults.isEmpty()) {
      throw new InputException(faults);
    }
  }

  private void checkCount(List<String> faults) {
    long allowed =
        network.sites().stream().filter(site -> site.role() != SiteRole.EXCLUDED).count();
    long mustOpen = network.sites().stream().filter(site -> site.role().mustOpen()).count();
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

  private void checkFloor(List<String> faults) {
    int floor = scenario.network().minZipsServed();
    int scope = network.zips().size();
    if (floor > scope) {
      faults.add(
          "network.minZipsServed: ["
              + floor
              + "] ZIPs must be served, but only "
              + scope
              + " are in scope\nMaybe lower the floor or widen the scope.");
      return;
    }
    List<Site> sites =
        network.sites().stream().filter(site -> site.role() != SiteRole.EXCLUDED).toList();
    OptionalDouble standard =
        new GreatCircleTravel(scenario.travel())
            .nearest(Network.points(network.zips()), Network.sitePoints(sites))
            .smallestStandardReaching(floor);
    double asked = scenario.travel().standard().miles();
    if (standard.isPresent() && standard.getAsDouble() > asked) {
      faults.add(
          String.format(
              Locale.ROOT,
              "network.minZipsServed: [%d] ZIPs must be served, but fewer have a candidate site"
                  + " within travel.maxRoadMiles [%s]%nMaybe lower the floor, add candidates, or"
                  + " raise the standard to at least %.3f road miles.",
              floor,
              asked,
              standard.getAsDouble()));
    }
  }
}

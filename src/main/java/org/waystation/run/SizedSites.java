package org.waystation.run;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.waystation.cost.Cents;
import org.waystation.cost.CostModel;
import org.waystation.geodata.SiteTerms;
import org.waystation.scenario.Scenario;
import org.waystation.scenario.StationSize;
import org.waystation.siting.SiteRole;

/**
 * Candidate sites in each of the sizes that a station can have: as many sites, of which at most one
 * may open. Formulation: {@code models/formulations/size-classes.md}.
 */
final class SizedSites {
  private SizedSites() {}

  /**
   * The sites, those that are free to open once for each size. Sites that stand, must open or must
   * not, and sites with terms of their own, stay as they are.
   */
  static List<Site> of(List<Site> sites, Scenario scenario) {
    List<StationSize> sizes = scenario.network().limits().sizes();
    CostModel costs = new CostModel(scenario.costs());
    return sizes.isEmpty()
        ? sites
        : sites.stream()
            .flatMap(
                site ->
                    isFree(site)
                        ? sizes.stream().map(size -> sized(site, size, costs))
                        : Stream.of(site))
            .toList();
  }

  private static boolean isFree(Site site) {
    return site.role() == SiteRole.GREENFIELD && site.terms().equals(SiteTerms.USUAL);
  }

  private static Site sized(Site site, StationSize size, CostModel costs) {
    double usd = costs.stationUsdPerYear(size.capexUsd(), size.opexUsdPerYear());
    return new Site(
        site.zip(),
        site.role(),
        new SiteTerms(
            OptionalDouble.of(size.maxParcelsPerDay()),
            OptionalDouble.empty(),
            OptionalDouble.of(Cents.round(usd)),
            site.zip().zip()),
        size.name(),
        site.hub(),
        site.hubRoadMiles());
  }
}

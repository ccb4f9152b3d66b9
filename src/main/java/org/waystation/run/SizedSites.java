package org.waystation.run;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.waystation.cost.Cents;
import org.waystation.cost.CostModel;
import org.waystation.cost.StationParameters;
import org.waystation.geodata.SiteTerms;
import org.waystation.scenario.Scenario;
import org.waystation.scenario.StationRules;
import org.waystation.scenario.StationSize;
import org.waystation.siting.SiteRole;
import org.waystation.units.Money;

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

  /** What building a station at a site costs, once. */
  static double capexUsd(Site site, StationRules rules, CostModel costs) {
    return site.size().isEmpty()
        ? costs.parameters().station().capex().usd()
        : size(site, rules).capexUsd();
  }

  /** The least that building a station can cost, at whatever site. */
  static double leastCapexUsd(StationRules rules, CostModel costs) {
    return rules.sizes().stream()
        .mapToDouble(StationSize::capexUsd)
        .reduce(costs.parameters().station().capex().usd(), Math::min);
  }

  /**
   * What a station at a site costs a year as figures change. Sites with a cost of their own keep
   * it; a size keeps its proportion to the station that is usual: where building becomes a tenth
   * dearer, it does so for every size.
   *
   * @param usual figures at which the sizes cost what the scenario says
   */
  static ToDoubleFunction<CostModel> fixedUsdPerYear(
      Site site, StationRules rules, StationParameters usual) {
    if (site.size().isEmpty()) {
      OptionalDouble own = site.terms().fixedUsdPerYear();
      return model -> own.isPresent() ? Cents.round(own.getAsDouble()) : model.stationUsdPerYear();
    }
    StationSize size = size(site, rules);
    return model -> {
      StationParameters now = model.parameters().station();
      return model.stationUsdPerYear(
          size.capexUsd() * ratio(now.capex(), usual.capex()),
          size.opexUsdPerYear() * ratio(now.opexPerYear(), usual.opexPerYear()));
    };
  }

  /** Of nothing there is no multiple: a figure of 0 moves no size. */
  private static double ratio(Money now, Money usual) {
    return usual.usd() == 0 ? 1 : now.usd() / usual.usd();
  }

  private static StationSize size(Site site, StationRules rules) {
    return rules.sizes().stream()
        .filter(size -> size.name().equals(site.size()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no size [" + site.size() + "]"));
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

package org.waystation.run;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.waystation.cost.Cents;
import org.waystation.cost.CostModel;
import org.waystation.geodata.ZipArea;
import org.waystation.scenario.CoverageMeasure;
import org.waystation.scenario.FloorRule;
import org.waystation.scenario.StationRules;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.CompensatedSum;
import org.waystation.siting.CoverageFloor;
import org.waystation.siting.StationLimits;

/** What a scenario's rules and the sites' own terms come to for each ZIP and each site. */
final class NetworkTerms {
  private NetworkTerms() {}

  /** What each ZIP counts for under a measure. */
  static double[] weights(CoverageMeasure measure, List<ZipArea> zips, CostModel costs) {
    return zips.stream()
        .mapToDouble(
            zip ->
                switch (measure) {
                  case ZIPS -> 1;
                  case PEOPLE -> zip.population();
                  case PARCELS -> parcels(zip, costs);
                  case SQUARE_MILES -> zip.landSquareMiles();
                })
        .toArray();
  }

  /** Parcels of a ZIP a year that stations may deliver. */
  static double parcels(ZipArea zip, CostModel costs) {
    return costs.parcelsPerYear(zip.population(), zip.givenParcelsPerYear());
  }

  /** The floor as the siting problem states it. */
  static CoverageFloor floor(FloorRule rule, double[] weights) {
    return new CoverageFloor(weights, rule.amountOf(total(weights)));
  }

  static double total(double[] weights) {
    CompensatedSum sum = new CompensatedSum();
    for (double weight : weights) {
      sum.add(weight);
    }
    return sum.value();
  }

  /** Limits of each site: its own where it has them, else those of every station. */
  static StationLimits limits(StationRules rules, List<Site> sites, CostModel costs) {
    double days = costs.parameters().demand().deliveryDaysPerYear();
    double[] most = new double[sites.size()];
    double[] least = new double[sites.size()];
    int[] points = new int[sites.size()];
    Arrays.fill(points, rules.maxZips().orElse(StationLimits.ANY_NUMBER));
    for (int j = 0; j < most.length; j++) {
      most[j] = maxParcelsPerDay(rules, sites.get(j)).orElse(Double.POSITIVE_INFINITY) * days;
      least[j] = minParcelsPerDay(rules, sites.get(j)).orElse(0) * days;
    }
    return new StationLimits(most, least, points, rules.sourcing());
  }

  static OptionalDouble maxParcelsPerDay(StationRules rules, Site site) {
    OptionalDouble own = site.terms().maxParcelsPerDay();
    return own.isPresent() ? own : rules.maxParcelsPerDay();
  }

  static OptionalDouble minParcelsPerDay(StationRules rules, Site site) {
    OptionalDouble own = site.terms().minParcelsPerDay();
    return own.isPresent() ? own : rules.minParcelsPerDay();
  }

  /** Fixed cost of each site, in whole cents. */
  static double[] fixedUsdPerYear(List<Site> sites, CostModel costs) {
    return sites.stream()
        .mapToDouble(
            site -> Cents.round(site.terms().fixedUsdPerYear().orElse(costs.stationUsdPerYear())))
        .toArray();
  }

  /** The group of each site, numbered in the order of the sites. */
  static int[] groups(List<Site> sites) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    int[] group = new int[sites.size()];
    for (int j = 0; j < group.length; j++) {
      String name = sites.get(j).terms().group();
      group[j] =
          name.isEmpty()
              ? CandidateSites.NO_GROUP
              : numbers.computeIfAbsent(name, unseen -> numbers.size());
    }
    return group;
  }
}

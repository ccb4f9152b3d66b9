package org.waystation.run;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.waystation.cost.CostModel;
import org.waystation.geodata.ZipArea;
import org.waystation.scenario.NetworkRules;
import org.waystation.scenario.Scenario;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.SiteRole;
import org.waystation.siting.Sourcing;
import org.waystation.siting.StationLimits;

/** What counting proves impossible about limits of stations and groups of sites, with the cure. */
final class LimitChecks {
  /** Relative error that sums of parcels may bring. */
  private static final double ROUNDING = 1e-9;

  private final NetworkRules rules;
  private final List<ZipArea> zips;
  private final List<Site> sites;
  private final List<String> faults;
  private final CostModel costs;
  private final double[] parcels;

  /**
   * @param sites every site, excluded ones too
   * @param faults takes what is found
   */
  LimitChecks(Scenario scenario, List<ZipArea> zips, List<Site> sites, List<String> faults) {
    this.rules = scenario.network();
    this.zips = zips;
    this.sites = sites;
    this.faults = faults;
    this.costs = new CostModel(scenario.costs());
    this.parcels = zips.stream().mapToDouble(z -> NetworkTerms.parcels(z, costs)).toArray();
  }

  void check() {
    List<Site> mixed = sites.stream().filter(site -> least(site) > most(site)).toList();
    mixed.forEach(this::addMixedTerms);
    if (!mixed.isEmpty()) {
      return;
    }
    List<Site> allowed = sites.stream().filter(site -> site.role() != SiteRole.EXCLUDED).toList();
    checkGroups(allowed);
    if (!zips.isEmpty() && !allowed.isEmpty()) {
      StationLimits limits = NetworkTerms.limits(rules.limits(), allowed, costs);
      checkLargestZip(limits);
      checkAllParcels(limits);
      checkLeastParcels(limits);
      checkMostZips();
    }
  }

  private double least(Site site) {
    return NetworkTerms.minParcelsPerDay(rules.limits(), site).orElse(0);
  }

  private double most(Site site) {
    return NetworkTerms.maxParcelsPerDay(rules.limits(), site).orElse(Double.POSITIVE_INFINITY);
  }

  /** A site's own figure against the scenario's: each is sound by itself. */
  private void addMixedTerms(Site site) {
    faults.add(
        text(
            "geodata.sitesFile: site [%s] has the minimum of [%s] parcels a day and the capacity of"
                + " [%s]%nMaybe give it both, or another network.minParcelsPerDay.",
            site.zip().zip(), Words.of(least(site)), Words.of(most(site))));
  }

  private void checkGroups(List<Site> allowed) {
    int[] group = NetworkTerms.groups(allowed);
    long most =
        Arrays.stream(group).filter(g -> g == CandidateSites.NO_GROUP).count()
            + Arrays.stream(group).filter(g -> g != CandidateSites.NO_GROUP).distinct().count();
    if (most < rules.stations().min() && allowed.size() >= rules.stations().min()) {
      faults.add(
          text(
              "network.stations: [%d] stations are asked for, but of the %d candidate sites at most"
                  + " %d may open, one of each group%nMaybe ask for fewer stations, or take sites"
                  + " out of their group.",
              rules.stations().min(), allowed.size(), most));
    }
  }

  /** Under single sourcing a ZIP with more parcels than any station takes can only be left. */
  private void checkLargestZip(StationLimits limits) {
    double most = Arrays.stream(limits.mostParcelsPerYear()).max().orElseThrow();
    if (limits.sourcing() == Sourcing.SPLIT || most == Double.POSITIVE_INFINITY) {
      return;
    }
    double[] weights = NetworkTerms.weights(rules.floor().measure(), zips, costs);
    double servable = 0;
    int largest = 0;
    for (int i = 0; i < parcels.length; i++) {
      servable += parcels[i] <= most * (1 + ROUNDING) ? weights[i] : 0;
      largest = parcels[i] > parcels[largest] ? i : largest;
    }
    double floor = floor(weights);
    if (servable < floor * (1 - ROUNDING)) {
      faults.add(
          text(
              "network.maxParcelsPerDay: [%s] parcels a day are less than single ZIPs have: %s has"
                  + " %s; the others come to %s %s, the floor asks for %s%nMaybe raise the"
                  + " capacity, lower network.coverageFloor, or set network.sourcing to split.",
              Words.of(costs.parcelsPerDay(most)),
              zips.get(largest).zip(),
              Words.of(costs.parcelsPerDay(parcels[largest])),
              Words.of(servable),
              rules.floor().measure().unit(),
              Words.of(floor)));
    }
  }

  /** The stations with most room together against the parcels that the floor asks for at least. */
  private void checkAllParcels(StationLimits limits) {
    double[] weights = NetworkTerms.weights(rules.floor().measure(), zips, costs);
    double room = sumOfLargest(limits.mostParcelsPerYear(), rules.stations().max());
    double needed = fewestParcels(weights, floor(weights));
    if (room < needed * (1 - ROUNDING)) {
      faults.add(
          text(
              "network.maxParcelsPerDay: %d stations take at most [%s] parcels a day, the floor of %s"
                  + " %s asks for at least %s%nMaybe raise the capacity, allow more stations, or"
                  + " lower network.coverageFloor.",
              rules.stations().max(),
              Words.of(costs.parcelsPerDay(room)),
              Words.of(floor(weights)),
              rules.floor().measure().unit(),
              Words.of(costs.parcelsPerDay(needed))));
    }
  }

  private void checkLeastParcels(StationLimits limits) {
    double[] least = limits.leastParcelsPerYear().clone();
    Arrays.sort(least);
    double needed = Arrays.stream(least).limit(rules.stations().min()).sum();
    double all = NetworkTerms.total(parcels);
    if (needed > all * (1 + ROUNDING)) {
      faults.add(
          text(
              "network.minParcelsPerDay: %d stations must handle at least [%s] parcels a day, the"
                  + " scope has %s%nMaybe lower the minimum or ask for fewer stations.",
              rules.stations().min(),
              Words.of(costs.parcelsPerDay(needed)),
              Words.of(costs.parcelsPerDay(all))));
    }
  }

  private void checkMostZips() {
    long most = (long) rules.stations().max() * rules.limits().maxZips().orElse(zips.size());
    double[] weights = NetworkTerms.weights(rules.floor().measure(), zips, costs);
    double servable = sumOfLargest(weights, most);
    double floor = floor(weights);
    if (rules.limits().maxZips().isPresent() && servable < floor * (1 - ROUNDING)) {
      faults.add(
          text(
              "network.maxZips: %d stations serve at most [%d] ZIPs each, %s %s, the floor asks for"
                  + " %s%nMaybe raise the limit, allow more stations, or lower"
                  + " network.coverageFloor.",
              rules.stations().max(),
              rules.limits().maxZips().getAsInt(),
              Words.of(servable),
              rules.floor().measure().unit(),
              Words.of(floor)));
    }
  }

  private double floor(double[] weights) {
    return rules.floor().amountOf(NetworkTerms.total(weights));
  }

  /** Fewest parcels with which the floor can be reached, ZIPs taken in parts. */
  private double fewestParcels(double[] weights, double floor) {
    Integer[] order = new Integer[weights.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        Comparator.comparingDouble(
            i -> weights[i] == 0 ? Double.POSITIVE_INFINITY : parcels[i] / weights[i]));
    double left = floor;
    double fewest = 0;
    for (int i : order) {
      if (left <= 0) {
        break;
      }
      if (weights[i] > 0) {
        double share = Math.min(1, left / weights[i]);
        fewest += share * parcels[i];
        left -= share * weights[i];
      }
    }
    return fewest;
  }

  private static double sumOfLargest(double[] values, long count) {
    double[] ascending = values.clone();
    Arrays.sort(ascending);
    double sum = 0;
    for (int k = ascending.length - 1; k >= 0 && k >= ascending.length - count; k--) {
      sum += ascending[k];
    }
    return sum;
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}

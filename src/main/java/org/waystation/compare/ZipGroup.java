package org.waystation.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.waystation.units.Ratio;

/**
 * What a plan does for some ZIPs that have something in common: a state, a density, a rural code.
 *
 * @param name of what they have in common
 * @param zips in the order of the scope
 * @param spread of the delivered cost of a parcel
 * @param coverage within the usual times
 */
public record ZipGroup(
    String name, List<ZipOutcome> zips, CostSpread spread, List<TimeCoverage> coverage) {
  public ZipGroup {
    zips = List.copyOf(zips);
    coverage = List.copyOf(coverage);
  }

  /**
   * How groups are measured.
   *
   * @param shipperUsdPerParcel price and handover of a parcel by post
   * @param stemMilesPerHour speed between station and delivery area
   */
  public record Measures(double shipperUsdPerParcel, double stemMilesPerHour) {}

  /** Some ZIPs as a group. */
  public static ZipGroup of(String name, List<ZipOutcome> zips, Measures measures) {
    return new ZipGroup(
        name,
        zips,
        CostSpread.of(zips, measures.shipperUsdPerParcel()),
        TimeCoverage.of(zips, measures.stemMilesPerHour()));
  }

  /** One group for each state, in alphabetical order. */
  public static List<ZipGroup> byState(List<ZipOutcome> scope, Measures measures) {
    Map<String, List<ZipOutcome>> states = new TreeMap<>();
    return groups(states, scope, ZipOutcome::state, measures);
  }

  /** One group for each class of people per square mile that any ZIP is in, the sparsest first. */
  public static List<ZipGroup> byDensity(List<ZipOutcome> scope, Measures measures) {
    return byClass(
        scope,
        DensityClass.names(),
        zip -> DensityClass.of(zip.population() / zip.landSquareMiles()),
        measures);
  }

  /**
   * One group for each class that any ZIP is in.
   *
   * @param names of all classes, in the order wanted
   */
  public static List<ZipGroup> byClass(
      List<ZipOutcome> scope,
      List<String> names,
      Function<ZipOutcome, String> nameOf,
      Measures measures) {
    Map<String, List<ZipOutcome>> classes = new LinkedHashMap<>();
    names.forEach(name -> classes.put(name, new ArrayList<>()));
    return groups(classes, scope, nameOf, measures);
  }

  private static List<ZipGroup> groups(
      Map<String, List<ZipOutcome>> groups,
      List<ZipOutcome> scope,
      Function<ZipOutcome, String> nameOf,
      Measures measures) {
    scope.forEach(
        zip -> groups.computeIfAbsent(nameOf.apply(zip), name -> new ArrayList<>()).add(zip));
    return groups.entrySet().stream()
        .filter(group -> !group.getValue().isEmpty())
        .map(group -> of(group.getKey(), group.getValue(), measures))
        .toList();
  }

  /** How many people live there. */
  public double people() {
    return zips.stream().mapToDouble(ZipOutcome::population).sum();
  }

  /** Parcels a year. */
  public double parcels() {
    return zips.stream().mapToDouble(ZipOutcome::parcelsPerYear).sum();
  }

  /** Share of the people whose ZIP a station serves, however far away. */
  public Ratio peopleServed() {
    return Shares.of(zips, ZipOutcome::served, ZipOutcome::population);
  }

  /** Share of the people within an hour of their station. */
  public Ratio peopleWithinHour() {
    return coverage.stream()
        .filter(one -> one.within().equals(TimeCoverage.HOUR))
        .findFirst()
        .orElseThrow()
        .coverage()
        .people();
  }
}

package org.waystation.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.waystation.solve.RobustPlan;
import org.waystation.solve.SharedStations;

/** The sets of stations of a written robust plan, each priced anew in every scenario. */
final class RobustSets {
  private final Path folder;
  private final List<RobustPart> parts;
  private final SharedStations shared;
  private final List<String> faults;

  /**
   * @param folder of the robust plan
   * @param faults takes what does not agree
   */
  RobustSets(Path folder, List<RobustPart> parts, SharedStations shared, List<String> faults) {
    this.folder = folder;
    this.parts = parts;
    this.shared = shared;
    this.faults = faults;
  }

  /** All sets in the order of the file, the chosen one first. */
  List<RobustPlan.Candidate> priced() {
    List<RobustPlan.Candidate> sets = new ArrayList<>();
    written().forEach((name, sites) -> sets.add(candidate(name, numbers(sites))));
    if (sets.isEmpty() || !sets.get(0).origin().equals(RobustReport.CHOSEN)) {
      throw new DamagedRunException(
          RobustReport.STATIONS + ": must begin with the stations that are chosen");
    }
    return sets;
  }

  /** Names of sites by the name of the set, in the order of the file. */
  private Map<String, List<String>> written() {
    Map<String, List<String>> sets = new LinkedHashMap<>();
    WrittenTable.read(
        folder,
        RobustReport.STATIONS,
        row ->
            sets.computeIfAbsent(row.text("stations"), unseen -> new ArrayList<>())
                .add(row.text("site")));
    return sets;
  }

  private int[] numbers(List<String> sites) {
    Map<String, Integer> number = new HashMap<>();
    List<Site> known = parts.get(0).network().sites();
    IntStream.range(0, known.size()).forEach(j -> number.put(known.get(j).id(), j));
    return sites.stream()
        .mapToInt(
            id ->
                Optional.ofNullable(number.get(id))
                    .orElseThrow(
                        () ->
                            new DamagedRunException(
                                RobustReport.STATIONS
                                    + ": site: is no candidate, found ["
                                    + id
                                    + "]")))
        .toArray();
  }

  private RobustPlan.Candidate candidate(String name, int[] sites) {
    int[] ascending = Arrays.stream(sites).sorted().distinct().toArray();
    if (ascending.length != sites.length || !shared.allows(ascending)) {
      faults.add(RobustReport.STATIONS + ": [" + name + "] are stations that are not allowed");
    }
    double[] costs = shared.costs(ascending);
    double worst =
        IntStream.range(0, costs.length)
            .mapToDouble(s -> costs[s] - parts.get(s).bestUsd())
            .max()
            .orElseThrow();
    return new RobustPlan.Candidate(name, ascending, costs, worst);
  }

  /** The chosen stations must be the best of all, and each scenario's own among those seen. */
  void checkOrigins(RobustPlan robust) {
    RobustPlan.Candidate chosen = robust.chosen();
    boolean exchanged = chosen.origin().equals(RobustReport.EXCHANGES);
    boolean seen =
        robust.seen().stream()
            .filter(set -> set.origin().equals(chosen.origin()))
            .anyMatch(set -> Arrays.equals(set.openSites(), chosen.openSites()));
    if (!exchanged && !seen) {
      faults.add(
          RobustReport.JSON
              + ": chosenFrom: must name a set with these stations, found ["
              + chosen.origin()
              + "]");
    }
    for (RobustPlan.Candidate set : robust.seen()) {
      if (set.worstRegret() < chosen.worstRegret() - RobustVerifier.CENT) {
        faults.add(
            String.format(
                Locale.ROOT,
                "%s: [%s] have a worst regret of %.2f, the chosen ones of %.2f",
                RobustReport.STATIONS,
                set.origin(),
                set.worstRegret(),
                chosen.worstRegret()));
      }
    }
    for (RobustPart part : parts) {
      boolean found =
          robust.seen().stream()
              .filter(set -> set.origin().equals(RobustRun.ALONE + part.name()))
              .anyMatch(
                  set ->
                      Arrays.equals(set.openSites(), part.outcome().verified().plan().openSites()));
      if (!found) {
        faults.add(
            RobustReport.STATIONS
                + ": must hold the stations of each scenario's own plan, lacks ["
                + RobustRun.ALONE
                + part.name()
                + "]");
      }
    }
  }
}

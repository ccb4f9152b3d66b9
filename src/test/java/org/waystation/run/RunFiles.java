package org.waystation.run;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Names of the files of a run, as a user is promised them. */
final class RunFiles {
  static final Set<String> ALL =
      Set.of(
          "assignments.csv",
          "calibration.csv",
          "candidates.csv",
          "certificate.json",
          "comparison.csv",
          "demand.csv",
          "explanations.json",
          "hubs.csv",
          "ledger.csv",
          "manifest.json",
          "map.png",
          "map.svg",
          "multipliers.csv",
          "near-misses.csv",
          "run.log",
          "states.csv",
          "stations-worth.csv",
          "stations.geojson",
          "summary.json",
          "trace.csv",
          "unserved.geojson",
          "waystation.gpkg",
          "zips.geojson");

  /** Those that a run has besides where its scenario asks for the uncertainty of the figures. */
  static final Set<String> UNCERTAINTY =
      Set.of("probabilities.csv", "reoptimised.csv", "sensitivity.csv", "stability.csv");

  /** Those that tell the time; all others are the same each time. */
  private static final Set<String> TIMED =
      Set.of("manifest.json", "summary.json", "run.log", "trace.csv");

  private RunFiles() {}

  static Stream<String> all() {
    return new TreeSet<>(ALL).stream();
  }

  static Stream<String> repeated() {
    return all().filter(name -> !TIMED.contains(name));
  }
}

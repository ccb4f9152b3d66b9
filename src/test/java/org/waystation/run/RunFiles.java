package org.waystation.run;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Names of the files of a run, as a user is promised them. */
final class RunFiles {
  static final Set<String> ALL =
      Set.of(
          "assignments.csv",
          "break-even-miles.csv",
          "break-even.csv",
          "break-even.svg",
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
          "report.html",
          "run.log",
          "states.csv",
          "coverage.csv",
          "stations-worth.csv",
          "stations.geojson",
          "summary.json",
          "trace.csv",
          "unserved.geojson",
          "waystation.gpkg",
          "zips.geojson");

  /** Those that a run has besides where its scenario asks for the uncertainty of the figures. */
  static final Set<String> UNCERTAINTY =
      Set.of(
          "probabilities.csv",
          "reoptimised.csv",
          "sensitivity.csv",
          "stability.csv",
          "tornado.svg");

  /** Those that tell the time; all others are the same each time. */
  private static final Set<String> TIMED =
      Set.of("manifest.json", "report.html", "summary.json", "run.log", "trace.csv");

  private RunFiles() {}

  static Stream<String> all() {
    return new TreeSet<>(ALL).stream();
  }

  /** The rows of a table of a run. */
  static List<NamedCsvRecord> rows(Path run, String name) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(run.resolve(name))) {
      return csv.stream().toList();
    }
  }

  /** Those that a run must have; the page for readers can be made again from them. */
  static Stream<String> needed() {
    return all().filter(name -> !name.equals("report.html"));
  }

  static Stream<String> repeated() {
    return all().filter(name -> !TIMED.contains(name));
  }
}

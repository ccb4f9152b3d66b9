package org.waystation.run;

import java.util.List;
import java.util.Optional;
import org.waystation.geodata.Hub;
import org.waystation.scenario.Scenario;

/**
 * The files that follow from problem and plan alone, without the data set. The verifier makes them
 * again from the written ones and compares byte by byte.
 */
final class PlanFiles {
  private PlanFiles() {}

  static void write(
      FileSink files,
      Outcome outcome,
      Comparison comparison,
      Explanations explanations,
      Optional<Uncertainty> uncertainty,
      List<Hub> hubs,
      Certificate certificate,
      Scenario scenario) {
    ProblemFiles.write(files, outcome, hubs, certificate);
    PlanTables.assignments(files, outcome);
    PlanTables.comparison(files, outcome, comparison);
    PlanMaps.stations(files, outcome, explanations);
    PlanMaps.unserved(files, outcome, scenario.travel().standard().miles());
    ExplanationFiles.write(files, explanations);
    uncertainty.ifPresent(found -> UncertaintyFiles.write(files, outcome, found));
  }
}

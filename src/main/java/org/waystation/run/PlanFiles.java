package org.waystation.run;

import java.util.List;
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
      Studies studies,
      List<Hub> hubs,
      Certificate certificate,
      Scenario scenario) {
    ProblemFiles.write(files, outcome, hubs, certificate, comparison.equity().ruralCodes());
    OfferFiles.write(files, outcome, scenario);
    PlanTables.assignments(files, outcome);
    ComparisonTable.write(files, outcome, comparison);
    StateTables.write(files, comparison);
    BreakEvenFiles.write(files, outcome, scenario.travel().standard().miles());
    studies.programme().ifPresent(one -> ProgrammeTable.write(files, one));
    StationLayer.layer(outcome, explanations, studies.phases()).writeGeoJson(files);
    UnservedLayer.layer(outcome, scenario.travel().standard().miles()).writeGeoJson(files);
    ExplanationFiles.write(files, explanations);
    studies.phases().ifPresent(programme -> PhaseFiles.write(files, programme));
    studies.auction().ifPresent(one -> AuctionFiles.write(files, one));
    studies.uncertainty().ifPresent(found -> UncertaintyFiles.write(files, outcome, found));
  }
}

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
      Optional<Phases> phases,
      List<Hub> hubs,
      Certificate certificate,
      Scenario scenario,
      Optional<AccessAuction> auction) {
    ProblemFiles.write(files, outcome, hubs, certificate, comparison.equity().ruralCodes());
    PlanTables.assignments(files, outcome);
    ComparisonTable.write(files, outcome, comparison);
    StateTables.write(files, comparison);
    PlanMaps.stations(files, outcome, explanations, phases);
    PlanMaps.unserved(files, outcome, scenario.travel().standard().miles());
    ExplanationFiles.write(files, explanations);
    phases.ifPresent(programme -> PhaseFiles.write(files, programme));
    auction.ifPresent(one -> AuctionFiles.write(files, one));
  }
}

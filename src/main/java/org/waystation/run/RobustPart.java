package org.waystation.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.waystation.geodata.Hub;
import org.waystation.scenario.ResolvedScenario;
import org.waystation.siting.StationCount;

/**
 * One of the scenarios that share their stations, planned alone, with the tables from which all of
 * it can be set up again.
 *
 * @param resolved the scenario
 * @param hubs of its network
 * @param outcome of the plan that was found for it alone
 * @param certificate of that plan
 */
record RobustPart(
    ResolvedScenario resolved, List<Hub> hubs, Outcome outcome, Certificate certificate) {
  /** Of the folders of the parts. */
  static final String PARENT = "alone/";

  /** Who is served by whom with the chosen stations, as {@code assignments.csv}. */
  static final String CHOSEN = "chosen.csv";

  /** Of the problem of all scenarios together, of which this is a part, with so many stations. */
  static String sharedMultipliers(StationCount stations) {
    return "shared-multipliers-" + stations.min() + "-" + stations.max() + ".csv";
  }

  String name() {
    return resolved.scenario().name();
  }

  /** Where its files lie, relative to the folder of the robust plan, with a slash at the end. */
  static String folder(String scenario) {
    return PARENT + scenario + "/";
  }

  Network network() {
    return outcome.network();
  }

  double bestUsd() {
    return outcome.verified().objectiveUsdPerYear();
  }

  double boundUsd() {
    return certificate.bound();
  }

  /** Price on a unit of weight under the floor, in whole cents as it is written. */
  double floorPrice() {
    return Math.max(0, Summary.rounded(certificate.origin().floorPrice(), 2).doubleValue());
  }

  /**
   * Writes the tables of problem and plan.
   *
   * @param files takes names without the part's folder
   */
  void write(FileSink files) {
    ProblemFiles.write(files, outcome, hubs, certificate, Map.of());
    OfferFiles.write(files, outcome, resolved.scenario());
    PlanTables.assignments(files, outcome);
  }

  /**
   * Writes the certificate of the plan that was found for it alone.
   *
   * @param sha256 of one of its tables, by the name without the part's folder
   */
  void writeCertificate(FileSink files, Function<String, String> sha256) {
    ObjectNode json =
        CertificateFile.of(certificate, outcome, resolved, BuildInfo.load().shown(), sha256);
    JsonFile.write(files, CertificateFile.FILE, json);
  }

  /** Writes what the stations that all share mean here. */
  void writeChosen(FileSink files, Outcome chosen) {
    PlanTables.assignments(files, CHOSEN, chosen);
  }

  /** Writes its part of the multipliers that bound the regret with so many stations. */
  void writeMultipliers(FileSink files, StationCount stations, double[] multipliers) {
    ProblemFiles.multipliers(
        files, sharedMultipliers(stations), network(), certificate.aim(), multipliers);
  }
}

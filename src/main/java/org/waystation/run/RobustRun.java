package org.waystation.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waystation.export.OutputFolder;
import org.waystation.geodata.file.InputFile;
import org.waystation.scenario.ProblemKind;
import org.waystation.scenario.ResolvedScenario;
import org.waystation.scenario.Scenario;
import org.waystation.scenario.SourceFile;
import org.waystation.solve.EarlierPlan;
import org.waystation.solve.RobustPlan;
import org.waystation.solve.RobustSearch;
import org.waystation.solve.SharedStations;
import org.waystation.solve.StopSignal;

/**
 * One set of stations for several scenarios: each planned alone, then the stations whose worst
 * regret over all of them is least. Formulation: {@code models/formulations/robust.md}.
 */
public final class RobustRun {
  /** Sets of stations tried by exchanges at most. */
  private static final int EXCHANGES = 3_000;

  /** Begins the name of the set of stations of a scenario's own plan. */
  static final String ALONE = "alone: ";

  private final Path geodataFolder;
  private final Engines engines;
  private final RunLog log;
  private final Kept kept = new Kept();

  /**
   * @param geodataFolder the folder of the embedded data
   * @param engines makes the solvers that the scenarios name
   * @param listener hears how it goes on
   */
  public RobustRun(Path geodataFolder, Engines engines, Listener listener) {
    this.geodataFolder = geodataFolder;
    this.engines = engines;
    this.log = new RunLog(listener);
  }

  /**
   * Plans. Limits and solver of the solves for all scenarios together are those of the first.
   *
   * @param scenarios at least two, of different names
   * @param plan the file that lists them, if one does
   * @param folder where the files go; those of an earlier plan are replaced
   * @param rounds of weights at most
   * @param interrupted once raised, the best stations so far are written
   * @throws InputException if a scenario cannot be planned, or they do not share their sites
   * @throws NoPlanException if a scenario has no plan
   */
  public RunReport run(
      List<ResolvedScenario> scenarios,
      Optional<SourceFile> plan,
      Path folder,
      int rounds,
      StopSignal interrupted) {
    checkKinds(scenarios);
    Set<SourceFile> sources = new LinkedHashSet<>(plan.stream().toList());
    Set<InputFile> inputs = new LinkedHashSet<>();
    try (OutputFolder output = OutputFolder.open(folder)) {
      List<RobustPart> parts = new ArrayList<>();
      for (ResolvedScenario resolved : scenarios) {
        sources.addAll(resolved.files());
        parts.add(alone(resolved, inputs, interrupted));
      }
      SharedStations shared = shared(parts);
      Scenario first = scenarios.get(0).scenario();
      log.step("robust");
      RobustSearch search =
          new RobustSearch(
              shared,
              RobustReport.best(parts),
              RobustReport.floorPrices(parts),
              engines.method(first.engine(), log::progressed),
              first.solve());
      for (RobustPart part : parts) {
        search.consider(ALONE + part.name(), part.outcome().verified().plan().openSites());
      }
      RobustPlan robust = search.search(rounds, EXCHANGES, interrupted);
      log.step("write");
      RobustReport report = new RobustFiles(parts, shared, robust).write(output, log);
      JsonFile.write(
          output::write,
          Manifest.FILE,
          RobustFiles.manifest(scenarios, sources, inputs, robust, log, output.files()));
      output.publish(Manifest.FILE, WrittenRun.fileNames(folder));
      return new RunReport("robust", folder, report.headlines());
    }
  }

  private RobustPart alone(
      ResolvedScenario resolved, Set<InputFile> inputs, StopSignal interrupted) {
    Scenario scenario = resolved.scenario();
    Ground ground = Ground.prepare(geodataFolder, scenario, log, kept);
    inputs.addAll(ground.files());
    log.step("solve " + scenario.name());
    Aim aim = Aim.of(ground.network(), scenario);
    Solved solved =
        aim.solve(
            engines.method(scenario.engine(), log::progressed),
            scenario.solve(),
            EarlierPlan.none(),
            log::progressed,
            interrupted);
    Outcome outcome = new Outcome(ground.network(), solved.plan(), scenario.travel());
    return new RobustPart(
        resolved,
        ground.hubs(),
        outcome,
        Certificate.of(aim, solved, outcome, scenario.engine().word(), scenario.solve().seed()));
  }

  /** Refuses what can be seen before anything is read. */
  private static void checkKinds(List<ResolvedScenario> scenarios) {
    List<String> faults = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (ResolvedScenario resolved : scenarios) {
      Scenario scenario = resolved.scenario();
      if (!names.add(scenario.name())) {
        faults.add(
            "scenario ["
                + scenario.name()
                + "] stands twice\nMaybe a scenario kept the name of the one that it extends.");
      }
      if (scenario.network().problem() != ProblemKind.LEAST_COST) {
        faults.add(
            "scenario ["
                + scenario.name()
                + "] asks for ["
                + scenario.network().problem().word()
                + "]: regret is told in costs\nMaybe --set problem=least-cost.");
      }
    }
    if (!faults.isEmpty()) {
      throw new InputException(faults);
    }
  }

  private static SharedStations shared(List<RobustPart> parts) {
    try {
      return sharedBy(parts);
    } catch (IllegalArgumentException e) {
      throw new InputException(
          List.of(
              "the scenarios cannot share their stations: "
                  + e.getMessage()
                  + "\nMaybe give all of them the same candidates, geodata.sitesFile and"
                  + " network.stations, and no limits of stations."));
    }
  }

  /** The problems of all parts; refused if they cannot share their stations. */
  static SharedStations sharedBy(List<RobustPart> parts) {
    return new SharedStations(parts.stream().map(part -> part.network().problem()).toList());
  }
}

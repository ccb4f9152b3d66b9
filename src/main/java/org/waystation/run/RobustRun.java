package org.waystation.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waystation.export.OutputFolder;
import org.waystation.scenario.ProblemKind;
import org.waystation.scenario.ResolvedScenario;
import org.waystation.scenario.Scenario;
import org.waystation.siting.SitingProblem;
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

  private final Path geodataFolder;
  private final Engines engines;
  private final RunLog log;

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
   * @param folder where {@code robust.csv} and {@code robust.json} go
   * @param rounds of weights at most
   * @param interrupted once raised, the best stations so far are written
   * @throws InputException if a scenario cannot be planned, or they do not share their sites
   * @throws NoPlanException if a scenario has no plan
   */
  public RunReport run(
      List<ResolvedScenario> scenarios, Path folder, int rounds, StopSignal interrupted) {
    checkKinds(scenarios);
    try (OutputFolder output = OutputFolder.open(folder)) {
      List<RobustReport.Alone> alone = new ArrayList<>();
      for (ResolvedScenario resolved : scenarios) {
        alone.add(alone(resolved.scenario(), interrupted));
      }
      SharedStations shared = shared(alone);
      Scenario first = scenarios.get(0).scenario();
      log.step("robust");
      RobustSearch search =
          new RobustSearch(
              shared,
              alone.stream().mapToDouble(one -> one.plan().objectiveUsdPerYear()).toArray(),
              alone.stream()
                  .mapToDouble(one -> Math.max(0, one.bound().floorPriceUsdPerYear()))
                  .toArray(),
              engines.method(first.engine(), log::progressed),
              first.solve());
      alone.forEach(one -> search.consider("alone: " + one.name(), one.plan().plan().openSites()));
      RobustPlan robust = search.search(rounds, EXCHANGES, interrupted);
      RobustReport report = new RobustReport(alone, robust);
      log.step("write");
      FileSink files = output::write;
      report.write(files);
      output.publish(RobustReport.JSON, List.of());
      return new RunReport("robust", folder, report.headlines());
    }
  }

  private RobustReport.Alone alone(Scenario scenario, StopSignal interrupted) {
    Ground ground = Ground.prepare(geodataFolder, scenario, log);
    log.step("solve " + scenario.name());
    Solved solved =
        Aim.of(ground.network(), scenario)
            .solve(
                engines.method(scenario.engine(), log::progressed),
                scenario.solve(),
                EarlierPlan.none(),
                log::progressed,
                interrupted);
    return new RobustReport.Alone(scenario.name(), ground.network(), solved.plan(), solved.bound());
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

  private static SharedStations shared(List<RobustReport.Alone> alone) {
    List<SitingProblem> problems = alone.stream().map(one -> one.network().problem()).toList();
    try {
      return new SharedStations(problems);
    } catch (IllegalArgumentException e) {
      throw new InputException(
          List.of(
              "the scenarios cannot share their stations: "
                  + e.getMessage()
                  + "\nMaybe give all of them the same candidates, geodata.sitesFile and"
                  + " network.stations, and no limits of stations."));
    }
  }
}

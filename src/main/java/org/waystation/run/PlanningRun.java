package org.waystation.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.waystation.export.OutputFolder;
import org.waystation.geodata.ZipOutlines;
import org.waystation.report.Report;
import org.waystation.scenario.FilesKept;
import org.waystation.scenario.ResolvedScenario;
import org.waystation.scenario.Scenario;
import org.waystation.scenario.SolveEngine;
import org.waystation.solve.StopSignal;
import org.waystation.solve.Termination;

/**
 * One run: from a scenario to a folder of files.
 *
 * <pre>
 * geodata -&gt; scope -&gt; network (travel, prices, problem) -&gt; solve -&gt; verified plan -&gt; compare -&gt; files
 * </pre>
 *
 * The files appear together at the end or not at all.
 */
public final class PlanningRun {
  static final String LOG = "run.log";

  /** What a run that failed leaves behind; a run that succeeds removes it. */
  static final String ERROR = "error.json";

  private final Path geodataFolder;
  private final Engines engines;
  private final Listener listener;
  private final Kept kept;
  private final FilesKept wanted;

  /**
   * @param geodataFolder the folder of the embedded data
   * @param engines makes the solver that the scenario names
   * @param listener hears how the run goes on
   */
  public PlanningRun(Path geodataFolder, Engines engines, Listener listener) {
    this(geodataFolder, engines, listener, Kept.nothing(), FilesKept.FULL);
  }

  /**
   * One of several runs in one process.
   *
   * @param kept what runs before have left; takes what this one leaves
   * @param wanted which files are written
   */
  public PlanningRun(
      Path geodataFolder, Engines engines, Listener listener, Kept kept, FilesKept wanted) {
    this.geodataFolder = geodataFolder;
    this.engines = engines;
    this.listener = listener;
    this.kept = kept;
    this.wanted = wanted;
  }

  /**
   * Runs a scenario.
   *
   * @param folder where the files go; those of an earlier run are replaced
   * @param warmStart the folder of a run from whose stations the solve begins
   * @param interrupted asked often while solving; once raised, the best plan so far is written
   * @throws org.waystation.geodata.file.DataFileException if a data file cannot be used
   * @throws InputException if the scenario cannot be planned with the data
   * @throws NoPlanException if no plan was found
   * @throws org.waystation.export.OutputException if the folder cannot be written
   */
  public RunReport run(
      ResolvedScenario resolved, Path folder, Optional<Path> warmStart, StopSignal interrupted) {
    Scenario scenario = resolved.scenario();
    RunLog log = new RunLog(listener);
    Optional<EarlierRun> earlier = warmStart.map(EarlierRun::read);
    try (OutputFolder output = OutputFolder.open(folder)) {
      WantedFiles files = new WantedFiles(wanted, output);
      Ground ground = Ground.prepare(geodataFolder, scenario, log, kept);

      log.step("solve");
      // Outlines do not depend on the plan: a small solve leaves a processor free to draw them.
      Optional<CompletableFuture<ZipOutlines>> drawn =
          Optional.of(files)
              .filter(WantedFiles::havePage)
              .map(page -> CompletableFuture.supplyAsync(ground::outlines));
      Aim aim = Aim.of(ground.network(), scenario);
      Solved solved = solve(aim, resolved.scenario(), ground, earlier, interrupted, log);

      log.step("compare");
      Outcome outcome = new Outcome(ground.network(), solved.plan(), scenario.travel());
      Comparison comparison = Comparison.of(outcome, resolved, ground.data().ruralCodes());
      Certificate certificate =
          Certificate.of(aim, solved, outcome, scenario.engine().word(), scenario.solve().seed());
      Explanations explanations = Explanations.of(outcome, certificate);
      Studies studies = studies(resolved, ground, outcome, certificate, interrupted, log);
      Optional<Reoptimised> reoptimised =
          studies
              .uncertainty()
              .map(
                  found -> {
                    log.step("reoptimise");
                    return Reoptimised.of(
                        found,
                        new Reoptimisation(
                            resolved,
                            outcome,
                            engines.method(scenario.engine(), progress -> {}),
                            interrupted));
                  });

      log.step("write");
      PlanFiles.write(
          files, outcome, comparison, explanations, studies, ground.hubs(), certificate, scenario);
      reoptimised.ifPresent(found -> ReoptimisedFiles.write(files, outcome, found));
      files.write(PlanTables.LEDGER, out -> out.write(ground.loaded().ledgerFile(ground.ledger())));
      Optional<ZipOutlines> outlines = drawn.map(CompletableFuture::join);
      Optional<List<PlanLayer>> layers =
          outlines
              .filter(found -> files.haveLayers())
              .map(
                  found ->
                      PlanLayers.of(
                          outcome,
                          certificate,
                          explanations,
                          studies,
                          found,
                          scenario.travel().standard().miles()));
      outlines.ifPresent(
          found -> {
            layers
                .map(PlanLayers::zips)
                .orElseGet(() -> ZipLayer.layer(outcome, certificate, studies.phases(), found))
                .writeGeoJson(files);
            warnOfMissing(ZipLayer.missing(outcome, found), log);
            if (files.haveLayers()) {
              new Pictures(scenario, outcome, certificate).write(files, found, ground, log);
            }
          });
      TraceFile.write(files, aim, solved.trace());
      ObjectNode certified =
          CertificateFile.of(
              certificate, outcome, resolved, BuildInfo.load().shown(), hashes(output));
      JsonFile.write(files, CertificateFile.FILE, certified);
      Optional<ArrayNode> geometry =
          outlines.map(found -> ZipGeometry.json(ground.network().zips(), found, ground.files()));
      if (layers.isPresent()) {
        List<PlanLayer> all = new ArrayList<>(layers.get());
        all.add(StateLayer.layer(outcome, scenario.scope().states(), ground.data().outlines()));
        new LayerFiles(
                all,
                outcome,
                comparison,
                Manifest.of(resolved, ground.files(), geometry, earlier, log, wanted, List.of()),
                certified)
            .write(output, resolved.formats());
      }
      ObjectNode summary =
          Summary.of(scenario.name(), outcome, certificate, comparison, studies, ground.ledger());
      reoptimised.ifPresent(found -> ReoptimisedFiles.addTo(summary, outcome, found));
      JsonFile.writeTimed(files, Summary.FILE, summary, log);
      files.write(LOG, out -> out.write(text(log).getBytes(StandardCharsets.UTF_8)));
      JsonFile.write(
          files,
          Manifest.FILE,
          Manifest.of(resolved, ground.files(), geometry, earlier, log, wanted, output.files()));
      if (files.havePage()) {
        output.write(
            Report.FILE,
            Report.of(files.forThePage(), ground.data().outlines(), ground.loaded().pages())
                ::writeTo);
      }
      output.publish(Manifest.FILE, obsolete(folder));
      return new RunReport(
          scenario.name(),
          folder,
          Headlines.of(outcome, certificate, comparison, explanations, studies, reoptimised));
    }
  }

  private Studies studies(
      ResolvedScenario resolved,
      Ground ground,
      Outcome outcome,
      Certificate certificate,
      StopSignal interrupted,
      RunLog log) {
    Scenario scenario = resolved.scenario();
    Optional<Phases> phases =
        Phases.solve(outcome, scenario, engines.phasing(), interrupted::isRaised);
    if (scenario.auction().isPresent()) {
      log.step("auction");
    }
    Optional<AccessAuction> auction =
        AccessAuction.held(scenario, ground, outcome, certificate, engines, interrupted);
    return new Studies(
        phases, auction, Uncertainty.of(outcome, resolved), ProgrammeTable.of(outcome, resolved));
  }

  private Solved solve(
      Aim aim,
      Scenario scenario,
      Ground ground,
      Optional<EarlierRun> earlier,
      StopSignal interrupted,
      RunLog log) {
    try {
      return aim.solve(
          engines.method(scenario.engine(), log::progressed),
          scenario.solve(),
          EarlierRun.plan(earlier),
          log::progressed,
          interrupted);
    } catch (NoPlanException e) {
      if (e.failed().isEmpty() || e.termination() == Termination.INTERRUPTED_WITHOUT_PLAN) {
        throw e;
      }
      log.step("diagnose");
      // A whole model that a general solver could not do in time is no tool to find out why.
      throw e.diagnosed(
          RunDiagnosis.of(
              scenario,
              ground.network(),
              e.failed().get(),
              engines.method(SolveEngine.STAGED, progress -> {})::solve,
              interrupted));
    }
  }

  private static Function<String, String> hashes(OutputFolder output) {
    Map<String, String> byName = new HashMap<>();
    output.files().forEach(file -> byName.put(file.name(), file.sha256()));
    return byName::get;
  }

  private static void warnOfMissing(int missing, RunLog log) {
    if (missing > 0) {
      log.warn(
          missing
              + " ZIPs in scope have no outline and are on no map of areas, for their point lies"
              + " off their state's outline; every table holds them");
    }
  }

  private static List<String> obsolete(Path folder) {
    List<String> names = new ArrayList<>(WrittenRun.fileNames(folder));
    names.add(ERROR);
    names.add(Report.FILE);
    return names;
  }

  private static String text(RunLog log) {
    return String.join("\n", log.lines()) + "\n";
  }
}

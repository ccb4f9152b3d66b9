package org.waystation.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.waystation.geodata.Hub;
import org.waystation.geodata.ZipArea;
import org.waystation.ledger.Entry;
import org.waystation.ledger.Fate;
import org.waystation.ledger.Ledger;
import org.waystation.report.Report;
import org.waystation.scenario.FilesKept;
import org.waystation.scenario.ResolvedScenario;
import org.waystation.scenario.Scenario;
import org.waystation.units.Count;

/**
 * Verifies a written run from its files alone, without a solver and without the data set: sets the
 * problem up again from the tables, measures and prices every arc anew, checks every constraint of
 * the plan, recomputes the lower bound from the multipliers over all candidates, makes every file
 * that follows from these again, and compares.
 */
public final class RunVerifier {
  private final Path folder;
  private final List<String> faults = new ArrayList<>();

  private RunVerifier(Path folder) {
    this.folder = folder;
  }

  /**
   * What was found.
   *
   * @param faults every way in which the files contradict each other, as sentences; empty if none
   * @param findings what was confirmed, as sentences; empty if there are faults
   */
  public record Verdict(List<String> faults, List<String> findings) {
    public Verdict {
      faults = List.copyOf(faults);
      findings = List.copyOf(findings);
    }

    public boolean confirmed() {
      return faults.isEmpty();
    }
  }

  /** Verifies the run in a folder; a folder that holds none is a fault. */
  public static Verdict verify(Path folder) {
    RunVerifier verifier = new RunVerifier(folder);
    List<String> findings = List.of();
    try {
      findings = verifier.check();
    } catch (DamagedRunException e) {
      verifier.faults.add(e.getMessage());
    } catch (IllegalArgumentException e) {
      // Types of the problem refuse values that a run can never have computed with.
      verifier.faults.add("the files hold what no run writes: " + e.getMessage());
    }
    return new Verdict(verifier.faults, verifier.faults.isEmpty() ? findings : List.of());
  }

  private List<String> check() {
    WrittenRun run = new WrittenRun(folder);
    WrittenHashes.check(run, faults);
    checkReport(run);
    ResolvedScenario resolved = run.scenario();
    Scenario scenario = resolved.scenario();
    Optional<WrittenPlan> written = WrittenPlan.read(run, resolved, build(run.manifest()), faults);
    if (written.isEmpty()) {
      return List.of();
    }
    Network network = written.get().network();
    Outcome outcome = written.get().outcome();
    Certificate certificate = written.get().certificate();
    checkLimits(run.manifest(), scenario);
    Comparison comparison = Comparison.of(outcome, resolved, WrittenRuralCodes.read(run));
    Explanations explanations = Explanations.of(outcome, certificate);
    Optional<Phases> phases = Phases.claimed(outcome, scenario, run, faults);
    Studies studies =
        new Studies(
            phases,
            WrittenAuction.again(run, outcome, certificate, scenario, faults),
            Uncertainty.of(outcome, resolved),
            ProgrammeTable.of(outcome, resolved));
    Set<String> compared =
        checkFiles(
            run,
            outcome,
            comparison,
            explanations,
            studies,
            written.get().hubs(),
            certificate,
            scenario);
    FilesKept kept = Manifest.kept(run.manifest());
    Ledger ledger = new Ledger();
    if (kept != FilesKept.BRIEF) {
      LayerCheck layers = new LayerCheck(run, faults);
      layers.check(
          PlanLayers.of(
              outcome,
              certificate,
              explanations,
              studies,
              layers.outlines(),
              scenario.travel().standard().miles()),
          outcome,
          comparison,
          compared);
    }
    if (kept == FilesKept.FULL) {
      ledger = run.ledger();
      checkLedger(ledger, network.zips());
    }
    ObjectNode summary =
        Summary.of(scenario.name(), outcome, certificate, comparison, studies, ledger);
    if (kept != FilesKept.FULL) {
      summary.remove(Summary.LEDGER);
    }
    MadeAgain.compare(Summary.FILE, run.json(Summary.FILE), summary, faults);
    List<String> findings = findings(outcome, certificate, phases, network);
    studies.auction().ifPresent(one -> findings.add(AuctionCheck.finding(one, faults)));
    studies.uncertainty().ifPresent(found -> findings.addAll(found.findings()));
    if (kept != FilesKept.FULL) {
      findings.add(
          text(
              "not checked, for the run keeps only [%s]: %sthe account of each row",
              kept.word(), kept == FilesKept.BRIEF ? "areas, and " : ""));
    }
    return findings;
  }

  /** The page for readers, which can be made again at any time, must be that of this run. */
  private void checkReport(WrittenRun run) {
    if (Files.exists(folder.resolve(Report.FILE))
        && !Report.isOf(
            new String(WrittenHashes.bytes(run, Report.FILE), StandardCharsets.UTF_8),
            run.manifest())) {
      faults.add(
          Report.FILE
              + ": was made from another run\nMaybe make it again: waystation report "
              + folder);
    }
  }

  /** What the manifest says of the solve, against the scenario it says was solved. */
  private void checkLimits(JsonNode manifest, Scenario scenario) {
    String limits = JsonText.of(Manifest.limits(scenario.solve()));
    String found = JsonText.of(manifest.path("limits"));
    if (!limits.equals(found)) {
      faults.add(
          Manifest.FILE + ": limits: the scenario says " + limits + ", found [" + found + "]");
    }
  }

  /** The build that the manifest names. */
  static String build(JsonNode manifest) {
    return new BuildInfo(manifest.path("version").asText(), manifest.path("commit").asText())
        .shown();
  }

  /** Compares what follows from problem and plan alone; returns the names of these files. */
  private Set<String> checkFiles(
      WrittenRun run,
      Outcome outcome,
      Comparison comparison,
      Explanations explanations,
      Studies studies,
      List<Hub> hubs,
      Certificate certificate,
      Scenario scenario) {
    Map<String, byte[]> again = new LinkedHashMap<>();
    PlanFiles.write(
        (name, content) -> again.put(name, WrittenHashes.inMemory(content)),
        outcome,
        comparison,
        explanations,
        studies,
        hubs,
        certificate,
        scenario);
    if (Manifest.kept(run.manifest()) != FilesKept.FULL) {
      Set<String> there = new TreeSet<>();
      run.manifest().path("files").forEach(file -> there.add(file.path("name").asText()));
      again.keySet().retainAll(there);
    }
    again.forEach(
        (name, bytes) -> MadeAgain.compare(name, bytes, WrittenHashes.bytes(run, name), faults));
    return again.keySet();
  }

  /** What the ledger says is in scope must be the demand. */
  private void checkLedger(Ledger ledger, List<ZipArea> demand) {
    Set<String> inScope = new TreeSet<>();
    for (Entry entry : ledger.entries()) {
      if (entry.fate() == Fate.IN_SCOPE) {
        inScope.add(entry.zip());
      }
    }
    Set<String> alone = new TreeSet<>();
    demand.stream().map(ZipArea::zip).filter(zip -> !inScope.remove(zip)).forEach(alone::add);
    alone.addAll(inScope);
    if (!alone.isEmpty()) {
      faults.add(
          PlanTables.LEDGER
              + ": what is in scope and what stands in "
              + ProblemFiles.DEMAND
              + " are not the same ZIPs: one of the two lacks ["
              + MadeAgain.shown(String.join(", ", alone))
              + "]");
    }
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private static List<String> findings(
      Outcome outcome, Certificate certificate, Optional<Phases> phases, Network network) {
    List<String> findings = new ArrayList<>();
    findings.add(
        String.format(
            Locale.ROOT,
            "plan: %s %,d of %s; every constraint holds",
            Count.of(outcome.stations().size(), "station serves", "stations serve"),
            outcome.verified().served(),
            Count.of(outcome.zips().size(), "ZIP")));
    findings.add(
        String.format(
            Locale.ROOT,
            "cost: %,.2f USD a year, by component, by arc and by file",
            outcome.totals().total() / 100.0));
    findings.add(
        text(
            "objective: %s (%s)",
            certificate.shown(certificate.objective()), certificate.aim().kind().word()));
    findings.add(
        text(
            "bound: the multipliers prove %s over all %,d candidates and %,d arcs, a gap of %.4f %%",
            certificate.shown(certificate.proof().bound()),
            network.sites().size(),
            network.problem().arcs().size(),
            100 * certificate.provenGap()));
    findings.add(
        certificate.isProvenHere()
            ? "nothing rests on a solver's word"
            : text(
                "on a solver's word: %s Gap with it: %.4f %%",
                certificate.solverWord(), 100 * certificate.relativeGap()));
    phases.map(PhaseSummary::finding).ifPresent(findings::add);
    return findings;
  }
}

package org.waystation.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.waystation.geodata.Hub;
import org.waystation.geodata.ZipArea;
import org.waystation.ledger.Entry;
import org.waystation.ledger.Fate;
import org.waystation.ledger.Ledger;
import org.waystation.scenario.ResolvedScenario;
import org.waystation.scenario.Scenario;
import org.waystation.siting.Plan;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.RelaxationBound;
import org.waystation.siting.VerifiedPlan;
import org.waystation.siting.Violation;
import org.waystation.solve.LowerBound;
import org.waystation.travel.GreatCircleTravel;

/**
 * Verifies a written run from its files alone, without a solver and without the data set: sets the
 * problem up again from the tables, measures and prices every arc anew, checks every constraint of
 * the plan, recomputes the lower bound from the multipliers over all candidates, makes every file
 * that follows from these again, and compares.
 */
public final class RunVerifier {
  private static final int MOST_LINES_SHOWN = 5;

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
    ResolvedScenario resolved = run.scenario();
    Scenario scenario = resolved.scenario();
    List<ZipArea> demand = run.demand();
    List<Hub> hubs = run.hubs();
    List<Site> sites = run.sites(hubs);
    checkHubs(scenario, sites, hubs);
    Network network = Network.of(scenario, demand, sites);
    Plan plan = run.plan(demand, sites);
    PlanVerifier verifier = new PlanVerifier(network.problem());
    List<Violation> violations = verifier.violations(plan);
    violations.forEach(violation -> faults.add("the plan: " + violation.sentence()));
    if (!violations.isEmpty()) {
      return List.of();
    }
    VerifiedPlan verified = verifier.verify(plan);
    Outcome outcome = new Outcome(network, verified, scenario.travel());
    double[] multipliers = run.multipliers(demand);
    Certificate certificate = Certificate.claimed(run.manifest().path("certificate"), multipliers);
    checkLimits(run.manifest(), certificate, scenario);
    checkMoney(certificate, outcome);
    long relaxation = Certificate.floorCents(RelaxationBound.of(network.problem(), multipliers));
    checkBound(certificate, relaxation);
    Comparison comparison = Comparison.of(outcome, resolved);
    Explanations explanations = Explanations.of(outcome, certificate);
    checkFiles(run, outcome, comparison, explanations, hubs, certificate, scenario);
    Ledger ledger = run.ledger();
    checkLedger(ledger, demand);
    checkSummary(run, Summary.of(scenario.name(), outcome, certificate, comparison, ledger));
    return findings(outcome, certificate, network);
  }

  /** Each site's hub must be the nearest, at the distance written. */
  private void checkHubs(Scenario scenario, List<Site> sites, List<Hub> hubs) {
    if (hubs.isEmpty()) {
      faults.add(ProblemFiles.HUBS + ": holds no hub");
      return;
    }
    double[] nearest =
        new GreatCircleTravel(scenario.travel())
            .nearest(Network.sitePoints(sites), hubs.stream().map(Hub::point).toList())
            .roadMiles();
    for (int j = 0; j < sites.size(); j++) {
      if (nearest[j] != sites.get(j).hubRoadMiles()) {
        faults.add(
            sites.get(j).zip().origin()
                + ": hubRoadMiles: the nearest hub is "
                + nearest[j]
                + " road miles away, found ["
                + sites.get(j).hubRoadMiles()
                + "]");
      }
    }
  }

  /** The plan's value by a second way: compensated sums in dollars against whole cents. */
  private void checkMoney(Certificate certificate, Outcome outcome) {
    long cents = outcome.totals().total();
    long summed = Math.round(outcome.verified().objectiveUsdPerYear() * 100);
    if (cents != certificate.objectiveCents() || cents != summed) {
      faults.add(
          String.format(
              Locale.ROOT,
              "the plan costs %,.2f USD a year by component and %,.2f by arc, the manifest says"
                  + " [%,.2f]",
              cents / 100.0,
              summed / 100.0,
              certificate.objectiveCents() / 100.0));
    }
  }

  /** What the manifest says of the solve, against the scenario it says was solved. */
  private void checkLimits(JsonNode manifest, Certificate certificate, Scenario scenario) {
    String limits = JsonText.of(Manifest.limits(scenario.solve()));
    String found = JsonText.of(manifest.path("limits"));
    if (!limits.equals(found)) {
      faults.add(
          Manifest.FILE + ": limits: the scenario says " + limits + ", found [" + found + "]");
    }
    if (certificate.seed() != scenario.solve().seed()) {
      faults.add(
          Manifest.FILE
              + ": certificate.seed: the scenario says "
              + scenario.solve().seed()
              + ", found ["
              + certificate.seed()
              + "]");
    }
  }

  private void checkBound(Certificate certificate, long relaxation) {
    if (relaxation != certificate.relaxationCents()) {
      faults.add(
          String.format(
              Locale.ROOT,
              "the multipliers prove a lower bound of %,.2f USD a year, the manifest says [%,.2f]",
              relaxation / 100.0,
              certificate.relaxationCents() / 100.0));
    }
    boolean fromMultipliers = certificate.basis().equals(LowerBound.RELAXATION);
    long least = Math.min(relaxation, certificate.objectiveCents());
    long most = fromMultipliers ? least : certificate.objectiveCents();
    if (certificate.boundCents() < least || certificate.boundCents() > most) {
      faults.add(
          String.format(
              Locale.ROOT,
              "the lower bound must lie in %,.2f to %,.2f USD a year, the manifest says [%,.2f]",
              least / 100.0,
              most / 100.0,
              certificate.boundCents() / 100.0));
    }
  }

  private void checkFiles(
      WrittenRun run,
      Outcome outcome,
      Comparison comparison,
      Explanations explanations,
      List<Hub> hubs,
      Certificate certificate,
      Scenario scenario) {
    Map<String, byte[]> again = new LinkedHashMap<>();
    PlanFiles.write(
        (name, content) -> again.put(name, WrittenHashes.inMemory(content)),
        outcome,
        comparison,
        explanations,
        hubs,
        certificate,
        scenario);
    again.forEach((name, bytes) -> compare(name, bytes, WrittenHashes.bytes(run, name)));
  }

  private void compare(String name, byte[] again, byte[] written) {
    String[] expected = new String(again, StandardCharsets.UTF_8).split("\n", -1);
    String[] found = new String(written, StandardCharsets.UTF_8).split("\n", -1);
    int different = 0;
    for (int k = 0; k < Math.max(expected.length, found.length); k++) {
      String should = k < expected.length ? expected[k] : "nothing";
      String is = k < found.length ? found[k] : "nothing";
      if (!should.equals(is) && ++different <= MOST_LINES_SHOWN) {
        faults.add(
            name
                + ":"
                + (k + 1)
                + ": should read ["
                + shown(should)
                + "], found ["
                + shown(is)
                + "]");
      }
    }
    if (different > MOST_LINES_SHOWN) {
      faults.add(name + ": " + (different - MOST_LINES_SHOWN) + " more lines differ");
    }
  }

  private static String shown(String line) {
    String trimmed = line.strip();
    return trimmed.length() <= 240 ? trimmed : trimmed.substring(0, 240) + " ...";
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
              + shown(String.join(", ", alone))
              + "]");
    }
  }

  /** Everything in the summary but timings and memory. */
  private void checkSummary(WrittenRun run, ObjectNode again) {
    JsonNode written = run.json(Summary.FILE);
    again
        .properties()
        .forEach(
            field -> {
              JsonNode found = written.path(field.getKey());
              if (!JsonText.of(field.getValue()).equals(JsonText.of(found))) {
                faults.add(
                    Summary.FILE
                        + ": "
                        + field.getKey()
                        + ": should be "
                        + shown(JsonText.of(field.getValue()))
                        + ", found ["
                        + shown(JsonText.of(found))
                        + "]");
              }
            });
  }

  private static List<String> findings(Outcome outcome, Certificate certificate, Network network) {
    List<String> findings = new ArrayList<>();
    findings.add(
        String.format(
            Locale.ROOT,
            "plan: %d stations serve %,d of %,d ZIPs; every constraint holds",
            outcome.stations().size(),
            outcome.verified().served(),
            outcome.zips().size()));
    findings.add(
        String.format(
            Locale.ROOT,
            "cost: %,.2f USD a year, by component, by arc and by file",
            outcome.totals().total() / 100.0));
    findings.add(
        String.format(
            Locale.ROOT,
            "bound: the multipliers prove at least %,.2f USD a year over all %,d candidates and"
                + " %,d arcs, a gap of %.4f %%",
            certificate.relaxationCents() / 100.0,
            network.sites().size(),
            network.problem().arcs().size(),
            100 * Summary.gap(certificate.objectiveCents(), certificate.relaxationCents())));
    if (!certificate.basis().equals(LowerBound.RELAXATION)) {
      findings.add(
          String.format(
              Locale.ROOT,
              "beyond that, the bound of %,.2f USD a year (gap %.4f %%) rests on the word of %s",
              certificate.boundCents() / 100.0,
              100 * certificate.relativeGap(),
              certificate.basis()));
    }
    return findings;
  }
}

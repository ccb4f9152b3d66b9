package org.waystation.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.waystation.scenario.ResolvedScenario;
import org.waystation.scenario.ScenarioException;
import org.waystation.scenario.ScenarioReader;
import org.waystation.siting.StationCount;
import org.waystation.solve.RobustPlan;
import org.waystation.solve.SharedStations;

/**
 * Verifies a robust plan from its files alone: sets the problem of every scenario up again, checks
 * each scenario's own plan and bound as a run's, prices every set of stations in every scenario
 * anew, recomputes the bound on the worst regret from weights and multipliers, makes every file
 * again and compares.
 */
public final class RobustVerifier {
  /** Below half a cent two amounts are the same. */
  static final double CENT = 0.005;

  private static final double ROUNDING = 1e-9;

  private final Path folder;
  private final List<String> faults = new ArrayList<>();

  private RobustVerifier(Path folder) {
    this.folder = folder;
  }

  /** Whether a folder holds a robust plan, and not a run or nothing. */
  public static boolean holdsOne(Path folder) {
    try {
      return new WrittenRun(folder).manifest().has(RobustFiles.SCENARIOS);
    } catch (DamagedRunException e) {
      return false;
    }
  }

  /** Verifies the robust plan in a folder. */
  public static RunVerifier.Verdict verify(Path folder) {
    RobustVerifier verifier = new RobustVerifier(folder);
    List<String> findings = List.of();
    try {
      findings = verifier.check();
    } catch (DamagedRunException e) {
      verifier.faults.add(e.getMessage());
    } catch (IllegalArgumentException e) {
      // Types of the problem refuse values that no plan can have been computed with.
      verifier.faults.add("the files hold what no run writes: " + e.getMessage());
    }
    return new RunVerifier.Verdict(
        verifier.faults, verifier.faults.isEmpty() ? findings : List.of());
  }

  private List<String> check() {
    WrittenRun top = new WrittenRun(folder);
    WrittenHashes.check(top, faults);
    JsonNode claimed = top.json(RobustReport.JSON);
    List<RobustPart> parts = new ArrayList<>();
    int scenarios = top.manifest().path(RobustFiles.SCENARIOS).size();
    List<StationCount> counts = counts(claimed);
    // By piece of the bound, then by scenario.
    double[][][] multipliers = new double[counts.size()][scenarios][];
    for (int s = 0; s < scenarios; s++) {
      int number = s;
      ResolvedScenario resolved = resolved(top.manifest().path(RobustFiles.SCENARIOS).get(s));
      part(
          resolved,
          files -> {
            RobustPart part = own(files, resolved, RunVerifier.build(top.manifest()));
            if (part != null) {
              for (int k = 0; k < multipliers.length; k++) {
                multipliers[k][number] =
                    files.multipliers(
                        part.network().zips(),
                        part.certificate().aim(),
                        RobustPart.sharedMultipliers(counts.get(k)));
              }
              parts.add(part);
            }
          });
    }
    if (parts.size() < scenarios || parts.isEmpty()) {
      faults.add(Manifest.FILE + ": not every scenario can be set up again");
      return List.of();
    }
    SharedStations shared = RobustRun.sharedBy(parts);
    RobustSets sets = new RobustSets(folder, parts, shared, faults);
    requireAll(counts, shared.stations());
    RobustPlan robust = robust(parts, sets.priced(), claimed, counts, multipliers);
    sets.checkOrigins(robust);
    for (int s = 0; s < parts.size(); s++) {
      checkChosen(parts.get(s), shared, s, robust);
    }
    RobustReport report = RobustReport.proving(parts, shared, robust);
    Map<String, byte[]> again = new LinkedHashMap<>();
    report.write((name, content) -> again.put(name, WrittenHashes.inMemory(content)));
    again.forEach(
        (name, bytes) -> MadeAgain.compare(name, bytes, WrittenHashes.bytes(top, name), faults));
    ObjectNode json = report.json();
    MadeAgain.compare(RobustReport.JSON, claimed, json, faults);
    JsonFile.TIMED.forEach(key -> json.set(key, claimed.path(key)));
    MadeAgain.refuseOthers(RobustReport.JSON, claimed, json, faults);
    return RobustFindings.of(parts, report);
  }

  private static ResolvedScenario resolved(JsonNode document) {
    try {
      return ScenarioReader.fromResolved(document);
    } catch (ScenarioException e) {
      throw new DamagedRunException(Manifest.FILE + ": " + e.getMessage());
    }
  }

  /** Does something with the files of a scenario; what is found there is told with its folder. */
  private void part(ResolvedScenario resolved, Consumer<WrittenRun> work) {
    String place = RobustPart.folder(resolved.scenario().name());
    int before = faults.size();
    try {
      work.accept(WrittenRun.part(folder.resolve(place), resolved.document()));
    } catch (DamagedRunException e) {
      faults.add(e.getMessage());
    }
    for (int k = before; k < faults.size(); k++) {
      faults.set(k, place + faults.get(k));
    }
  }

  /** A scenario's own plan, checked as that of a run; null if it breaks a constraint. */
  private RobustPart own(WrittenRun files, ResolvedScenario resolved, String build) {
    Optional<WrittenPlan> plan = WrittenPlan.read(files, resolved, build, faults);
    if (plan.isEmpty()) {
      return null;
    }
    RobustPart part =
        new RobustPart(resolved, plan.get().hubs(), plan.get().outcome(), plan.get().certificate());
    part.write(
        (name, content) ->
            MadeAgain.compare(
                name, WrittenHashes.inMemory(content), WrittenHashes.bytes(files, name), faults));
    return part;
  }

  /** The numbers of stations of each piece of the bound. */
  private static List<StationCount> counts(JsonNode claimed) {
    List<StationCount> counts = new ArrayList<>();
    for (JsonNode piece : claimed.path(RobustReport.PIECES)) {
      counts.add(
          new StationCount(
              piece.path(RobustReport.FROM).asInt(), piece.path(RobustReport.TO).asInt()));
    }
    return counts;
  }

  /** A number of stations that no piece holds would be bounded by nothing. */
  private static void requireAll(List<StationCount> counts, StationCount allowed) {
    int next = allowed.min();
    boolean all = !counts.isEmpty();
    for (StationCount count : counts) {
      all &= count.min() == next;
      next = count.max() + 1;
    }
    if (!all || next != allowed.max() + 1) {
      throw new DamagedRunException(
          String.format(
              Locale.ROOT,
              "%s: %s: must be for %d to %d stations, one piece after the other, found %s",
              RobustReport.JSON,
              RobustReport.PIECES,
              allowed.min(),
              allowed.max(),
              counts));
    }
  }

  /** The plan as the files claim it, every set of stations priced anew. */
  private static RobustPlan robust(
      List<RobustPart> parts,
      List<RobustPlan.Candidate> sets,
      JsonNode claimed,
      List<StationCount> counts,
      double[][][] multipliers) {
    RobustPlan.Candidate first = sets.get(0);
    RobustPlan.Candidate chosen =
        new RobustPlan.Candidate(
            claimed.path("chosenFrom").asText(),
            first.openSites(),
            first.costs(),
            first.worstRegret());
    List<RobustPlan.Piece> pieces = new ArrayList<>();
    for (int k = 0; k < counts.size(); k++) {
      JsonNode piece = claimed.path(RobustReport.PIECES).path(k);
      JsonNode regret = piece.path(RobustReport.PIECE_BOUND);
      pieces.add(
          new RobustPlan.Piece(
              counts.get(k),
              regret.isNull() ? Double.POSITIVE_INFINITY : regret.asDouble(),
              piece.path(RobustReport.BASIS).asText(),
              weights(parts, piece),
              multipliers[k]));
    }
    return new RobustPlan(chosen, sets.subList(1, sets.size()), new RobustPlan.Bound(pieces), 0);
  }

  private static double[] weights(List<RobustPart> parts, JsonNode piece) {
    double[] weights =
        parts.stream()
            .mapToDouble(part -> piece.path(RobustReport.WEIGHTS).path(part.name()).asDouble())
            .toArray();
    double sum = Arrays.stream(weights).sum();
    boolean none = Arrays.stream(weights).allMatch(weight -> weight == 0);
    if (!none && !(Math.abs(sum - 1) <= ROUNDING && Arrays.stream(weights).min().orElse(0) >= 0)) {
      throw new DamagedRunException(
          RobustReport.JSON
              + ": "
              + RobustReport.WEIGHTS
              + ": must be at least 0 and sum to 1, found "
              + Arrays.toString(weights));
    }
    return weights;
  }

  /** Who is served by whom with the chosen stations, made again and summed another way. */
  private void checkChosen(RobustPart part, SharedStations shared, int number, RobustPlan robust) {
    RobustPlan.Candidate chosen = robust.chosen();
    Optional<Outcome> outcome = RobustFiles.chosen(part, shared, number, chosen.openSites());
    part(
        part.resolved(),
        files -> {
          FileSink again =
              (name, content) ->
                  MadeAgain.compare(
                      name,
                      WrittenHashes.inMemory(content),
                      WrittenHashes.bytes(files, name),
                      faults);
          robust
              .bound()
              .pieces()
              .forEach(
                  piece ->
                      part.writeMultipliers(again, piece.stations(), piece.multipliers()[number]));
          outcome.ifPresent(
              found -> {
                part.writeChosen(again, found);
                double usd = found.totals().total() / 100.0;
                if (Math.abs(usd - chosen.costs()[number]) > CENT) {
                  faults.add(
                      String.format(
                          Locale.ROOT,
                          "%s: the plan costs %,.2f USD a year by component and %,.2f by arc",
                          RobustPart.CHOSEN,
                          usd,
                          chosen.costs()[number]));
                }
              });
        });
  }
}

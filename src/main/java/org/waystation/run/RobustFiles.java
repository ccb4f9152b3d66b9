package org.waystation.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystation.export.OutputFolder;
import org.waystation.export.WrittenFile;
import org.waystation.geodata.file.InputFile;
import org.waystation.scenario.ResolvedScenario;
import org.waystation.scenario.SourceFile;
import org.waystation.siting.PlanVerifier;
import org.waystation.solve.RobustPlan;
import org.waystation.solve.SharedStations;

/**
 * The files of a robust plan: the answer on top, and below {@code alone/} for each scenario what is
 * needed to set its problem up again and to price any stations in it.
 */
final class RobustFiles {
  /** Key of the manifest under which it has its scenarios; no run has it. */
  static final String SCENARIOS = "scenarios";

  private final List<RobustPart> parts;
  private final SharedStations shared;
  private final RobustPlan robust;

  RobustFiles(List<RobustPart> parts, SharedStations shared, RobustPlan robust) {
    this.parts = parts;
    this.shared = shared;
    this.robust = robust;
  }

  /** Writes everything but the manifest. */
  RobustReport write(OutputFolder output, RunLog log) {
    RobustPlan written = written(robust);
    Map<String, String> sha256 = new HashMap<>();
    for (int s = 0; s < parts.size(); s++) {
      String folder = RobustPart.folder(parts.get(s).name());
      FileSink files =
          (name, content) -> sha256.put(name, output.write(folder + name, content).sha256());
      parts.get(s).write(files);
      parts.get(s).writeCertificate(files, sha256::get);
      writeShared(files, s, written.bound());
      sha256.clear();
    }
    RobustReport report = RobustReport.proving(parts, shared, written);
    report.write(output::write);
    JsonFile.writeTimed(output::write, RobustReport.JSON, report.json(), log);
    output.write(
        PlanningRun.LOG,
        out -> out.write((String.join("\n", log.lines()) + "\n").getBytes(StandardCharsets.UTF_8)));
    return report;
  }

  private void writeShared(FileSink files, int part, RobustPlan.Bound bound) {
    chosen(parts.get(part), shared, part, robust.chosen().openSites())
        .ifPresent(chosen -> parts.get(part).writeChosen(files, chosen));
    bound
        .pieces()
        .forEach(
            piece ->
                parts
                    .get(part)
                    .writeMultipliers(files, piece.stations(), piece.multipliers()[part]));
  }

  /** What stations mean in a scenario; empty where its floor cannot be kept with them. */
  static Optional<Outcome> chosen(
      RobustPart part, SharedStations shared, int number, int[] openSites) {
    return shared
        .plan(number, openSites)
        .map(new PlanVerifier(part.network().problem())::verify)
        .map(plan -> new Outcome(part.network(), plan, part.resolved().scenario().travel()));
  }

  /** With multipliers rounded to cents, as the tables have them. */
  private static RobustPlan written(RobustPlan robust) {
    List<RobustPlan.Piece> pieces =
        robust.bound().pieces().stream()
            .map(
                piece ->
                    new RobustPlan.Piece(
                        piece.stations(),
                        piece.regret(),
                        piece.basis(),
                        piece.weights(),
                        inCents(piece.multipliers())))
            .toList();
    return new RobustPlan(
        robust.chosen(), robust.seen(), new RobustPlan.Bound(pieces), robust.rounds());
  }

  private static double[][] inCents(double[][] multipliers) {
    double[][] rounded = new double[multipliers.length][];
    for (int s = 0; s < rounded.length; s++) {
      rounded[s] = multipliers[s].clone();
      for (int i = 0; i < rounded[s].length; i++) {
        rounded[s][i] = Math.rint(rounded[s][i] * 100) / 100;
      }
    }
    return rounded;
  }

  static ObjectNode manifest(
      List<ResolvedScenario> scenarios,
      Collection<SourceFile> sources,
      Collection<InputFile> inputs,
      RobustPlan robust,
      RunLog log,
      List<WrittenFile> files) {
    ObjectNode json = Manifest.head(log);
    ArrayNode documents = json.putArray(SCENARIOS);
    scenarios.forEach(resolved -> documents.add((JsonNode) resolved.document()));
    json.put("rounds", robust.rounds());
    Manifest.inputs(json, sources, inputs);
    return Manifest.finished(json, log, files);
  }
}

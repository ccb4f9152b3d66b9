package org.waystation.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.waystation.scenario.NetworkRules;
import org.waystation.scenario.ProblemKind;
import org.waystation.scenario.ResolvedScenario;
import org.waystation.scenario.StationRules;
import org.waystation.siting.CompensatedSum;
import org.waystation.siting.Plan;
import org.waystation.siting.SitingProblem;

/**
 * {@code certificate.json}: what is needed, beside the tables it names, to recompute plan, limits
 * and bound after everything else is gone.
 */
final class CertificateFile {
  static final String FILE = "certificate.json";

  /** The tables that every certificate rests on. */
  static final List<String> RESTS_ON =
      List.of(
          ProblemFiles.DEMAND,
          ProblemFiles.CANDIDATES,
          ProblemFiles.HUBS,
          ProblemFiles.MULTIPLIERS,
          PlanTables.ASSIGNMENTS);

  private CertificateFile() {}

  /**
   * @param build who wrote it; the verifier takes over what it finds
   * @param sha256 hash of a file of the run, by its name
   */
  static ObjectNode of(
      Certificate certificate,
      Outcome outcome,
      ResolvedScenario resolved,
      String build,
      Function<String, String> sha256) {
    Aim aim = certificate.aim();
    NetworkRules rules = resolved.scenario().network();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("problem", aim.kind().word());
    json.put("unit", aim.unit());
    json.put("sense", aim.maximises() ? "maximise" : "minimise");
    json.put("status", certificate.status());
    json.put("stopReason", certificate.stopReason());
    json.put("objective", figure(aim, certificate.objective()));
    json.put("bound", figure(aim, certificate.bound()));
    json.put("relativeGap", gap(certificate.relativeGap()));
    json.put("boundBasis", certificate.basis());
    json.put("provenBound", figure(aim, certificate.proof().bound()));
    json.put("provenRelativeGap", gap(certificate.provenGap()));
    if (certificate.proof().impossible() >= 0) {
      json.put("impossibleRoadMiles", Summary.rounded(certificate.proof().impossible(), 3));
    }
    json.put("ownProof", certificate.ownProof());
    json.put("solverWord", certificate.solverWord());
    json.put("planCostUsdPerYear", BigDecimal.valueOf(outcome.totals().total(), 2));
    json.set("coverageFloor", floor(outcome, rules));
    if (aim.kind() == ProblemKind.LEAST_COST) {
      json.put("floorPrice", Summary.rounded(certificate.origin().floorPrice(), 2));
    }
    json.set("limits", limits(resolved));
    json.set("counts", counts(outcome));
    json.putObject("engine").put("name", certificate.origin().engine()).put("program", build);
    json.put("seed", certificate.origin().seed());
    json.put("repeatable", certificate.origin().repeatable());
    json.put("scenarioSha256", WrittenHashes.ofJson(resolved.document()));
    ObjectNode files = json.putObject("files");
    RESTS_ON.forEach(name -> files.put(name, sha256.apply(name)));
    if (OutsidePrices.given(resolved.scenario())) {
      files.put(OutsidePrices.FILE, sha256.apply(OutsidePrices.FILE));
    }
    return json;
  }

  private static BigDecimal figure(Aim aim, double value) {
    return Summary.rounded(value, aim.decimals());
  }

  private static BigDecimal gap(double gap) {
    return Summary.rounded(gap, 8);
  }

  private static ObjectNode floor(Outcome outcome, NetworkRules rules) {
    SitingProblem problem = outcome.network().problem();
    CompensatedSum served = new CompensatedSum();
    int[] siteOfPoint = outcome.verified().plan().siteOfPoint();
    for (int i = 0; i < siteOfPoint.length; i++) {
      served.add(siteOfPoint[i] == Plan.OUTSIDE ? 0 : problem.floor().weights()[i]);
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("measure", rules.floor().measure().word());
    json.put("least", Summary.rounded(problem.floor().least(), 3));
    json.put("served", Summary.rounded(served.value(), 3));
    json.put("inScope", Summary.rounded(problem.floor().total(), 3));
    return json;
  }

  private static ObjectNode limits(ResolvedScenario resolved) {
    NetworkRules rules = resolved.scenario().network();
    StationRules station = rules.limits();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("minStations", rules.stations().min());
    json.put("maxStations", rules.stations().max());
    json.put("maxRoadMiles", Summary.rounded(resolved.scenario().travel().standard().miles(), 3));
    json.put("sourcing", Words.of(station.sourcing()));
    json.put("maxParcelsPerDay", orNull(station.maxParcelsPerDay()));
    json.put("minParcelsPerDay", orNull(station.minParcelsPerDay()));
    json.put("maxZips", orNull(station.maxZips()));
    return json;
  }

  private static BigDecimal orNull(OptionalDouble value) {
    return value.isPresent() ? BigDecimal.valueOf(value.getAsDouble()) : null;
  }

  private static Integer orNull(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }

  private static ObjectNode counts(Outcome outcome) {
    SitingProblem problem = outcome.network().problem();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("demandPoints", problem.points().size());
    json.put("candidates", problem.sites().size());
    json.put("pairs", problem.arcs().size());
    json.put("groups", problem.sites().groups());
    json.put("stations", outcome.stations().size());
    json.put("zipsServed", outcome.verified().served());
    json.put("zipsDivided", outcome.divided());
    return json;
  }
}

package org.waystation.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.waystation.phasing.OpeningStep;
import org.waystation.phasing.Period;
import org.waystation.phasing.PeriodCost;
import org.waystation.phasing.PhasingPlan;
import org.waystation.phasing.PhasingProblem;
import org.waystation.phasing.PhasingResult;
import org.waystation.phasing.PhasingSolver;
import org.waystation.phasing.PhasingVerifier;
import org.waystation.units.Count;

/** The section {@code phases} of the summary, and the sentence for the terminal. */
final class PhaseSummary {
  static final String KEY = "phases";

  private static final double CENT = 0.01;

  private PhaseSummary() {}

  static ObjectNode of(Phases phases) {
    PhasingResult result = phases.result();
    double waiting = phases.waitingUsd();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("objectiveUsd", usd(result.objective()));
    json.put("lowerBoundUsd", usd(result.bound()));
    json.put("relativeGap", Summary.rounded(result.relativeGap(), 8));
    json.put("boundBasis", result.basis());
    json.put("provenBoundUsd", usd(result.provenBound()));
    json.put("repeatable", !result.clockDecided());
    json.put("savingUsd", usd(waiting - result.objective()));
    json.put("mostSavingUsd", usd(waiting - result.bound()));
    json.put("stationsThatNeverPay", phases.neverPaying());
    ArrayNode rows = json.putArray("periods");
    for (int t = 0; t <= phases.last(); t++) {
      period(rows.addObject(), phases, t);
    }
    return json;
  }

  private static void period(ObjectNode row, Phases phases, int t) {
    PeriodCost cost = phases.costs().get(t);
    Period period = phases.network().problem().periods().get(t);
    row.put("period", phases.word(t));
    row.put("newStations", cost.opened());
    row.put("stations", cost.stations());
    row.put("capexUsd", usd(cost.capexUsd()));
    row.put("servedZips", phases.served(t));
    row.put("volume", Summary.rounded(period.volume(), 6));
    row.put("discountedYears", Summary.rounded(period.discountedYears(), 6));
    row.put("stationUsdPerYear", usd(cost.fixedUsdPerYear()));
    row.put("serviceAndPostUsdPerYear", usd(cost.servicePostUsdPerYear()));
    row.put("marginalSavingUsdPerYear", usd(saving(phases, t)));
    row.put("discountedUsd", usd(cost.discountedUsd()));
  }

  private static double saving(Phases phases, int period) {
    return phases.steps().stream()
        .filter(step -> step.period() == period)
        .mapToDouble(OpeningStep::savingUsdPerYear)
        .sum();
  }

  private static BigDecimal usd(double usd) {
    return Summary.rounded(usd, 2);
  }

  /** What a summary says of the order that stands in the table; adds what cannot be so. */
  static PhasingResult claimed(
      JsonNode json, PhasingProblem problem, PhasingPlan plan, List<String> faults) {
    double objective = new PhasingVerifier(problem).objective(plan);
    double proven = Math.min(new PhasingSolver(problem).provenBound(), objective);
    String basis = json.path("boundBasis").asText();
    boolean own = basis.equals(PhasingResult.RELAXATION);
    double bound = own ? proven : json.path("lowerBoundUsd").asDouble();
    if (!(bound >= proven - CENT && bound <= objective + CENT)) {
      faults.add(
          String.format(
              Locale.ROOT,
              "%s: %s.lowerBoundUsd: must lie between [%.2f], which is proven, and the objective,"
                  + " found [%.2f]",
              Summary.FILE,
              KEY,
              proven,
              bound));
    }
    return new PhasingResult(
        plan, objective, proven, bound, basis, !json.path("repeatable").asBoolean());
  }

  /** What a verifier confirms of the programme. */
  static String finding(Phases phases) {
    PhasingResult result = phases.result();
    return text(
        "programme: %d periods keep their limits; %,.2f USD discounted, and the relaxation proves"
            + " that no order comes to less than %,.2f, a gap of %.4f %%%s",
        phases.words().size(),
        result.objective(),
        result.provenBound(),
        100 * PhasingResult.gap(result.objective(), result.provenBound()),
        result.basis().equals(PhasingResult.RELAXATION)
            ? ""
            : text("; on the word of %s %.4f %%", result.basis(), 100 * result.relativeGap()));
  }

  /** The programme in a sentence. */
  static String sentence(Phases phases) {
    PhasingResult result = phases.result();
    StringBuilder periods = new StringBuilder();
    for (int t = 0; t <= phases.last(); t++) {
      periods.append(
          text(
              "%s%s opens %,d",
              t == 0 ? "" : ", ", phases.word(t), phases.costs().get(t).opened()));
    }
    double saving = phases.waitingUsd() - result.objective();
    return text(
        "%s stations: against opening all in the last period this %s %,.1f M USD, discounted, and no"
            + " order does better by more than %,.2f M; %s by themselves",
        periods,
        saving >= 0 ? "saves" : "costs another",
        Math.abs(saving) / 1e6,
        (result.objective() - result.bound()) / 1e6,
        Count.of(phases.neverPaying(), "station never pays", "stations never pay"));
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}

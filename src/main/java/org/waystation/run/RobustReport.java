package org.waystation.run;

import static org.waystation.export.Column.of;
import static org.waystation.export.Column.optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.waystation.export.Column;
import org.waystation.export.CsvTable;
import org.waystation.export.Kind;
import org.waystation.siting.VerifiedPlan;
import org.waystation.solve.LowerBound;
import org.waystation.solve.RobustPlan;

/**
 * The stations chosen for several scenarios, beside those of each: costs and regrets.
 *
 * @param alone each scenario planned alone
 * @param robust the stations for all
 */
record RobustReport(List<Alone> alone, RobustPlan robust) {
  static final String CSV = "robust.csv";
  static final String JSON = "robust.json";

  /** Name of the chosen set where it stands beside those that were seen. */
  private static final String CHOSEN = "chosen";

  private static final List<Column> COLUMNS =
      List.of(
          of("stations", Kind.TEXT),
          of("scenario", Kind.TEXT),
          optional("costUsdPerYear", Kind.USD),
          optional("regretAgainstPlanUsdPerYear", Kind.USD),
          optional("regretAgainstBoundUsdPerYear", Kind.USD),
          of("chosen", Kind.FLAG));

  /**
   * A scenario planned alone.
   *
   * @param name of the scenario
   * @param network its ZIPs, sites and prices
   * @param plan found for it
   * @param bound no plan for it costs less
   */
  record Alone(String name, Network network, VerifiedPlan plan, LowerBound bound) {
    double boundUsd() {
      return bound.usdPerYear();
    }

    double bestUsd() {
      return plan.objectiveUsdPerYear();
    }
  }

  void write(FileSink files) {
    files.write(CSV, this::table);
    JsonFile.write(files, JSON, json());
  }

  /** One row for each set of stations and scenario, the chosen set first. */
  private void table(OutputStream out) throws IOException {
    try (CsvTable table = new CsvTable(out, COLUMNS)) {
      rows(table, CHOSEN, robust.chosen(), true);
      robust.seen().forEach(candidate -> rows(table, candidate.origin(), candidate, false));
    }
  }

  private void rows(CsvTable table, String name, RobustPlan.Candidate candidate, boolean chosen) {
    for (int s = 0; s < alone.size(); s++) {
      double cost = candidate.costs()[s];
      table.write(
          name,
          alone.get(s).name(),
          finite(cost),
          finite(cost - alone.get(s).bestUsd()),
          finite(cost - alone.get(s).boundUsd()),
          chosen);
    }
  }

  private static Double finite(double usd) {
    return Double.isFinite(usd) ? usd : null;
  }

  private ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode stations = json.putArray("stations");
    stations().forEach(stations::add);
    json.put("chosenFrom", robust.chosen().origin());
    put(json, "worstRegretAgainstPlansUsdPerYear", robust.chosen().worstRegret());
    put(json, "worstRegretAgainstBoundsUsdPerYear", worstAgainstBounds());
    put(json, "lowerBoundOnWorstRegretUsdPerYear", bound());
    json.put("boundBasis", robust.basis());
    json.put(
        "solverWord",
        "that the bounds, of each scenario and of all together, are those that the solver found");
    json.put("rounds", robust.rounds());
    ArrayNode scenarios = json.putArray("scenarios");
    for (int s = 0; s < alone.size(); s++) {
      ObjectNode scenario = scenarios.addObject();
      scenario.put("scenario", alone.get(s).name());
      put(scenario, "planUsdPerYear", alone.get(s).bestUsd());
      put(scenario, "lowerBoundUsdPerYear", alone.get(s).boundUsd());
      put(scenario, "costUsdPerYear", robust.chosen().costs()[s]);
      put(scenario, "regretUsdPerYear", robust.chosen().costs()[s] - alone.get(s).bestUsd());
      scenario.put("weightOfBound", Summary.rounded(robust.weights()[s], 6));
    }
    return json;
  }

  private static void put(ObjectNode node, String key, double usd) {
    node.put(key, Double.isFinite(usd) ? Summary.rounded(usd, 2) : null);
  }

  /** Regret against the true optimum of each scenario is never below 0. */
  private double bound() {
    return Math.max(0, robust.bound());
  }

  private double worstAgainstBounds() {
    return IntStream.range(0, alone.size())
        .mapToDouble(s -> robust.chosen().costs()[s] - alone.get(s).boundUsd())
        .max()
        .orElseThrow();
  }

  private List<String> stations() {
    Network network = alone.get(0).network();
    return IntStream.of(robust.chosen().openSites())
        .mapToObj(site -> network.sites().get(site).zip().zip())
        .toList();
  }

  /** The answer in a few lines, for the terminal. */
  List<String> headlines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        text(
            "%d stations for %d scenarios, from %s",
            robust.chosen().openSites().length, alone.size(), robust.chosen().origin()));
    lines.add(
        text(
            "worst regret %,.0f USD a year against the scenarios' own plans, at most %,.0f against"
                + " any plans; no stations have less than %,.0f",
            robust.chosen().worstRegret(), worstAgainstBounds(), bound()));
    lines.add(text("%-28s %s", "regret, M USD a year", names()));
    lines.add(row(CHOSEN, robust.chosen()));
    robust.seen().stream()
        .limit(alone.size())
        .forEach(candidate -> lines.add(row(candidate.origin(), candidate)));
    return lines;
  }

  private String names() {
    return String.join("", alone.stream().map(one -> text("%18s", one.name())).toList());
  }

  private String row(String name, RobustPlan.Candidate candidate) {
    StringBuilder row = new StringBuilder(text("%-28s ", name));
    for (int s = 0; s < alone.size(); s++) {
      double regret = candidate.costs()[s] - alone.get(s).bestUsd();
      row.append(Double.isFinite(regret) ? text("%18.3f", regret / 1e6) : text("%18s", "no plan"));
    }
    return row.toString();
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}

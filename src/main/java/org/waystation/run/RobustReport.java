package org.waystation.run;

import static org.waystation.export.Column.of;
import static org.waystation.export.Column.optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.waystation.export.Column;
import org.waystation.export.CsvTable;
import org.waystation.export.Kind;
import org.waystation.solve.LowerBound;
import org.waystation.solve.RobustPlan;
import org.waystation.solve.SharedStations;

/**
 * The stations chosen for several scenarios, beside those of each: costs and regrets.
 *
 * @param parts each scenario planned alone
 * @param robust the stations for all
 * @param proven for each piece of the bound what the written multipliers prove: no set with so many
 *     stations has a worst regret below it
 */
record RobustReport(List<RobustPart> parts, RobustPlan robust, List<Double> proven) {
  static final String CSV = "robust.csv";
  static final String JSON = "robust.json";
  static final String STATIONS = "stations.csv";

  /** Name of the chosen set where it stands beside those that were seen. */
  static final String CHOSEN = "chosen";

  /** Where the chosen set comes from if no solve gave it. */
  static final String EXCHANGES = RobustPlan.EXCHANGES;

  /** Keys of the bound, number of stations by number of stations. */
  static final String PIECES = "boundByStations";

  static final String FROM = "fromStations";
  static final String TO = "toStations";
  static final String PIECE_BOUND = "lowerBoundUsdPerYear";
  static final String BASIS = "boundBasis";
  static final String WEIGHTS = "weights";

  private static final int NARROWEST = 12;

  private static final List<Column> COLUMNS =
      List.of(
          of("stations", Kind.TEXT),
          of("scenario", Kind.TEXT),
          optional("costUsdPerYear", Kind.USD),
          optional("regretAgainstPlanUsdPerYear", Kind.USD),
          optional("regretAgainstBoundUsdPerYear", Kind.USD),
          of("chosen", Kind.FLAG));

  private static final List<Column> STATION_COLUMNS =
      List.of(
          of("stations", Kind.TEXT),
          of("site", Kind.TEXT),
          of("place", Kind.TEXT),
          of("state", Kind.TEXT));

  /**
   * @param shared the problems of the parts
   * @param robust with multipliers as they are written
   */
  static RobustReport proving(List<RobustPart> parts, SharedStations shared, RobustPlan robust) {
    return new RobustReport(
        parts,
        robust,
        robust.bound().pieces().stream()
            .map(
                piece ->
                    shared.provenRegret(
                        piece.stations(),
                        piece.weights(),
                        floorPrices(parts),
                        best(parts),
                        piece.multipliers()))
            .toList());
  }

  static double[] best(List<RobustPart> parts) {
    return parts.stream().mapToDouble(RobustPart::bestUsd).toArray();
  }

  static double[] floorPrices(List<RobustPart> parts) {
    return parts.stream().mapToDouble(RobustPart::floorPrice).toArray();
  }

  void write(FileSink files) {
    files.write(CSV, this::table);
    files.write(STATIONS, this::stationTable);
  }

  /** The stations of each set, the chosen one first. */
  private void stationTable(OutputStream out) throws IOException {
    try (CsvTable table = new CsvTable(out, STATION_COLUMNS)) {
      stationRows(table, CHOSEN, robust.chosen());
      robust.seen().forEach(candidate -> stationRows(table, candidate.origin(), candidate));
    }
  }

  private void stationRows(CsvTable table, String name, RobustPlan.Candidate candidate) {
    for (int number : candidate.openSites()) {
      Site site = parts.get(0).network().sites().get(number);
      table.write(name, site.id(), site.zip().place().name(), site.zip().place().state());
    }
  }

  /** One row for each set of stations and scenario, the chosen set first. */
  private void table(OutputStream out) throws IOException {
    try (CsvTable table = new CsvTable(out, COLUMNS)) {
      rows(table, CHOSEN, robust.chosen(), true);
      robust.seen().forEach(candidate -> rows(table, candidate.origin(), candidate, false));
    }
  }

  private void rows(CsvTable table, String name, RobustPlan.Candidate candidate, boolean chosen) {
    for (int s = 0; s < parts.size(); s++) {
      double cost = candidate.costs()[s];
      table.write(
          name,
          parts.get(s).name(),
          finite(cost),
          finite(cost - parts.get(s).bestUsd()),
          finite(cost - parts.get(s).boundUsd()),
          chosen);
    }
  }

  private static Double finite(double usd) {
    return Double.isFinite(usd) ? usd : null;
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("stations", robust.chosen().openSites().length);
    json.put("chosenFrom", robust.chosen().origin());
    put(json, "worstRegretAgainstPlansUsdPerYear", robust.chosen().worstRegret());
    put(json, "worstRegretAgainstBoundsUsdPerYear", worstAgainstBounds());
    put(json, "lowerBoundOnWorstRegretUsdPerYear", bound());
    put(json, "provenLowerBoundUsdPerYear", provenBound());
    json.put("relativeGap", Summary.rounded(gap(), 6));
    json.put(BASIS, basis());
    json.put("solverWord", solverWord());
    ArrayNode scenarios = json.putArray("scenarios");
    for (int s = 0; s < parts.size(); s++) {
      double cost = robust.chosen().costs()[s];
      ObjectNode scenario = scenarios.addObject();
      scenario.put("scenario", parts.get(s).name());
      put(scenario, "planUsdPerYear", parts.get(s).bestUsd());
      put(scenario, "lowerBoundUsdPerYear", parts.get(s).boundUsd());
      put(scenario, "costUsdPerYear", cost);
      put(scenario, "regretUsdPerYear", cost - parts.get(s).bestUsd());
    }
    ArrayNode pieces = json.putArray(PIECES);
    for (int k = 0; k < proven.size(); k++) {
      piece(pieces.addObject(), robust.bound().pieces().get(k), proven.get(k));
    }
    return json;
  }

  private void piece(ObjectNode json, RobustPlan.Piece piece, double provenHere) {
    boolean own = isOwn(piece, provenHere);
    json.put(FROM, piece.stations().min());
    json.put(TO, piece.stations().max());
    put(json, PIECE_BOUND, own ? provenHere : piece.regret());
    put(json, "provenLowerBoundUsdPerYear", provenHere);
    json.put(BASIS, own ? LowerBound.RELAXATION : piece.basis());
    ObjectNode weights = json.putObject(WEIGHTS);
    for (int s = 0; s < parts.size(); s++) {
      weights.put(parts.get(s).name(), BigDecimal.valueOf(piece.weights()[s]));
    }
  }

  /** Whether the written multipliers prove as much as anybody says of a piece. */
  private static boolean isOwn(RobustPlan.Piece piece, double provenHere) {
    return piece.basis().isEmpty()
        || piece.basis().equals(LowerBound.RELAXATION)
        || piece.regret() <= provenHere + RobustVerifier.CENT;
  }

  private static void put(ObjectNode node, String key, double usd) {
    node.put(key, Double.isFinite(usd) ? Summary.rounded(usd, 2) : null);
  }

  /** What is said, by whatever; regret against the true optimum is never below 0. */
  private double bound() {
    return clipped(ownWord() ? leastProven() : robust.bound().regret());
  }

  private double provenBound() {
    return clipped(leastProven());
  }

  private double leastProven() {
    return proven.stream().mapToDouble(Double::doubleValue).min().orElse(0);
  }

  private double clipped(double regret) {
    return Math.min(Math.max(0, regret), Math.max(0, robust.chosen().worstRegret()));
  }

  /** Whether the written multipliers prove as much as anybody says. */
  private boolean ownWord() {
    return others().isEmpty()
        || clipped(robust.bound().regret()) <= clipped(leastProven()) + RobustVerifier.CENT;
  }

  /** Whoever else says something of a piece. */
  private Set<String> others() {
    Set<String> others = new TreeSet<>();
    for (int k = 0; k < proven.size(); k++) {
      RobustPlan.Piece piece = robust.bound().pieces().get(k);
      if (!isOwn(piece, proven.get(k))) {
        others.add(piece.basis());
      }
    }
    return others;
  }

  private String basis() {
    return ownWord() ? LowerBound.RELAXATION : String.join(", ", others());
  }

  /** How much of the worst regret the bound leaves open. */
  private double gap() {
    double worst = robust.chosen().worstRegret();
    return worst <= 0 ? 0 : (worst - bound()) / worst;
  }

  /** What somebody has to be believed for; empty text if nothing. */
  private String solverWord() {
    List<String> said = new ArrayList<>();
    for (RobustPart part : parts) {
      if (!part.certificate().isProvenHere()) {
        said.add(part.name() + ": " + part.certificate().solverWord());
      }
    }
    if (!ownWord()) {
      said.add(
          text(
              "That no stations have a worst regret below %,.2f USD and not %,.2f rests on the word"
                  + " of %s alone.",
              bound(), provenBound(), basis()));
    }
    return String.join(" ", said);
  }

  private double worstAgainstBounds() {
    return IntStream.range(0, parts.size())
        .mapToDouble(s -> robust.chosen().costs()[s] - parts.get(s).boundUsd())
        .max()
        .orElseThrow();
  }

  /** What is proven of the worst regret, and by whom. */
  String boundSentence() {
    return text(
        "bound: the multipliers prove that no stations have a worst regret below %,.2f USD a year;"
            + " the chosen ones have %,.2f. %s",
        provenBound(),
        robust.chosen().worstRegret(),
        solverWord().isEmpty() ? "Nothing rests on a solver's word" : solverWord());
  }

  /** The answer in a few lines, for the terminal. */
  List<String> headlines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        text(
            "%d %s for %d scenarios, from %s",
            robust.chosen().openSites().length,
            robust.chosen().openSites().length == 1 ? "station" : "stations",
            parts.size(),
            robust.chosen().origin()));
    lines.add(
        text(
            "worst regret %,.0f USD a year against the scenarios' own plans, at most %,.0f against"
                + " any plans; no stations have less than %,.0f (gap %.2f %%)",
            robust.chosen().worstRegret(), worstAgainstBounds(), bound(), 100 * gap()));
    lines.add(text("%-28s %s", "regret, M USD a year", names()));
    lines.add(row(CHOSEN, robust.chosen()));
    robust.seen().stream()
        .limit(parts.size())
        .forEach(candidate -> lines.add(row(candidate.origin(), candidate)));
    return lines;
  }

  private String names() {
    return String.join("", parts.stream().map(one -> column(one, one.name())).toList());
  }

  private String row(String name, RobustPlan.Candidate candidate) {
    StringBuilder row = new StringBuilder(text("%-28s ", name));
    for (int s = 0; s < parts.size(); s++) {
      double regret = candidate.costs()[s] - parts.get(s).bestUsd();
      row.append(
          column(parts.get(s), Double.isFinite(regret) ? text("%.3f", regret / 1e6) : "no plan"));
    }
    return row.toString();
  }

  /** Right under the name of the scenario, however long that is. */
  private static String column(RobustPart part, String cell) {
    return text("%" + Math.max(NARROWEST, part.name().length() + 2) + "s", cell);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}

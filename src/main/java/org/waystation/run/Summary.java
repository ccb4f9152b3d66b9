package org.waystation.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.waystation.compare.Coverage;
import org.waystation.compare.PostalComparison;
import org.waystation.compare.UniversalService;
import org.waystation.compare.ZipOutcome;
import org.waystation.ledger.Fate;
import org.waystation.ledger.Ledger;
import org.waystation.scenario.ProblemKind;

/** Builds {@code summary.json}: the answer on one page, for people and programs. */
final class Summary {
  static final String FILE = "summary.json";

  /** Key under which it counts the account of each row. */
  static final String LEDGER = "ledger";

  private final ObjectNode json = JsonNodeFactory.instance.objectNode();
  private final Outcome outcome;

  private Summary(Outcome outcome) {
    this.outcome = outcome;
  }

  static ObjectNode of(
      String scenario,
      Outcome outcome,
      Certificate certificate,
      Comparison comparison,
      Studies studies,
      Ledger ledger) {
    Summary summary = new Summary(outcome);
    summary.json.put("scenario", scenario);
    summary.answer(certificate);
    summary.cost();
    Channels.write(summary.json.putArray("channels"), Channels.of(outcome));
    summary.coverage(comparison.coverage());
    summary.comparison(comparison);
    LedgerJson.write(summary.json.putObject("postalLedger"), comparison);
    EquityJson.write(summary.json.putObject("equity"), comparison.equity());
    ArrayNode sentences = summary.json.putArray("sentences");
    Sentences.write(sentences, Sentences.of(comparison));
    Sentences.write(sentences, StudySentences.of(outcome, studies));
    summary.universal(comparison.universal());
    studies
        .programme()
        .ifPresent(one -> ProgrammeTable.write(summary.json.putArray("programme"), one));
    studies.phases().ifPresent(one -> summary.json.set(PhaseSummary.KEY, PhaseSummary.of(one)));
    studies
        .auction()
        .ifPresent(one -> summary.json.set(AuctionSummary.KEY, AuctionSummary.of(one)));
    studies
        .uncertainty()
        .ifPresent(found -> new UncertaintySummary(outcome, found).addTo(summary.json));
    summary.ledger(ledger);
    return summary.json;
  }

  private void answer(Certificate certificate) {
    json.put("status", certificate.status());
    json.putObject("stations").put("opened", outcome.stations().size());
    int served = outcome.verified().served();
    ObjectNode zips = json.putObject("zips");
    zips.put("inScope", outcome.zips().size());
    zips.put("served", served);
    zips.put("unserved", outcome.unserved().size());
    ObjectNode reasons = zips.putObject("unservedReasons");
    Map<Unserved.Why, Integer> counts = new EnumMap<>(Unserved.Why.class);
    outcome.unserved().forEach(one -> counts.merge(one.why(), 1, Integer::sum));
    for (Unserved.Why why : Unserved.Why.values()) {
      reasons.put(why.word(), counts.getOrDefault(why, 0));
    }
    json.put(
        "landSquareMiles",
        rounded(outcome.zips().stream().mapToDouble(ZipOutcome::landSquareMiles).sum(), 3));
    json.put("problem", certificate.aim().kind().word());
    ObjectNode objective = json.putObject("objective");
    objective.put("unit", certificate.aim().unit());
    objective.put("value", rounded(certificate.objective(), certificate.aim().decimals()));
    objective.put("bound", rounded(certificate.bound(), certificate.aim().decimals()));
    json.put("objectiveUsdPerYear", usd(outcome.totals().total()));
    if (certificate.aim().kind() == ProblemKind.LEAST_COST) {
      json.put("lowerBoundUsdPerYear", rounded(certificate.bound(), 2));
    }
    json.put("relativeGap", rounded(certificate.relativeGap(), 8));
    json.put("boundBasis", certificate.basis());
    json.put("solverWord", certificate.solverWord());
    json.put("stopReason", certificate.stopReason());
    json.put("seed", certificate.origin().seed());
    json.put("repeatable", certificate.origin().repeatable());
    if (certificate.aim().kind() == ProblemKind.LEAST_COST) {
      json.put("coverageFloorPriceUsdPerZipYear", rounded(certificate.origin().floorPrice(), 2));
    }
  }

  private void cost() {
    double parcels = outcome.zips().stream().mapToDouble(ZipOutcome::parcelsPerYear).sum();
    json.put("parcelsPerYear", rounded(parcels, 3));
    json.put(
        "parcelsPerYearByStations",
        rounded(
            outcome.zips().stream()
                .filter(ZipOutcome::served)
                .mapToDouble(ZipOutcome::parcelsPerYear)
                .sum(),
            3));
    Outcome.Totals totals = outcome.totals();
    ObjectNode cost = json.putObject("costUsdPerYear");
    cost.put("station", usd(totals.station()));
    cost.put("linehaul", usd(totals.linehaul()));
    cost.put("sort", usd(totals.sort()));
    cost.put("lastMile", usd(totals.lastMile()));
    cost.put("postal", usd(totals.postal()));
    cost.put("carrier", usd(totals.carrier()));
    cost.put("partner", usd(totals.partner()));
    cost.put("total", usd(totals.total()));
    json.put(
        "costUsdPerParcel", parcels == 0 ? null : rounded(totals.total() / 100.0 / parcels, 6));
  }

  private void coverage(List<Coverage> coverage) {
    ArrayNode rows = json.putArray("coverage");
    for (Coverage one : coverage) {
      ObjectNode row = rows.addObject();
      row.put("withinRoadMiles", rounded(one.within().miles(), 3));
      row.put("zips", share(one.zips().value()));
      row.put("people", share(one.people().value()));
      row.put("households", share(one.households().value()));
      row.put("area", share(one.area().value()));
      row.put("parcels", share(one.parcels().value()));
    }
  }

  private void comparison(Comparison comparison) {
    ArrayNode rows = json.putArray("postalComparison");
    comparison.atPrices().forEach(one -> comparisonRow(rows.addObject(), one));
    comparisonRow(rows.addObject(), comparison.atIncrementalCost());
  }

  private static void comparisonRow(ObjectNode row, PostalComparison one) {
    row.put("basis", Words.of(one.yardstick().basis()));
    row.put("postalUsdPerParcel", rounded(one.yardstick().postalUsdPerParcel(), 4));
    row.put("handoverUsdPerParcel", rounded(one.yardstick().handoverUsdPerParcel(), 4));
    row.put("privateCheaperZips", one.privateCheaperZips());
    row.put("privateCheaperShareOfZips", share(one.privateCheaperShareOfZips().value()));
    row.put("privateCheaperShareOfParcels", share(one.privateCheaperShareOfParcels().value()));
    row.put("privateUsdPerYear", rounded(one.privateUsdPerYear(), 2));
    row.put("postalUsdPerYear", rounded(one.postalUsdPerYear(), 2));
    row.put("privateSavingUsdPerYear", rounded(one.marginUsdPerYear(), 2));
  }

  private void universal(UniversalService universal) {
    ObjectNode node = json.putObject("universalService");
    node.put(
        "statement",
        String.format(
            Locale.ROOT,
            "The postal service delivers to all %,d ZIPs of the scope and to every address in them,"
                + " at least %.0f days a week, whatever that costs; nationwide to more than %,.0f"
                + " million addresses.",
            universal.zips(),
            universal.nation().deliveryDaysPerWeek(),
            universal.nation().addresses() / 1e6));
    node.put("zips", universal.zips());
    node.put("people", rounded(universal.population(), 0));
    node.put("households", rounded(universal.households(), 0));
    node.put("landSquareMiles", rounded(universal.landSquareMiles(), 3));
    node.put("coverage", share(universal.coverage().value()));
    node.put("deliveryDaysPerWeek", rounded(universal.nation().deliveryDaysPerWeek(), 1));
    node.put("nationalAddresses", rounded(universal.nation().addresses(), 0));
  }

  private void ledger(Ledger ledger) {
    ObjectNode node = json.putObject(LEDGER);
    int rows = 0;
    for (Map.Entry<Fate, Integer> count : ledger.counts().entrySet()) {
      node.put(Words.of(count.getKey()), count.getValue());
      rows += count.getValue();
    }
    node.put("rows", rows);
    node.put("notes", ledger.notes().size());
  }

  private static BigDecimal usd(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }

  private static BigDecimal share(double share) {
    return rounded(share, 6);
  }

  static BigDecimal rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }
}

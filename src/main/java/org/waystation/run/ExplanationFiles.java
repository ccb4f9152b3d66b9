package org.waystation.run;

import static org.waystation.export.Column.of;
import static org.waystation.export.Column.optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.waystation.export.Column;
import org.waystation.export.CsvTable;
import org.waystation.export.Kind;
import org.waystation.solve.CostChange;
import org.waystation.solve.StationWorth;

/** The explanations of a plan as tables, and in sentences with the notes one must read them by. */
final class ExplanationFiles {
  static final String STATIONS = "stations-worth.csv";
  static final String NEAR_MISSES = "near-misses.csv";
  static final String SENTENCES = "explanations.json";

  private static final List<Column> STATION_COLUMNS =
      List.of(
          of("station", Kind.ZIP),
          of("place", Kind.TEXT),
          of("state", Kind.TEXT),
          of("role", Kind.TEXT),
          of("closingUsdPerYear", Kind.USD),
          of("closingStrandsZips", Kind.INTEGER),
          of("closingExact", Kind.FLAG),
          of("bestReplacement", Kind.TEXT),
          of("bestReplacementPlace", Kind.TEXT),
          optional("replacementUsdPerYear", Kind.USD),
          of("replacementExact", Kind.FLAG));

  private static final List<Column> CANDIDATE_COLUMNS =
      List.of(
          of("zip", Kind.ZIP),
          of("place", Kind.TEXT),
          of("state", Kind.TEXT),
          of("role", Kind.TEXT),
          of("longitude", Kind.EXACT),
          of("latitude", Kind.EXACT),
          of("reducedCostUsdPerYear", Kind.USD),
          optional("openingUsdPerYear", Kind.USD),
          of("openingExact", Kind.FLAG),
          of("sharesGroupWith", Kind.TEXT),
          of("bestExchangedFor", Kind.TEXT),
          of("bestExchangedForPlace", Kind.TEXT),
          optional("exchangeUsdPerYear", Kind.USD),
          of("exchangeExact", Kind.FLAG));

  private ExplanationFiles() {}

  static void write(FileSink files, Explanations explanations) {
    files.write(STATIONS, out -> stations(out, explanations));
    files.write(NEAR_MISSES, out -> candidates(out, explanations));
    JsonFile.write(files, SENTENCES, sentences(explanations));
  }

  private static void stations(OutputStream out, Explanations explanations) throws IOException {
    try (CsvTable table = new CsvTable(out, STATION_COLUMNS)) {
      for (StationWorth.Station station : explanations.worth().stations()) {
        Site site = explanations.network().sites().get(station.site());
        table.write(
            site.zip().zip(),
            site.zip().place().name(),
            site.zip().place().state(),
            Words.of(site.role()),
            station.closing().usdPerYear(),
            station.closing().stranded(),
            station.closing().exact(),
            explanations.zip(station.replacement()),
            explanations.place(station.replacement()),
            amount(station.replacing()),
            station.replacing().exact());
      }
    }
  }

  private static void candidates(OutputStream out, Explanations explanations) throws IOException {
    try (CsvTable table = new CsvTable(out, CANDIDATE_COLUMNS)) {
      for (StationWorth.Candidate candidate : explanations.worth().candidates()) {
        Site site = explanations.network().sites().get(candidate.site());
        table.write(
            site.zip().zip(),
            site.zip().place().name(),
            site.zip().place().state(),
            Words.of(site.role()),
            site.zip().point().longitude(),
            site.zip().point().latitude(),
            candidate.reducedCost(),
            amount(candidate.opening()),
            candidate.opening().exact(),
            explanations.zip(candidate.sharesGroupWith()),
            explanations.zip(candidate.exchangedFor()),
            explanations.place(candidate.exchangedFor()),
            amount(candidate.exchange()),
            candidate.exchange().exact());
      }
    }
  }

  /** Absent where no plan was found. */
  private static Double amount(CostChange change) {
    return change.hasPlan() ? change.usdPerYear() : null;
  }

  private static ObjectNode sentences(Explanations explanations) {
    WorthSentences words = new WorthSentences(explanations);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode stations = json.putObject("stations");
    stations.put("open", explanations.stationsOpen());
    stations.put("fewest", explanations.stationsAllowed().min());
    stations.put("most", explanations.stationsAllowed().max());
    json.put("exact", explanations.exact());
    ArrayNode sentences = json.putArray("sentences");
    words.all().forEach(sentences::add);
    ArrayNode notes = json.putArray("notes");
    words.notes().forEach(notes::add);
    return json;
  }
}

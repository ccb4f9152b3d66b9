package org.waystation.run;

import static org.waystation.export.Column.of;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.waystation.cost.Offer;
import org.waystation.export.Column;
import org.waystation.export.CsvTable;
import org.waystation.export.Kind;
import org.waystation.scenario.Scenario;

/**
 * Who besides a station would deliver to which ZIP, and for how much; only where there is a choice.
 */
final class OfferFiles {
  static final String FILE = "offers.csv";
  private static final String LISTS = "lists";

  private static final List<Column> COLUMNS =
      List.of(
          of("zip", Kind.ZIP),
          of("channel", Kind.TEXT),
          of("provider", Kind.TEXT),
          of("remote", Kind.FLAG),
          of("usdPerParcel", Kind.NUMBER),
          of("usdPerYear", Kind.USD),
          of("taken", Kind.FLAG),
          of(LISTS, Kind.TEXT));

  private OfferFiles() {}

  /**
   * One row for each ZIP and offer, the cheapest of a ZIP first; and the prices that were given.
   */
  static void write(FileSink files, Outcome outcome, Scenario scenario) {
    OutsidePrices.write(files, outcome.network(), scenario);
    if (outcome.network().costs().parameters().outside().othersOffered()) {
      files.write(FILE, out -> offers(out, outcome));
    }
  }

  private static void offers(OutputStream out, Outcome outcome) throws IOException {
    Network network = outcome.network();
    try (CsvTable table = new CsvTable(out, COLUMNS)) {
      for (int i = 0; i < outcome.zips().size(); i++) {
        String zip = network.zips().get(i).zip();
        Set<String> lists = new TreeSet<>(network.terms().listsOfZip().getOrDefault(zip, Set.of()));
        boolean taken = !outcome.zips().get(i).served();
        for (Offer offer : network.offers(i)) {
          table.write(
              zip,
              offer.channel().word(),
              offer.provider(),
              offer.remote(),
              PlanTables.perParcel(offer.usdPerYear(), network.parcelsPerYear(i)),
              offer.usdPerYear(),
              taken,
              String.join(" ", lists));
          taken = false;
        }
      }
    }
  }

  /** What files of the scenario said, of the ZIPs for which there is an offer. */
  static OutsideTerms terms(WrittenRun run, Scenario scenario) {
    Map<String, Set<String>> ofZip = new HashMap<>();
    if (scenario.costs().outside().othersOffered()) {
      WrittenTable.read(
          run.folder(),
          FILE,
          row -> {
            String lists = row.text(LISTS);
            return lists.isEmpty() ? null : ofZip.put(row.zip("zip"), Set.of(lists.split(" ")));
          });
    }
    return new OutsideTerms(ofZip, OutsidePrices.read(run, scenario));
  }
}

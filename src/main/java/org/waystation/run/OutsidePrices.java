package org.waystation.run;

import static org.waystation.export.Column.of;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waystation.export.Column;
import org.waystation.export.CsvTable;
import org.waystation.export.Kind;
import org.waystation.geodata.ZipArea;
import org.waystation.scenario.Scenario;

/** Prices of single ZIPs in scope as a file gave them; only where a scenario names such a file. */
final class OutsidePrices {
  static final String FILE = "outside-prices.csv";

  private static final String PROVIDER = "provider";
  private static final String PRICE = "usdPerParcel";

  private static final List<Column> COLUMNS =
      List.of(of("zip", Kind.ZIP), of(PROVIDER, Kind.TEXT), of(PRICE, Kind.EXACT));

  private OutsidePrices() {}

  /** Whether the scenario names a file of prices, which may hold no ZIP in scope. */
  static boolean given(Scenario scenario) {
    return scenario.outsideFiles().prices().isPresent();
  }

  /** One row for each ZIP in scope and provider, in the order of the scope. */
  static void write(FileSink files, Network network, Scenario scenario) {
    if (!given(scenario)) {
      return;
    }
    files.write(
        FILE,
        out -> {
          try (CsvTable table = new CsvTable(out, COLUMNS)) {
            for (ZipArea zip : network.zips()) {
              Map<String, Double> prices =
                  network.terms().usdPerParcel().getOrDefault(zip.zip(), Map.of());
              for (Map.Entry<String, Double> price : new TreeMap<>(prices).entrySet()) {
                table.write(zip.zip(), price.getKey(), price.getValue());
              }
            }
          }
        });
  }

  /** The prices again, by ZIP, then by provider. */
  static Map<String, Map<String, Double>> read(WrittenRun run, Scenario scenario) {
    Map<String, Map<String, Double>> prices = new HashMap<>();
    if (given(scenario)) {
      WrittenTable.read(
          run.folder(),
          FILE,
          row ->
              prices
                  .computeIfAbsent(row.zip("zip"), unseen -> new HashMap<>())
                  .put(row.text(PROVIDER), row.number(PRICE)));
    }
    return prices;
  }
}

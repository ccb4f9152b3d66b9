package org.waystation.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.scenario.Overrides;
import org.waystation.scenario.ResolvedScenario;
import org.waystation.scenario.ScenarioReader;

/** Prices of single ZIPs from a file, through plan, books and verification. */
class OutsidePricesRunTest {
  private static final Path HOME = Path.of(System.getProperty("waystation.home", ""));
  private static final double HANDOVER = 0.60;
  private static final double REGIONAL = 5.20;

  @TempDir static Path folder;
  private static Path run;
  private static List<NamedCsvRecord> demand;
  private static final Map<String, Double> POST = new HashMap<>();
  private static final Map<String, Double> CARRIER = new HashMap<>();

  @BeforeAll
  static void solve() throws IOException {
    demand = RunFiles.rows(VermontRun.folder(), ProblemFiles.DEMAND);
    StringBuilder rows = new StringBuilder("provider,zip,usdPerParcel\n");
    for (int i = 0; i < demand.size(); i++) {
      String zip = demand.get(i).getField("zip");
      // Every third ZIP has a price of the post, from far below to far above; every seventh one of
      // the carrier, which calls half of Vermont remote.
      if (i % 3 == 0) {
        POST.put(zip, Math.round(100 * (2 + 8.0 * i / demand.size())) / 100.0);
        rows.append(",").append(zip).append(',').append(POST.get(zip)).append('\n');
      }
      if (i % 7 == 0) {
        CARRIER.put(zip, 4.75);
        rows.append("regional,").append(zip).append(",4.75\n");
      }
    }
    rows.append("post,00001,1.00\n");
    Path file = Files.writeString(folder.resolve("prices.csv"), rows);
    run = VermontRun.solve("vermont-channels", overrides(file), folder.resolve("run"));
  }

  private static Overrides overrides(Path file) {
    return Overrides.none()
        .set("geodata.outsidePricesFile", file.toString())
        .set("localPartners.offered", "false")
        .set("postal.contractShare", "0.25")
        .set(
            "thirdParty.carriers",
            "[{name: regional, usdPerParcel: 5.20, remoteUsdPerParcel: 1,"
                + " remoteBelowPeoplePerSquareMile: 30}]");
  }

  private static double price(String zip) {
    return POST.getOrDefault(zip, 4.80);
  }

  private static double number(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }

  private static double cents(double usd) {
    return Math.round(usd * 100) / 100.0;
  }

  @Test
  void verifies() {
    assertEquals(List.of(), RunVerifier.verify(run).faults());
  }

  @Test
  void offers_and_books_follow_from_each_zips_price() throws IOException {
    Map<String, Map<String, Double>> offers = new HashMap<>();
    RunFiles.rows(run, OfferFiles.FILE)
        .forEach(
            row ->
                offers
                    .computeIfAbsent(row.getField("zip"), zip -> new HashMap<>())
                    .put(row.getField("provider"), number(row, "usdPerYear")));
    double left = 0;
    double leaving = 0;
    double bound = 0;
    for (NamedCsvRecord row : RunFiles.rows(run, ComparisonTable.FILE)) {
      String zip = row.getField("zip");
      double parcels = number(row, "parcelsPerYear");
      double carrier =
          CARRIER.containsKey(zip)
              ? 4.75
              : REGIONAL + (number(row, "peoplePerSquareMile") < 30 ? 1 : 0);
      double post = cents(parcels * (price(zip) + HANDOVER));
      assertEquals(
          Map.of("post", post, "regional", cents(parcels * carrier)), offers.get(zip), zip);
      assertEquals(price(zip), number(row, "priceUsdPerParcel"), zip);
      assertEquals(cents(parcels * price(zip)), number(row, "postalRevenueUsdPerYear"), zip);
      double best = Math.min(post, cents(parcels * carrier));
      assertEquals(best / parcels, number(row, "outsideUsdPerParcel"), 1e-4, zip);
      double revenue = number(row, "postalRevenueUsdPerYear");
      bound += number(row, "contractRevenueUsdPerYear");
      assertEquals(
          cents(number(row, "contractParcelsPerYear") * price(zip)),
          number(row, "contractRevenueUsdPerYear"),
          zip);
      if (row.getField("channel").equals("post")) {
        left += post;
      } else {
        leaving += revenue;
      }
    }
    JsonNode summary = new ObjectMapper().readTree(run.resolve(Summary.FILE).toFile());
    assertEquals(left, summary.at("/costUsdPerYear/postal").asDouble(), 0.01);
    JsonNode books = summary.path("postalLedger");
    assertEquals(leaving, books.at("/leaving/revenueUsdPerYear").asDouble(), 0.01);
    assertEquals(bound, books.at("/contract/revenueUsdPerYear").asDouble(), 0.01);
    double away = POST.values().stream().filter(usd -> usd != 4.80).count();
    assertEquals(away, books.path("zipsWithOwnPrice").asDouble());
    assertTrue(summary.path("sentences").get(0).path("text").asText().startsWith("At prices by"));
  }

  /** Without a floor a ZIP goes the cheapest way that there is from an open station. */
  @Test
  void no_zip_pays_more_than_its_own_price() throws IOException {
    Map<String, Double> post = new HashMap<>();
    RunFiles.rows(run, ProblemFiles.DEMAND)
        .forEach(row -> post.put(row.getField("zip"), number(row, "postalUsdPerYear")));
    for (NamedCsvRecord row : RunFiles.rows(run, PlanTables.ASSIGNMENTS)) {
      assertTrue(number(row, "serviceCostUsdPerYear") <= post.get(row.getField("zip")), "" + row);
    }
  }

  @Test
  void the_file_stands_in_manifest_ledger_and_certificate() throws IOException {
    assertTrue(Files.readString(run.resolve("manifest.json")).contains("prices.csv"));
    assertTrue(
        Files.readString(run.resolve("ledger.csv")).contains("1 of its ZIPs is not in the data"));
    assertTrue(Files.readString(run.resolve("certificate.json")).contains(OutsidePrices.FILE));
    assertEquals(
        POST.size() + CARRIER.size(), RunFiles.rows(run, OutsidePrices.FILE).size(), "in scope");
  }

  @Test
  void a_changed_price_is_refused() throws IOException {
    Path copy = Files.createDirectory(folder.resolve("forged"));
    try (var files = Files.list(run)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    Path prices = copy.resolve(OutsidePrices.FILE);
    Files.writeString(
        prices, Files.readString(prices).replaceFirst("regional,4.75", "regional,4.7"));
    Forger.forgeHashes(copy);
    String faults = RunVerifier.verify(copy).faults().toString();
    assertTrue(faults.contains(OfferFiles.FILE) && faults.contains("certificate"), faults);
  }

  @Test
  void explaining_a_zip_shows_its_prices() {
    ResolvedScenario resolved =
        ScenarioReader.read(
            "vermont-channels", HOME.resolve("models"), overrides(folder.resolve("prices.csv")));
    String zip = demand.get(0).getField("zip");
    String told =
        String.join("\n", CostInquiry.of(HOME.resolve("geodata"), resolved, zip, zip, 5e6).lines());
    assertTrue(told.contains("2 + 0.6; a price of the ZIP's own, elsewhere 4.8"), told);
    assertTrue(told.contains("geodata.outsidePricesFile, surcharges in it"), told);
  }
}

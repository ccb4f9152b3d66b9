package org.waystation.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.scenario.Overrides;

/** Make or buy among stations, post, carriers and local partners, from scenario to files. */
class ChannelsRunTest {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  @TempDir static Path folder;
  private static Path run;

  @BeforeAll
  static void solve() throws IOException {
    Path list = Files.writeString(folder.resolve("far.csv"), "zip\n05033\n05401\n05824\n");
    run = VermontRun.solve("vermont-channels", listed(list), folder.resolve("channels"));
  }

  /** The scenario with two carriers, of which the second keeps to a list of ZIPs. */
  private static Overrides listed(Path list) {
    return Overrides.none()
        .set(
            "thirdParty.carriers",
            "[{name: regional, usdPerParcel: 5.20, remoteUsdPerParcel: 1,"
                + " remoteBelowPeoplePerSquareMile: 30}, {name: lister, usdPerParcel: 4.00,"
                + " zipsFile: '"
                + list
                + "'}]");
  }

  private static JsonNode summary(Path run) throws IOException {
    return MAPPER.readTree(run.resolve(Summary.FILE).toFile());
  }

  private static BigDecimal sum(JsonNode rows, String key) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode row : rows) {
      sum = sum.add(row.get(key).decimalValue());
    }
    return sum;
  }

  private static void assertSame(JsonNode expected, BigDecimal actual) {
    assertEquals(0, expected.decimalValue().compareTo(actual), expected + " and " + actual);
  }

  @Test
  void verifies() {
    assertEquals(List.of(), RunVerifier.verify(run).faults());
  }

  /** Offers by independent arithmetic from people, land and the scenario's prices. */
  @Test
  void offers_follow_from_the_demand_table() throws IOException {
    Map<String, Map<String, String>> offers = new HashMap<>();
    RunFiles.rows(run, OfferFiles.FILE)
        .forEach(
            row ->
                offers
                    .computeIfAbsent(row.getField("zip"), zip -> new HashMap<>())
                    .put(row.getField("provider"), row.getField("usdPerYear")));
    for (var row : RunFiles.rows(run, ProblemFiles.DEMAND)) {
      double people = Double.parseDouble(row.getField("population"));
      double land = Double.parseDouble(row.getField("landSquareMiles"));
      double parcels = Math.round(people * 0.389 * 48 * 1000) / 1000.0;
      Map<String, String> expected = new HashMap<>();
      expected.put("post", cents(parcels * 5.40));
      expected.put("regional", cents(parcels * (people / land < 30 ? 6.20 : 5.20)));
      if (List.of("05033", "05401", "05824").contains(row.getField("zip"))) {
        expected.put("lister", cents(parcels * 4.00));
      }
      if (parcels / 312 <= 60 && Math.sqrt(land / Math.PI) <= 10) {
        expected.put("partner", cents(parcels * 4.50));
      }
      assertEquals(expected, offers.get(row.getField("zip")), row.getField("zip"));
    }
  }

  private static String cents(double usd) {
    return BigDecimal.valueOf(Math.round(usd * 100), 2).toPlainString();
  }

  @Test
  void every_zip_goes_a_way_that_no_offer_undercuts() throws IOException {
    Map<String, Double> cheapest = new HashMap<>();
    RunFiles.rows(run, OfferFiles.FILE)
        .forEach(
            row ->
                cheapest.merge(
                    row.getField("zip"),
                    Double.parseDouble(row.getField("usdPerYear")),
                    Math::min));
    RunFiles.rows(run, PlanTables.ASSIGNMENTS)
        .forEach(
            row ->
                assertTrue(
                    Double.parseDouble(row.getField("serviceCostUsdPerYear"))
                        <= cheapest.get(row.getField("zip")),
                    "without a floor a station serves only what it serves for less: " + row));
    RunFiles.rows(run, OfferFiles.FILE).stream()
        .filter(row -> row.getField("taken").equals("true"))
        .forEach(
            row ->
                assertEquals(
                    cheapest.get(row.getField("zip")),
                    Double.parseDouble(row.getField("usdPerYear"))));
  }

  @Test
  void channels_add_up_to_the_plan_and_to_the_states() throws IOException {
    JsonNode summary = summary(run);
    JsonNode channels = summary.get("channels");
    assertEquals(
        List.of("station", "post", "lister", "regional", "partner"),
        channels.findValuesAsText("provider"));
    assertSame(summary.at("/costUsdPerYear/total"), sum(channels, "costUsdPerYear"));
    assertSame(summary.get("parcelsPerYear"), sum(channels, "parcelsPerYear"));
    assertSame(summary.at("/zips/inScope"), sum(channels, "zips"));
    var states = RunFiles.rows(run, "states.csv");
    var whole = states.get(states.size() - 1);
    for (String channel : List.of("Stations", "Post", "Carriers", "Partners")) {
      String word =
          channel.equals("Post") ? "post" : channel.toLowerCase(Locale.ROOT).replaceAll("s$", "");
      BigDecimal usd = BigDecimal.ZERO;
      for (JsonNode row : channels) {
        usd =
            row.get("channel").asText().equals(word)
                ? usd.add(row.get("costUsdPerYear").decimalValue())
                : usd;
      }
      assertEquals(
          0, usd.compareTo(new BigDecimal(whole.getField("costUsdPerYearBy" + channel))), channel);
    }
  }

  @Test
  void what_carriers_take_leaves_the_post() throws IOException {
    double staying = 0;
    for (var row : RunFiles.rows(run, ComparisonTable.FILE)) {
      staying +=
          row.getField("channel").equals("post")
              ? Double.parseDouble(row.getField("parcelsPerYear"))
              : 0;
    }
    assertEquals(
        staying, summary(run).at("/postalLedger/staying/parcelsPerYear").doubleValue(), 0.01);
  }

  @Test
  void one_more_offer_never_costs_more() throws IOException {
    Path fewer =
        VermontRun.solve(
            "vermont-channels",
            Overrides.none().set("thirdParty.carriers", "[]").set("localPartners.offered", "false"),
            folder.resolve("fewer"));
    double all = summary(run).get("objectiveUsdPerYear").doubleValue();
    double few = summary(fewer).get("objectiveUsdPerYear").doubleValue();
    assertTrue(all < few, all + " and " + few);
    assertTrue(!Files.exists(fewer.resolve(OfferFiles.FILE)), "nothing to choose, no table");
  }

  @Test
  void a_changed_offer_is_refused() throws IOException {
    Path copy = Files.createDirectory(folder.resolve("forged"));
    try (var files = Files.list(run)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    Path offers = copy.resolve(OfferFiles.FILE);
    String text = Files.readString(offers);
    Files.writeString(offers, text.replaceFirst("regional,false,5.2", "regional,false,5.1"));
    Forger.forgeHashes(copy);
    assertTrue(
        RunVerifier.verify(copy).faults().stream()
            .anyMatch(fault -> fault.startsWith(OfferFiles.FILE)));
  }
}

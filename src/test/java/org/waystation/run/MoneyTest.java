package org.waystation.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The files of a run add up to the cent, by decimal arithmetic on what is written in them. */
class MoneyTest {
  private static BigDecimal sum(List<NamedCsvRecord> rows, String column) {
    return rows.stream()
        .map(row -> new BigDecimal(row.getField(column)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void assertSame(BigDecimal expected, BigDecimal actual, String what) {
    assertEquals(0, expected.compareTo(actual), () -> what + ": " + expected + " and " + actual);
  }

  private static BigDecimal cost(String component) throws IOException {
    return VermontRun.json("summary.json").get("costUsdPerYear").get(component).decimalValue();
  }

  @Test
  void componentsAddUpToTheTotal() throws IOException {
    BigDecimal sum = BigDecimal.ZERO;
    for (String part : List.of("station", "linehaul", "sort", "lastMile", "postal")) {
      sum = sum.add(cost(part));
    }
    assertSame(sum, cost("total"), "components and total");
    assertSame(
        sum,
        VermontRun.json("summary.json").get("objectiveUsdPerYear").decimalValue(),
        "components and objective");
  }

  @Test
  void assignmentsAddUpToTheSummary() throws IOException {
    List<NamedCsvRecord> rows = VermontRun.rows("assignments.csv");
    assertSame(cost("linehaul"), sum(rows, "linehaulUsdPerYear"), "linehaul");
    assertSame(cost("sort"), sum(rows, "sortUsdPerYear"), "sort");
    assertSame(cost("lastMile"), sum(rows, "lastMileUsdPerYear"), "last mile");
    assertSame(cost("station"), sum(rows, "stationShareUsdPerYear"), "stations");
    assertSame(
        cost("linehaul").add(cost("sort")).add(cost("lastMile")),
        sum(rows, "serviceCostUsdPerYear"),
        "service");
    for (NamedCsvRecord row : rows) {
      BigDecimal parts =
          new BigDecimal(row.getField("linehaulUsdPerYear"))
              .add(new BigDecimal(row.getField("sortUsdPerYear")))
              .add(new BigDecimal(row.getField("lastMileUsdPerYear")));
      assertSame(parts, new BigDecimal(row.getField("serviceCostUsdPerYear")), row.toString());
    }
  }

  @Test
  void stationsAddUpToAssignmentsAndSummary() throws IOException {
    Map<String, BigDecimal> byStation = new HashMap<>();
    Map<String, Integer> zips = new HashMap<>();
    Map<String, BigDecimal> parcels = new HashMap<>();
    for (NamedCsvRecord row : VermontRun.rows("assignments.csv")) {
      String station = row.getField("station");
      BigDecimal usd =
          new BigDecimal(row.getField("serviceCostUsdPerYear"))
              .add(new BigDecimal(row.getField("stationShareUsdPerYear")));
      byStation.merge(station, usd, BigDecimal::add);
      zips.merge(station, 1, Integer::sum);
      parcels.merge(station, new BigDecimal(row.getField("parcelsPerYear")), BigDecimal::add);
    }
    BigDecimal all = BigDecimal.ZERO;
    for (JsonNode feature : VermontRun.json("stations.geojson").get("features")) {
      JsonNode station = feature.get("properties");
      String id = station.get("id").asText();
      assertSame(byStation.get(id), station.get("costUsdPerYear").decimalValue(), id);
      assertSame(parcels.get(id), station.get("parcelsPerYear").decimalValue(), id);
      assertEquals(zips.get(id), station.get("zipsServed").asInt(), id);
      all = all.add(station.get("costUsdPerYear").decimalValue());
    }
    assertSame(cost("total").subtract(cost("postal")), all, "stations and summary");
  }

  @Test
  void theUnservedAddUpToThePostalCost() throws IOException {
    BigDecimal postal = BigDecimal.ZERO;
    for (JsonNode feature : VermontRun.json("unserved.geojson").get("features")) {
      postal = postal.add(feature.at("/properties/postalUsdPerYear").decimalValue());
    }
    assertSame(cost("postal"), postal, "unserved and summary");
  }

  @Test
  void openCandidatesAddUpToTheStationCost() throws IOException {
    List<NamedCsvRecord> open =
        VermontRun.rows("candidates.csv").stream()
            .filter(row -> row.getField("open").equals("true"))
            .toList();
    assertEquals(5, open.size());
    assertSame(cost("station"), sum(open, "fixedUsdPerYear"), "stations");
  }

  /** Books of the postal service: by ZIP, by state and for the whole. */
  @Test
  void postalBooksAddUp() throws IOException {
    List<NamedCsvRecord> states = VermontRun.rows("states.csv");
    NamedCsvRecord whole = states.get(states.size() - 1);
    assertEquals("US", whole.getField("state"));
    List<NamedCsvRecord> only = states.subList(0, states.size() - 1);
    JsonNode ledger = VermontRun.json("summary.json").get("postalLedger");
    for (String part : List.of("staying", "leaving")) {
      String channel = part.equals("staying") ? "post" : "station";
      List<NamedCsvRecord> zips =
          VermontRun.rows("comparison.csv").stream()
              .filter(row -> row.getField("channel").equals(channel))
              .toList();
      for (String amount : List.of("Revenue", "Incremental", "FullyLoaded", "Unpaid")) {
        BigDecimal byZip = sum(zips, "postal" + amount + "UsdPerYear");
        String key = Character.toLowerCase(amount.charAt(0)) + amount.substring(1) + "UsdPerYear";
        assertSame(byZip, ledger.get(part).get(key).decimalValue(), part + amount);
        String column = part + amount + "UsdPerYear";
        assertSame(byZip, sum(only, column), column);
        assertSame(byZip, new BigDecimal(whole.getField(column)), column);
      }
      assertSame(
          sum(zips, "parcelsPerYear"),
          new BigDecimal(whole.getField(part + "ParcelsPerYear")),
          part);
    }
    assertSame(
        ledger.at("/leaving/revenueUsdPerYear").decimalValue(),
        ledger
            .at("/leaving/incrementalUsdPerYear")
            .decimalValue()
            .add(ledger.get("contributionLostUsdPerYear").decimalValue()),
        "revenue lost is cost avoided and contribution lost");
    assertSame(
        sum(VermontRun.rows("comparison.csv"), "allMailUsdPerYear"),
        ledger.get("allMailUsdPerYear").decimalValue(),
        "all mail");
  }

  /** Gains less losses are what the two ledgers of the comparison say. */
  @Test
  void gainsAndLossesAddUpToTheMargin() throws IOException {
    JsonNode summary = VermontRun.json("summary.json");
    JsonNode gains = summary.at("/equity/whoGains");
    assertSame(
        summary.at("/postalComparison/1/privateSavingUsdPerYear").decimalValue(),
        gains
            .at("/shipperGains/usdPerYear")
            .decimalValue()
            .subtract(gains.at("/shipperLoses/usdPerYear").decimalValue()),
        "shipper, at 4.80");
    assertSame(
        summary.at("/postalComparison/3/privateSavingUsdPerYear").decimalValue(),
        gains
            .at("/societyGains/usdPerYear")
            .decimalValue()
            .subtract(gains.at("/societyLoses/usdPerYear").decimalValue()),
        "society, at incremental cost");
  }

  @Test
  void theBoundDoesNotPassTheObjective() throws IOException {
    JsonNode summary = VermontRun.json("summary.json");
    BigDecimal objective = summary.get("objectiveUsdPerYear").decimalValue();
    BigDecimal bound = summary.get("lowerBoundUsdPerYear").decimalValue();
    assertTrue(bound.compareTo(objective) <= 0);
    BigDecimal gap = objective.subtract(bound).divide(objective, 8, java.math.RoundingMode.HALF_UP);
    assertSame(gap, summary.get("relativeGap").decimalValue(), "gap");
  }
}

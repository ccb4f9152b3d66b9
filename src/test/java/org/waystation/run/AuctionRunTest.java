package org.waystation.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.auction.AwardSearch;
import org.waystation.auction.Cleared;
import org.waystation.auction.Clearing;
import org.waystation.auction.Pricing;
import org.waystation.scenario.Overrides;
import org.waystation.scenario.Scenario;

/** A run with an auction of four listed units, from scenario to verification and forgery. */
class AuctionRunTest {
  private static final double DAYS = 312;

  @TempDir private Path folder;

  @Test
  void unitsAreSoldAndForgeriesRefused() throws IOException {
    Path units =
        Files.writeString(
            folder.resolve("units.csv"),
            """
            unit,zip,capacityParcelsPerDay,tenderFrom,tenderUntil
            late,05032,100,07:00,09:00
            pair,05033,40,05:00,08:00
            pair,05030,40,05:00,08:00
            usual,05046,,,
            elsewhere,03755,10,,
            """);
    Path run =
        VermontRun.solve(
            "vermont-auction",
            Overrides.none()
                .set("auction.unitsFile", units.toString())
                .set("auction.sampleZips", "1")
                .set("solve.relativeGap", "0.02"),
            folder.resolve("run"));
    List<NamedCsvRecord> bids = rows(run, "bids.csv");
    assertEquals(
        List.of("late", "pair", "usual"), bids.stream().map(row -> row.getField("unit")).toList());
    assertEquals("05033 05030", bids.get(1).getField("zips"));
    assertEquals("04:00", bids.get(2).getField("tenderFrom"));
    assertEquals("shipper", bids.get(0).getField("winner"), "the others come too early");
    salesAddUp(run, bids);
    attributableCostFollowsDensity(run, bids);
    verifies(run);
    refuses(run, "awards.csv", "shipper,late", "shipper,pair", "awards.csv:");
    refuses(run, "awards.csv", "shipper/05032", "shipper/05033", "awards.csv:");
    refuses(run, "awards.csv", "shipper/05032", "nobody/05032", "is not in the auction");
    refuses(
        run, "bids.csv", "late,05032,Bethel,VT,100", "late,05032,Bethel,VT,90", "capacity is 90");
    refuses(run, "bids.csv", "07:00,09:00", "09:00,07:00", "tender window");
    NamedCsvRecord sample = rows(run, "bid-samples.csv").get(0);
    String saved = sample.getField("savedUsdPerYear");
    refuses(run, "bid-samples.csv", saved, "9" + saved, "must lie between");
    refuses(run, "bid-samples.csv", saved, "0.01", "must lie between");
    refuses(run, "bid-samples.csv", sample.getField("zip"), "05030", "was not drawn");
    String row = String.join(",", sample.getFields()) + "\r\n";
    refuses(run, "bid-samples.csv", row, "", "was drawn, but is not there");
  }

  /** Bundles of a file, from scenario to verification and forgery. */
  @Test
  void bundlesAreSoldWholeAndForgeriesRefused() throws IOException {
    Path bundles =
        Files.writeString(
            folder.resolve("bundles.csv"),
            """
            bundle,bidder,tender,usdPerDay,unit,parcelsPerDay
            rich,grocer,06:00,900,05032,20
            rich,grocer,06:00,900,05046,10
            late,grocer,11:00,900,05032,20
            late,grocer,11:00,900,05046,10
            poor,grocer,06:00,40,05033,9
            poor,grocer,06:00,40,05030,9
            away,grocer,06:00,900,03755,5
            """);
    Path run =
        VermontRun.solve(
            "vermont-auction",
            Overrides.none()
                .set("auction.bundlesFile", bundles.toString())
                .set("auction.sampleZips", "0")
                .set("solve.relativeGap", "0.02"),
            folder.resolve("bundled"));
    List<NamedCsvRecord> written = rows(run, "bundles.csv");
    assertEquals(
        List.of("rich true true", "rich true true", "late false false", "late false false"),
        written.stream()
            .map(
                row ->
                    row.getField("bundle")
                        + " "
                        + row.getField("eligible")
                        + " "
                        + row.getField("accepted"))
            .limit(4)
            .toList(),
        "30 USD a parcel beats everybody; 11:00 is too late");
    assertEquals("false", written.get(4).getField("eligible"), "2.22 USD is below the reserve");
    assertEquals(6, written.size(), "03755 is in New Hampshire");
    double paid = 0;
    for (NamedCsvRecord award : rows(run, "awards.csv")) {
      if (award.getField("bid").equals("bundle/rich")) {
        assertEquals(1, number(award, "share"));
        paid += number(award, "parcelsPerDay") * number(award, "bidUsdPerParcel");
      }
    }
    assertEquals(900, paid, 1e-3);
    JsonNode auction =
        new ObjectMapper().readTree(run.resolve("summary.json").toFile()).path("auction");
    assertEquals(3, auction.at("/bundles/bids").asInt());
    assertEquals(1, auction.at("/bundles/accepted").asInt());
    assertTrue(auction.path("boundBasis").asText().startsWith("SCIP in OR-Tools"));
    assertTrue(auction.path("relativeGap").asDouble() < 1e-6);
    assertTrue(
        auction.path("worthBoundUsdPerYear").asDouble()
            <= auction.path("provenBoundUsdPerYear").asDouble() + 0.01);
    RunVerifier.Verdict verdict = RunVerifier.verify(run);
    assertTrue(verdict.confirmed(), () -> verdict.faults().toString());
    assertTrue(verdict.findings().toString().contains("as a search without a solver proves again"));
    String bound = "\"worthBoundUsdPerYear\" : 1";
    refuses(run, "summary.json", bound + "1", bound, "awards are there that are worth");
    refuses(run, "bundles.csv", "900.0,05032,20", "900.0,05032,21", "awards.csv:");
    refuses(run, "bundles.csv", "06:00,900.0", "06:00,10.0", "awards.csv:");
    refuses(run, "bundles.csv", "true,true", "true,false", "bundles.csv:");
  }

  /** Bids for whole areas: by arithmetic of their own, and cleared by a solver of others. */
  @Test
  void areasAreBidForTogetherOrNotAtAll() throws IOException {
    Path run =
        VermontRun.solve(
            "vermont-auction",
            Overrides.none()
                .set(
                    "auction.bidders",
                    "[{name: single, tender: '05:30', steps: [{parcelsPerDay: 40, usdPerParcel:"
                        + " 4.40}]}, {name: liner, tender: '05:00', bundledBy: prefix, steps:"
                        + " [{parcelsPerDay: 90, usdPerParcel: 5.10}]}, {name: countyman, tender:"
                        + " '06:00', bundledBy: county, steps: [{parcelsPerDay: 70, usdPerParcel:"
                        + " 5.40}]}, {name: neighbour, tender: '06:00', bundledBy: station, steps:"
                        + " [{parcelsPerDay: 60, usdPerParcel: 5.30}]}]")
                .set("auction.sampleZips", "0")
                .set("solve.relativeGap", "0.02"),
            folder.resolve("areas"));
    Map<String, String> county = column(run, "demand.csv", "countyFips");
    Map<String, String> station = column(run, "comparison.csv", "station");
    Map<String, Map<String, Integer>> expected = new TreeMap<>();
    for (NamedCsvRecord unit : rows(run, "bids.csv")) {
      String zip = unit.getField("unit");
      wanted(expected, "liner/" + zip.substring(0, 3), unit, 5.10, 90);
      wanted(expected, "countyman/" + county.get(zip), unit, 5.40, 70);
      wanted(expected, "neighbour/" + station.get(zip), unit, 5.30, 60);
    }
    expected.remove("neighbour/");
    Map<String, Map<String, Integer>> found = new TreeMap<>();
    for (NamedCsvRecord row : rows(run, "bundles.csv")) {
      assertEquals("true", row.getField("eligible"), row.getField("bundle"));
      found
          .computeIfAbsent(row.getField("bundle"), name -> new TreeMap<>())
          .put(row.getField("unit"), Integer.parseInt(row.getField("parcelsPerDay")));
    }
    assertEquals(expected, found);
    RunVerifier.Verdict verdict = RunVerifier.verify(run);
    assertTrue(verdict.confirmed(), () -> verdict.faults().toString());
    clearsAsTheSearchDoes(run);
    refuses(run, "bundles.csv", "liner,05:00", "liner,05:01", "bundles.csv:");
  }

  private static void wanted(
      Map<String, Map<String, Integer>> bundles,
      String name,
      NamedCsvRecord unit,
      double price,
      int most) {
    if (number(unit, "reserveUsdPerParcel") < price) {
      bundles
          .computeIfAbsent(name, unseen -> new TreeMap<>())
          .put(
              unit.getField("unit"),
              Math.min(most, Integer.parseInt(unit.getField("capacityParcelsPerDay"))));
    }
  }

  /** The run's winners are SCIP's; the same auction by a search that knows no solver. */
  private static void clearsAsTheSearchDoes(Path run) {
    WrittenRun written = new WrittenRun(run);
    Scenario scenario = written.scenario().scenario();
    List<String> faults = new ArrayList<>();
    WrittenPlan plan =
        WrittenPlan.read(written, written.scenario(), RunVerifier.build(written.manifest()), faults)
            .orElseThrow();
    Cleared cleared =
        WrittenAuction.again(written, plan.outcome(), plan.certificate(), scenario, faults)
            .orElseThrow()
            .cleared();
    assertTrue(cleared.basis().startsWith("SCIP in OR-Tools"));
    Cleared own =
        Clearing.clear(
            cleared.awards().auction(),
            new AwardSearch(
                unit -> {
                  throw new AssertionError("the search should have done");
                }),
            Pricing.PAY_AS_BID);
    double best = own.boundUsdPerDay();
    assertEquals(best, cleared.awards().worthUsdPerDay(), 1e-6 * best);
    assertEquals(best, cleared.boundUsdPerDay(), 1e-6 * best);
  }

  private static Map<String, String> column(Path run, String file, String name) throws IOException {
    Map<String, String> byZip = new HashMap<>();
    rows(run, file).forEach(row -> byZip.put(row.getField("zip"), row.getField(name)));
    return byZip;
  }

  private static void salesAddUp(Path run, List<NamedCsvRecord> bids) throws IOException {
    double revenue = 0;
    for (NamedCsvRecord award : rows(run, "awards.csv")) {
      assertTrue(number(award, "paidUsdPerParcel") <= number(award, "bidUsdPerParcel"));
      revenue += DAYS * number(award, "parcelsPerDay") * number(award, "paidUsdPerParcel");
    }
    double ofUnits = bids.stream().mapToDouble(row -> number(row, "revenueUsdPerYear")).sum();
    JsonNode auction =
        new ObjectMapper().readTree(run.resolve("summary.json").toFile()).path("auction");
    assertEquals(auction.path("revenueUsdPerYear").asDouble(), ofUnits, 1e-6, "to the cent");
    double ofBidders = 0;
    for (JsonNode bidder : auction.path("bidders")) {
      ofBidders += bidder.path("revenueUsdPerYear").asDouble();
    }
    assertEquals(ofUnits, ofBidders, 1e-6, "to the cent");
    assertEquals(ofUnits, revenue, 5, "parcels are written to a thousandth");
    assertTrue(
        auction.path("worthUsdPerYear").asDouble()
            <= auction.path("worthBoundUsdPerYear").asDouble());
    for (NamedCsvRecord unit : bids) {
      assertTrue(number(unit, "soldParcelsPerDay") <= number(unit, "capacityParcelsPerDay"));
    }
    assertEquals(1, auction.at("/exactBids/zips").asInt());
    assertTrue(Files.readString(run.resolve("bids.geojson")).contains("\"winner\":\"shipper\""));
  }

  /** The mean of the unit's ZIPs by parcels of what one more parcel costs the post, in cents. */
  private static void attributableCostFollowsDensity(Path run, List<NamedCsvRecord> bids)
      throws IOException {
    List<NamedCsvRecord> zips = rows(run, "comparison.csv");
    for (NamedCsvRecord unit : bids) {
      double usd = 0;
      double parcels = 0;
      for (NamedCsvRecord zip : zips) {
        if (unit.getField("zips").contains(zip.getField("zip"))) {
          usd += number(zip, "parcelsPerYear") * number(zip, "incrementalUsdPerParcel");
          parcels += number(zip, "parcelsPerYear");
        }
      }
      assertEquals(
          Math.round(100 * usd / parcels) / 100.0, number(unit, "attributableUsdPerParcel"), 1e-9);
    }
  }

  private static void verifies(Path run) {
    RunVerifier.Verdict verdict = RunVerifier.verify(run);
    assertTrue(verdict.confirmed(), () -> verdict.faults().toString());
    assertTrue(verdict.findings().toString().contains("auction: 3 units"));
  }

  /** Also where every hash was made anew. */
  private static void refuses(Path run, String file, String from, String to, String message)
      throws IOException {
    String written = Files.readString(run.resolve(file));
    assertTrue(written.contains(from), file + " lacks " + from);
    int at = written.indexOf(from);
    Files.writeString(
        run.resolve(file), written.substring(0, at) + to + written.substring(at + from.length()));
    Forger.forgeHashes(run);
    RunVerifier.Verdict verdict = RunVerifier.verify(run);
    assertFalse(verdict.confirmed(), message);
    assertTrue(verdict.faults().toString().contains(message), () -> verdict.faults().toString());
    Files.writeString(run.resolve(file), written);
    Forger.forgeHashes(run);
  }

  private static double number(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }

  private static List<NamedCsvRecord> rows(Path run, String name) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(run.resolve(name))) {
      return csv.stream().toList();
    }
  }
}

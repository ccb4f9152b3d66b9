package org.waystation.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.cost.Channel;
import org.waystation.geo.LonLat;

class PlanChangesTest {
  @TempDir private Path folder;

  /** Stations a and b on the equator, one degree (69 miles) apart; b moves a tenth of one. */
  private static PlanSnapshot before() {
    return plan(
        Map.of("00001", 100L, "00002", 100L),
        Map.of("10001", "00001 8", "10002", "00002 4", "10003", "00001 2", "10004", " 1"));
  }

  private static PlanSnapshot after() {
    return plan(
        Map.of("00001", 128L, "00003", 100L, "00009", 64L),
        Map.of("10001", "00001 8", "10002", "00003 16", "10003", "00003 32", "10005", "00009 256"));
  }

  private static PlanSnapshot plan(Map<String, Long> stations, Map<String, String> zips) {
    Map<String, PlanSnapshot.Station> open = new TreeMap<>();
    Map<String, Double> longitude = Map.of("00001", 0.0, "00002", 1.0, "00003", 1.1, "00009", 5.0);
    stations.forEach(
        (zip, cents) ->
            open.put(
                zip, new PlanSnapshot.Station(zip, "S", new LonLat(longitude.get(zip), 0), cents)));
    Map<String, PlanSnapshot.Zip> served = new TreeMap<>();
    zips.forEach(
        (zip, text) -> {
          String[] parts = text.split(" ");
          served.put(
              zip,
              new PlanSnapshot.Zip(
                  zip, "Z", new LonLat(0, 0), server(parts[0]), Long.parseLong(parts[1])));
        });
    long total =
        stations.values().stream().mapToLong(cents -> cents).sum()
            + served.values().stream().mapToLong(PlanSnapshot.Zip::cents).sum();
    return new PlanSnapshot("p", open, served, total);
  }

  /** A ZIP is a station, nothing the post, and others are channel and provider. */
  private static PlanSnapshot.Server server(String text) {
    if (text.isEmpty()) {
      return PlanSnapshot.Server.POST;
    }
    String[] parts = text.split(":");
    return parts.length == 1
        ? PlanSnapshot.Server.station(text)
        : new PlanSnapshot.Server(Channel.valueOf(parts[0]), parts[1], "");
  }

  @Test
  void theChannelOfAZipThatNoStationServesIsTold() {
    PlanSnapshot before =
        plan(
            Map.of("00001", 1L),
            Map.of(
                "10001", "00001 1",
                "10002", "00001 1",
                "10003", "00001 1",
                "10004", " 1",
                "10005", "CARRIER:one 1",
                "10006", "PARTNER:partner 1",
                "10007", "CARRIER:one 1",
                "10008", "CARRIER:one 1"));
    PlanSnapshot after =
        plan(
            Map.of("00001", 1L),
            Map.of(
                "10001", " 1",
                "10002", "CARRIER:one 1",
                "10003", "PARTNER:partner 1",
                "10004", "00001 1",
                "10005", "00001 1",
                "10006", "00001 1",
                "10007", "CARRIER:two 1",
                "10008", "CARRIER:one 1"));
    assertEquals(
        List.of(
            "TO_THE_POST",
            "TO_A_CARRIER",
            "TO_A_PARTNER",
            "FROM_THE_POST",
            "FROM_A_CARRIER",
            "FROM_A_PARTNER",
            "CHANGES_PROVIDER",
            "STAYS"),
        PlanChanges.of(before, after, 20).zips().stream().map(one -> one.fate().name()).toList());
  }

  /** The tables of a run say who delivers and for how much; the comparison says the same. */
  @Test
  void whatCarriersAndPartnersDeliverIsToldAsTheRunTellsIt() throws Exception {
    Path others = VermontRun.channels();
    RunComparison comparison = RunComparison.of(VermontRun.folder(), others, 20);
    assertTrue(comparison.lines().stream().anyMatch(line -> line.contains("to a partner")));
    assertTrue(comparison.lines().stream().noneMatch(line -> line.contains("not told by")));
    comparison.write(folder.resolve("out"), VermontRun.outlines());
    Map<String, NamedCsvRecord> told = new TreeMap<>();
    rows(others.resolve("comparison.csv")).forEach(row -> told.put(row.getField("zip"), row));
    Map<String, String> cost = new TreeMap<>();
    rows(others.resolve("offers.csv")).stream()
        .filter(row -> row.getField("taken").equals("true"))
        .forEach(row -> cost.put(row.getField("zip"), row.getField("usdPerYear")));
    assertFalse(cost.isEmpty());
    for (NamedCsvRecord row : rows(folder.resolve("out").resolve("zips-compared.csv"))) {
      String zip = row.getField("zip");
      assertEquals(told.get(zip).getField("provider"), row.getField("providerAfter"), zip);
      if (cost.containsKey(zip)) {
        assertEquals(cost.get(zip), row.getField("costAfterUsdPerYear"), zip);
        String channel = told.get(zip).getField("channel");
        Set<String> fates =
            Set.of("stays", channel.equals("post") ? "to-the-post" : "to-a-" + channel);
        assertTrue(
            fates.contains(row.getField("change"))
                || row.getField("change").equals("changes-provider"),
            zip);
      }
    }
  }

  private static List<NamedCsvRecord> rows(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      return csv.stream().toList();
    }
  }

  @Test
  void fatesFollowFromWhoServesWhom() {
    PlanChanges changes = PlanChanges.of(before(), after(), 20);
    assertEquals(
        List.of("00001 STAYS", "00003 MOVES", "00009 OPENS"),
        changes.stations().stream().map(one -> one.at().zip() + " " + one.fate()).toList());
    assertEquals(6.91, changes.stations().get(1).miles(), 0.01);
    assertEquals(
        List.of(
            "10001 STAYS",
            "10002 FOLLOWS_ITS_STATION",
            "10003 CHANGES_HANDS",
            "10004 LEAVES_THE_SCOPE",
            "10005 JOINS_THE_SCOPE"),
        changes.zips().stream().map(one -> one.either().zip() + " " + one.fate()).toList());
    // Too far to be a move.
    assertEquals(
        List.of("STAYS", "CLOSES", "OPENS", "OPENS"),
        PlanChanges.of(before(), after(), 5).stations().stream()
            .map(one -> one.fate().name())
            .toList());
  }

  /** Steps are differences of powers of two, so that each sum names its parts. */
  @Test
  void theStepsAddUpToTheDifference() {
    PlanChanges changes = PlanChanges.of(before(), after(), 20);
    assertEquals(
        List.of(
            "stations: stays 1 28",
            "stations: moves 1 0",
            "stations: opens 1 64",
            "ZIPs: stays 1 0",
            "ZIPs: follows its station 1 12",
            "ZIPs: changes hands 1 30",
            "ZIPs: leaves the scope 1 -1",
            "ZIPs: joins the scope 1 256"),
        Waterfall.of(changes).stream()
            .map(step -> step.what() + " " + step.count() + " " + step.cents())
            .toList());
    PlanSnapshot dearer =
        new PlanSnapshot("p", after().stations(), after().zips(), after().totalCents() + 5);
    List<Waterfall.Step> steps = Waterfall.of(PlanChanges.of(before(), dearer, 20));
    assertEquals(5, steps.get(steps.size() - 1).cents());
  }

  /** The tables of real runs explain their totals to the cent. */
  @Test
  void nothingIsLeftToExplainBetweenTwoRuns() throws Exception {
    Path other = VermontRun.sevenStations();
    assertFalse(RunComparison.of(VermontRun.folder(), VermontRun.folder(), 20).differ());
    RunComparison comparison = RunComparison.of(VermontRun.folder(), other, 20);
    assertTrue(comparison.differ());
    assertTrue(comparison.lines().stream().noneMatch(line -> line.contains("not told by")));
    comparison.write(folder.resolve("out"), VermontRun.outlines());
    assertEquals(
        226, Files.readAllLines(folder.resolve("out").resolve("zips-compared.csv")).size());
  }
}

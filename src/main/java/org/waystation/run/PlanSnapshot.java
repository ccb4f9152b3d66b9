package org.waystation.run;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waystation.cost.Channel;
import org.waystation.geo.LonLat;

/**
 * A written plan in the few figures that tell it from another: who serves whom, and what that
 * costs.
 *
 * @param name of the scenario
 * @param stations open ones by ZIP
 * @param zips those in scope, by ZIP
 * @param totalCents cost of the plan a year
 */
record PlanSnapshot(
    String name, Map<String, Station> stations, Map<String, Zip> zips, long totalCents) {

  /**
   * @param zip where it stands
   * @param place and state, for people
   * @param point of the ZIP
   * @param fixedCents a year
   */
  record Station(String zip, String place, LonLat point, long fixedCents) {}

  /**
   * @param zip which
   * @param place and state, for people
   * @param point of the ZIP
   * @param server who delivers
   * @param cents of serving it a year, its share of the station left out; or what others are paid
   */
  record Zip(String zip, String place, LonLat point, Server server, long cents) {
    /** The station that serves it; empty if none does. */
    String station() {
      return server.station();
    }
  }

  /**
   * Who delivers to a ZIP.
   *
   * @param channel in which way
   * @param provider the name of a carrier, else the word of the channel
   * @param station of several the one with the largest share; empty if none serves the ZIP
   */
  record Server(Channel channel, String provider, String station) {
    static final Server POST = new Server(Channel.POSTAL, Channel.POSTAL.word(), "");

    static Server station(String zip) {
      return new Server(Channel.PRIVATE, Channel.PRIVATE.word(), zip);
    }
  }

  /** What somebody besides stations and the post is paid for a ZIP, cents a year. */
  private record Taken(Server server, long cents) {}

  /**
   * Reads the folder of a run.
   *
   * @throws InputException if it holds none that can be read
   */
  static PlanSnapshot read(Path folder) {
    try {
      return of(new WrittenRun(folder));
    } catch (DamagedRunException e) {
      throw new InputException(List.of("[" + folder + "] cannot be compared: " + e.getMessage()));
    }
  }

  private static PlanSnapshot of(WrittenRun run) {
    Map<String, Station> stations = new TreeMap<>();
    WrittenTable.read(
        run.folder(),
        ProblemFiles.CANDIDATES,
        row ->
            row.text("open").equals("true")
                ? stations.put(
                    row.zip("zip"),
                    new Station(
                        row.zip("zip"), place(row), point(row), cents(row, "fixedUsdPerYear")))
                : null);
    Map<String, String> server = new LinkedHashMap<>();
    Map<String, Double> largest = new LinkedHashMap<>();
    Map<String, Long> service = new LinkedHashMap<>();
    WrittenTable.read(
        run.folder(),
        PlanTables.ASSIGNMENTS,
        row -> {
          String zip = row.zip("zip");
          service.merge(zip, cents(row, "serviceCostUsdPerYear"), Long::sum);
          if (row.number("share") > largest.getOrDefault(zip, 0.0)) {
            largest.put(zip, row.number("share"));
            server.put(zip, row.zip("station"));
          }
          return zip;
        });
    Map<String, Taken> taken = taken(run);
    Map<String, Zip> zips = new TreeMap<>();
    WrittenTable.read(
        run.folder(),
        ProblemFiles.DEMAND,
        row -> {
          String zip = row.zip("zip");
          Taken by =
              server.containsKey(zip)
                  ? new Taken(Server.station(server.get(zip)), service.get(zip))
                  : taken.getOrDefault(zip, new Taken(Server.POST, cents(row, "postalUsdPerYear")));
          return zips.put(zip, new Zip(zip, place(row), point(row), by.server(), by.cents()));
        });
    BigDecimal total = run.json(Summary.FILE).at("/costUsdPerYear/total").decimalValue();
    return new PlanSnapshot(
        run.manifest().at("/scenario/name").asText(),
        stations,
        zips,
        total.movePointRight(2).longValue());
  }

  /** The offers that the plan takes; the post alone writes none. */
  private static Map<String, Taken> taken(WrittenRun run) {
    Map<String, Taken> taken = new HashMap<>();
    if (Files.exists(run.folder().resolve(OfferFiles.FILE))) {
      WrittenTable.read(
          run.folder(),
          OfferFiles.FILE,
          row ->
              row.text("taken").equals("true")
                  ? taken.put(
                      row.zip("zip"),
                      new Taken(
                          new Server(channel(row), row.text("provider"), ""),
                          cents(row, "usdPerYear")))
                  : null);
    }
    return taken;
  }

  private static Channel channel(WrittenTable.Row row) {
    String word = row.text("channel");
    return Arrays.stream(Channel.values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElseThrow(() -> row.damaged("channel", word, "must be a way to deliver"));
  }

  private static String place(WrittenTable.Row row) {
    return row.text("place") + ", " + row.text("state");
  }

  private static LonLat point(WrittenTable.Row row) {
    return new LonLat(row.number("longitude"), row.number("latitude"));
  }

  private static long cents(WrittenTable.Row row, String column) {
    return Math.round(100 * row.number(column));
  }

  /** ZIPs that a station serves. */
  long served() {
    return zips.values().stream().filter(zip -> !zip.station().isEmpty()).count();
  }
}

package org.waystation.locate;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.waystation.geodata.file.DataFile;
import org.waystation.geodata.file.Faults;
import org.waystation.geodata.file.Sha256;
import org.waystation.geodata.file.Table;
import org.waystation.geodata.file.TableColumn;
import org.waystation.solve.regions.MedianBound;
import org.waystation.solve.regions.Metric;
import org.waystation.solve.regions.Points;
import org.waystation.solve.regions.Service;
import org.waystation.units.Count;

/**
 * Checks a folder from its files alone: hashes, every distance, that no point has a nearer station,
 * the cost, and the bound at the prices that stand there, over all pairs.
 */
public final class LocateVerifier {
  private static final TableColumn STATION = TableColumn.required("station");
  private static final TableColumn DISTANCE =
      new TableColumn("roadMiles", List.of("roadMiles", "distance"), true);
  private static final TableColumn PRICE =
      new TableColumn("price", List.of("priceMiles", "price"), true);

  /** Figures have more digits than a double holds. */
  private static final ObjectMapper BIG =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private final Path folder;
  private final JsonNode certificate;
  private final List<String> faults = new ArrayList<>();

  private LocateVerifier(Path folder, JsonNode certificate) {
    this.folder = folder;
    this.certificate = certificate;
  }

  /**
   * What came of it.
   *
   * @param findings what was confirmed, in sentences
   * @param faults what does not agree; empty if all does
   */
  public record Verdict(List<String> findings, List<String> faults) {
    public Verdict {
      findings = List.copyOf(findings);
      faults = List.copyOf(faults);
    }
  }

  /** Whether a folder holds stations among points, and not the plan of a scenario. */
  public static boolean isOf(Path folder) {
    try {
      Path file = folder.resolve(LocateFiles.CERTIFICATE);
      return Files.isRegularFile(file)
          && new ObjectMapper().readTree(file.toFile()).path("problem").asText().equals("p-median");
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Checks.
   *
   * @throws org.waystation.geodata.file.DataFileException if a file is missing or no table
   */
  public static Verdict verify(Path folder) {
    DataFile file = new DataFile(folder.resolve(LocateFiles.CERTIFICATE));
    file.requireFile();
    try {
      JsonNode certificate = BIG.readTree(file.path().toFile());
      return new LocateVerifier(folder, certificate).run();
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  private Verdict run() throws IOException {
    checkHashes();
    DataFile file = new DataFile(folder.resolve(LocateFiles.ASSIGNMENTS));
    PointsFile points = PointsFile.read(file.path(), certificate.path("circuity").asDouble(1));
    Faults unreadable = new Faults();
    Table table = Table.read(file, unreadable, PointsFile.ID, STATION, DISTANCE, PRICE);
    unreadable.throwIfAny();
    long cost = checkService(points, table);
    int stations = certificate.path("stations").asInt();
    long bound = bound(points.points(), table, stations);
    expect("objective", cost);
    expect("bound", bound);
    if (!faults.isEmpty()) {
      return new Verdict(List.of(), faults);
    }
    return new Verdict(
        List.of(
            "%s, each with the nearest of %s"
                .formatted(
                    Count.of(points.points().size(), "point"), Count.of(stations, "station")),
            "cost " + LocateFiles.cost(cost).toPlainString() + ", recomputed",
            "bound " + LocateFiles.cost(bound).toPlainString() + ", recomputed over all pairs",
            String.format(
                Locale.ROOT, "gap %.4f %%", cost == 0 ? 0 : 100.0 * (cost - bound) / cost)),
        List.of());
  }

  private void checkHashes() throws IOException {
    for (Map.Entry<String, JsonNode> file : certificate.path("files").properties()) {
      Path path = folder.resolve(file.getKey());
      String found = Files.isRegularFile(path) ? Sha256.of(path) : "missing";
      if (!found.equals(file.getValue().asText())) {
        faults.add(
            "%s: its SHA-256 is [%s], in the certificate [%s]"
                .formatted(file.getKey(), found, file.getValue().asText()));
      }
    }
  }

  /** The cost of the assignments. */
  private long checkService(PointsFile file, Table table) {
    Points points = file.points();
    Map<String, Integer> byId = new HashMap<>();
    for (int i = 0; i < points.size(); i++) {
      byId.put(file.ids().get(i), i);
    }
    TreeSet<Integer> open = new TreeSet<>();
    int[] stationOf = new int[points.size()];
    long cost = 0;
    for (int i = 0; i < points.size(); i++) {
      Table.Row row = table.rows().get(i);
      Integer station = byId.get(row.text(STATION));
      if (station == null) {
        faults.add(row.origin() + ": there is no point [" + row.text(STATION) + "]");
        return -1;
      }
      stationOf[i] = station;
      open.add(station);
      int distance = between(points, i, station);
      if (distance != thousandths(row.number(DISTANCE))) {
        faults.add(
            "%s: to its station it is %s, not [%s]"
                .formatted(row.origin(), distance / 1000.0, row.text(DISTANCE)));
      }
      cost += points.weight()[i] * distance;
    }
    // A station at the place of another may have no point at all.
    int most = certificate.path("stations").asInt();
    if (open.size() > most) {
      faults.add("%d stations serve, %d may be open".formatted(open.size(), most));
    }
    checkNearest(points, open, stationOf);
    return cost;
  }

  private void checkNearest(Points points, TreeSet<Integer> open, int[] stationOf) {
    int[] stations = open.stream().mapToInt(Integer::intValue).toArray();
    Service nearest = Service.of(points, stations);
    for (int i = 0; i < points.size(); i++) {
      if (nearest.distance()[i] < between(points, i, stationOf[i])) {
        faults.add("point " + (i + 1) + " has a station that is nearer than its own");
        return;
      }
    }
  }

  private static int between(Points points, int i, int j) {
    return points.metric().between(points.x()[i], points.y()[i], points.x()[j], points.y()[j]);
  }

  private long bound(Points points, Table table, int stations) {
    int[] radii = new int[points.size()];
    for (int i = 0; i < radii.length; i++) {
      long price = thousandths(table.rows().get(i).number(PRICE));
      if (price < 0 || price > points.metric().longest()) {
        faults.add(
            table.rows().get(i).origin() + ": a price must lie in 0 to the longest distance");
        return Long.MIN_VALUE;
      }
      radii[i] = (int) price;
    }
    if (stations < 1 || stations > radii.length) {
      faults.add("certificate.json: stations [" + stations + "] are more than the points, or none");
      return Long.MIN_VALUE;
    }
    return MedianBound.of(points, radii, stations);
  }

  private static long thousandths(double value) {
    return Double.isNaN(value) ? -1 : Math.round(value * Metric.PER_UNIT);
  }

  private void expect(String key, long millionths) {
    BigDecimal said = certificate.path(key).decimalValue();
    BigDecimal found = LocateFiles.cost(millionths);
    if (said.compareTo(found) != 0) {
      faults.add(
          "certificate.json: %s is [%s], recomputed it is %s"
              .formatted(key, said.toPlainString(), found.toPlainString()));
    }
  }
}

package org.waystation.locate;

import static org.waystation.export.Column.of;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.waystation.export.Column;
import org.waystation.export.CsvTable;
import org.waystation.export.GeoJsonWriter;
import org.waystation.export.Kind;
import org.waystation.export.OutputFolder;
import org.waystation.export.Shape;
import org.waystation.export.WrittenFile;
import org.waystation.solve.regions.Metric;
import org.waystation.solve.regions.Points;
import org.waystation.solve.regions.RegionResult;
import org.waystation.solve.regions.Service;

/** The files of a plan. Of the same request they are the same, byte for byte, but the summary. */
final class LocateFiles {
  static final String ASSIGNMENTS = "assignments.csv";
  static final String STATIONS = "stations.csv";
  static final String STATIONS_GEOJSON = "stations.geojson";
  static final String CERTIFICATE = "certificate.json";
  static final String SUMMARY = "summary.json";

  private static final int DECIMALS_OF_COST = 6;

  private final PointsFile file;
  private final RegionResult result;
  private final boolean onEarth;

  LocateFiles(PointsFile file, RegionResult result) {
    this.file = file;
    this.result = result;
    this.onEarth = file.points().metric() instanceof Metric.Road;
  }

  void write(OutputFolder out, LocateRequest request, ObjectNode effort) {
    List<WrittenFile> tables = new ArrayList<>();
    tables.add(out.write(ASSIGNMENTS, this::assignments));
    tables.add(out.write(STATIONS, this::stations));
    if (onEarth) {
      tables.add(out.write(STATIONS_GEOJSON, this::stationsGeoJson));
    }
    out.write(SUMMARY, stream -> write(stream, effort));
    out.write(CERTIFICATE, stream -> write(stream, certificate(request, tables)));
    out.publish(CERTIFICATE, List.of(STATIONS_GEOJSON));
  }

  private static void write(OutputStream out, ObjectNode json) throws IOException {
    out.write(
        new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true)
            .writeValueAsBytes(json));
    out.write('\n');
  }

  private void assignments(OutputStream out) throws IOException {
    String[] place = onEarth ? new String[] {"longitude", "latitude"} : new String[] {"x", "y"};
    String unit = onEarth ? "Miles" : "";
    List<Column> columns =
        List.of(
            of("id", Kind.TEXT),
            of(place[0], Kind.EXACT),
            of(place[1], Kind.EXACT),
            of("weight", Kind.PARCELS),
            of("station", Kind.TEXT),
            of(onEarth ? "roadMiles" : "distance", Kind.MILES),
            of("price" + unit, Kind.MILES));
    Points points = file.points();
    Service service = result.service();
    try (CsvTable table = new CsvTable(out, columns)) {
      for (int i = 0; i < points.size(); i++) {
        table.write(
            file.ids().get(i),
            points.x()[i],
            points.y()[i],
            thousandths(points.weight()[i]),
            file.ids().get(service.stationOf()[i]),
            thousandths(service.distance()[i]),
            thousandths(result.radii()[i]));
      }
    }
  }

  private static double thousandths(long value) {
    return value / 1000.0;
  }

  private void stations(OutputStream out) throws IOException {
    List<Column> columns = new ArrayList<>();
    columns.add(of("station", Kind.TEXT));
    columns.add(of(onEarth ? "longitude" : "x", Kind.EXACT));
    columns.add(of(onEarth ? "latitude" : "y", Kind.EXACT));
    columns.addAll(measures());
    try (CsvTable table = new CsvTable(out, columns)) {
      for (Station station : Station.of(file.points(), result.service())) {
        int at = station.point();
        table.write(
            file.ids().get(at),
            file.points().x()[at],
            file.points().y()[at],
            station.points(),
            station.weight(),
            station.mean(),
            station.most());
      }
    }
  }

  private List<Column> measures() {
    return List.of(
        of("pointsServed", Kind.INTEGER),
        of("weightServed", Kind.PARCELS),
        of(onEarth ? "meanRoadMiles" : "meanDistance", Kind.MILES),
        of(onEarth ? "maxRoadMiles" : "maxDistance", Kind.MILES));
  }

  private void stationsGeoJson(OutputStream out) throws IOException {
    List<Column> columns = new ArrayList<>(List.of(of("station", Kind.TEXT)));
    columns.addAll(measures());
    GeometryFactory geometry = new GeometryFactory();
    try (GeoJsonWriter features = new GeoJsonWriter(out, Shape.POINT, columns)) {
      for (Station station : Station.of(file.points(), result.service())) {
        int at = station.point();
        features.write(
            geometry.createPoint(new Coordinate(file.points().x()[at], file.points().y()[at])),
            file.ids().get(at),
            station.points(),
            station.weight(),
            station.mean(),
            station.most());
      }
    }
  }

  private ObjectNode certificate(LocateRequest request, List<WrittenFile> tables) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("problem", "p-median");
    json.put("unit", onEarth ? "weight x road miles" : "weight x distance");
    json.put("points", file.points().size());
    json.put("stations", result.service().stations().length);
    if (file.points().metric() instanceof Metric.Road road) {
      json.put("circuity", road.circuity());
    }
    json.put("objective", cost(result.service().cost()));
    json.put("bound", cost(result.bound()));
    json.put("relativeGap", result.relativeGap());
    json.put("boundBasis", "Lagrangian relaxation of all pairs, at the prices of " + ASSIGNMENTS);
    ObjectNode limits = json.putObject("limits");
    limits.put("relativeGap", request.limits().relativeGap());
    limits.put("rounds", request.limits().rounds());
    limits.put("boundIterations", request.limits().boundIterations());
    limits.put("pointsPerRegion", request.limits().pointsPerRegion());
    limits.put("windowRounds", request.limits().windowRounds());
    limits.put("seed", request.limits().seed());
    ObjectNode account = json.putObject("account");
    account.put("regions", result.account().regions());
    account.put("pairsKept", result.account().arcs());
    account.put("pointsBeyondBorders", result.account().beyond());
    account.put("evaluations", result.account().evaluations());
    account.put("pointsAtCut", result.account().atCut());
    account.put("interrupted", result.account().interrupted());
    json.put("inputSha256", file.file().sha256());
    ObjectNode files = json.putObject("files");
    tables.forEach(table -> files.put(table.name(), table.sha256()));
    return json;
  }

  /** Millionths as they are, with all their decimals. */
  static BigDecimal cost(long millionths) {
    return BigDecimal.valueOf(millionths, DECIMALS_OF_COST);
  }

  /**
   * A station and what it serves.
   *
   * @param point at which it stands
   * @param points that it serves
   * @param weight of these
   * @param mean distance by weight, 0 where nothing weighs anything
   * @param most the farthest distance
   */
  private record Station(int point, int points, double weight, double mean, double most) {
    static List<Station> of(Points points, Service service) {
      int[] stations = service.stations();
      int[] count = new int[stations.length];
      long[] weight = new long[stations.length];
      long[] cost = new long[stations.length];
      int[] most = new int[stations.length];
      for (int i = 0; i < points.size(); i++) {
        int k = Arrays.binarySearch(stations, service.stationOf()[i]);
        count[k]++;
        weight[k] += points.weight()[i];
        cost[k] += points.weight()[i] * service.distance()[i];
        most[k] = Math.max(most[k], service.distance()[i]);
      }
      List<Station> all = new ArrayList<>();
      for (int k = 0; k < stations.length; k++) {
        double mean = weight[k] == 0 ? 0 : (double) cost[k] / weight[k] / 1000;
        all.add(
            new Station(stations[k], count[k], thousandths(weight[k]), mean, thousandths(most[k])));
      }
      return all;
    }
  }
}

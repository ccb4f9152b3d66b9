package org.waystation.serve;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.waystation.geo.Territories;
import org.waystation.report.Features;
import org.waystation.report.RunData;
import org.waystation.report.RunSource;
import org.waystation.tile.TileLayer;
import org.waystation.tile.VectorTiles;

/**
 * The layers of a run's tiles. Ids of ZIPs are their rows in {@code comparison.csv}, those of
 * stations their places in {@code stations.geojson}, both from 0.
 */
final class RunLayers {
  private static final List<String> ZIP_ATTRIBUTES =
      List.of(
          "zip",
          "place",
          "state",
          "channel",
          "station",
          "roadMiles",
          "population",
          "parcelsPerYear",
          "costUsdPerYear",
          "costUsdPerParcel",
          "marginalUsdPerYear",
          "polygonApproximate");

  /** Below these zooms points and lines would cover the map, and swell its tiles. */
  private static final int UNSERVED_FROM = 4;

  private static final int LINES_FROM = 5;

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final RunData data;
  private final RunSource source;

  private RunLayers(RunData data, RunSource source) {
    this.data = data;
    this.source = source;
  }

  /** Makes them, the lowest first. */
  static VectorTiles of(RunData data, RunSource source) throws IOException {
    RunLayers layers = new RunLayers(data, source);
    List<TileLayer> all = new ArrayList<>();
    all.add(layer("states", data.stateOutlines()));
    all.add(layers.zips());
    all.add(layers.serviceAreas());
    all.add(layers.allocationLines());
    all.add(layers.file("unserved", UNSERVED_FROM));
    all.add(layers.file("bids", UNSERVED_FROM));
    all.add(layer("stations", data.stations()));
    all.removeIf(layer -> layer.size() == 0);
    return new VectorTiles(all);
  }

  private static TileLayer layer(String name, List<RunData.Feature> features) {
    TileLayer.Builder layer = new TileLayer.Builder(name, 0);
    features.forEach(one -> layer.add(one.row(), one.degrees(), attributes(one.properties())));
    return layer.build();
  }

  private TileLayer zips() {
    TileLayer.Builder layer = new TileLayer.Builder("zips", 0);
    for (RunData.Feature zip : data.zips()) {
      Map<String, Object> attributes = attributes(zip.properties());
      attributes.keySet().retainAll(ZIP_ATTRIBUTES);
      layer.add(zip.row(), zip.degrees(), attributes);
    }
    return layer.build();
  }

  /**
   * The areas of {@code waystation.gpkg}, made as they are, since a run need not have that file.
   */
  private TileLayer serviceAreas() {
    List<RunData.Feature> stations = data.stations();
    Map<String, Integer> number = new HashMap<>();
    stations.forEach(one -> number.put(one.properties().path("id").asText(), one.row()));
    List<Geometry> areas = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    for (RunData.Feature zip : data.zips()) {
      Integer station = number.get(zip.properties().path("station").asText());
      if (station != null) {
        areas.add(zip.degrees());
        owners.add(station);
      }
    }
    int[] owner = owners.stream().mapToInt(Integer::intValue).toArray();
    List<Geometry> land = Territories.of(areas, owner, stations.size());
    TileLayer.Builder layer = new TileLayer.Builder("service_areas", 0);
    for (RunData.Feature station : stations) {
      Map<String, Object> attributes = new LinkedHashMap<>();
      attributes.put("station", station.properties().path("id").asText());
      attributes.put("place", station.properties().path("place").asText());
      attributes.put("state", station.properties().path("state").asText());
      layer.add(station.row(), land.get(station.row()), attributes);
    }
    return layer.build();
  }

  private TileLayer allocationLines() throws IOException {
    Map<String, Coordinate> points = new HashMap<>();
    try (CsvReader<NamedCsvRecord> table = table("demand.csv")) {
      for (NamedCsvRecord row : table) {
        points.put(row.getField("zip"), point(row));
      }
    }
    Map<String, Coordinate> stations = new HashMap<>();
    data.stations()
        .forEach(
            one ->
                stations.put(one.properties().path("id").asText(), one.degrees().getCoordinate()));
    TileLayer.Builder layer = new TileLayer.Builder("allocation_lines", LINES_FROM);
    long row = 0;
    try (CsvReader<NamedCsvRecord> table = table("assignments.csv")) {
      for (NamedCsvRecord record : table) {
        Coordinate from = stations.get(record.getField("station"));
        Coordinate to = points.get(record.getField("zip"));
        if (from != null && to != null && !from.equals2D(to)) {
          Map<String, Object> attributes = new LinkedHashMap<>();
          attributes.put("station", record.getField("station"));
          attributes.put("zip", record.getField("zip"));
          attributes.put("roadMiles", Double.valueOf(record.getField("roadMiles")));
          attributes.put("parcelsPerYear", Double.valueOf(record.getField("parcelsPerYear")));
          layer.add(row, FACTORY.createLineString(new Coordinate[] {from, to}), attributes);
        }
        row++;
      }
    }
    return layer.build();
  }

  private static Coordinate point(NamedCsvRecord row) {
    return new Coordinate(
        Double.parseDouble(row.getField("longitude")),
        Double.parseDouble(row.getField("latitude")));
  }

  private CsvReader<NamedCsvRecord> table(String name) throws IOException {
    return CsvReader.builder().ofNamedCsvRecord(source.open(name));
  }

  /** A layer of points as it stands in its file; without features where there is none. */
  private TileLayer file(String name, int leastZoom) throws IOException {
    TileLayer.Builder layer = new TileLayer.Builder(name, leastZoom);
    long[] row = {0};
    try (InputStream in = source.open(name + ".geojson")) {
      Features.read(
          in,
          (properties, degrees) -> {
            layer.add(row[0], degrees, attributes(properties));
            row[0]++;
          });
    } catch (NoSuchFileException e) {
      return layer.build();
    }
    return layer.build();
  }

  private static Map<String, Object> attributes(JsonNode properties) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    properties
        .properties()
        .forEach(
            one -> {
              JsonNode value = one.getValue();
              if (value.isBoolean()) {
                attributes.put(one.getKey(), value.booleanValue());
              } else if (value.isIntegralNumber()) {
                attributes.put(one.getKey(), value.longValue());
              } else if (value.isNumber()) {
                attributes.put(one.getKey(), value.doubleValue());
              } else if (value.isTextual()) {
                attributes.put(one.getKey(), value.textValue());
              }
            });
    return attributes;
  }
}

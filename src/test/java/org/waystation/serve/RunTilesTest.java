package org.waystation.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.waystation.export.Gdal;
import org.waystation.run.VermontRun;
import org.waystation.tile.TileAddress;
import org.waystation.tile.VectorTiles;

/** The tiles of a run as GDAL reads them, held against the run's own files. */
class RunTilesTest {
  /** Half the circumference of the earth in web Mercator, metres. */
  private static final double HALF = 20037508.342789244;

  private static VectorTiles tiles;

  @TempDir private Path folder;

  @BeforeAll
  static void read() throws IOException {
    ServedRun run = ServedRun.open(VermontRun.folder(), "vermont");
    tiles = RunContent.read(run, VermontRun.outlines()).tiles();
  }

  @BeforeEach
  void gdal() {
    Gdal.assume();
  }

  private record Found(Map<String, JsonNode> properties, Map<String, List<Geometry>> pieces) {}

  private interface Name {
    String of(JsonNode properties);
  }

  /** Web Mercator by its textbook formula, metres. */
  private static Geometry mercator(Geometry degrees) {
    Geometry metres = degrees.copy();
    metres.apply(
        new CoordinateSequenceFilter() {
          @Override
          public void filter(CoordinateSequence sequence, int i) {
            double latitude = Math.toRadians(sequence.getY(i));
            sequence.setOrdinate(i, 0, sequence.getX(i) * HALF / 180);
            sequence.setOrdinate(
                i, 1, HALF / Math.PI * Math.log(Math.tan(Math.PI / 4 + latitude / 2)));
          }

          @Override
          public boolean isDone() {
            return false;
          }

          @Override
          public boolean isGeometryChanged() {
            return true;
          }
        });
    metres.geometryChanged();
    return metres;
  }

  private static double unit(int zoom) {
    return 2 * HALF / (1 << zoom) / 4096;
  }

  private static Set<TileAddress> addresses(Envelope metres, int zoom) {
    double side = 2 * HALF / (1 << zoom);
    Set<TileAddress> found = new HashSet<>();
    for (int x = (int) ((metres.getMinX() + HALF) / side);
        x <= (metres.getMaxX() + HALF) / side;
        x++) {
      for (int y = (int) ((HALF - metres.getMaxY()) / side);
          y <= (HALF - metres.getMinY()) / side;
          y++) {
        found.add(new TileAddress(zoom, x, y));
      }
    }
    return found;
  }

  /** Features of a layer, as GDAL reads the tiles from a folder, each without its buffer. */
  private Found decoded(Set<TileAddress> addresses, String layer, Name name) throws Exception {
    Path root = Files.createDirectories(folder.resolve("tiles"));
    int zoom = addresses.iterator().next().zoom();
    for (TileAddress address : addresses) {
      byte[] tile = tiles.tile(address);
      if (tile.length > 0) {
        Path column = Files.createDirectories(root.resolve(zoom + "/" + address.x()));
        Files.write(column.resolve(address.y() + ".mvt"), tile);
      }
    }
    Path json = Gdal.tilesToGeoJson(root.resolve(Integer.toString(zoom)), layer, folder);
    Found found = new Found(new TreeMap<>(), new HashMap<>());
    GeoJsonReader reader = new GeoJsonReader();
    for (JsonNode feature : new ObjectMapper().readTree(json.toFile()).path("features")) {
      String key = name.of(feature.path("properties"));
      found.properties().put(key, feature.path("properties"));
      found
          .pieces()
          .computeIfAbsent(key, any -> new ArrayList<>())
          .add(geometry(reader, feature.path("geometry")));
    }
    return found;
  }

  private static Geometry geometry(GeoJsonReader reader, JsonNode json) throws ParseException {
    Geometry read = reader.read(json.toString());
    return read.getDimension() < 2 ? read : GeometryFixer.fix(read);
  }

  private static List<JsonNode> features(String file) throws IOException {
    List<JsonNode> features = new ArrayList<>();
    new ObjectMapper()
        .readTree(VermontRun.folder().resolve(file).toFile())
        .path("features")
        .forEach(features::add);
    return features;
  }

  /**
   * Every seventh ZIP: the nearest way between outline and source is a unit of the finest tiles.
   */
  @Test
  void at_full_zoom_a_zip_is_what_the_run_has_written() throws Exception {
    Map<String, Geometry> source = new TreeMap<>();
    Set<TileAddress> addresses = new HashSet<>();
    List<JsonNode> all = features("zips.geojson");
    GeoJsonReader reader = new GeoJsonReader();
    for (int k = 0; k < all.size(); k += 7) {
      Geometry metres = mercator(reader.read(all.get(k).path("geometry").toString()));
      source.put(all.get(k).at("/properties/zip").asText(), metres);
      addresses.addAll(addresses(metres.getEnvelopeInternal(), 14));
    }
    Found found = decoded(addresses, "zips", properties -> properties.path("zip").asText());
    source.forEach(
        (zip, expected) -> {
          Geometry drawn = UnaryUnionOp.union(found.pieces().get(zip));
          double off = drawn.symDifference(expected).getArea();
          assertTrue(off <= expected.getLength() * unit(14), zip + " is off by " + off + " m2");
        });
  }

  @Test
  void attributes_are_those_of_the_file() throws Exception {
    Envelope vermont = new Envelope();
    Map<String, JsonNode> source = new TreeMap<>();
    GeoJsonReader reader = new GeoJsonReader();
    for (JsonNode feature : features("zips.geojson")) {
      source.put(feature.at("/properties/zip").asText(), feature.path("properties"));
      vermont.expandToInclude(
          mercator(reader.read(feature.path("geometry").toString())).getEnvelopeInternal());
    }
    Found found =
        decoded(addresses(vermont, 7), "zips", properties -> properties.path("zip").asText());
    assertEquals(source.keySet(), found.properties().keySet());
    found
        .properties()
        .forEach(
            (zip, properties) -> {
              for (String name :
                  List.of("place", "station", "channel", "costUsdPerParcel", "roadMiles")) {
                assertEquals(
                    source.get(zip).path(name).asText(),
                    properties.path(name).asText(),
                    zip + " " + name);
              }
            });
  }

  @Test
  void points_and_lines_are_where_they_belong() throws Exception {
    Envelope around = new Envelope(-8180000, -7950000, 5270000, 5630000);
    Found stations =
        decoded(addresses(around, 8), "stations", properties -> properties.path("id").asText());
    GeoJsonReader reader = new GeoJsonReader();
    for (JsonNode feature : features("stations.geojson")) {
      Geometry expected = mercator(reader.read(feature.path("geometry").toString()));
      Geometry drawn = stations.pieces().remove(feature.at("/properties/id").asText()).get(0);
      // Crossings are two units apart.
      assertTrue(expected.distance(drawn) <= Math.sqrt(2) * unit(8), feature.toString());
    }
    assertEquals(Map.of(), stations.pieces());
    Found lines =
        decoded(
            addresses(around, 8),
            "allocation_lines",
            properties -> properties.path("station").asText() + properties.path("zip").asText());
    // A line for each assignment, but for stations that serve the ZIP they stand in.
    long assignments =
        Files.readAllLines(VermontRun.folder().resolve("assignments.csv")).stream()
            .skip(1)
            .map(line -> line.split(","))
            .filter(cells -> !cells[0].equals(cells[1]))
            .count();
    assertEquals(assignments, lines.properties().size());
  }

  /**
   * What is drawn at a low zoom covers the same land: gaps between neighbours are below a pixel.
   */
  @Test
  void at_low_zooms_neighbours_touch() throws Exception {
    List<Geometry> source = new ArrayList<>();
    GeoJsonReader reader = new GeoJsonReader();
    for (JsonNode feature : features("zips.geojson")) {
      source.add(mercator(reader.read(feature.path("geometry").toString())));
    }
    Geometry land = UnaryUnionOp.union(source);
    for (int zoom = 4; zoom <= 8; zoom += 2) {
      Found found =
          decoded(
              addresses(land.getEnvelopeInternal(), zoom),
              "zips",
              properties -> properties.path("zip").asText());
      List<Geometry> pieces = new ArrayList<>();
      found.pieces().values().forEach(pieces::addAll);
      Geometry drawn = UnaryUnionOp.union(pieces);
      double pixel = 8 * unit(zoom);
      // Whatever is uncovered vanishes when what is covered grows by a quarter of a pixel.
      Geometry gaps = land.buffer(-pixel).difference(drawn.buffer(pixel / 4));
      assertEquals(0, gaps.getArea(), 1e-3, "zoom " + zoom);
    }
  }

  @Test
  void the_same_run_gives_the_same_bytes() throws IOException {
    ServedRun run = ServedRun.open(VermontRun.folder(), "vermont");
    VectorTiles again = RunContent.read(run, VermontRun.outlines()).tiles();
    for (TileAddress address :
        List.of(new TileAddress(6, 18, 23), new TileAddress(14, 4879, 5987))) {
      assertEquals(
          new String(tiles.tile(address), java.nio.charset.StandardCharsets.ISO_8859_1),
          new String(again.tile(address), java.nio.charset.StandardCharsets.ISO_8859_1));
    }
  }

  /** Each service area is the land of its ZIPs. */
  @Test
  void service_areas_are_their_zips_without_borders() throws Exception {
    Map<String, List<Geometry>> source = new TreeMap<>();
    GeoJsonReader reader = new GeoJsonReader();
    Envelope around = new Envelope();
    for (JsonNode feature : features("zips.geojson")) {
      String station = feature.at("/properties/station").asText();
      if (!station.isEmpty() && feature.at("/properties/channel").asText().equals("station")) {
        Geometry metres = mercator(reader.read(feature.path("geometry").toString()));
        source.computeIfAbsent(station, any -> new ArrayList<>()).add(metres);
        around.expandToInclude(metres.getEnvelopeInternal());
      }
    }
    Found found =
        decoded(
            addresses(around, 9),
            "service_areas",
            properties -> properties.path("station").asText());
    assertEquals(source.keySet(), found.properties().keySet());
    source.forEach(
        (station, zips) -> {
          Geometry expected = UnaryUnionOp.union(zips);
          Geometry drawn = UnaryUnionOp.union(found.pieces().get(station));
          double off = drawn.symDifference(expected).getArea();
          assertTrue(off <= expected.getLength() * 2 * unit(9), station + " is off by " + off);
        });
  }

  /** An address of a point by the formula of the map tiles, not by that of the program. */
  @Test
  void tile_of_a_place_is_the_one_that_other_maps_ask_for() throws Exception {
    // Montpelier, 44.2601 N 72.5754 W, is in tile 10/305/371 of any web map.
    Found found =
        decoded(
            Set.of(new TileAddress(10, 305, 371)),
            "zips",
            properties -> properties.path("zip").asText());
    Coordinate montpelier =
        new Coordinate(
            -72.5754 * HALF / 180,
            HALF / Math.PI * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(44.2601) / 2)));
    assertTrue(
        found.pieces().values().stream()
            .flatMap(List::stream)
            .anyMatch(one -> one.distance(one.getFactory().createPoint(montpelier)) < 5000));
  }
}

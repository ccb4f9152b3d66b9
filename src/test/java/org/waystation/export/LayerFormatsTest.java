package org.waystation.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKTReader;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.HeaderMeta;
import org.wololo.flatgeobuf.PackedRTree;
import org.wololo.flatgeobuf.generated.Feature;

/** The same features in every format, as programs read them that are not ours. */
class LayerFormatsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("zip", Kind.ZIP),
          Column.of("place", Kind.TEXT),
          Column.of("zips", Kind.INTEGER),
          Column.of("costUsd", Kind.USD),
          Column.optional("spare", Kind.NUMBER),
          Column.of("existing", Kind.FLAG));

  @TempDir private Path folder;

  private static Layer layer(Shape shape) {
    return new Layer("some_layer", "Some & any", "What <it> holds.", shape, COLUMNS);
  }

  /** Three features, far apart; the second lacks a value. */
  private static void fill(FeatureWriter writer, Shape shape) throws IOException {
    try (writer) {
      List<String> wkt =
          switch (shape) {
            case POINT -> List.of("POINT(-72.5 44.25)", "POINT(-120.125 38)", "POINT(-80 26.5)");
            case LINE ->
                List.of(
                    "LINESTRING(-72.5 44.25,-72 44)",
                    "LINESTRING(179 51,-179 53)",
                    "LINESTRING(-80 26.5,-81 26.5,-81 27)");
            case AREA ->
                List.of(
                    "POLYGON((-72 44,-72 45,-71 45,-71 44,-72 44),"
                        + "(-71.5 44.5,-71.25 44.5,-71.25 44.75,-71.5 44.5))",
                    "MULTIPOLYGON(((-120 38,-119 38,-119 39,-120 38)),"
                        + "((-125 38,-124 38,-124 39,-125 38)))",
                    "POLYGON Z((-80 26 7,-79 26 7,-79 27 7,-80 26 7))");
          };
      writer.write(geometry(wkt.get(0)), "05663", "Québec \"&\" <Côté>", 12, 1234.567, 0.5, true);
      writer.write(geometry(wkt.get(1)), "01008", "", 3_000_000, -1, null, false);
      writer.write(geometry(wkt.get(2)), "33101", "it's", 0, 0, 0.1, true);
    }
  }

  private static Geometry geometry(String wkt) throws IOException {
    try {
      return new WKTReader().read(wkt);
    } catch (ParseException e) {
      throw new IOException(e);
    }
  }

  private Path geoJson(Shape shape) throws IOException {
    Path file = folder.resolve("layer.geojson");
    fill(new GeoJsonWriter(Files.newOutputStream(file), shape, COLUMNS), shape);
    return file;
  }

  private Path flatGeobuf(Shape shape) throws IOException {
    Path file = folder.resolve("layer.fgb");
    fill(new FlatGeobufWriter(file, layer(shape)), shape);
    return file;
  }

  private Path geoParquet(Shape shape) throws IOException {
    Path file = folder.resolve("layer.parquet");
    fill(new GeoParquetWriter(file, layer(shape)), shape);
    return file;
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void gdal_finds_in_a_geopackage_what_geojson_holds(Shape shape) throws Exception {
    Gdal.assume();
    Path file = folder.resolve("layer.gpkg");
    try (GeoPackage made = GeoPackage.create(file, Instant.EPOCH)) {
      fill(made.layer(layer(shape)), shape);
    }
    assertEquals(features(geoJson(shape)), features(Gdal.toGeoJson(file, folder)));
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void gdal_finds_in_flatgeobuf_what_geojson_holds(Shape shape) throws Exception {
    Gdal.assume();
    assertEquals(features(geoJson(shape)), features(Gdal.toGeoJson(flatGeobuf(shape), folder)));
  }

  @Test
  void gdal_finds_in_kml_what_geojson_holds() throws Exception {
    Gdal.assume();
    Path file = folder.resolve("layer.kml");
    try (OutputStream out = Files.newOutputStream(file)) {
      fill(new KmlWriter(out, layer(Shape.POINT), "place"), Shape.POINT);
    }
    Map<String, String> expected = features(geoJson(Shape.POINT));
    Map<String, String> found = features(Gdal.toGeoJson(file, folder));
    assertEquals(expected.keySet(), found.keySet());
    // GDAL adds columns of its own that every KML has.
    expected.forEach((zip, feature) -> assertEquals(feature, found.get(zip)));
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void duckdb_finds_in_geoparquet_what_geojson_holds(Shape shape) throws Exception {
    Path file = geoParquet(shape);
    Map<String, String> found = new TreeMap<>();
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duckdb.createStatement();
        ResultSet rows = sql.executeQuery("SELECT * FROM '" + file + "'")) {
      while (rows.next()) {
        List<Object> row = new ArrayList<>();
        for (Column column : COLUMNS) {
          row.add(rows.getObject(column.name()));
        }
        Geometry geometry =
            new WKBReader().read(rows.getBlob("geometry").getBinaryStream().readAllBytes());
        Envelope box = geometry.getEnvelopeInternal();
        assertEquals(
            "{xmin=%s, ymin=%s, xmax=%s, ymax=%s}"
                .formatted(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()),
            rows.getObject("bbox").toString());
        found.put(rows.getString("zip"), row + " " + geometry.norm());
      }
    }
    assertEquals(features(geoJson(shape)), found);
  }

  @Test
  void geoparquet_says_what_its_specification_asks_for() throws Exception {
    Path file = geoParquet(Shape.AREA);
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duckdb.createStatement();
        ResultSet rows =
            sql.executeQuery(
                "SELECT decode(key), decode(value) FROM parquet_kv_metadata('" + file + "')")) {
      assertTrue(rows.next());
      assertEquals("geo", rows.getString(1));
      JsonNode geo = MAPPER.readTree(rows.getString(2));
      assertEquals("1.1.0", geo.path("version").asText());
      assertEquals("geometry", geo.path("primary_column").asText());
      JsonNode column = geo.at("/columns/geometry");
      assertEquals("WKB", column.path("encoding").asText());
      assertEquals("[\"MultiPolygon\"]", column.path("geometry_types").toString());
      assertEquals("counterclockwise", column.path("orientation").asText());
      assertEquals("[-125.0,26.0,-71.0,45.0]", column.path("bbox").toString());
      assertEquals("[\"bbox\",\"ymax\"]", column.at("/covering/bbox/ymax").toString());
    }
  }

  /** By the reader of FlatGeobuf's authors: a box that holds one feature finds that one. */
  @Test
  void the_index_of_flatgeobuf_leads_to_the_feature_in_a_box() throws Exception {
    ByteBuffer bytes =
        ByteBuffer.wrap(Files.readAllBytes(flatGeobuf(Shape.AREA))).order(ByteOrder.LITTLE_ENDIAN);
    HeaderMeta header = HeaderMeta.read(bytes);
    assertEquals(3, header.featuresCount);
    assertEquals(4326, header.srid);
    assertEquals(new Envelope(-125, -71, 26, 45), header.envelope);
    int index = header.offset;
    var hits =
        PackedRTree.search(
            bytes, index, 3, header.indexNodeSize, new Envelope(-79.9, -79.5, 26.1, 26.5));
    assertEquals(1, hits.size());
    long at = index + PackedRTree.calcSize(3, header.indexNodeSize) + hits.get(0).offset;
    ByteBuffer feature = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    feature.position(Math.toIntExact(at) + Integer.BYTES);
    var packed = Feature.getRootAsFeature(feature).geometry();
    assertEquals(0, packed.zLength(), "heights have no place there");
    Geometry found = GeometryConversions.deserialize(packed, header.geometryType);
    assertTrue(found.equalsTopo(geometry("POLYGON((-80 26,-79 26,-79 27,-80 26))")));
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void the_same_features_give_the_same_bytes_and_leave_nothing_beside(Shape shape)
      throws IOException {
    byte[] fgb = Files.readAllBytes(flatGeobuf(shape));
    byte[] parquet = Files.readAllBytes(geoParquet(shape));
    Files.delete(folder.resolve("layer.parquet"));
    assertArrayEquals(fgb, Files.readAllBytes(flatGeobuf(shape)));
    assertArrayEquals(parquet, Files.readAllBytes(geoParquet(shape)));
    try (var files = Files.list(folder)) {
      assertEquals(2, files.count());
    }
  }

  @Test
  void a_layer_without_features_is_a_file_without_features() throws Exception {
    Path fgb = folder.resolve("none.fgb");
    new FlatGeobufWriter(fgb, layer(Shape.POINT)).close();
    HeaderMeta header =
        HeaderMeta.read(ByteBuffer.wrap(Files.readAllBytes(fgb)).order(ByteOrder.LITTLE_ENDIAN));
    assertEquals(0, header.featuresCount);
    Path parquet = folder.resolve("none.parquet");
    new GeoParquetWriter(parquet, layer(Shape.POINT)).close();
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duckdb.createStatement();
        ResultSet rows = sql.executeQuery("SELECT count(*) FROM '" + parquet + "'")) {
      assertTrue(rows.next());
      assertEquals(0, rows.getInt(1));
    }
  }

  @Test
  void kml_takes_points_only_and_a_name_that_is_there() {
    OutputStream nowhere = OutputStream.nullOutputStream();
    Layer areas = layer(Shape.AREA);
    assertThrows(IllegalArgumentException.class, () -> new KmlWriter(nowhere, areas, "place"));
    Layer points = layer(Shape.POINT);
    assertThrows(IllegalArgumentException.class, () -> new KmlWriter(nowhere, points, "town"));
  }

  /** Values and geometry by ZIP, in a form in which one format is compared with another. */
  private static Map<String, String> features(Path geoJson) throws Exception {
    Map<String, String> features = new TreeMap<>();
    var reader = new org.locationtech.jts.io.geojson.GeoJsonReader();
    for (JsonNode feature : MAPPER.readTree(geoJson.toFile()).path("features")) {
      JsonNode properties = feature.path("properties");
      List<Object> row = new ArrayList<>();
      for (Column column : COLUMNS) {
        JsonNode value = properties.path(column.name());
        row.add(
            switch (column.kind()) {
              case ZIP, TEXT -> value.asText("");
              case FLAG -> value.isNumber() ? value.asInt() == 1 : value.asBoolean();
              case INTEGER -> value.asLong();
              default -> value.isNumber() ? (Double) value.asDouble() : null;
            });
      }
      Geometry geometry = reader.read(feature.path("geometry").toString()).norm();
      features.put(properties.path("zip").asText(), row + " " + geometry);
    }
    assertEquals(new TreeSet<>(List.of("01008", "05663", "33101")), features.keySet());
    return features;
  }
}

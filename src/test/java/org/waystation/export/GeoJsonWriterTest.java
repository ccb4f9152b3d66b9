package org.waystation.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.io.geojson.GeoJsonReader;

class GeoJsonWriterTest {
  private static final List<Column> ZIP_ONLY = List.of(Column.of("zip", Kind.ZIP));

  private static final List<Column> ALL_KINDS =
      List.of(
          Column.of("zip", Kind.ZIP),
          Column.of("place", Kind.TEXT),
          Column.of("people", Kind.INTEGER),
          Column.optional("roadMiles", Kind.MILES),
          Column.of("parcelsPerYear", Kind.PARCELS),
          Column.of("costUsd", Kind.USD),
          Column.of("density", Kind.NUMBER),
          Column.of("served", Kind.FLAG));

  /** Wound the wrong way, shell and hole. */
  private static final Geometry SQUARE_WITH_HOLE =
      wkt(
          "POLYGON((-72.5 43.5,-72.5 44,-72 44,-72 43.5,-72.5 43.5),"
              + "(-72.4 43.6,-72.3 43.6,-72.3 43.7,-72.4 43.7,-72.4 43.6))");

  private static final Geometry TRIANGLE =
      wkt("MULTIPOLYGON(((-71.1234567 43,-71 43,-71 44,-71.1234567 43)))");

  @Test
  void areas_come_out_as_in_the_reviewed_file_whatever_the_locale() throws Exception {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertEquals(resource("areas.geojson"), twoAreas());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void areas_points_and_lines_pass_the_schema() throws Exception {
    assertEquals(Set.of(), schema().validate(parsed(twoAreas())));
    assertEquals(
        Set.of(), schema().validate(parsed(one(Shape.POINT, wkt("POINT(-90.1234567 40)")))));
    assertEquals(
        Set.of(), schema().validate(parsed(one(Shape.LINE, wkt("LINESTRING(-90 40,-91 41)")))));
    String mixed = twoAreas().replaceFirst("\"MultiPolygon\"", "\"Polygon\"");
    assertTrue(!schema().validate(parsed(mixed)).isEmpty(), "the schema lets everything pass");
  }

  @Test
  void a_collection_without_features_is_one_without_a_box() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new GeoJsonWriter(out, Shape.POINT, ZIP_ONLY).close();
    JsonNode empty = parsed(out.toString(StandardCharsets.UTF_8));
    assertEquals(0, empty.get("features").size());
    assertTrue(empty.path("bbox").isMissingNode());
  }

  @Test
  void an_area_across_the_180th_meridian_is_written_as_two_parts() throws Exception {
    JsonNode aleutian =
        parsed(one(Shape.AREA, wkt("POLYGON((179 51,-179 51,-179 52,179 52,179 51))")));
    assertEquals(2, aleutian.at("/features/0/geometry/coordinates").size());
    assertEquals("[-180,51,180,52]", aleutian.get("bbox").toString());
  }

  /**
   * A quarter of the way to the meridian: half a degree east and a quarter of two degrees north.
   */
  @Test
  void a_line_across_the_180th_meridian_is_written_as_two_parts() throws Exception {
    JsonNode there = parsed(one(Shape.LINE, wkt("LINESTRING(179.5 50,-178.5 52)")));
    assertEquals(
        "[[[179.5,50],[180,50.5]],[[-180,50.5],[-178.5,52]]]",
        there.at("/features/0/geometry/coordinates").toString());
    JsonNode back = parsed(one(Shape.LINE, wkt("LINESTRING(-178.5 52,179.5 50)")));
    assertEquals(
        "[[[-178.5,52],[-180,50.5]],[[180,50.5],[179.5,50]]]",
        back.at("/features/0/geometry/coordinates").toString());
    JsonNode from = parsed(one(Shape.LINE, wkt("LINESTRING(180 50,-178.5 52)")));
    assertEquals(1, from.at("/features/0/geometry/coordinates").size(), "no part of one point");
  }

  @Property(tries = 200)
  void every_ring_read_back_is_wound_right_and_valid(
      @ForAll @IntRange(min = 3, max = 9) int corners,
      @ForAll @Scale(7) @DoubleRange(min = 0.000002, max = 3) double radius,
      @ForAll @Scale(7) @DoubleRange(min = -120, max = -70) double longitude,
      @ForAll boolean reversed)
      throws Exception {
    Coordinate[] ring = new Coordinate[corners + 1];
    for (int i = 0; i <= corners; i++) {
      double angle = 2 * Math.PI * (i % corners) / corners;
      ring[i] = new Coordinate(longitude + radius * Math.cos(angle), 40 + radius * Math.sin(angle));
    }
    Geometry polygon = new GeometryFactory().createPolygon(ring);

    String written = one(Shape.AREA, reversed ? polygon.reverse() : polygon);

    String geometry = parsed(written).at("/features/0/geometry").toString();
    Polygon back = (Polygon) new GeoJsonReader().read(geometry).getGeometryN(0);
    assertTrue(back.isValid());
    assertTrue(Orientation.isCCW(back.getExteriorRing().getCoordinates()));
  }

  @Test
  void the_first_feature_may_not_lack_a_value() {
    String message = refusal(SQUARE_WITH_HOLE, "05001", "Hartford", 1, null, 1.0, 1.0, 1.0, true);
    assertTrue(message.contains("[roadMiles]") && message.contains("[05001]"), message);
    assertTrue(message.contains("\nMaybe "), message);
  }

  @Test
  void values_that_do_not_fit_are_refused_by_column_and_value() {
    assertRefused("[zip]", "[501]", "501", "", 1, 1.0, 1.0, 1.0, 1.0, true);
    assertRefused("[place]", "[null]", "05001", null, 1, 1.0, 1.0, 1.0, 1.0, true);
    assertRefused("[people]", "[1.5]", "05001", "", 1.5, 1.0, 1.0, 1.0, 1.0, true);
    assertRefused("[roadMiles]", "[NaN]", "05001", "", 1, Double.NaN, 1.0, 1.0, 1.0, true);
    assertRefused(
        "[costUsd]", "[Infinity]", "05001", "", 1, 1.0, 1.0, Double.POSITIVE_INFINITY, 1.0, true);
    assertRefused("[served]", "[yes]", "05001", "", 1, 1.0, 1.0, 1.0, 1.0, "yes");
    assertRefused("[8] columns", "[1] values", "05001");
  }

  @Test
  void geometries_that_do_not_fit_are_refused_by_feature() throws Exception {
    for (Geometry wrong :
        List.of(
            wkt("POINT(-90 40)"),
            wkt("POLYGON EMPTY"),
            wkt("POLYGON((0 0,1e-8 0,0 1e-8,0 0))"),
            wkt("POLYGON((2000000 0,2000001 0,2000000 1,2000000 0))"))) {
      IllegalArgumentException refused =
          assertThrows(IllegalArgumentException.class, () -> one(Shape.AREA, wrong));
      assertTrue(refused.getMessage().startsWith("feature [05001]"), refused.getMessage());
    }
    Geometry nowhere = wkt("LINESTRING(-90 40,-90 40)");
    assertThrows(IllegalArgumentException.class, () -> one(Shape.LINE, nowhere));
  }

  @Test
  void the_first_column_is_the_id_and_names_are_unique() {
    OutputStream nowhere = OutputStream.nullOutputStream();
    List<Column> noId = List.of(Column.of("people", Kind.INTEGER));
    List<Column> twice = List.of(Column.of("zip", Kind.ZIP), Column.of("zip", Kind.TEXT));
    assertThrows(
        IllegalArgumentException.class, () -> new GeoJsonWriter(nowhere, Shape.POINT, noId));
    assertThrows(
        IllegalArgumentException.class, () -> new GeoJsonWriter(nowhere, Shape.POINT, twice));
    assertThrows(IllegalArgumentException.class, () -> Column.optional("place", Kind.TEXT));
  }

  private static String twoAreas() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GeoJsonWriter writer = new GeoJsonWriter(out, Shape.AREA, ALL_KINDS)) {
      writer.write(
          SQUARE_WITH_HOLE,
          "05001",
          "White River \"Jct\"",
          9123,
          12.3456,
          100.0,
          1234567.5,
          1e-6,
          true);
      writer.write(TRIANGLE, "00501", "", 0, null, 0.125, -0.001, 2.5, false);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String one(Shape shape, Geometry geometry) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GeoJsonWriter writer = new GeoJsonWriter(out, shape, ZIP_ONLY)) {
      writer.write(geometry, "05001");
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static void assertRefused(String place, String value, Object... row) {
    String message = refusal(TRIANGLE, row);
    assertTrue(message.contains(place) && message.contains(value), message);
  }

  private static String refusal(Geometry geometry, Object... row) {
    return assertThrows(
            IllegalArgumentException.class,
            () -> {
              OutputStream nowhere = OutputStream.nullOutputStream();
              try (GeoJsonWriter writer = new GeoJsonWriter(nowhere, Shape.AREA, ALL_KINDS)) {
                writer.write(geometry, row);
              }
            })
        .getMessage();
  }

  private static JsonSchema schema() throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(resource("geojson.schema.json"));
  }

  private static JsonNode parsed(String json) throws IOException {
    return new ObjectMapper().readTree(json);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = GeoJsonWriterTest.class.getResourceAsStream("/export/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Geometry wkt(String text) {
    try {
      return new WKTReader().read(text);
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }
}

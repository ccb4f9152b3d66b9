package org.waystation.geodata.polygon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystation.geodata.Place;
import org.waystation.geodata.ZipArea;
import org.waystation.geodata.ZipPolygonFile;
import org.waystation.geodata.ZipTable;
import org.waystation.geodata.file.DataFileException;
import org.waystation.ledger.Entry;
import org.waystation.ledger.Fate;
import org.waystation.ledger.Ledger;
import org.waystation.ledger.Note;

class GeoJsonFeaturesTest {
  private static final String UNIT_SQUARE =
      polygon("[[-80,40],[-79,40],[-79,41],[-80,41],[-80,40]]");

  @TempDir Path folder;

  private final Ledger ledger = new Ledger();

  @Test
  void census_columns_are_read_by_name_whatever_their_case() {
    String properties =
        "\"zcta5ce20\":\"15001\",\"ALAND20\":2589988.110336,\"INTPTLAT20\":\"+40.5\","
            + "\"INTPTLON20\":\"-079.5\",\"POP20\":12,\"PO_NAME\":\"Aliquippa\",\"STATE\":\"PA\"";
    ZipTable table = table(collection(feature(properties, UNIT_SQUARE)));
    ZipArea area = table.zips().get(0);
    assertEquals("15001", area.zip());
    assertEquals(1, area.landSquareMiles(), 1e-12);
    assertEquals(-79.5, area.point().longitude());
    assertEquals(40.5, area.point().latitude());
    assertEquals(12, area.population());
    assertEquals(new Place("Aliquippa", "PA", "", ""), area.place());
    assertEquals("2020", table.files().get(0).vintage());
    assertEquals(1, table.outlines().get("15001").getArea(), 1e-12);
  }

  @Test
  void a_multi_polygon_with_a_hole_keeps_both() {
    String geometry =
        "{\"coordinates\":[[[[-80,40],[-76,40],[-76,44],[-80,44],[-80,40]],"
            + "[[-79,41],[-79,42],[-78,42],[-78,41],[-79,41]]],"
            + "[[[-70,40],[-68,40],[-68,42],[-70,42],[-70,40]]]],\"type\":\"MultiPolygon\"}";
    ZipTable table = table(collection(feature("\"zip\":\"15001\"", geometry)));
    assertEquals(16 - 1 + 4, table.outlines().get("15001").getArea(), 1e-12);
  }

  @Test
  void a_missing_point_is_taken_from_the_polygon_and_noted_once() {
    ZipTable table =
        table(
            collection(
                feature("\"ZIP\":\"15001\"", UNIT_SQUARE),
                feature("\"ZIP\":\"15002\"", UNIT_SQUARE)));
    assertEquals(-79.5, table.zips().get(0).point().longitude(), 1e-9);
    assertEquals(Double.NaN, table.zips().get(0).population());
    assertEquals(Double.NaN, table.zips().get(0).landSquareMiles());
    assertEquals(
        List.of("", ""), ledger.notes().stream().map(Note::zip).toList(), "one note per file");
    assertTrue(noted("an interior point of the polygon was taken"));
  }

  @Test
  void a_single_row_without_point_has_a_note_of_its_own() {
    table(
        collection(
            feature("\"ZIP\":\"15001\"", UNIT_SQUARE),
            feature("\"INTPTLAT\":40.5,\"INTPTLON\":-79.5,\"ZIP\":\"15002\"", UNIT_SQUARE)));
    assertEquals(List.of("", "15001"), ledger.notes().stream().map(Note::zip).toList());
  }

  @Test
  void unusable_rows_are_in_the_ledger_and_the_others_are_read() {
    String forty = "1234567890".repeat(4);
    ZipTable table =
        table(
            collection(
                feature("\"ZIP\":\"" + forty + "x\"", UNIT_SQUARE),
                feature("\"ZIP\":\"15001\"", UNIT_SQUARE),
                feature("\"ZIP\":\"15001\"", UNIT_SQUARE),
                feature("\"ZIP\":\"15002\",\"INTPTLAT\":\"n/a\",\"INTPTLON\":1", UNIT_SQUARE),
                feature("\"ZIP\":\"15003\",\"INTPTLAT\":0,\"INTPTLON\":0", UNIT_SQUARE),
                feature("\"ZIP\":\"15004\"", "null")));
    assertEquals(List.of("15001"), table.zips().stream().map(ZipArea::zip).toList());
    assertEquals(6, table.files().get(0).rows());
    assertEquals(
        List.of(Fate.BAD_ZIP, Fate.DUPLICATE, Fate.BAD_POINT, Fate.BAD_POINT, Fate.BAD_POINT),
        ledger.entries().stream().map(Entry::fate).toList());
    assertEquals(forty + "... (41 characters)", ledger.entries().get(0).zip());
    assertEquals("row 2 already holds it", ledger.entries().get(1).reason());
    assertTrue(ledger.entries().get(2).reason().contains("latitude [n/a]"));
  }

  @Test
  void lost_zeros_are_counted_and_ten_are_shown() {
    String[] features =
        IntStream.rangeClosed(5001, 5013)
            .mapToObj(zip -> feature("\"ZIP\":" + zip, UNIT_SQUARE))
            .toArray(String[]::new);
    String message = refusal(collection(features));
    assertTrue(message.contains("lost its leading zero, in 13 rows: feature 1 [5001]; "), message);
    assertTrue(message.contains("feature 10 [5010] and 3 more"), message);
    assertTrue(message.contains("Maybe"), message);
  }

  @Test
  void all_kinds_of_faults_are_told_at_once() {
    DataFileException refusal =
        assertThrows(
            DataFileException.class,
            () ->
                table(
                    collection(
                        feature("\"ZIP\":5001", UNIT_SQUARE),
                        feature("\"ZIP\":\"15001\",\"ALAND\":-1", UNIT_SQUARE),
                        feature("\"ZIP\":\"15002\",\"POP\":\"1,200\"", UNIT_SQUARE),
                        feature(
                            "\"ZIP\":\"57645\"",
                            polygon("[[46,-101],[47,-101],[47,-100],[46,-101]]")),
                        feature(
                            "\"ZIP\":\"15003\"",
                            polygon("[[3e5,4e6],[3e5,5e6],[4e5,5e6],[3e5,4e6]]")))));
    assertEquals(5, refusal.faults().size(), refusal.getMessage());
    String message = refusal.getMessage();
    assertTrue(message.contains("column ALAND is negative, in 1 row: feature 2, ZIP 15001 [-1]"));
    assertTrue(message.contains("column POP holds no number, in 1 row: feature 3"), message);
    assertTrue(message.contains("swapped"), message);
    assertTrue(message.contains("feature 4, ZIP 57645 [46.0, -101.0]"), message);
    assertTrue(message.contains("not degrees but metres"), message);
  }

  @Test
  void an_open_ring_is_closed_and_a_stub_is_left_out() {
    String geometry =
        "{\"type\":\"Polygon\",\"coordinates\":[[[-80,40],[-79,40],[-79,41],[-80,41]],"
            + "[[-79.5,40.5],[-79.4,40.5]]]}";
    ZipTable table = table(collection(feature("\"ZIP\":\"15001\"", geometry)));
    assertEquals(1, table.outlines().get("15001").getArea(), 1e-12);
    assertTrue(noted("closed a ring that did not end where it began"));
    assertTrue(noted("left out a ring of 2 points"));
  }

  @Test
  void an_older_file_says_its_system() {
    String crs =
        "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::4269\"}},";
    table(collection(feature("\"ZIP\":\"15001\"", UNIT_SQUARE)).replace("\"name\":1,", crs));
    assertTrue(noted("NAD83 (EPSG:4269) to WGS 84 by [NAD83 to WGS 84 (1) (EPSG:1188)]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zips.geojson.gz", "zips.json.gz"})
  void gzip_byte_order_mark_and_windows_line_ends_do_no_harm(String name) throws IOException {
    String text = "\uFEFF" + collection(feature("\"ZIP\":\"15001\"", UNIT_SQUARE));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }
    Path file = Files.write(folder.resolve(name), bytes.toByteArray());
    assertEquals(1, new ZipPolygonFile(file).read(ledger).zips().size());
  }

  @Test
  void a_truncated_file_is_refused_with_the_line() {
    String whole = collection(feature("\"ZIP\":\"15001\"", UNIT_SQUARE));
    String message = refusal(whole.substring(0, whole.length() - 20));
    assertTrue(message.contains("zips.geojson:2: no JSON at column "), message);
  }

  @Test
  void other_json_is_refused_by_its_type() {
    assertTrue(refusal("{\"type\":\"Feature\",\"id\":1}").contains("holds [Feature], not"));
    assertTrue(refusal("[1,2]").contains("holds [no object], not"));
    assertTrue(refusal("{\"type\":\"FeatureCollection\",\"features\":[]}").contains("no polygons"));
    String point = "{\"type\":\"Point\",\"coordinates\":[-80,40]}";
    assertTrue(
        refusal(collection(feature("\"ZIP\":\"15001\"", point)))
            .contains("feature 1 is a [Point]"));
  }

  @Test
  void a_file_without_zip_column_is_refused_with_its_columns() {
    String message = refusal(collection(feature("\"B\":1,\"A\":2", UNIT_SQUARE)));
    assertTrue(message.contains("no column with the ZIP; the columns are [A, B]"), message);
  }

  @Test
  void a_missing_file_and_another_extension_are_refused() {
    Path missing = folder.resolve("missing.geojson");
    assertTrue(refusalOf(missing).contains("there is no such file"));
    assertTrue(refusalOf(folder.resolve("zips.kml")).contains("only"));
  }

  private ZipTable table(String json) {
    return new ZipPolygonFile(write(json)).read(ledger);
  }

  private String refusal(String json) {
    return refusalOf(write(json));
  }

  private String refusalOf(Path file) {
    ZipPolygonFile source = new ZipPolygonFile(file);
    return assertThrows(DataFileException.class, () -> source.read(ledger)).getMessage();
  }

  private Path write(String json) {
    try {
      return Files.writeString(folder.resolve("zips.geojson"), json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean noted(String words) {
    return ledger.notes().stream().map(Note::what).anyMatch(what -> what.contains(words));
  }

  private static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"name\":1,\"features\":[\n"
        + List.of(features).stream().collect(Collectors.joining(",\n"))
        + "\n]}";
  }

  private static String feature(String properties, String geometry) {
    return "{\"type\":\"Feature\",\"properties\":{"
        + properties
        + "},\"geometry\":"
        + geometry
        + "}";
  }

  private static String polygon(String ring) {
    return "{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}";
  }
}

package org.waystation.geodata.polygon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.waystation.geodata.polygon.ShapefileBytes.NAD83;
import static org.waystation.geodata.polygon.ShapefileBytes.shell;
import static org.waystation.geodata.polygon.ShapefileBytes.square;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.waystation.geo.EqualArea;
import org.waystation.geodata.ZipArea;
import org.waystation.geodata.ZipPolygonFile;
import org.waystation.geodata.ZipTable;
import org.waystation.geodata.file.DataFileException;
import org.waystation.ledger.Fate;
import org.waystation.ledger.Ledger;
import org.waystation.ledger.Note;

class ShapefileFeaturesTest {
  /** In square degrees: the ellipsoids of NAD 83 and WGS 84 differ by 0.1 mm at the poles. */
  private static final double NAD83_TOLERANCE = 1e-7;

  @TempDir Path folder;

  private final Ledger ledger = new Ledger();

  @ParameterizedTest
  @ValueSource(ints = {5, 15, 25})
  void holes_and_parts_and_islands_in_holes_survive(int shapeType) {
    // An 8 x 8 square with a 4 x 4 hole, in the hole a 2 x 2 island, and a 1 x 1 square apart.
    double[][] rings = {
      square(-80, 40, 8, true),
      square(-78, 42, 4, false),
      square(-77, 43, 2, true),
      square(-90, 40, 1, true)
    };
    Geometry outline = read(new ShapefileBytes(shapeType, "ZIP").row(rings, "15001"));
    assertEquals(64 - 16 + 4 + 1, outline.getArea(), NAD83_TOLERANCE);
    assertEquals(3, outline.getNumGeometries());
    assertTrue(outline.isValid());
  }

  @Test
  void rings_wound_the_other_way_give_the_same_polygon() {
    double[][] rings = {square(-78, 42, 4, true), square(-80, 40, 8, false)};
    Geometry outline = read(new ShapefileBytes(5, "ZIP").row(rings, "15001"));
    assertEquals(64 - 16, outline.getArea(), NAD83_TOLERANCE);
  }

  @Test
  void a_hole_that_touches_its_shell_stays_a_hole() {
    double[][] rings = {
      square(-80, 40, 8, true), {-80, 44, -78, 43, -78, 45, -80, 44},
    };
    Geometry outline = read(new ShapefileBytes(5, "ZIP").row(rings, "15001"));
    assertEquals(64 - 2, outline.getArea(), NAD83_TOLERANCE);
  }

  @Test
  void a_deleted_row_takes_its_shape_with_it() {
    ShapefileBytes file =
        new ShapefileBytes(5, "ZIP")
            .row(shell(-80, 40, 1), "15001")
            .deletedRow(shell(-85, 40, 2), "15002")
            .row(shell(-90, 40, 3), "15003");
    ZipTable table = table(file.parts(NAD83));
    assertEquals(List.of("15001", "15003"), table.zips().stream().map(ZipArea::zip).toList());
    assertEquals(9, table.outlines().get("15003").getArea(), NAD83_TOLERANCE);
    assertEquals(3, table.zips().get(1).origin().row());
    assertTrue(noted("left out 1 rows that the .dbf marks as deleted"));
  }

  @Test
  void nad83_is_transformed_and_the_transform_is_named() {
    read(new ShapefileBytes(5, "ZIP").row(shell(-80, 40, 1), "15001"));
    assertTrue(
        noted("from GCS_North_American_1983 to WGS 84 by [NAD83 to WGS 84 (1) (EPSG:1188)]"));
  }

  @Test
  void a_projected_file_becomes_degrees() {
    String albers =
        "PROJCS[\"NAD_1983_Contiguous_USA_Albers\","
            + NAD83
            + ",PROJECTION[\"Albers\"],PARAMETER[\"False_Easting\",0.0],"
            + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"central_meridian\",-96.0],"
            + "PARAMETER[\"Standard_Parallel_1\",29.5],PARAMETER[\"Standard_Parallel_2\",45.5],"
            + "PARAMETER[\"latitude_of_origin\",23.0],UNIT[\"Meter\",1.0]]";
    ShapefileBytes file =
        new ShapefileBytes(5, "ZIP", "ALAND20").row(shell(0, 1_000_000, 1609.344), "67001", "");
    ZipTable table = table(file.parts(albers));
    ZipArea area = table.zips().get(0);
    // The square begins on the central meridian of the projection and is one mile wide.
    assertEquals(-95.99, area.point().longitude(), 0.01);
    assertEquals(32, area.point().latitude(), 1);
    assertEquals(1, EqualArea.squareMiles(table.outlines().get("67001")), 1e-6);
    assertTrue(
        noted("[inverse of NAD_1983_Contiguous_USA_Albers, NAD83 to WGS 84 (1) (EPSG:1188)]"));
  }

  @Test
  void without_prj_the_assumption_is_stated() {
    table(new ShapefileBytes(5, "ZIP").row(shell(-80, 40, 1), "15001").parts(""));
    assertTrue(noted("there is no .prj; coordinates are assumed to be WGS 84 degrees"));
  }

  @Test
  void an_unknown_prj_is_shown_and_the_assumption_is_stated() {
    table(new ShapefileBytes(5, "ZIP").row(shell(-80, 40, 1), "15001").parts("LOCAL_GRID"));
    assertTrue(noted("the .prj is not understood [LOCAL_GRID]; coordinates are assumed"));
  }

  @Test
  void metres_without_prj_are_refused_with_the_cure() {
    ShapefileBytes file = new ShapefileBytes(5, "ZIP").row(shell(356_000, 889_000, 1_000), "15001");
    String message = refusal(file.parts(""));
    assertTrue(
        message.contains("not degrees but metres or feet, in 1 row: row 1, ZIP 15001 [356000.0"),
        message);
    assertTrue(message.contains("Maybe the file lost its .prj"), message);
  }

  @Test
  void swapped_coordinates_are_refused_with_zip_and_value() {
    ShapefileBytes file = new ShapefileBytes(5, "ZIP").row(shell(40, -80, 1), "15001");
    String message = refusal(file.parts(NAD83));
    assertTrue(message.contains("latitude and longitude are swapped"), message);
    assertTrue(message.contains("row 1, ZIP 15001 [40.0, -80.0]"), message);
  }

  @Test
  void a_numeric_zip_column_is_refused_where_the_zero_is_lost() {
    ShapefileBytes file =
        new ShapefileBytes(5, "#ZIP")
            .row(shell(-80, 40, 1), "15001")
            .row(shell(-72, 43, 1), "5001");
    String message = refusal(file.parts(NAD83));
    assertTrue(message.contains("lost its leading zero, in 1 row: row 2 [5001]"), message);
    assertTrue(message.contains("store it as text"), message);
  }

  @Test
  void the_cpg_names_the_charset() {
    ShapefileBytes file =
        new ShapefileBytes(5, "ZIP", "PO_NAME")
            .text(StandardCharsets.UTF_8, 0)
            .row(shell(-106, 38, 1), "81212", "Cañon City");
    Map<String, byte[]> parts = file.parts(NAD83);
    parts.put("zips.cpg", "UTF-8".getBytes(StandardCharsets.US_ASCII));
    assertEquals("Cañon City", table(parts).zips().get(0).place().name());
  }

  @Test
  void without_cpg_the_language_byte_decides() {
    // 0x02 is code page 850, where n with tilde is 0xA4 and not, as in ISO-8859-1, 0xF1.
    ShapefileBytes file =
        new ShapefileBytes(5, "ZIP", "PO_NAME")
            .text(Charset.forName("IBM850"), 0x02)
            .row(shell(-106, 38, 1), "81212", "Cañon City");
    assertEquals("Cañon City", table(file.parts(NAD83)).zips().get(0).place().name());
  }

  @Test
  void without_cpg_and_language_byte_text_is_latin_1() {
    ShapefileBytes file =
        new ShapefileBytes(5, "ZIP", "PO_NAME").row(shell(-106, 38, 1), "81212", "Cañon City");
    assertEquals("Cañon City", table(file.parts(NAD83)).zips().get(0).place().name());
  }

  @Test
  void a_null_shape_keeps_its_figures_or_loses_its_row() {
    ShapefileBytes file =
        new ShapefileBytes(5, "ZIP", "INTPTLAT20", "INTPTLON20")
            .row(null, "15001", "+40.5", "-080.5")
            .row(null, "15002", "", "");
    ZipTable table = table(file.parts(NAD83));
    assertEquals(40.5, table.zips().get(0).point().latitude());
    assertTrue(table.outlines().isEmpty());
    assertEquals(1, table.zips().size());
    assertEquals(Fate.BAD_POINT, ledger.entries().get(0).fate());
    assertEquals("15002", ledger.entries().get(0).zip());
  }

  @Test
  void a_bow_tie_is_repaired_and_noted() {
    double[][] bowTie = {{-80, 40, -78, 42, -78, 40, -80, 42, -80, 40}};
    Geometry outline = read(new ShapefileBytes(5, "ZIP").row(bowTie, "15001"));
    assertTrue(outline.isValid());
    assertEquals(2, outline.getArea(), NAD83_TOLERANCE);
    assertTrue(noted("was repaired"));
  }

  @Test
  void a_bare_shp_finds_its_companions_whatever_their_case() throws IOException {
    ShapefileBytes file = new ShapefileBytes(5, "ZIP").row(shell(-80, 40, 1), "15001");
    Path shp = Files.write(folder.resolve("zips.shp"), file.shp());
    Files.write(folder.resolve("ZIPS.DBF"), file.dbf());
    ZipTable table = new ZipPolygonFile(shp).read(ledger);
    assertEquals(1, table.zips().size());
    assertEquals(2, table.files().size());
  }

  @Test
  void a_truncated_shp_is_refused() {
    ShapefileBytes file =
        new ShapefileBytes(5, "ZIP")
            .row(shell(-80, 40, 1), "15001")
            .row(shell(-82, 40, 1), "15002");
    Map<String, byte[]> parts = file.parts(NAD83);
    parts.computeIfPresent("zips.shp", (n, bytes) -> Arrays.copyOf(bytes, bytes.length - 30));
    String message = refusal(parts);
    assertTrue(message.contains("!zips.shp: truncated: its header promises"), message);
    assertTrue(message.contains("within record 2"), message);
  }

  @Test
  void a_truncated_dbf_is_refused() {
    ShapefileBytes file =
        new ShapefileBytes(5, "ZIP")
            .row(shell(-80, 40, 1), "15001")
            .row(shell(-82, 40, 1), "15002");
    for (int cut : new int[] {10, 22, 50, 80}) {
      Map<String, byte[]> parts = file.parts(NAD83);
      parts.computeIfPresent("zips.dbf", (n, bytes) -> Arrays.copyOf(bytes, bytes.length - cut));
      assertTrue(refusal(parts).contains(".dbf"), "cut by " + cut);
    }
  }

  @Test
  void shapes_without_rows_are_refused() {
    ShapefileBytes one = new ShapefileBytes(5, "ZIP").row(shell(-80, 40, 1), "15001");
    Map<String, byte[]> parts = one.parts(NAD83);
    parts.put("zips.shp", one.row(shell(-82, 40, 1), "15002").shp());
    assertTrue(refusal(parts).contains("more shapes than the [1] rows"));
  }

  @Test
  void a_missing_dbf_is_refused() {
    Map<String, byte[]> parts =
        new ShapefileBytes(5, "ZIP").row(shell(-80, 40, 1), "15001").parts(NAD83);
    parts.remove("zips.dbf");
    assertTrue(refusal(parts).contains("no .dbf in it or beside it"));
  }

  @Test
  void another_format_under_the_name_is_refused() throws IOException {
    Map<String, byte[]> parts =
        new ShapefileBytes(5, "ZIP").row(shell(-80, 40, 1), "15001").parts(NAD83);
    parts.put("zips.shp", "{\"type\":\"FeatureCollection\"}".repeat(5).getBytes());
    assertTrue(refusal(parts).contains("must begin with the number 9994, begins with ["));
    Path noZip = Files.writeString(folder.resolve("no.zip"), "zip,population\n");
    String message = refusalOf(noZip);
    assertTrue(message.startsWith(noZip + ": cannot be read: ["), message);
  }

  @Test
  void points_are_refused() {
    String message =
        refusal(new ShapefileBytes(1, "ZIP").row(shell(-80, 40, 1), "15001").parts(NAD83));
    assertTrue(message.contains("shapes of type [1], not polygons"), message);
  }

  @Test
  void a_record_that_claims_more_points_than_it_has_is_refused() {
    Map<String, byte[]> parts =
        new ShapefileBytes(5, "ZIP").row(shell(-80, 40, 1), "15001").parts(NAD83);
    // The number of points stands 40 bytes into the content of the first record.
    parts.get("zips.shp")[100 + 8 + 40 + 3] = 0x7f;
    String message = refusal(parts);
    assertTrue(message.contains("record 1 has no room for [1] parts and ["), message);
  }

  @Test
  void names_that_climb_out_of_the_archive_are_only_read() throws IOException {
    ShapefileBytes file = new ShapefileBytes(5, "ZIP").row(shell(-80, 40, 1), "15001");
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Path zip =
        ShapefileBytes.zip(
            inner.resolve("a.zip"),
            Map.of("../zips.shp", file.shp(), "../zips.dbf", file.dbf(), "../run.sh", new byte[9]));
    assertEquals(1, new ZipPolygonFile(zip).read(ledger).zips().size());
    try (Stream<Path> paths = Files.walk(folder)) {
      assertEquals(List.of(zip), paths.filter(Files::isRegularFile).toList());
    }
  }

  @Test
  void a_bomb_is_refused_while_it_unpacks() {
    Map<String, byte[]> parts =
        new ShapefileBytes(5, "ZIP").row(shell(-80, 40, 1), "15001").parts(NAD83);
    byte[] zeros = new byte[40 << 20];
    System.arraycopy(parts.get("zips.shp"), 0, zeros, 0, 100);
    // One record that claims to fill the 40 MB, in words of two bytes, as does the header.
    ByteBuffer.wrap(zeros).putInt(24, 20 << 20).putInt(104, (20 << 20) - 54);
    parts.put("zips.shp", zeros);
    String message = refusal(parts);
    assertTrue(message.contains("compressed bytes unpack to more than ["), message);
  }

  @Test
  void two_shapefiles_in_one_archive_are_refused_by_name() {
    Map<String, byte[]> parts =
        new ShapefileBytes(5, "ZIP").row(shell(-80, 40, 1), "15001").parts(NAD83);
    parts.put("other.shp", parts.get("zips.shp"));
    assertTrue(refusal(parts).contains("holds 2 shapefiles: [zips.shp, other.shp]"));
  }

  private Geometry read(ShapefileBytes file) {
    ZipTable table = table(file.parts(NAD83));
    assertEquals(1, table.outlines().size());
    return table.outlines().values().iterator().next();
  }

  private ZipTable table(Map<String, byte[]> parts) {
    return new ZipPolygonFile(ShapefileBytes.zip(folder.resolve("zips.zip"), parts)).read(ledger);
  }

  private String refusal(Map<String, byte[]> parts) {
    return refusalOf(ShapefileBytes.zip(folder.resolve("zips.zip"), parts));
  }

  private String refusalOf(Path file) {
    ZipPolygonFile source = new ZipPolygonFile(file);
    String message = assertThrows(DataFileException.class, () -> source.read(ledger)).getMessage();
    assertFalse(message.isBlank());
    return message;
  }

  private boolean noted(String words) {
    return ledger.notes().stream().map(Note::what).anyMatch(what -> what.contains(words));
  }
}

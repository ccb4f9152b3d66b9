package org.waystation.geodata.polygon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.waystation.geodata.polygon.ShapefileBytes.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.waystation.geodata.SiteFile;
import org.waystation.geodata.ZipPolygonFile;
import org.waystation.geodata.ZipTable;
import org.waystation.geodata.file.DataFileException;
import org.waystation.ledger.Fate;
import org.waystation.ledger.Ledger;

/**
 * Damage of every kind in every format: one clear message or entries in the ledger, never another
 * exception, and no file beside the one that was read.
 */
class MalformedFilesTest {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();
  private static final long FIVE_GIGABYTES = 5L << 30;

  private static final String UTM_19 =
      "PROJCS[\"NAD_1983_UTM_Zone_19N\",GEOGCS[\"GCS_North_American_1983\","
          + "DATUM[\"D_North_American_1983\",SPHEROID[\"GRS_1980\",6378137.0,298.257222101]],"
          + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],"
          + "PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\",500000.0],"
          + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",-69.0],"
          + "PARAMETER[\"Scale_Factor\",0.9996],PARAMETER[\"Latitude_Of_Origin\",0.0],"
          + "UNIT[\"Meter\",1.0]]";

  @TempDir Path outside;

  private final Ledger ledger = new Ledger();
  private Path folder;
  private final Set<Path> written = new TreeSet<>();

  @BeforeEach
  void enter() throws IOException {
    folder = Files.createDirectories(outside.resolve("deep/data"));
  }

  @AfterEach
  void nothingElseWasWritten() throws IOException {
    try (Stream<Path> files = Files.walk(outside)) {
      assertEquals(written, new TreeSet<>(files.filter(Files::isRegularFile).toList()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zip", "gpkg", "fgb", "parquet", "geojson", "topojson"})
  void a_truncated_file_is_told(String format) throws IOException {
    byte[] whole = Files.readAllBytes(squares(format));
    for (double part : new double[] {0, 0.2, 0.5, 0.8, 0.95}) {
      Path cut = file("cut." + format, Arrays.copyOf(whole, (int) (part * whole.length)));
      told(refusal(cut), cut);
    }
  }

  @ParameterizedTest
  @CsvSource({"zip, 200", "gpkg, 200", "fgb, 400", "parquet, 40", "geojson, 400", "topojson, 400"})
  void damaged_bytes_are_survived_or_told(String format, int tries) throws IOException {
    byte[] whole = Files.readAllBytes(squares(format));
    Random random = new Random(20);
    int told = 0;
    for (int i = 0; i < tries; i++) {
      byte[] damaged = whole.clone();
      int at = random.nextInt(damaged.length);
      damaged[at] = (byte) random.nextInt(256);
      Path file = file("damaged." + format, damaged);
      try {
        new ZipPolygonFile(file).read(new Ledger());
      } catch (DataFileException e) {
        told++;
      } catch (RuntimeException e) {
        throw new AssertionError("byte " + at + " = " + damaged[at], e);
      }
    }
    assertTrue(told > 0, "none of " + tries + " was refused");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"zip", "shp", "gpkg", "fgb", "parquet", "geojson", "topojson", "json", "json.gz"})
  void zeros_without_end_are_refused(String format) throws IOException {
    told(refusal(zeros("zeros." + format)), folder.resolve("zeros." + format));
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "txt", "csv.gz", "xlsx", "zip", "json", "gpkg"})
  void tables_of_zeros_without_end_are_refused(String format) throws IOException {
    Path file = zeros("zeros." + format);
    told(
        assertThrows(DataFileException.class, () -> SiteFile.read(file, ledger)).getMessage(),
        file);
  }

  /** Members of gzip follow each other, so that half a megabyte unpacks to half a gigabyte. */
  @ParameterizedTest
  @ValueSource(strings = {"geojson.gz", "topojson.gz", "csv.gz"})
  void what_unpacks_to_far_too_much_is_refused(String format) throws IOException {
    ByteArrayOutputStream member = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(member)) {
      gzip.write("\n".repeat(10 << 20).getBytes(StandardCharsets.US_ASCII));
    }
    Path file = folder.resolve("bomb." + format);
    written.add(file);
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < 50; i++) {
        out.write(member.toByteArray());
      }
    }
    String message =
        assertThrows(
                DataFileException.class,
                () -> {
                  if (format.startsWith("csv")) {
                    SiteFile.read(file, ledger);
                  } else {
                    new ZipPolygonFile(file).read(ledger);
                  }
                })
            .getMessage();
    assertTrue(message.contains("which no data file does"), message);
  }

  @Test
  void a_table_in_a_zip_that_unpacks_to_far_too_much_is_refused() throws IOException {
    byte[] zeros = new byte[64 << 20];
    Arrays.fill(zeros, (byte) '0');
    Path file = zip("bomb.zip", Map.of("sites.csv", zeros));
    String message =
        assertThrows(DataFileException.class, () -> SiteFile.read(file, ledger)).getMessage();
    assertTrue(message.contains("which no data file does"), message);
  }

  @Test
  void a_table_that_is_a_hole_is_no_text() throws IOException {
    Path file = file("hole.csv", new byte[1 << 20]);
    String message =
        assertThrows(DataFileException.class, () -> SiteFile.read(file, ledger)).getMessage();
    assertTrue(message.contains("hole.csv: holds bytes that are zero"), message);
  }

  @Test
  void names_that_lead_out_of_an_archive_lead_nowhere() throws IOException {
    Map<String, byte[]> parts = shapefile("15001").parts("");
    Map<String, byte[]> elsewhere = new LinkedHashMap<>();
    parts.forEach((name, bytes) -> elsewhere.put("../../" + name, bytes));
    assertEquals(1, read(zip("traversal.zip", elsewhere)).zips().size());
    Path table =
        zip(
            "table.zip",
            Map.of(
                "../../../sites.csv", "zip,role\n05001,forced\n".getBytes(StandardCharsets.UTF_8)));
    assertEquals(1, SiteFile.read(table, ledger).sites().size());
  }

  @Test
  void a_shapefile_without_dbf_is_told() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>(shapefile("15001").parts(""));
    parts.remove("zips.dbf");
    Path file = zip("half.zip", parts);
    assertTrue(refusal(file).contains("half.zip: no .dbf in it or beside it"));
  }

  /** Degrees taken for metres of a projection lie in the Atlantic, off Africa. */
  @Test
  void the_prj_of_another_file_is_told() throws IOException {
    Path file = zip("wrong.zip", shapefile("15001").parts(UTM_19));
    String message = refusal(file);
    assertTrue(message.contains("none of its rows could be used, 1 in all"), message);
    assertTrue(message.contains("its .prj or crs belongs to another file"), message);

    ShapefileBytes withPoints =
        new ShapefileBytes(5, "ZIP", "INTPTLAT20", "INTPTLON20")
            .row(shell(-80, 40, 1), "15001", "40.5", "-79.5");
    message = refusal(zip("points.zip", withPoints.parts(UTM_19)));
    assertTrue(message.contains("internal points lie far from their polygons"), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zip", "gpkg", "fgb", "parquet", "geojson", "topojson"})
  void rings_that_cross_themselves_are_repaired(String format) {
    Geometry bowTie =
        GEOMETRIES.createPolygon(
            new Coordinate[] {
              new Coordinate(-80, 40),
              new Coordinate(-79, 41),
              new Coordinate(-79, 40),
              new Coordinate(-80, 41),
              new Coordinate(-80, 40)
            });
    ZipTable table = read(rows("tie." + format, new SpatialFiles.Row(bowTie, "15001", "")));
    assertEquals(0.5, table.outlines().get("15001").getArea(), 1e-6);
    assertTrue(
        ledger.notes().stream().anyMatch(note -> note.what().contains("was repaired")),
        () -> ledger.notes().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"zip", "gpkg", "fgb", "parquet", "geojson", "topojson"})
  void a_zip_that_is_none_is_in_the_ledger_and_cut_short(String format) {
    // A shapefile of the tests has cells of twenty characters.
    String nonsense = "1".repeat(format.equals("zip") ? 20 : 4000);
    Geometry square = GEOMETRIES.createPoint(new Coordinate(-80, 40)).buffer(0.1).getEnvelope();
    ZipTable table =
        read(
            rows(
                "long." + format,
                new SpatialFiles.Row(square, nonsense, ""),
                new SpatialFiles.Row(square, "15001", "")));
    assertEquals(1, table.zips().size());
    assertEquals(Fate.BAD_ZIP, ledger.entries().get(0).fate());
    assertTrue(ledger.entries().get(0).zip().length() < 70, "cut short");
    Path all = rows("all." + format, new SpatialFiles.Row(square, nonsense, ""));
    String message = refusal(all);
    assertTrue(message.contains("none of its rows could be used, 1 in all"), message);
    assertTrue(message.length() < 500, message);
  }

  @Test
  void text_in_another_encoding_is_told() throws IOException {
    String json =
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":"
            + "{\"ZIP\":\"15001\",\"NAME\":\"Café\"},\"geometry\":null}]}";
    Path latin = file("latin.geojson", json.getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(refusal(latin).contains("Invalid UTF-8"));
    Path table =
        file(
            "latin.csv",
            "zip,role,name\n05001,forced,Café\n".getBytes(StandardCharsets.ISO_8859_1));
    String message =
        assertThrows(DataFileException.class, () -> SiteFile.read(table, ledger)).getMessage();
    assertTrue(message.contains("not UTF-8"), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"geojson", "topojson"})
  void a_byte_order_mark_and_line_ends_of_windows_do_no_harm(String format) throws IOException {
    String text = "\uFEFF" + Files.readString(squares(format)).replace(",", ",\r\n");
    assertEquals(
        2, read(file("windows." + format, text.getBytes(StandardCharsets.UTF_8))).zips().size());
  }

  private Path squares(String format) {
    Path file =
        SpatialFormatsTest.squares(4326, -80, 40, 0.5).write(folder.resolve("ok." + format));
    written.add(file);
    return file;
  }

  private Path rows(String name, SpatialFiles.Row... rows) {
    Path file = folder.resolve(name);
    written.add(file);
    return new SpatialFiles(4326, List.of("ZIP", "NAME"), List.of(rows)).write(file);
  }

  private static ShapefileBytes shapefile(String zip) {
    return new ShapefileBytes(5, "ZIP").row(shell(-80, 40, 1), zip);
  }

  private Path zip(String name, Map<String, byte[]> entries) {
    written.add(folder.resolve(name));
    return ShapefileBytes.zip(folder.resolve(name), entries);
  }

  private Path file(String name, byte[] bytes) throws IOException {
    written.add(folder.resolve(name));
    return Files.write(folder.resolve(name), bytes);
  }

  /** A file with a hole in place of content, which takes no room on the disk. */
  private Path zeros(String name) throws IOException {
    Path file = folder.resolve(name);
    written.add(file);
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(FIVE_GIGABYTES);
    }
    return file;
  }

  private ZipTable read(Path file) {
    return new ZipPolygonFile(file).read(ledger);
  }

  private String refusal(Path file) {
    return assertThrows(DataFileException.class, () -> read(file)).getMessage();
  }

  /** One fault, in a few lines, that names the file and a cure. */
  private static void told(String message, Path file) {
    assertTrue(message.startsWith(file.toString()), message);
    assertEquals(2, message.split("Maybe ", -1).length, message);
    assertTrue(message.length() < file.toString().length() + 600, message);
  }

  /**
   * A view that counts without end, and half a million rows that are all alike: both are tiny
   * files.
   */
  @Test
  void rows_without_end_are_refused() throws SQLException {
    SpatialFiles squares = SpatialFormatsTest.squares(4326, -80, 40, 1);
    Path counting = folder.resolve("counting.gpkg");
    squares.geoPackage(counting, "zips");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + counting);
        Statement sql = connection.createStatement()) {
      sql.execute("ALTER TABLE zips RENAME TO base");
      sql.execute(
          "CREATE VIEW zips AS WITH RECURSIVE k(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM k)"
              + " SELECT NULL AS geom, ZCTA5CE20, POP20 FROM k, base");
    }
    Path alike = folder.resolve("alike.parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = connection.createStatement()) {
      sql.execute(
          "COPY (SELECT NULL::BLOB AS geometry, '05001' AS ZIP FROM range(500001)) TO '"
              + alike
              + "' (FORMAT parquet, KV_METADATA {geo: '{\"primary_column\":\"geometry\",\"columns\":"
              + "{\"geometry\":{\"encoding\":\"WKB\"}}}'})");
    }
    written.addAll(List.of(counting, alike));
    for (Path file : List.of(counting, alike)) {
      String message =
          assertThrows(DataFileException.class, () -> new ZipPolygonFile(file).read(new Ledger()))
              .getMessage();
      assertTrue(message.contains("holds more than 500,000 rows"), message);
    }
  }
}

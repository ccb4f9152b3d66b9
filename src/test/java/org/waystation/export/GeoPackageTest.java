package org.waystation.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import mil.nga.geopackage.GeoPackageManager;
import mil.nga.geopackage.extension.rtree.RTreeIndexExtension;
import mil.nga.geopackage.extension.schema.SchemaExtension;
import mil.nga.geopackage.extension.schema.columns.DataColumns;
import mil.nga.geopackage.features.user.FeatureDao;
import mil.nga.geopackage.features.user.FeatureResultSet;
import mil.nga.geopackage.features.user.FeatureRow;
import mil.nga.sf.GeometryType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** What we write, as another library and SQLite itself read it. */
class GeoPackageTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final Instant THEN = Instant.parse("2026-01-02T03:04:05.678Z");
  private static final Layer STATIONS =
      new Layer(
          "stations",
          "Stations",
          "Open stations.",
          Shape.POINT,
          List.of(
              Column.of("zip", Kind.ZIP),
              Column.of("place", Kind.TEXT),
              Column.of("zips", Kind.INTEGER),
              Column.of("costUsd", Kind.USD),
              Column.optional("spare", Kind.NUMBER),
              Column.of("existing", Kind.FLAG)));
  private static final Layer AREAS =
      new Layer(
          "service_areas",
          "Service areas",
          "Land of each station.",
          Shape.AREA,
          List.of(Column.of("zip", Kind.ZIP), Column.of("roadMiles", Kind.MILES)));

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException, ParseException {
    file = folder.resolve("plan.gpkg");
    try (GeoPackage made = GeoPackage.create(file, THEN)) {
      try (FeatureWriter layer = made.layer(STATIONS)) {
        layer.write(at(-72.5, 44.25), "05663", "North \"field\"", 12, 1234.567, null, true);
        layer.write(at(-73.0, 43.0), "01008", "", 0, 0, 0.1, false);
      }
      try (FeatureWriter layer = made.layer(AREAS)) {
        layer.write(
            wkt("POLYGON ((0 0, 0 2, 2 2, 2 0, 0 0), (1 1, 1.5 1, 1.5 1.5, 1 1))"), "00001", 2.5);
        layer.write(
            wkt("MULTIPOLYGON (((5 5, 6 5, 6 6, 5 5)), ((8 8, 9 8, 9 9, 8 8)))"), "00002", 3);
      }
      made.table(
          "manifest",
          "Manifest",
          "How the run came about.",
          List.of(Column.of("key", Kind.TEXT), Column.of("value", Kind.TEXT)),
          sink -> {
            sink.write("seed", "1");
            sink.write("gap", "0.001");
          });
      made.style(STATIONS, LayerStyle.single("station", MapColor.BLUE, MapColor.WHITE, 2.4, 1));
    }
  }

  @Test
  void another_library_reads_layers_rows_and_geometries() {
    try (mil.nga.geopackage.GeoPackage read = GeoPackageManager.open(file.toFile())) {
      assertEquals(List.of("stations", "service_areas"), read.getFeatureTables());
      assertTrue(read.getAttributesTables().containsAll(List.of("manifest", "layer_styles")));
      FeatureDao areas = read.getFeatureDao("service_areas");
      assertEquals(GeometryType.MULTIPOLYGON, areas.getGeometryType());
      assertEquals(4326, areas.getSrsId());
      assertTrue(new RTreeIndexExtension(read).has("service_areas"));
      FeatureDao stations = read.getFeatureDao("stations");
      FeatureResultSet rows = stations.queryForAll();
      try {
        assertTrue(rows.moveToNext());
        FeatureRow first = rows.getRow();
        assertEquals("05663", first.getValueString("zip"));
        assertEquals("North \"field\"", first.getValueString("place"));
        assertEquals(12L, ((Number) first.getValue("zips")).longValue());
        assertEquals(1234.57, first.getValue("costUsd"));
        assertEquals(null, first.getValue("spare"));
        assertEquals(true, first.getValue("existing"));
        assertEquals(44.25, first.getGeometryEnvelope().getMinY());
        assertTrue(rows.moveToNext());
        assertFalse(rows.moveToNext());
      } finally {
        rows.close();
      }
    }
  }

  @Test
  void another_library_reads_what_columns_are_called() throws SQLException {
    try (mil.nga.geopackage.GeoPackage read = GeoPackageManager.open(file.toFile())) {
      SchemaExtension schema = new SchemaExtension(read);
      assertTrue(schema.has());
      DataColumns miles = schema.getDataColumnsDao().getDataColumn("service_areas", "roadMiles");
      assertEquals("Road distance (miles)", miles.getTitle());
      assertTrue(miles.getDescription().startsWith("Great circle times circuity"));
      assertEquals("ZIP", schema.getDataColumnsDao().getDataColumn("stations", "zip").getTitle());
    }
    assertEquals("", all("PRAGMA foreign_key_check"));
  }

  @Test
  void the_tree_holds_the_box_of_every_feature() throws SQLException {
    assertEquals(
        "1 0.0 2.0 0.0 2.0 | 2 5.0 9.0 5.0 9.0 | ",
        all("SELECT id, minx, maxx, miny, maxy FROM rtree_service_areas_geom ORDER BY id"));
    assertEquals("2 | ", all("SELECT count(*) FROM rtree_stations_geom"));
    assertEquals(
        "delete insert update1 update2 update3 update4 | ",
        all(
            "SELECT group_concat(substr(name, length('rtree_stations_geom_') + 1), ' ') FROM"
                + " (SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name ="
                + " 'stations' ORDER BY name)"));
  }

  @Test
  void the_file_says_what_it_is_and_is_whole() throws SQLException, IOException {
    assertEquals("1196444487 | ", all("PRAGMA application_id"));
    assertEquals("10300 | ", all("PRAGMA user_version"));
    assertEquals("delete | ", all("PRAGMA journal_mode"));
    assertEquals("ok | ", all("PRAGMA integrity_check"));
    assertEquals("", all("PRAGMA foreign_key_check"));
    assertEquals(
        "2026-01-02T03:04:05.678Z | ", all("SELECT DISTINCT last_change FROM gpkg_contents"));
    assertEquals(
        "-73.0 43.0 -72.5 44.25 | ",
        all("SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = 'stations'"));
    try (var files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @Test
  void a_style_is_the_default_of_its_layer() throws SQLException {
    assertEquals(
        "stations geom 1 | ",
        all("SELECT f_table_name, f_geometry_column, useAsDefault FROM layer_styles"));
    assertTrue(all("SELECT styleQML FROM layer_styles").contains("0,114,178,255"));
    assertTrue(
        all("SELECT styleQML FROM layer_styles")
            .contains("<alias field=\"zips\" name=\"ZIPs\"></alias>"));
    assertTrue(all("SELECT styleSLD FROM layer_styles").contains("#0072b2"));
  }

  @Test
  void what_does_not_fit_is_refused_and_leaves_the_layer_as_it_was()
      throws IOException, SQLException {
    Path other = folder.resolve("other.gpkg");
    try (GeoPackage made = GeoPackage.create(other, THEN);
        FeatureWriter layer = made.layer(AREAS)) {
      assertThrows(IllegalArgumentException.class, () -> layer.write(at(1, 1), "00001", 1));
      Geometry box = wkt("POLYGON ((0 0, 1 0, 1 1, 0 0))");
      assertThrows(IllegalArgumentException.class, () -> layer.write(box, "1", 1));
      assertThrows(IllegalArgumentException.class, () -> layer.write(box, "00001"));
      layer.write(box, "00001", 1);
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
    file = other;
    assertEquals("1 | ", all("SELECT count(*) FROM service_areas"));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Layer("two words", "", "", Shape.POINT, STATIONS.columns()));
  }

  private String all(String query) throws SQLException {
    StringBuilder text = new StringBuilder();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int k = 1; k <= columns; k++) {
          text.append(rows.getString(k)).append(' ');
        }
        text.append("| ");
      }
    }
    return text.toString();
  }

  private static Geometry at(double longitude, double latitude) {
    return FACTORY.createPoint(new Coordinate(longitude, latitude));
  }

  private static Geometry wkt(String text) throws ParseException {
    return new WKTReader().read(text);
  }
}

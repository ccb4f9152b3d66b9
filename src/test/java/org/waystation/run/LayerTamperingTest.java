package org.waystation.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mil.nga.geopackage.GeoPackage;
import mil.nga.geopackage.GeoPackageManager;
import mil.nga.geopackage.extension.rtree.RTreeIndexExtension;
import mil.nga.geopackage.features.user.FeatureDao;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.scenario.Overrides;

/** The layers of a run are those of its plan, in each format, and a changed one is found. */
class LayerTamperingTest extends ForgedRuns {
  @TempDir private Path elsewhere;

  @Test
  void aCostInTheMapOfZipsIsChanged() throws IOException {
    Path map = run.resolve("zips.geojson");
    Files.writeString(
        map, Files.readString(map).replaceFirst("\"channel\":\"station\"", "\"channel\":\"post\""));
    refusedBothWays("zips.geojson:");
  }

  @Test
  void aRowOfTheGeoPackageIsChanged() throws Exception {
    change("UPDATE stations SET parcelsPerYear = parcelsPerYear + 1 WHERE fid = 2");
    refusedBothWays("waystation.gpkg: stations: no plan says [2, ");
  }

  @Test
  void theGeometryOfAServiceAreaIsAnother() throws Exception {
    change(
        "UPDATE service_areas SET geom = (SELECT geom FROM service_areas WHERE fid = 1)"
            + " WHERE fid = 2");
    refusedBothWays("waystation.gpkg: service_areas: no plan says");
  }

  @Test
  void aLineOfTheGeoPackageIsGone() throws Exception {
    change("DELETE FROM allocation_lines WHERE fid = 7");
    refusedBothWays("waystation.gpkg: allocation_lines: should have ");
  }

  @Test
  void aTableOfTheGeoPackageIsGone() throws Exception {
    change("DROP TABLE run_manifest");
    refusedBothWays("waystation.gpkg: run_manifest: cannot be compared");
  }

  @Test
  void theGeoPackageIsNone() throws IOException {
    Files.writeString(run.resolve("waystation.gpkg"), "SQLite format 4");
    refusedBothWays("waystation.gpkg");
  }

  /** Triggers call functions that only GIS programs have. */
  private void change(String statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + run.resolve("waystation.gpkg"));
        Statement sql = connection.createStatement()) {
      for (String table : List.of("stations", "service_areas", "allocation_lines")) {
        for (String event :
            List.of("insert", "update1", "update2", "update3", "update4", "delete")) {
          sql.execute("DROP TRIGGER \"rtree_" + table + "_geom_" + event + "\"");
        }
      }
      sql.execute(statement);
    }
  }

  /** All formats, asked for at once; the files are those promised, and the verifier takes them. */
  @Test
  void everyFormatIsWrittenAndVerified() throws Exception {
    Path all =
        VermontRun.solve(
            "vermont",
            Overrides.none().set("output.formats", "[gpkg, geojson, fgb, parquet, kml]"),
            elsewhere.resolve("all"));
    Set<String> names = new HashSet<>(RunFiles.ALL);
    for (String layer :
        List.of(
            "stations",
            "unserved",
            "linehaul-lines",
            "allocation-lines",
            "service-areas",
            "zips",
            "states")) {
      names.addAll(List.of(layer + ".geojson", layer + ".fgb", layer + ".parquet"));
    }
    names.add("stations.kml");
    assertEquals(names, names(all));
    RunVerifier.Verdict verdict = RunVerifier.verify(all);
    assertEquals(List.of(), verdict.faults());

    Files.copy(
        all.resolve("unserved.parquet"),
        all.resolve("stations.parquet"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(all.resolve("stations.kml"), "<kml/>");
    Forger.forgeHashes(all);
    List<String> faults = RunVerifier.verify(all).faults();
    assertEquals(
        List.of("stations.parquet", "stations.kml"),
        faults.stream().map(fault -> fault.replaceFirst(":.*", "")).distinct().toList(),
        faults::toString);
  }

  /** What the areas say of themselves, measured again by SQLite and JSON alone. */
  @Test
  void layersCountWhatTheTablesHold() throws Exception {
    JsonNode summary = VermontRun.json("summary.json");
    assertEquals(summary.at("/stations/opened").asInt(), number("SELECT count(*) FROM stations"));
    assertEquals(summary.at("/zips/served").asInt(), number("SELECT sum(zips) FROM service_areas"));
    assertEquals(
        summary.at("/zips/inScope").asInt(), number("SELECT sum(zipsInScope) FROM states"));
    int hosts =
        number(
            "SELECT count(*) FROM comparison JOIN stations ON id = zip"
                + " WHERE comparison.station = id");
    assertEquals(
        summary.at("/zips/served").asInt() - hosts,
        number("SELECT count(*) FROM allocation_lines"));
    assertEquals(
        VermontRun.rows("comparison.csv").size(), number("SELECT count(*) FROM comparison"));
    assertEquals(0, number("SELECT count(*) FROM service_areas WHERE contiguous <> (parts = 1)"));
    assertEquals(
        1, number("SELECT count(*) FROM run_manifest WHERE key = 'name' AND value = 'vermont'"));
  }

  @Test
  void anotherLibraryOpensEveryLayerWithItsIndex() {
    try (GeoPackage read =
        GeoPackageManager.open(VermontRun.folder().resolve("waystation.gpkg").toFile())) {
      assertEquals(
          List.of(
              "stations",
              "unserved",
              "linehaul_lines",
              "allocation_lines",
              "service_areas",
              "zips",
              "states"),
          read.getFeatureTables());
      for (String layer : read.getFeatureTables()) {
        FeatureDao features = read.getFeatureDao(layer);
        assertTrue(new RTreeIndexExtension(read).has(layer), layer);
        assertTrue(features.count() > 0, layer);
        assertTrue(features.getBoundingBox().getMinLongitude() > -74, layer);
      }
      assertTrue(
          read.getAttributesTables()
              .containsAll(List.of("comparison", "run_manifest", "layer_styles")));
    }
  }

  private static int number(String query) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:sqlite:" + VermontRun.folder().resolve("waystation.gpkg"));
        Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static Set<String> names(Path folder) throws IOException {
    Set<String> names = new HashSet<>();
    try (var files = Files.list(folder)) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    }
    return names;
  }
}

package org.waystation.geodata.polygon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.waystation.geo.EqualArea;
import org.waystation.geodata.ZipArea;
import org.waystation.geodata.ZipPolygonFile;
import org.waystation.geodata.ZipTable;
import org.waystation.ledger.Ledger;

/**
 * Rhode Island's ZCTAs in files that GDAL wrote from the Census shapefile: they must come out as
 * they do from the shapefile itself. Needs ogr2ogr and the shared data.
 */
class GdalFilesTest {
  private static final Path CENSUS =
      Path.of(
              System.getProperty("waystation.home"),
              "../shared/geodata/census/tl_rd22_us_zcta520_RI.zip")
          .normalize();

  /** Of an area: vertices are moved by less than a metre on the way. */
  private static final double TOLERANCE = 1e-4;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "GPKG, gpkg, EPSG:4269",
    "GPKG, gpkg, EPSG:32619",
    "GPKG, gpkg, EPSG:3857",
    "FlatGeobuf, fgb, EPSG:4269",
    "FlatGeobuf, fgb, EPSG:5070",
    "GeoJSON, geojson, EPSG:4326",
    "GeoJSON, geojson, EPSG:32619",
    "ESRI Shapefile, shp, EPSG:26919"
  })
  void rhode_island_survives(String driver, String extension, String system)
      throws IOException, InterruptedException {
    assumeTrue(Files.exists(CENSUS), "no shared data");
    Path file = folder.resolve("ri." + extension);
    convert(driver, file, system);
    Ledger ledger = new Ledger();
    ZipTable table = new ZipPolygonFile(file).read(ledger);
    ZipTable census = new ZipPolygonFile(CENSUS).read(new Ledger());
    assertEquals(81, table.zips().size());
    assertEquals(List.of(), ledger.entries());
    assertEquals("2020", table.files().get(0).vintage());
    Map<String, Geometry> outlines = table.outlines();
    for (ZipArea area : census.zips()) {
      double expected = EqualArea.squareMiles(census.outlines().get(area.zip()));
      double drawn = EqualArea.squareMiles(outlines.get(area.zip()));
      assertEquals(1, drawn / expected, TOLERANCE, area.zip());
      assertTrue(
          census.outlines().get(area.zip()).buffer(1e-4).covers(outlines.get(area.zip())),
          area.zip());
    }
    assertEquals(landByZip(census), landByZip(table), "rows of an indexed file are sorted");
  }

  /** A circle of a tenth of a degree, a square, and a square in a layer that may hold curves. */
  @ParameterizedTest
  @CsvSource({
    "GPKG, gpkg, CURVEPOLYGON",
    "GPKG, gpkg, MULTISURFACE",
    "FlatGeobuf, fgb, CURVEPOLYGON",
    "FlatGeobuf, fgb, MULTISURFACE"
  })
  void areas_with_arcs_for_edges_are_read(String driver, String extension, String kind)
      throws IOException, InterruptedException {
    Path table = folder.resolve("table.csv");
    Files.writeString(
        table,
        """
        WKT,ZCTA5CE20
        "CURVEPOLYGON(CIRCULARSTRING(-73.2 44.4,-73.1 44.5,-73.2 44.6,-73.3 44.5,-73.2 44.4))",05401
        "CURVEPOLYGON(COMPOUNDCURVE((-72.1 44.4,-72.1 44.6),CIRCULARSTRING(-72.1 44.6,-72.2 44.5,-72.1 44.4)))",05402
        "POLYGON((-71 44,-70.9 44,-70.9 44.1,-71 44.1,-71 44))",05403
        """);
    Path file = folder.resolve("curves." + extension);
    run(
        List.of(
            "ogr2ogr",
            "-f",
            driver,
            "-nlt",
            kind,
            "-oo",
            "GEOM_POSSIBLE_NAMES=WKT",
            "-a_srs",
            "EPSG:4326",
            file.toString(),
            table.toString()));
    Map<String, Geometry> outlines = new ZipPolygonFile(file).read(new Ledger()).outlines();
    double circle = Math.PI * 0.01;
    assertEquals(circle, outlines.get("05401").getArea(), 0.0003 * circle);
    assertEquals(circle / 2, outlines.get("05402").getArea(), 0.0003 * circle);
    assertEquals(0.01, outlines.get("05403").getArea(), 1e-9);
  }

  private static Map<String, Double> landByZip(ZipTable table) {
    return table.zips().stream().collect(Collectors.toMap(ZipArea::zip, ZipArea::landSquareMiles));
  }

  private static void convert(String driver, Path target, String system)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("ogr2ogr", "-f", driver, "-t_srs", system));
    if (driver.equals("FlatGeobuf")) {
      command.addAll(List.of("-nlt", "PROMOTE_TO_MULTI"));
    }
    if (driver.equals("GeoJSON")) {
      // Else the driver leaves coordinates as they are and says nothing of them.
      command.addAll(List.of("-lco", "RFC7946=NO"));
    }
    command.addAll(List.of(target.toString(), "/vsizip/" + CENSUS));
    run(command);
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      assumeTrue(false, "no ogr2ogr");
      throw e;
    }
    String said = new String(process.getInputStream().readAllBytes());
    assertEquals(0, process.waitFor(), said);
  }
}

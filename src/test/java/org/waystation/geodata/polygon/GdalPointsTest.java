package org.waystation.geodata.polygon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystation.export.Gdal;
import org.waystation.geodata.Hub;
import org.waystation.geodata.HubFile;
import org.waystation.geodata.ListedRole;
import org.waystation.geodata.SiteEntry;
import org.waystation.geodata.SiteFile;
import org.waystation.geodata.UnitEntry;
import org.waystation.geodata.UnitFile;
import org.waystation.geodata.file.DataFileException;
import org.waystation.ledger.Ledger;

/**
 * Hubs, sites and delivery units in files that GDAL wrote, in systems with and without a number.
 */
class GdalPointsTest {
  private static final String POINTS =
      """
      {"type": "FeatureCollection", "features": [
      {"type": "Feature", "geometry": {"type": "Point", "coordinates": [-72.5754, 44.2601]},
       "properties": {"id": "A", "place": "Montpelier", "zip": "05602", "role": "existing",
        "maxParcelsPerDay": 1200, "unit": "Montpelier", "capacityParcelsPerDay": 900,
        "tenderFrom": "05:30", "tenderUntil": "07:00"}},
      {"type": "Feature", "geometry": {"type": "Point", "coordinates": [-73.2121, 44.4759]},
       "properties": {"id": "B", "place": "Montréal Sud", "zip": "05401", "role": "forced",
        "maxParcelsPerDay": null, "unit": "Burlington", "capacityParcelsPerDay": 700,
        "tenderFrom": "05:30", "tenderUntil": "07:00"}}]}
      """;

  private static final String UNNUMBERED =
      "+proj=laea +lat_0=44 +lon_0=-72 +datum=NAD83 +units=us-ft +no_defs";

  @TempDir Path folder;

  @BeforeEach
  void needs_gdal() {
    Gdal.assume();
  }

  @ParameterizedTest
  @CsvSource({
    "GPKG, gpkg, EPSG:4326",
    "GPKG, gpkg, EPSG:32145",
    "GPKG, gpkg, unnumbered",
    "FlatGeobuf, fgb, EPSG:4269",
    "FlatGeobuf, fgb, EPSG:2163",
    "GeoJSON, geojson, EPSG:4326",
    "ESRI Shapefile, shp, EPSG:26918",
    "ESRI Shapefile, shp.zip, unnumbered"
  })
  void stand_where_they_stood(String driver, String extension, String system)
      throws IOException, InterruptedException {
    Path file = folder.resolve("points." + extension);
    convert(driver, file, system.equals("unnumbered") ? UNNUMBERED : system);
    Ledger ledger = new Ledger();
    List<Hub> hubs = HubFile.read(file, ledger).hubs();
    assertEquals(List.of("A", "B"), hubs.stream().map(Hub::id).toList());
    // On a sphere PROJ and GeoTools differ by 20 m.
    double tolerance = system.equals("EPSG:2163") ? 4e-4 : 3e-5;
    assertEquals(-72.5754, hubs.get(0).point().longitude(), tolerance);
    assertEquals(44.2601, hubs.get(0).point().latitude(), tolerance);
    assertEquals("Montréal Sud", hubs.get(1).place());
    String account = ledger.notes().get(0).what();
    assertTrue(
        account.startsWith(
            system.equals("EPSG:4326") ? "coordinates are WGS 84" : "coordinates transformed"),
        account);

    List<SiteEntry> sites = SiteFile.read(file, new Ledger()).sites();
    assertEquals(List.of("05602", "05401"), sites.stream().map(SiteEntry::zip).toList());
    assertEquals(ListedRole.FORCED, sites.get(1).role());
    assertEquals(1200, sites.get(0).terms().maxParcelsPerDay().orElseThrow());
    assertTrue(sites.get(1).terms().maxParcelsPerDay().isEmpty());

    List<UnitEntry> units = UnitFile.read(file, new Ledger()).units();
    assertEquals(List.of("05401"), units.get(1).zips());
    assertEquals(900, units.get(0).parcelsPerDay().orElseThrow());
    if (!driver.equals("ESRI Shapefile")) {
      // A shapefile has no times.
      assertEquals("05:30", units.get(0).tenderFrom().orElseThrow().toString());
    }
  }

  /** GDAL writes the newer form of well-known text into FlatGeobuf. */
  @Test
  void a_description_that_is_not_understood_is_refused() throws IOException, InterruptedException {
    Path file = folder.resolve("points.fgb");
    convert("FlatGeobuf", file, UNNUMBERED);
    String message =
        assertThrows(DataFileException.class, () -> HubFile.read(file, new Ledger())).getMessage();
    assertTrue(message.contains("its coordinate system [PROJCRS["), message);
    assertTrue(message.contains("Maybe write it in WGS 84: ogr2ogr -t_srs EPSG:4326"), message);
  }

  private void convert(String driver, Path target, String system)
      throws IOException, InterruptedException {
    Path source = Files.writeString(folder.resolve("source.json"), POINTS);
    List<String> command = new ArrayList<>(List.of("ogr2ogr", "-f", driver, "-t_srs", system));
    if (driver.equals("ESRI Shapefile")) {
      command.addAll(List.of("-lco", "ENCODING=UTF-8"));
    }
    command.addAll(List.of(target.toString(), source.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
  }
}

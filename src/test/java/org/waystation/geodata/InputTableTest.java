package org.waystation.geodata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.waystation.geodata.file.DataFileException;
import org.waystation.geodata.polygon.SpatialFiles;
import org.waystation.geodata.polygon.SpatialFiles.Row;
import org.waystation.ledger.Ledger;

/** Sites, hubs and units come out of every spatial format as they do out of a table. */
class InputTableTest {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  @TempDir Path folder;

  private final Ledger ledger = new Ledger();

  @ParameterizedTest
  @ValueSource(strings = {"zip", "gpkg", "fgb", "parquet", "geojson", "topojson"})
  void sites_are_features_with_attributes(String format) {
    Path file =
        write(
            "sites." + format,
            List.of("zip", "role", "maxParcels"),
            new Row(point(-72.5, 44.25), "05001", "existing", "1200"),
            new Row(point(-72, 43.5), "05002", "forced", ""));
    List<SiteEntry> sites = SiteFile.read(file, ledger).sites();
    assertEquals(List.of("05001", "05002"), sites.stream().map(SiteEntry::zip).toList());
    assertEquals(ListedRole.EXISTING, sites.get(0).role());
    // maxParcels is maxParcelsPerDay cut to the ten letters of a shapefile.
    assertEquals(OptionalDouble.of(1200), sites.get(0).terms().maxParcelsPerDay());
    assertEquals(OptionalDouble.empty(), sites.get(1).terms().maxParcelsPerDay());
    assertEquals(2, sites.get(1).origin().row());
  }

  @ParameterizedTest
  @ValueSource(strings = {"zip", "gpkg", "fgb", "parquet", "geojson", "topojson"})
  void hubs_stand_where_their_points_are(String format) {
    Path file =
        write(
            "hubs." + format,
            List.of("id", "place"),
            new Row(point(-72.5, 44.25), "A", "Montpelier"),
            new Row(point(-72, 43.5), "B", "Lebanon"));
    List<Hub> hubs = HubFile.read(file, ledger).hubs();
    assertEquals(List.of("A", "B"), hubs.stream().map(Hub::id).toList());
    assertEquals(-72.5, hubs.get(0).point().longitude(), 1e-6);
    assertEquals(44.25, hubs.get(0).point().latitude(), 1e-6);
    assertEquals("Lebanon", hubs.get(1).place());
    assertTrue(ledger.notes().get(0).what().contains("coordinates are"), "named in the ledger");
  }

  /** 500 km east and 900 km north of the origin of Conus Albers, 96 W 23 N. */
  @Test
  void metres_of_points_become_degrees() {
    Path file = folder.resolve("hubs.gpkg");
    new SpatialFiles(5070, List.of("id"), List.of(new Row(point(500_000, 900_000), "A")))
        .write(file);
    Hub hub = HubFile.read(file, ledger).hubs().get(0);
    assertEquals(-90.8, hub.point().longitude(), 0.2);
    assertEquals(31.0, hub.point().latitude(), 0.2);
  }

  @Test
  void units_may_be_areas() {
    Geometry area = point(-72.5, 44.25).buffer(0.1).getEnvelope();
    Path file =
        write(
            "units.geojson",
            List.of("unit", "zip", "capacityParcelsPerDay"),
            new Row(area, "Barre", "05641", "900"));
    UnitEntry unit = UnitFile.read(file, ledger).units().get(0);
    assertEquals("Barre", unit.unit());
    assertEquals(OptionalInt.of(900), unit.parcelsPerDay());
  }

  @Test
  void faults_name_the_feature() {
    Path file =
        write(
            "sites.geojson",
            List.of("zip", "role"),
            new Row(point(-72.5, 44.25), "5001", "existing"),
            new Row(point(44.25, -72.5), "05002", "forced"));
    List<String> faults =
        assertThrows(DataFileException.class, () -> SiteFile.read(file, ledger)).faults();
    assertTrue(faults.get(0).contains("swapped"), faults::toString);
    assertTrue(faults.get(0).contains("feature 2"), faults::toString);
  }

  private Path write(String name, List<String> columns, Row... rows) {
    return new SpatialFiles(4326, columns, List.of(rows)).write(folder.resolve(name));
  }

  private static Geometry point(double longitude, double latitude) {
    return GEOMETRIES.createPoint(new Coordinate(longitude, latitude));
  }
}

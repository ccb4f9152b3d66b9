package org.waystation.geodata.polygon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.waystation.geodata.ZipPolygonFile;
import org.waystation.geodata.ZipTable;
import org.waystation.geodata.file.DataFileException;
import org.waystation.ledger.Ledger;
import org.waystation.ledger.Note;

/** The same squares come out of every format, and none of them leaves anything behind. */
class SpatialFormatsTest {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  @TempDir Path folder;

  private final Ledger ledger = new Ledger();

  static SpatialFiles squares(int epsg, double west, double south, double size) {
    return new SpatialFiles(
        epsg,
        List.of("ZCTA5CE20", "POP20"),
        List.of(
            new SpatialFiles.Row(square(west, south, size), "05001", "12"),
            new SpatialFiles.Row(square(west + 2 * size, south, 2 * size), "05002", "30")));
  }

  private static Geometry square(double west, double south, double size) {
    return GEOMETRIES.toGeometry(new Envelope(west, west + size, south, south + size));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zip", "gpkg", "fgb", "parquet", "geojson", "topojson"})
  void squares_come_out_of_every_format(String format) throws IOException {
    int epsg = format.endsWith("json") ? 4326 : 4269;
    ZipTable table = read(squares(epsg, -80, 40, 0.5).write(folder.resolve("zips." + format)));
    assertEquals(List.of("05001", "05002"), table.zips().stream().map(z -> z.zip()).toList());
    assertEquals(12, table.zips().get(0).population());
    // NAD 83 and WGS 84 are the same here to less than a millionth of a degree.
    assertEquals(0.25, table.outlines().get("05001").getArea(), 1e-6);
    assertEquals(1, table.outlines().get("05002").getArea(), 1e-6);
    assertEquals(-79.75, table.zips().get(0).point().longitude(), 1e-6);
    assertEquals(40.25, table.zips().get(0).point().latitude(), 1e-6);
    assertEquals("2020", table.files().get(0).vintage());
    assertTrue(
        notes().contains(epsg == 4326 ? "coordinates are WGS 84" : "(EPSG:1188)]"), this::notes);
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(1, left.count(), "files in the folder");
    }
  }

  /** Metres of NAD 83 / Conus Albers: 10 km at the projection's origin, 96 W 23 N. */
  @ParameterizedTest
  @ValueSource(strings = {"gpkg", "fgb", "parquet"})
  void metres_become_degrees(String format) {
    SpatialFiles files = squares(5070, 0, 700_000, 10_000);
    Geometry outline = read(files.write(folder.resolve("zips." + format))).outlines().get("05001");
    assertEquals(-96, outline.getEnvelopeInternal().getMinX(), 1e-6);
    double south = outline.getEnvelopeInternal().getMinY();
    assertTrue(south > 29 && south < 29.6, "700 km north of 23 degrees: " + south);
    // On GRS 80 a degree of latitude has 110.85 km at 29.3 N; the projection stretches by less
    // than 1 % there.
    double north = outline.getEnvelopeInternal().getMaxY();
    assertEquals(10 / 110.85, north - south, 0.001);
    assertTrue(notes().contains("inverse of"), this::notes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zip", "gpkg", "fgb", "parquet", "geojson", "topojson"})
  void points_are_no_areas(String format) {
    SpatialFiles points =
        new SpatialFiles(
            4326,
            List.of("ZIP"),
            List.of(new SpatialFiles.Row(square(-80, 40, 1).getCentroid(), "05001")));
    String message = refusal(points.write(folder.resolve("points." + format)));
    assertTrue(message.contains("points") || message.contains("no layer of areas"), message);
  }

  @Test
  void of_several_layers_the_one_with_zips_is_meant() throws SQLException {
    Path file = folder.resolve("several.gpkg");
    squares(4326, -80, 40, 1).geoPackage(file, "zips");
    new SpatialFiles(
            4326, List.of("station"), List.of(new SpatialFiles.Row(square(-90, 40, 1), "05001")))
        .geoPackage(file, "areas");
    assertEquals(2, read(file).zips().size());
    squares(4326, -80, 40, 1).geoPackage(file, "more");
    String message = refusal(file);
    assertTrue(message.contains("holds 3 layers"), message);
    assertTrue(message.contains("[areas, more, zips]"), message);
  }

  @Test
  void what_another_program_has_not_yet_written_is_waited_for() throws IOException {
    Path file = squares(4326, -80, 40, 1).write(folder.resolve("zips.gpkg"));
    Files.writeString(folder.resolve("zips.gpkg-wal"), "changes");
    assertTrue(refusal(file).contains("Maybe close the layer in QGIS"));
  }

  private ZipTable read(Path file) {
    return new ZipPolygonFile(file).read(ledger);
  }

  private String refusal(Path file) {
    return assertThrows(DataFileException.class, () -> read(file)).getMessage();
  }

  private String notes() {
    return String.join("\n", ledger.notes().stream().map(Note::what).toList());
  }
}

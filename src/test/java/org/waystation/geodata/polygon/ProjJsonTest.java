package org.waystation.geodata.polygon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.waystation.geodata.file.DataFile;
import org.waystation.geodata.file.DataFileException;

/**
 * Systems without a number, as PROJ itself describes them: a place must come out where PROJ has it.
 * Needs projinfo and cs2cs (Debian: proj-bin).
 */
class ProjJsonTest {
  private static final String WGS84 = "+proj=longlat +datum=WGS84 +type=crs";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+proj=aea +lat_0=23 +lon_0=-96 +lat_1=29.5 +lat_2=45.5 +datum=NAD83 +units=us-ft",
        "+proj=lcc +lat_0=40 +lon_0=-97 +lat_1=33 +lat_2=45 +x_0=1000000 +y_0=500000 +datum=NAD83",
        "+proj=lcc +lat_0=42.5 +lon_0=-72.5 +lat_1=42.5 +k_0=0.9999 +x_0=500000 +datum=WGS84",
        "+proj=tmerc +lat_0=42.5 +lon_0=-72.5 +k=0.999964286 +x_0=500000 +y_0=0 +ellps=GRS80"
            + " +units=ft",
        "+proj=utm +zone=18 +datum=WGS84 +units=km",
        "+proj=laea +lat_0=45 +lon_0=-100 +R=6370997",
        "+proj=merc +lon_0=0 +datum=WGS84",
        "+proj=longlat +datum=NAD83",
        "+proj=longlat +ellps=GRS80 +pm=paris"
      })
  void place_comes_out_where_proj_has_it(String definition) throws Exception {
    String projected = run("-72.5 44.2\n", "cs2cs", "-f", "%.9f", WGS84, "+to", definition);
    String[] xy = projected.strip().split("\\s+");
    Geometry point =
        new GeometryFactory()
            .createPoint(new Coordinate(Double.parseDouble(xy[0]), Double.parseDouble(xy[1])));
    String json = run("", "projinfo", "-q", "-o", "PROJJSON", definition + " +type=crs");

    Coordinate found = notes(json).frame().inWgs84(point).orElseThrow().getCoordinate();

    assertEquals(-72.5, found.x, 2e-5);
    assertEquals(44.2, found.y, 2e-5);
  }

  @Test
  void a_system_that_is_bound_to_another_counts_as_itself() throws Exception {
    String json =
        run(
            "",
            "projinfo",
            "-q",
            "-o",
            "PROJJSON",
            "+proj=utm +zone=18 +ellps=GRS80 +towgs84=0,0,0 +type=crs");
    assertTrue(json.contains("BoundCRS"), json);
    assertTrue(notes(json).frame().account().startsWith("coordinates transformed"));
  }

  @Test
  void a_system_of_another_kind_is_refused_with_a_cure() {
    String message =
        assertThrows(
                DataFileException.class,
                () -> notes("{\"type\": \"EngineeringCRS\", \"name\": \"the yard\"}"))
            .getMessage();
    assertTrue(
        message.contains("[the yard] is not understood: its type is [EngineeringCRS]"), message);
    assertTrue(message.contains("Maybe write it in WGS 84: ogr2ogr -t_srs EPSG:4326"), message);
    message =
        assertThrows(
                DataFileException.class,
                () ->
                    notes(
                        "{\"type\": \"ProjectedCRS\", \"name\": \"mine\", \"conversion\":"
                            + " {\"method\": {\"name\": \"Origami\"}}}"))
            .getMessage();
    assertTrue(message.contains("[mine] is not understood"), message);
  }

  private static GeoParquetNotes notes(String crs) {
    return GeoParquetNotes.of(
        new DataFile(Path.of("zips.parquet")),
        "{\"primary_column\": \"geometry\", \"columns\": {\"geometry\": {\"encoding\": \"WKB\","
            + " \"crs\": "
            + crs
            + "}}}");
  }

  private static String run(String input, String... command)
      throws IOException, InterruptedException {
    Process process;
    try {
      process = new ProcessBuilder(command).start();
    } catch (IOException e) {
      assumeTrue(false, command[0] + " is not installed (Debian: proj-bin)");
      throw e;
    }
    process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String complaint = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), List.of(command) + complaint);
    return said;
  }
}

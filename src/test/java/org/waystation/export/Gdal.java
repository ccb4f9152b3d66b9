package org.waystation.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** GDAL's ogr2ogr, where it is installed. */
public final class Gdal {
  private static final String PROGRAM = "ogr2ogr";

  private Gdal() {}

  /** Skips a test where there is no GDAL. */
  public static void assume() {
    boolean there =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
    assumeTrue(there, PROGRAM + " is not installed (Debian: gdal-bin)");
  }

  /** What GDAL reads in a file, as GeoJSON; a warning fails the test. */
  static Path toGeoJson(Path file, Path folder) throws IOException, InterruptedException {
    Path converted = folder.resolve("converted.geojson");
    run("-lco", "COORDINATE_PRECISION=6", converted.toString(), file.toString());
    return converted;
  }

  /**
   * What GDAL reads in one layer of the vector tiles in a folder, in metres of web Mercator: a
   * feature for each tile that it lies in, cut at the edge of the tile.
   *
   * @param tiles the folder of a zoom, with a folder for each column
   */
  public static Path tilesToGeoJson(Path tiles, String layer, Path folder)
      throws IOException, InterruptedException {
    Path converted = folder.resolve("tiles.geojson");
    Files.deleteIfExists(converted);
    run(
        "-a_srs",
        "EPSG:4326",
        "-lco",
        "COORDINATE_PRECISION=3",
        "-oo",
        "METADATA_FILE=",
        "-oo",
        "TILE_EXTENSION=mvt",
        "-oo",
        "CLIP=YES",
        converted.toString(),
        "MVT:" + tiles,
        layer);
    return converted;
  }

  private static void run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(PROGRAM, "-f", "GeoJSON"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertEquals("", said);
  }
}

package org.waystation.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** GDAL's ogr2ogr, where it is installed. */
final class Gdal {
  private static final String PROGRAM = "ogr2ogr";

  private Gdal() {}

  /** Skips a test where there is no GDAL. */
  static void assume() {
    boolean there =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
    assumeTrue(there, PROGRAM + " is not installed (Debian: gdal-bin)");
  }

  /** What GDAL reads in a file, as GeoJSON; a warning fails the test. */
  static Path toGeoJson(Path file, Path folder) throws IOException, InterruptedException {
    Path converted = folder.resolve("converted.geojson");
    Process process =
        new ProcessBuilder(
                PROGRAM,
                "-f",
                "GeoJSON",
                "-lco",
                "COORDINATE_PRECISION=6",
                converted.toString(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertEquals("", said);
    return converted;
  }
}

package org.waystation.geodata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.waystation.geodata.file.Sha256;

/** Writes a small data set whose manifest is right, for tests that then spoil it. */
public final class Manifested {
  static final String HEADER =
      "zip,longitude,latitude,place,state,county,countyFips,population,"
          + "peoplePerSquareKilometre,landSquareMiles\n";

  public static final String SQUARE =
      """
      {"type": "Topology",
       "arcs": [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]],
       "objects": {
         "states": {"type": "GeometryCollection", "geometries": [
           {"type": "Polygon", "id": "50", "properties": {"name": "Vermont"}, "arcs": [[0]]}]},
         "counties": {"type": "GeometryCollection", "geometries": [
           {"type": "Polygon", "id": "50009", "properties": {"name": "Essex"}, "arcs": [[0]]}]}}}
      """;

  private Manifested() {}

  /** A folder with these rows below the usual header, and one square for state and county. */
  static Path folder(Path parent, String rows) throws IOException {
    Path folder = Files.createDirectory(parent.resolve("geodata"));
    Files.writeString(folder.resolve("zcta-2021.csv"), HEADER + rows);
    Files.writeString(folder.resolve("outlines-2017.topojson"), SQUARE);
    Files.writeString(
        folder.resolve("manifest.json"),
        """
        {"files": [
          {"file": "zcta-2021.csv", "rows": %d, "vintage": "2021", "sha256": "%s"},
          {"file": "outlines-2017.topojson", "rows": 2, "vintage": "2017", "sha256": "%s"}]}
        """
            .formatted(rows.lines().count(), sha256(HEADER + rows), sha256(SQUARE)));
    return folder;
  }

  private static String sha256(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }
}

package org.waystation.geodata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.waystation.geo.LonLat;
import org.waystation.geodata.file.DataFileException;
import org.waystation.ledger.Ledger;
import org.waystation.ledger.Note;
import org.waystation.ledger.Origin;

/**
 * Three ZIPs on a line along 44 N: 05001 has a square of one degree around 72.5 W, but its point at
 * the western edge; 05002 and 05003 are points only, at 71.9 W and 71 W. At 44 N a degree of
 * longitude is 49.7 miles.
 */
class SitesWithoutZipTest {
  @TempDir Path folder;

  private final Ledger ledger = new Ledger();
  private final ZipFinder finder =
      new ZipFinder(
          new ZipTable(
              List.of(zip("05001", -72.9), zip("05002", -71.9), zip("05003", -71)),
              Map.of("05001", square(-73, 43.5, -72, 44.5)),
              List.of()));

  @Test
  void a_polygon_counts_before_a_point_that_is_nearer() throws IOException {
    List<String> zips =
        zips("role,name,lon,lat\nexisting,a,-72.05,44\nexisting,b,-71.95,44\nforced,c,-70.5,44\n");
    assertEquals(List.of("05001", "05002", "05003"), zips);
    List<String> notes = ledger.notes().stream().map(Note::what).toList();
    assertTrue(notes.get(0).contains("lies in this one's polygon, 42.2 miles"), notes::toString);
    assertTrue(notes.get(1).contains("the nearest, 2.5 miles away"), notes::toString);
    assertTrue(notes.get(2).contains("the nearest, 24.9 miles away"), notes::toString);
    assertEquals("05003", ledger.notes().get(2).zip());
    assertEquals(4, ledger.notes().get(2).origin().row());
  }

  @Test
  void a_place_just_off_a_simplified_coast_belongs_to_the_polygon() throws IOException {
    assertEquals(List.of("05001"), zips("role,longitude,latitude\nexisting,-71.995,44.2\n"));
  }

  @Test
  void a_zip_that_is_named_counts_before_the_place() throws IOException {
    assertEquals(
        List.of("05003", "05001"),
        zips("zip,role,longitude,latitude\n05003,existing,-72.9,43.6\n,existing,-72.9,43.6\n"));
  }

  @Test
  void several_places_in_one_zip_are_one_site() throws IOException {
    assertEquals(
        List.of("05001"),
        zips("role,longitude,latitude\ncandidate,-72.9,43.6\ncandidate,-72.2,44.4\n"));
    String note = ledger.notes().get(2).what();
    assertTrue(note.contains("sites.csv:2, which lies in the same ZIP"), note);
  }

  @Test
  void faults_are_told_at_once() throws IOException {
    Path file =
        write(
            "role,longitude,latitude\n"
                + "candidate,-72.9,43.6\nforced,-72.2,44.4\ncandidate,44,-72\ncandidate,-60,44\n"
                + "candidate,72W,44\ncandidate,,\n");
    DataFileException refusal =
        assertThrows(
            DataFileException.class, () -> SiteFile.read(file, Optional.of(finder), ledger));
    String message = refusal.getMessage();
    assertEquals(5, refusal.faults().size(), message);
    assertTrue(
        message.contains("another role or other terms, in 1 row: line 3, ZIP 05001"), message);
    assertTrue(message.contains("swapped"), message);
    assertTrue(message.contains("within 100 miles, in 1 row: line 5 [-60, 44]"), message);
    assertTrue(message.contains("no point on the earth, in 1 row: line 6 [72W, 44]"), message);
    assertTrue(message.contains("not five digits, in 1 row: line 7 []"), message);
  }

  @Test
  void a_file_without_either_is_refused() throws IOException {
    Path file = write("role,longitude\nexisting,-72\n");
    String message =
        assertThrows(
                DataFileException.class, () -> SiteFile.read(file, Optional.of(finder), ledger))
            .getMessage();
    assertTrue(message.contains("no column with the ZIP, or longitude and latitude"), message);
  }

  private List<String> zips(String text) throws IOException {
    return SiteFile.read(write(text), Optional.of(finder), ledger).sites().stream()
        .map(SiteEntry::zip)
        .toList();
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("sites.csv"), text);
  }

  private static ZipArea zip(String zip, double longitude) {
    return new ZipArea(
        zip, Place.UNKNOWN, new LonLat(longitude, 44), 100, 10, new Origin("zips", 1));
  }

  private static Geometry square(double west, double south, double east, double north) {
    return new GeometryFactory().toGeometry(new Envelope(west, east, south, north));
  }
}

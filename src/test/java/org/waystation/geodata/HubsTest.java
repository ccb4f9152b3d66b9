package org.waystation.geodata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.geo.LonLat;
import org.waystation.geodata.file.DataFileException;
import org.waystation.geodata.file.InputFile;
import org.waystation.geodata.file.Sha256;
import org.waystation.ledger.Ledger;
import org.waystation.ledger.Origin;

class HubsTest {
  @TempDir Path folder;

  /** On the equator: weights 1 and 1 at 10 and 20 degrees east meet at 15. */
  @Test
  void hubStandsInTheMiddleOfItsPeople() {
    List<ZipArea> zips =
        List.of(
            zip("VT", "Essex", "50009", 10, 500),
            zip("VT", "Essex", "50009", 20, 500),
            zip("VT", "Orange", "50017", 30, 4000),
            zip("VT", "Essex", "50009", 70, Double.NaN),
            zip("VT", "Addison", "50001", 40, 4000),
            zip("VT", "", "", 50, 9000),
            zip("VT", "Caledonia", "50005", 60, 0),
            zip("NH", "Coos", "33007", 80, 9000));

    List<Hub> hubs = LargestCounties.hubs(zips, Set.of("VT"), 100);

    assertEquals(List.of("50001", "50017", "50009"), hubs.stream().map(Hub::id).toList());
    assertEquals("Essex, VT", hubs.get(2).place());
    assertEquals(1000, hubs.get(2).population());
    assertEquals(15, hubs.get(2).point().longitude(), 1e-9);
    assertEquals(0, hubs.get(2).point().latitude(), 1e-9);
    assertEquals(hubs.subList(0, 2), LargestCounties.hubs(zips, Set.of("VT"), 2));
  }

  @Test
  void readsAFileWithColumnsInAnyOrder() throws IOException {
    Path path = write("latitude,place,id,note,longitude\n44.5,Burlington,B1,x,-73.2\n");

    HubFile read = HubFile.read(path, new Ledger());

    Hub hub = read.hubs().get(0);
    assertEquals("B1", hub.id());
    assertEquals("Burlington", hub.place());
    assertEquals(new LonLat(-73.2, 44.5), hub.point());
    assertTrue(Double.isNaN(hub.population()));
    assertEquals(
        new InputFile(path.toString(), Sha256.of(Files.readAllBytes(path)), 1, "unknown"),
        read.file());
  }

  @Test
  void placeMayBeLeftOut() throws IOException {
    assertEquals(
        "",
        HubFile.read(write("id,longitude,latitude\nA,1,2\n"), new Ledger()).hubs().get(0).place());
  }

  @Test
  void tellsEveryFaultOfAFile() throws IOException {
    Path path = write("id,longitude,latitude\nA,44.5,-173.2\n,1,2\nA,1,2\nB,1,north\n");

    List<String> faults = faults(path);

    assertEquals(4, faults.size());
    assertTrue(
        faults
            .get(0)
            .startsWith(
                path
                    + ": longitude and latitude are swapped (outside the United States, but inside"
                    + " once swapped back), in 1 row: line 2 [44.5, -173.2]"),
        () -> faults.get(0));
    assertTrue(
        faults.get(3).contains("no point on the earth, in 1 row: line 5 [1, north]"),
        () -> faults.get(3));
    assertTrue(faults.get(1).contains("an id is empty, in 1 row: line 3 []"), () -> faults.get(1));
    assertTrue(faults.get(2).contains("second row, in 1 row: line 4 [A]"), () -> faults.get(2));
  }

  @Test
  void refusesAFileWithoutHubs() throws IOException {
    assertTrue(
        faults(write("id,longitude,latitude\n"))
            .get(0)
            .startsWith(folder.resolve("hubs.csv") + ": holds no hub, at least one is needed"));
    Path nowhere = folder.resolve("nowhere.csv");
    assertTrue(faults(nowhere).get(0).startsWith(nowhere + ": there is no such file"));
  }

  private static ZipArea zip(
      String state, String county, String fips, double longitude, double population) {
    return new ZipArea(
        "00000",
        new Place("", state, county, fips),
        new LonLat(longitude, 0),
        population,
        1,
        new Origin("test.csv", 2));
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("hubs.csv"), text);
  }

  private static List<String> faults(Path path) {
    return assertThrows(DataFileException.class, () -> HubFile.read(path, new Ledger())).faults();
  }
}

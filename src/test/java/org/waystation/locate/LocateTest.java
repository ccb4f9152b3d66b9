package org.waystation.locate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.geodata.file.DataFileException;
import org.waystation.geodata.file.Sha256;
import org.waystation.run.InputException;
import org.waystation.run.Listener;
import org.waystation.solve.regions.LocalRegions;
import org.waystation.solve.regions.RegionLimits;

/**
 * From a table of points to files that verify, and that do not when something in them is changed.
 */
class LocateTest {
  @TempDir private Path folder;

  private Path table(int n) throws IOException {
    Random random = new Random(n);
    List<String> lines = new ArrayList<>(List.of("weight,id,latitude,longitude"));
    for (int i = 0; i < n; i++) {
      lines.add(
          "%d.5,point-%d,%s,%s"
              .formatted(
                  random.nextInt(900), i, 40 + 2 * random.nextDouble(), -3 * random.nextDouble()));
    }
    return Files.write(folder.resolve("points.csv"), lines);
  }

  private Path locate(Path points, int stations, String name, int threads) {
    Path out = folder.resolve(name);
    RegionLimits limits = new RegionLimits(0, 2, 100, 150, 30, 1);
    new LocateRun(() -> new LocalRegions(threads), Listener.SILENT)
        .run(new LocateRequest(points, stations, 1.3, limits, out), () -> false);
    return out;
  }

  @Test
  void whatIsWrittenVerifiesAndIsTheSameByAnyNumberOfThreads() throws IOException {
    Path points = table(400);
    Path one = locate(points, 12, "one", 1);
    Path two = locate(points, 12, "two", 3);
    for (String name :
        List.of(
            LocateFiles.ASSIGNMENTS,
            LocateFiles.STATIONS,
            LocateFiles.STATIONS_GEOJSON,
            LocateFiles.CERTIFICATE)) {
      assertArrayEquals(
          Files.readAllBytes(one.resolve(name)), Files.readAllBytes(two.resolve(name)), name);
    }
    assertTrue(LocateVerifier.isOf(one));
    LocateVerifier.Verdict verdict = LocateVerifier.verify(one);
    assertEquals(List.of(), verdict.faults());
    assertTrue(verdict.findings().get(0).contains("400 points"), verdict.toString());
    assertEquals(13, Files.readAllLines(one.resolve(LocateFiles.STATIONS)).size());
  }

  @Test
  void aPlaneHasNoMiles() throws IOException {
    Path points =
        Files.writeString(folder.resolve("plane.csv"), "id,x,y\na,0,0\nb,3,4\nc,0,1\nd,3,5\n");
    Path out = locate(points, 2, "plane", 1);
    assertEquals(List.of(), LocateVerifier.verify(out).faults());
    // Two pairs one apart: each has a station, and the other point pays 1.
    assertTrue(
        Files.readString(out.resolve(LocateFiles.CERTIFICATE))
            .contains("\"objective\" : 2.000000"));
    assertFalse(Files.exists(out.resolve(LocateFiles.STATIONS_GEOJSON)));
    assertTrue(
        Files.readAllLines(out.resolve(LocateFiles.ASSIGNMENTS))
            .get(0)
            .equals("id,x,y,weight,station,distance,price"));
  }

  /** A forger who mends the hashes too is found by the arithmetic. */
  @Test
  void aChangedFileDoesNotVerify() throws IOException {
    Path out = locate(table(300), 9, "out", 2);
    Path assignments = out.resolve(LocateFiles.ASSIGNMENTS);
    List<String> lines = new ArrayList<>(Files.readAllLines(assignments));
    String[] cells = lines.get(7).split(",");
    cells[6] = "%.3f".formatted(Double.parseDouble(cells[6]) * 1.5 + 1);
    lines.set(7, String.join(",", cells));
    Files.write(assignments, lines);
    assertTrue(
        LocateVerifier.verify(out).faults().get(0).startsWith("assignments.csv: its SHA-256"),
        LocateVerifier.verify(out).toString());
    rehash(out);
    List<String> faults = LocateVerifier.verify(out).faults();
    assertEquals(1, faults.size(), faults.toString());
    assertTrue(faults.get(0).startsWith("certificate.json: bound is ["), faults.toString());

    cells[4] = lines.get(8).split(",")[4].equals(cells[4]) ? cells[0] : lines.get(8).split(",")[4];
    lines.set(7, String.join(",", cells));
    Files.write(assignments, lines);
    rehash(out);
    assertTrue(LocateVerifier.verify(out).faults().toString().contains("to its station it is"));
  }

  private static void rehash(Path out) throws IOException {
    Path certificate = out.resolve(LocateFiles.CERTIFICATE);
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode json = (ObjectNode) mapper.readTree(certificate.toFile());
    ((ObjectNode) json.get("files"))
        .put(LocateFiles.ASSIGNMENTS, Sha256.of(out.resolve(LocateFiles.ASSIGNMENTS)));
    mapper.writeValue(certificate.toFile(), json);
  }

  @Test
  void everyMistakeOfAFileIsToldAtOnce() throws IOException {
    Path points =
        Files.writeString(
            folder.resolve("wrong.csv"),
            "id,longitude,latitude,weight\n,1,1,1\na,200,1,1\nb,1,1,-4\nb,1,1,x\n");
    DataFileException wrong =
        assertThrows(DataFileException.class, () -> locate(points, 1, "none", 1));
    assertEquals(5, wrong.faults().size(), wrong.getMessage());
    assertTrue(wrong.getMessage().contains("line 3 [200.0, 1.0]"), wrong.getMessage());
    assertFalse(Files.exists(folder.resolve("none")));
  }

  @Test
  void moreStationsThanPointsAreRefused() throws IOException {
    Path points = table(3);
    InputException refused = assertThrows(InputException.class, () -> locate(points, 4, "none", 1));
    assertTrue(refused.getMessage().contains("was [4]"), refused.getMessage());
    assertFalse(Files.exists(folder.resolve("none")));
  }

  @Test
  void whatCannotBeAskedForIsRefusedBeforeAFileIsRead() {
    RegionLimits limits = new RegionLimits(0, 1, 1, 100, 1, 1);
    Path file = Path.of("none.csv");
    for (double circuity : new double[] {0.9, 11, Double.NaN}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new LocateRequest(file, 3, circuity, limits, folder));
    }
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> new LocateRequest(file, 0, 1.3, limits, folder));
    assertTrue(refused.getMessage().contains("was [0]"), refused.getMessage());
  }
}

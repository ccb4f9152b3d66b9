package org.waystation.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One large problem by regions on a real cluster, held against the same on this machine alone. */
class LocateOnSparkTest {
  private static final List<String> FILES =
      List.of("assignments.csv", "stations.csv", "stations.geojson", "certificate.json");

  @TempDir private Path folder;

  /** A machine is lost on the way; its regions are made again on the other. */
  @Test
  void aClusterThatLosesAWorkerGivesWhatThisMachineGives() throws Exception {
    Path points = points(3_000);
    Program.Ended local = Program.end(locate(points, "local"), folder);
    assertEquals(0, local.code(), local.said());
    try (Cluster cluster = new Cluster(folder, 2)) {
      Process run = locate(points, "spark", "--engine", "spark", "--master", cluster.url());
      Cluster.await(() -> cluster.usesWhatItKeeps(1), run);
      cluster.lose(1);
      Program.Ended ended = Program.end(run, folder);
      assertEquals(0, ended.code(), ended.said());
    }
    for (String name : FILES) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("local").resolve(name)),
          Files.readAllBytes(folder.resolve("spark").resolve(name)),
          name);
    }
    Program.Ended verified =
        Program.end(
            Program.command(folder, "verify", folder.resolve("spark").toString()), folder);
    assertEquals(0, verified.code(), verified.said());
    assertTrue(verified.said().contains("recomputed over all pairs"), verified.said());
  }

  private Process locate(Path points, String out, String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "locate",
                points.toString(),
                "--stations",
                "60",
                "--points-per-region",
                "500",
                "--rounds",
                "1",
                "--bound-iterations",
                "60",
                "--window-rounds",
                "30",
                "--gap",
                "0",
                "--out",
                folder.resolve(out).toString()));
    arguments.addAll(List.of(more));
    return Program.command(folder, arguments.toArray(String[]::new));
  }

  private Path points(int n) throws IOException {
    Random random = new Random(1);
    List<String> lines = new ArrayList<>(List.of("id,longitude,latitude,weight"));
    for (int i = 0; i < n; i++) {
      lines.add(
          i
              + ","
              + (-100 + 6 * random.nextDouble())
              + ","
              + (38 + 4 * random.nextDouble())
              + ","
              + random.nextInt(5_000));
    }
    return Files.write(folder.resolve("points.csv"), lines);
  }
}

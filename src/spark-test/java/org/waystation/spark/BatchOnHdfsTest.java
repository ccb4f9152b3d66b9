package org.waystation.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches whose files are in a real HDFS, held against the same batch in a folder. */
class BatchOnHdfsTest {
  private static final String CASES = "/batches/twelve/cases";

  @TempDir private static Path shared;
  @TempDir private Path folder;

  private static Hdfs hdfs;
  private static WrittenBatch local;

  @BeforeAll
  static void aFolderAndAnHdfs() throws IOException, InterruptedException {
    Program.Ended ended = Program.run(shared, Program.TWELVE, shared.resolve("local"));
    assertEquals(0, ended.code(), ended.said());
    local = new WrittenBatch(shared.resolve("local"));
    hdfs = new Hdfs(Files.createDirectory(shared.resolve("hdfs")));
  }

  @AfterAll
  static void end() {
    hdfs.close();
  }

  /**
   * The driver is killed in the middle; another one, on a machine that has nothing of it, goes on.
   * While the first lives a second one hears who has the place.
   */
  @Test
  void aBatchThatIsKilledGoesOnFromWhatIsThere() throws Exception {
    String place = hdfs.uri() + "/batches/twelve";
    try (Cluster cluster = new Cluster(folder, 2)) {
      Process first = start("one", place, cluster.url());
      Cluster.await(() -> hdfs.names(CASES).size() >= 3, first);
      Program.Ended second = Program.end(start("two", place, "local[1]"), folder.resolve("two"));
      assertEquals(2, second.code(), second.said());
      assertTrue(
          second.said().contains("belongs to process [" + first.pid() + "]"), second.said());
      first.destroyForcibly().waitFor();
    }
    List<String> kept = hdfs.names(CASES);
    assertTrue(kept.size() < 12, "it was killed too late to tell: " + kept);

    Program.Ended resumed = Program.end(start("three", place, "local[2]"), folder.resolve("three"));
    assertEquals(0, resumed.code(), resumed.said());
    WrittenBatch there = new WrittenBatch(hdfs.copy("/batches/twelve", folder.resolve("there")));
    assertEquals(local.plans(), there.plans());
    assertEquals(local.files(), there.files());
    assertEquals(12, there.ended());
    assertEquals(local.plans(), new WrittenBatch(folder.resolve("three/out/twelve")).plans());
    for (String name : List.of("batch.json", "results.parquet", "report.html", "status.json")) {
      assertTrue(Files.exists(there.folder().resolve(name)), name);
    }
    assertEquals(List.of(), hdfs.names("/batches/twelve/.batch/work"));
    String said = resumed.said();
    assertTrue(said.contains("files are in " + place + ", with a copy in "), said);
  }

  /** Cases that are done in a folder are carried there, and not run again. */
  @Test
  void aFolderBecomesAPlace() throws Exception {
    Path home = Files.createDirectories(folder.resolve("home/out"));
    Program.run(folder.resolve("home"), Program.TWELVE, home.resolve("twelve"));
    Program.Ended carried =
        Program.end(start("home", hdfs.uri() + "/carried", "local[1]"), folder.resolve("home"));
    assertEquals(0, carried.code(), carried.said());
    WrittenBatch there = new WrittenBatch(hdfs.copy("/carried", folder.resolve("there")));
    assertEquals(local.files(), there.files());
    assertEquals(12, there.ended());
  }

  @Test
  void aPlaceThatIsNoneIsToldInOneMessage() throws Exception {
    Program.Ended unknown =
        Program.end(start("a", "nowhere://host/batch", "local[1]"), folder.resolve("a"));
    assertEquals(2, unknown.code(), unknown.said());
    assertTrue(unknown.said().contains("--out [nowhere://host/batch]"), unknown.said());
    assertFalse(unknown.said().contains("\tat "), unknown.said());
    Program.Ended local =
        Program.run(folder, Program.TWELVE, Path.of("unused"), "--out=hdfs://host/batch");
    assertEquals(2, local.code(), local.said());
  }

  /** A driver with a folder of its own, in which it has its copy. */
  private Process start(String name, String place, String master) throws IOException {
    Path own = Files.createDirectories(folder.resolve(name));
    return Program.start(
        own, Program.TWELVE, place, hdfs.environment(own.resolve("out")), master);
  }
}

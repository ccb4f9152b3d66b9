package org.waystation.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Batches whose files are in S3, where nothing can be renamed or appended to, held against the same
 * batch in a folder.
 */
class BatchOnS3Test {
  private static final String TWELVE = "batches/twelve/";
  private static final String LOCK = TWELVE + PlaceLock.FILE;

  @TempDir private Path folder;

  /**
   * While the first batch lives a second one hears who has the place. Then the driver is killed, and
   * another one, on a machine that has nothing of it, goes on.
   */
  @Test
  void aBatchThatIsKilledGoesOnFromWhatIsThere() throws Exception {
    try (S3 s3 = new S3(Files.createDirectory(folder.resolve("s3")))) {
      Program.Ended local = Program.run(folder, Program.TWELVE, folder.resolve("local"));
      assertEquals(0, local.code(), local.said());
      WrittenBatch here = new WrittenBatch(folder.resolve("local"));

      Process first = start(s3, "one", TWELVE);
      Cluster.await(() -> s3.keys(LOCK).size() == 1, first);
      Program.Ended second = Program.end(start(s3, "two", TWELVE), folder.resolve("two"));
      assertEquals(2, second.code(), second.said());
      assertTrue(
          second.said().contains("belongs to process [" + first.pid() + "]"), second.said());
      Cluster.await(() -> labels(s3).size() >= 3, first);
      first.destroyForcibly().waitFor();
      List<String> kept = labels(s3);
      assertTrue(kept.size() < 12, "it was killed too late to tell: " + kept);
      assertEquals(1, s3.keys(LOCK).size());

      Program.Ended resumed = Program.end(start(s3, "three", TWELVE), folder.resolve("three"));
      assertEquals(0, resumed.code(), resumed.said());
      WrittenBatch there = new WrittenBatch(s3.copy(TWELVE, folder.resolve("there")));
      assertEquals(here.plans(), there.plans());
      assertEquals(here.files(), there.files());
      assertEquals(12, there.ended());
      assertEquals(here.plans(), new WrittenBatch(folder.resolve("three/out/twelve")).plans());
      assertEquals(List.of(), s3.keys(LOCK));
    }
  }

  @Test
  void aBucketThatIsNotThereIsToldInOneMessage() throws Exception {
    try (S3 s3 = new S3(Files.createDirectory(folder.resolve("s3")))) {
      Path own = Files.createDirectories(folder.resolve("nobody"));
      Program.Ended ended =
          Program.end(
              Program.start(
                  own, Program.TWELVE, "s3a://nobody/x", s3.environment(own), "local[1]"),
              own);
      assertEquals(2, ended.code(), ended.said());
      assertTrue(ended.said().contains("--out [s3a://nobody/x]"), ended.said());
      assertFalse(ended.said().contains("\tat "), ended.said());
    }
  }

  /** Cases that are there with their labels: others do not count. */
  private static List<String> labels(S3 s3) {
    return s3.keys(TWELVE + "cases/").stream().filter(key -> key.endsWith("/case.json")).toList();
  }

  private Process start(S3 s3, String name, String place) throws IOException {
    Path own = Files.createDirectories(folder.resolve(name));
    return Program.start(
        own,
        Program.TWELVE,
        "s3a://" + S3.BUCKET + "/" + place,
        s3.environment(own.resolve("out")),
        "local[1]");
  }
}

package org.waystation.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.export.OutputException;

/**
 * Batches on a disk that is full or cannot be written: a file system in memory, small and made
 * larger, or mounted to be read only. Only root can mount one.
 */
class DiskFaultsTest {
  private static final int CASES = 6;

  @TempDir private Path folder;
  private Path disk;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectories(folder.resolve("disk"));
    assumeTrue(
        call("mount", "-t", "tmpfs", "-o", "size=1m", "waystation-test", disk.toString()),
        "only root can mount a file system, on a system that has them");
  }

  @AfterEach
  void unmount() throws Exception {
    call("umount", disk.toString());
  }

  private void resize(String options) throws Exception {
    assertTrue(call("mount", "-o", "remount," + options, disk.toString()), options);
  }

  private static boolean call(String... command) throws Exception {
    try {
      return new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      // There is no such program.
      return false;
    }
  }

  private BatchReport run(Path batch) throws IOException {
    return new BatchRun(Batches.starter(), new Batches.Silent())
        .run(Batches.cases(folder, Batches.SIX), batch, Batches.options(2), () -> false);
  }

  @Test
  void full_disk_ends_the_batch_clearly_and_it_goes_on_when_there_is_room() throws Exception {
    Path batch = disk.resolve("batch");
    resize("size=240k");
    OutputException e = assertThrows(OutputException.class, () -> run(batch));
    assertTrue(e.getMessage().contains(disk.toString()), e.getMessage());
    assertTrue(e.getMessage().contains("No space left"), e.getMessage());
    Map<String, Integer> before = ended(batch);
    assertTrue(before.size() < CASES, "room for all: " + before);
    for (String done : before.keySet()) {
      assertTrue(Files.exists(batch.resolve("cases").resolve(done).resolve("manifest.json")), done);
    }

    resize("size=64m");
    run(batch);
    Path calm = folder.resolve("calm");
    run(calm);
    assertEquals(Batches.results(calm), Batches.results(batch));
    Map<String, Integer> after = ended(batch);
    assertEquals(CASES, after.size());
    assertTrue(after.values().stream().allMatch(count -> count == 1), "run again: " + after);
  }

  @Test
  void folder_that_cannot_be_written_is_told_and_left_as_it_is() throws Exception {
    resize("size=64m");
    Path batch = disk.resolve("batch");
    run(batch);
    List<String> results = Files.readAllLines(batch.resolve(BatchFolder.RESULTS_CSV));
    resize("ro");
    OutputException e = assertThrows(OutputException.class, () -> run(batch));
    assertTrue(e.getMessage().contains(batch.toString()), e.getMessage());
    assertTrue(e.getMessage().contains("Read-only"), e.getMessage());
    assertEquals(results, Files.readAllLines(batch.resolve(BatchFolder.RESULTS_CSV)));
    OutputException fresh = assertThrows(OutputException.class, () -> run(disk.resolve("another")));
    assertTrue(fresh.getMessage().contains("another"), fresh.getMessage());
    resize("rw");
    run(batch);
    assertEquals(CASES, ended(batch).size());
  }

  private static Map<String, Integer> ended(Path batch) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (var line : Journal.read(batch.resolve("journal.jsonl"))) {
      if (line.path("event").asText().equals(Dispatch.ENDED)) {
        counts.merge(line.path("case").asText(), 1, Integer::sum);
      }
    }
    return counts;
  }
}

package org.waystation.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.run.InputException;
import org.waystation.run.VermontRun;

class ServedRunsTest {
  @TempDir private Path folder;

  private static List<String> keys(Path... folders) {
    return ServedRuns.open(List.of(folders)).all().stream().map(ServedRun::key).toList();
  }

  @Test
  void all_that_is_wrong_is_told_at_once() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path old = ServedVermont.copy(VermontRun.folder(), folder.resolve("old"));
    Path manifest = old.resolve("manifest.json");
    Files.writeString(
        manifest, Files.readString(manifest).replaceFirst("\"layout\" : \\d+", "\"layout\" : 1"));
    Path brief = ServedVermont.copy(VermontRun.folder(), folder.resolve("brief"));
    Files.delete(brief.resolve("zips.geojson"));
    Files.delete(brief.resolve("demand.csv"));
    InputException e =
        assertThrows(
            InputException.class,
            () ->
                ServedRuns.open(
                    List.of(folder.resolve("nowhere"), empty, VermontRun.folder(), old, brief)));
    List<String> faults = e.faults();
    assertEquals(4, faults.size(), faults.toString());
    assertTrue(faults.get(0).startsWith("there is no folder [" + folder.resolve("nowhere")));
    assertTrue(faults.get(1).startsWith("[" + empty + "] is no run: manifest.json"));
    assertTrue(faults.get(2).contains("layout: this version reads layout"), faults.get(2));
    assertTrue(faults.get(2).contains("found [1], written by waystation 0."), faults.get(2));
    assertTrue(faults.get(2).contains("Maybe make the run again"), faults.get(2));
    assertTrue(faults.get(3).contains("it lacks demand.csv, zips.geojson"), faults.get(3));
  }

  @Test
  void folders_of_one_name_are_told_apart_and_the_same_is_shown_once() throws IOException {
    Path one = ServedVermont.copy(VermontRun.folder(), folder.resolve("a").resolve("my plan"));
    Path two = ServedVermont.copy(VermontRun.folder(), folder.resolve("b").resolve("my plan"));
    assertEquals(List.of("my-plan", "my-plan-2"), keys(one, two, one.resolve(".").resolve("")));
  }

  @Test
  void of_a_batch_the_cases_are_shown_that_can_be() throws IOException {
    Path batch = folder.resolve("sweep");
    ServedVermont.copy(VermontRun.folder(), batch.resolve("cases").resolve("case-1"));
    Files.createDirectories(batch.resolve("cases").resolve("case-2-failed"));
    Files.writeString(batch.resolve("batch.json"), "{}");
    assertEquals(List.of("case-1"), keys(batch));
  }

  @Test
  void batch_without_any_is_told() throws IOException {
    Path batch = folder.resolve("sweep");
    Files.createDirectories(batch.resolve("cases").resolve("case-1"));
    Files.writeString(batch.resolve("batch.json"), "{}");
    InputException e = assertThrows(InputException.class, () -> keys(batch));
    assertTrue(e.faults().get(0).startsWith("batch [" + batch + "] has no case"));
    assertTrue(e.faults().get(0).contains("case-1] is no run"), e.faults().get(0));
  }
}

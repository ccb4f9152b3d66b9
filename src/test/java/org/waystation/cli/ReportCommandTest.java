package org.waystation.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.run.VermontRun;

class ReportCommandTest {
  @TempDir private Path folder;

  @Test
  void writes_the_page_where_it_is_wanted() throws IOException {
    Path page = folder.resolve("page.html");
    Called called = Called.with("report", VermontRun.folder(), "--out", page);
    assertEquals(ExitCode.DONE, called.code(), called.err());
    assertTrue(called.out().contains(page.toString()), called.out());
    assertArrayEquals(
        Files.readAllBytes(VermontRun.folder().resolve("report.html")), Files.readAllBytes(page));
  }

  @Test
  void folder_that_is_no_run_is_refused_with_all_that_is_missing() {
    Called called = Called.with("report", folder);
    assertEquals(ExitCode.WRONG_INPUT, called.code());
    assertTrue(called.err().contains("manifest.json: is missing"), called.err());
    assertTrue(called.err().contains("comparison.csv: is missing"), called.err());
    assertEquals(0, folder.toFile().list().length);
  }

  @Test
  void folder_that_does_not_exist_is_refused() {
    Called called = Called.with("report", folder.resolve("nowhere"));
    assertEquals(ExitCode.WRONG_INPUT, called.code());
    assertTrue(called.err().contains("there is no folder"), called.err());
  }
}

package org.waystation.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.geodata.ListedRole;
import org.waystation.geodata.SiteFile;
import org.waystation.ledger.Ledger;
import org.waystation.run.VermontRun;

/** The stations of a run as existing sites of another. */
class SitesCommandTest {
  @TempDir Path folder;

  @Test
  void prints_what_the_reader_of_sites_takes() throws IOException {
    Called called = Called.with("sites", VermontRun.folder().toString());
    assertEquals(ExitCode.DONE, called.code());
    Path file = Files.writeString(folder.resolve("sites.csv"), called.out());
    SiteFile sites = SiteFile.read(file, new Ledger());
    assertEquals(5, sites.sites().size());
    assertTrue(sites.sites().stream().allMatch(site -> site.role() == ListedRole.EXISTING));
  }

  @Test
  void a_folder_without_a_run_is_wrong_input() {
    Called called = Called.with("sites", folder.toString());
    assertEquals(ExitCode.WRONG_INPUT, called.code());
    assertTrue(called.err().contains("is no run to take sites from"), called.err());
  }

  @Test
  void the_shipped_stand_in_has_68_existing_sites() {
    Path file =
        Path.of(System.getProperty("waystation.home", ""), "models/scenarios/existing-68.csv");
    SiteFile sites = SiteFile.read(file, new Ledger());
    assertEquals(68, sites.sites().size());
    assertEquals(
        List.of(ListedRole.EXISTING),
        sites.sites().stream().map(site -> site.role()).distinct().toList());
  }
}

package org.waystation.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.cli.OrToolsEngines;
import org.waystation.report.Report;
import org.waystation.scenario.FilesKept;
import org.waystation.scenario.Overrides;
import org.waystation.scenario.ScenarioReader;

/** Runs of a few ZIPs that keep all files, or only some, one after the other in one process. */
class KeptFilesTest {
  private static final Path HOME = Path.of(System.getProperty("waystation.home", ""));

  /** What differs from run to run: times, and what holds a hash of them. */
  private static final Set<String> TIMED =
      Set.of(Summary.FILE, Manifest.FILE, PlanningRun.LOG, Report.FILE, TraceFile.FILE);

  @TempDir private static Path folder;

  @BeforeAll
  static void run() {
    // What the first run leaves the others use; the last one begins with nothing again.
    Kept kept = new Kept();
    run("full", kept, FilesKept.FULL);
    run("plan", kept, FilesKept.PLAN);
    run("brief", kept, FilesKept.BRIEF);
    run("again", new Kept(), FilesKept.FULL);
  }

  private static void run(String name, Kept kept, FilesKept wanted) {
    Overrides overrides =
        Overrides.none()
            .set("scope.states", "[DE]", "test")
            .set("scope.belowPeoplePerSquareMile", "400", "test")
            .set("network.stations", "2", "test")
            .set("network.coverageFloor", "{measure: zips, amount: 0}", "test")
            .set("solve.threads", "1", "test");
    new PlanningRun(HOME.resolve("geodata"), new OrToolsEngines(), Listener.SILENT, kept, wanted)
        .run(
            ScenarioReader.read("vermont", HOME.resolve("models"), overrides),
            folder.resolve(name),
            Optional.empty(),
            () -> false);
  }

  private static Set<String> names(String run) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(run))) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  private static void assertSame(String one, String other, Set<String> names) throws IOException {
    for (String name : names) {
      if (!TIMED.contains(name)) {
        assertArrayEquals(
            Files.readAllBytes(folder.resolve(one).resolve(name)),
            Files.readAllBytes(folder.resolve(other).resolve(name)),
            name);
      }
    }
  }

  @Test
  void what_is_kept_is_the_same_whatever_else_is() throws IOException {
    Set<String> plan = names("plan");
    assertSame("full", "plan", plan);
    assertSame("full", "brief", names("brief"));
    assertTrue(plan.containsAll(Set.of(Report.FILE, ComparisonTable.FILE, StationLayer.FILE)));
    Set<String> left = names("full");
    left.removeAll(plan);
    assertEquals(Set.of("waystation.gpkg", "map.png", "map.svg", "ledger.csv"), left);
    assertTrue(plan.containsAll(names("brief")));
  }

  @Test
  void what_a_run_leaves_changes_nothing_in_the_next() throws IOException {
    run("next", keptByAnother(), FilesKept.FULL);
    Set<String> names = names("again");
    // SQLite counts changes of its file, not of its contents.
    names.remove(LayerFiles.GEOPACKAGE);
    assertSame("again", "next", names);
  }

  private static Kept keptByAnother() {
    Kept kept = new Kept();
    run("before", kept, FilesKept.PLAN);
    return kept;
  }

  @Test
  void each_is_verified_as_far_as_it_goes() {
    assertTrue(RunVerifier.verify(folder.resolve("full")).confirmed());
    for (String name : List.of("plan", "brief")) {
      RunVerifier.Verdict verdict = RunVerifier.verify(folder.resolve(name));
      assertEquals(List.of(), verdict.faults(), name);
      assertTrue(
          verdict.findings().get(verdict.findings().size() - 1).contains("[" + name + "]"),
          verdict.findings().toString());
    }
  }

  @Test
  void table_of_a_partial_run_that_was_changed_is_refused() throws IOException {
    run("forged", new Kept(), FilesKept.PLAN);
    Path table = folder.resolve("forged").resolve(ComparisonTable.FILE);
    Files.writeString(table, "99999\r\n", StandardOpenOption.APPEND);
    assertFalse(RunVerifier.verify(folder.resolve("forged")).confirmed());
  }
}

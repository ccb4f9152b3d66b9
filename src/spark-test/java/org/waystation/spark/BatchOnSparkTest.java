package org.waystation.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches on a real cluster, held against the same batch on this machine alone. */
class BatchOnSparkTest {
  @TempDir private static Path shared;
  @TempDir private Path folder;

  private static WrittenBatch local;

  @BeforeAll
  static void withoutSpark() throws IOException, InterruptedException {
    Program.Ended ended = Program.run(shared, Program.TWELVE, shared.resolve("local"));
    assertEquals(0, ended.code(), ended.said());
    local = new WrittenBatch(shared.resolve("local"));
    assertEquals(13, local.plans().size());
  }

  /** A machine is lost in the middle of a case, and the other does the rest. */
  @Test
  void aClusterThatLosesAWorkerGivesWhatThisMachineGives() throws Exception {
    Path out = folder.resolve("batch");
    try (Cluster cluster = new Cluster(folder, 2)) {
      Process batch =
          Program.start(
              folder, Program.TWELVE, out, "--engine", "spark", "--master", cluster.url());
      WrittenBatch written = new WrittenBatch(out);
      Cluster.await(
          () ->
              written.ended() > 0
                  && !cluster.caseProcesses(0).isEmpty()
                  && !cluster.caseProcesses(1).isEmpty(),
          batch);
      // Held up, so that it has a case for certain when it is lost.
      cluster.halt(1);
      int before = written.ended();
      Cluster.await(() -> written.ended() >= before + 2, batch);
      cluster.lose(1);
      assertEquals(0, Program.end(batch, folder).code(), Program.said(folder));
      assertEquals(local.plans(), written.plans());
      assertEquals(local.files(), written.files());
      assertTrue(written.tries().contains("2"), "no case was lost: " + written.tries());
    }
  }

  /** What one engine has done the other does not do again. */
  @Test
  void threadsOfThisProcessAreAClusterToo() throws Exception {
    Path out = folder.resolve("batch");
    Program.Ended ended =
        Program.run(folder, Program.TWELVE, out, "--engine=spark", "--master", "local[2]");
    assertEquals(0, ended.code(), ended.said());
    WrittenBatch written = new WrittenBatch(out);
    assertEquals(local.plans(), written.plans());
    assertEquals(local.files(), written.files());
    assertEquals(12, written.ended());
    Program.run(folder, Program.TWELVE, out);
    assertEquals(12, written.ended());
  }

  @Test
  void sparkSubmitStartsABatch() throws Exception {
    Path out = folder.resolve("batch");
    Program.Ended ended = Program.submit(folder, Program.TWELVE, out, "local[2]");
    assertEquals(0, ended.code(), ended.said());
    assertEquals(local.plans(), new WrittenBatch(out).plans());
  }

  @Test
  void aCaseThatTakesTooLongIsAnOutcome() throws Exception {
    Path out = folder.resolve("batch");
    Program.Ended ended =
        Program.run(
            folder,
            Program.TWELVE.replace("[1, 2, 3, 4]", "[1]").replace("[3, 4.5, 6]", "[3]"),
            out,
            "--engine",
            "spark",
            "--master",
            "local[1]",
            "--case-time-limit",
            "0.1");
    assertEquals(5, ended.code(), ended.said());
    assertTrue(ended.said().contains("over-time"), ended.said());
  }

  @Test
  void aMistakeIsToldInOneMessage() throws Exception {
    Program.Ended none =
        Program.run(folder, Program.TWELVE, folder.resolve("a"), "--engine", "spark");
    assertEquals(2, none.code(), none.said());
    assertTrue(none.said().contains("--master spark://host:7077"), none.said());
    Program.Ended wrong =
        Program.run(
            folder, Program.TWELVE, folder.resolve("a"), "--engine", "spark", "--master", "hadoop");
    assertEquals(2, wrong.code(), wrong.said());
    assertTrue(wrong.said().contains("Spark at [hadoop] takes no application"), wrong.said());
  }

  /** A newer Spark may want more. */
  @Test
  void javaHasTheOptionsThatSparkLists() throws IOException {
    List<String> listed =
        Stream.of(JavaModuleOptions.defaultModuleOptionArray())
            .filter(option -> !option.contains("jdk.incubator.vector"))
            .toList();
    Path options = Cluster.DISTRIBUTION.resolve("spark/java.options");
    assertEquals(
        listed,
        Files.readAllLines(options).stream().filter(line -> !line.startsWith("#")).toList());
  }

  @Test
  void theProgramHasItsOwnLibrariesBesideSpark() throws IOException {
    try (Stream<Path> lib = Files.list(Cluster.DISTRIBUTION.resolve("lib"))) {
      List<String> names = lib.map(path -> path.getFileName().toString()).toList();
      assertFalse(names.stream().anyMatch(name -> name.contains("spark")), names.toString());
      assertFalse(names.stream().anyMatch(name -> name.contains("scala")), names.toString());
    }
  }
}

package org.waystation.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
  @TempDir Path folder;

  @Test
  void a_file_is_written_whole_and_its_digest_known() {
    WrittenFile written = WholeFile.write(folder.resolve("a.txt"), out -> out.write(bytes("abc")));
    assertEquals(
        new WrittenFile(
            "a.txt", 3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        written);
    assertEquals(List.of("a.txt"), names());
  }

  @Test
  void a_failed_write_leaves_the_old_file_and_nothing_else() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "old");
    OutputException failed =
        assertThrows(
            OutputException.class,
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      out.write(new byte[100_000]);
                      throw new IOException("No space left on device");
                    }));
    assertTrue(failed.getMessage().contains("[" + file + "]: No space left on device"));
    assertTrue(failed.getMessage().contains("Maybe "));
    assertEquals("old", Files.readString(file));
    assertEquals(List.of("a.txt"), names());
  }

  @Test
  void a_defect_of_the_caller_leaves_nothing_either() {
    assertThrows(
        IllegalStateException.class,
        () ->
            WholeFile.write(
                folder.resolve("a.txt"),
                out -> {
                  out.write(1);
                  throw new IllegalStateException("a defect");
                }));
    assertEquals(List.of(), names());
  }

  @Test
  void a_file_can_be_read_while_it_waits_for_its_place() throws IOException {
    try (OutputFolder output = OutputFolder.open(folder.resolve("out"))) {
      output.write("a.txt", out -> out.write('a'));
      try (java.io.InputStream in = output.open("a.txt")) {
        assertEquals('a', in.read());
      }
      assertThrows(java.nio.file.NoSuchFileException.class, () -> output.open("b.txt"));
    }
  }

  /** The disk is asked beside the writing, and its answer is waited for before anything moves. */
  @Test
  void a_file_that_the_disk_does_not_take_is_named() throws IOException {
    try (DiskQueue queue = new DiskQueue()) {
      queue.add(Files.writeString(folder.resolve("safe.txt"), "safe"));
      queue.await();
      queue.add(folder.resolve("lost.txt"));
      OutputException failed = assertThrows(OutputException.class, queue::await);
      assertTrue(failed.getMessage().contains("lost.txt"), failed.getMessage());
    }
  }

  @Test
  void a_folder_that_cannot_be_is_refused_by_name() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    for (Path impossible : List.of(file, file.resolve("out"))) {
      OutputException refused =
          assertThrows(OutputException.class, () -> OutputFolder.open(impossible));
      assertTrue(refused.getMessage().contains("[" + impossible + "]"), refused.getMessage());
    }
    assertThrows(
        OutputException.class, () -> WholeFile.write(file.resolve("a.txt"), out -> out.write(1)));
  }

  @Test
  void files_appear_together_and_only_at_the_end() throws IOException {
    Files.writeString(folder.resolve("zips.csv"), "old");
    Files.writeString(folder.resolve("unserved.csv"), "old");
    Files.writeString(folder.resolve("notes.txt"), "mine");
    try (OutputFolder out = OutputFolder.open(folder)) {
      out.write("zips.csv", stream -> stream.write(bytes("new")));
      out.make("gis/plan.gpkg", path -> Files.writeString(path, "tables"));
      out.write("manifest.json", stream -> stream.write(bytes("{}")));
      assertEquals("old", Files.readString(folder.resolve("zips.csv")));
      assertEquals(
          List.of("zips.csv", "gis/plan.gpkg", "manifest.json"),
          out.files().stream().map(WrittenFile::name).toList());

      out.publish("manifest.json", List.of("zips.csv", "unserved.csv"));
    }
    assertEquals("new", Files.readString(folder.resolve("zips.csv")));
    assertEquals("tables", Files.readString(folder.resolve("gis/plan.gpkg")));
    assertEquals(List.of("gis", "manifest.json", "notes.txt", "zips.csv"), names());
  }

  @Test
  void a_run_that_ends_early_leaves_the_earlier_result() throws IOException {
    Files.writeString(folder.resolve("zips.csv"), "old");
    OutputFolder out = OutputFolder.open(folder);
    out.write("zips.csv", stream -> stream.write(bytes("new")));
    out.close();
    assertEquals("old", Files.readString(folder.resolve("zips.csv")));
    assertEquals(List.of("zips.csv"), names());
    assertThrows(IllegalStateException.class, () -> out.publish("zips.csv", List.of()));
  }

  @Test
  void a_run_that_ends_early_leaves_no_empty_folder() {
    Path fresh = folder.resolve("fresh");
    OutputFolder.open(fresh).close();
    assertFalse(Files.exists(fresh));
  }

  @Test
  void a_folder_in_the_way_is_found_before_anything_moves() throws IOException {
    Files.createDirectories(folder.resolve("b.csv/inside"));
    Files.writeString(folder.resolve("a.csv"), "old");
    Files.writeString(folder.resolve("manifest.json"), "old");
    try (OutputFolder out = OutputFolder.open(folder)) {
      for (String name : List.of("a.csv", "b.csv", "manifest.json")) {
        out.write(name, stream -> stream.write(bytes("new")));
      }
      assertThrows(OutputException.class, () -> out.publish("manifest.json", List.of()));
    }
    assertEquals("old", Files.readString(folder.resolve("a.csv")));
    assertEquals("old", Files.readString(folder.resolve("manifest.json")));
    assertEquals(List.of("a.csv", "b.csv", "manifest.json"), names());
  }

  @Test
  void names_stay_inside_the_folder() {
    try (OutputFolder out = OutputFolder.open(folder)) {
      for (String name : List.of("../a.csv", "/a.csv", "", ".")) {
        assertThrows(
            IllegalArgumentException.class, () -> out.write(name, stream -> stream.write(1)), name);
      }
    }
  }

  @Test
  void ctrl_c_leaves_the_earlier_result_and_no_trace() throws Exception {
    Files.writeString(folder.resolve("zips.csv"), "old");
    Process run = halfDoneRun();
    run.destroy();
    run.waitFor();
    assertEquals("old", Files.readString(folder.resolve("zips.csv")));
    assertEquals(List.of("zips.csv"), names());
  }

  @Test
  void a_killed_run_leaves_the_earlier_result() throws Exception {
    Files.writeString(folder.resolve("zips.csv"), "old");
    Process run = halfDoneRun();
    run.destroyForcibly();
    run.waitFor();
    assertEquals("old", Files.readString(folder.resolve("zips.csv")));
    assertEquals(
        List.of("zips.csv"), names().stream().filter(n -> !n.startsWith(".waystation-")).toList());
  }

  private Process halfDoneRun() throws IOException {
    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                HalfDoneRun.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out = run.inputReader();
    assertEquals("staged", out.readLine());
    return run;
  }

  /** A process that has written a file, says so, and then waits for its end. */
  static final class HalfDoneRun {
    private HalfDoneRun() {}

    public static void main(String[] args) throws InterruptedException {
      OutputFolder out = OutputFolder.open(Path.of(args[0]));
      out.write("zips.csv", stream -> stream.write(bytes("new")));
      System.out.println("staged");
      Thread.sleep(60_000);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<String> names() {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(p -> p.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void letsOneRunAtATimeWrite() throws IOException {
    Path busy = folder.resolve("busy");
    try (OutputFolder first = OutputFolder.open(busy)) {
      OutputException refused = assertThrows(OutputException.class, () -> OutputFolder.open(busy));
      assertTrue(refused.getMessage().contains("[" + busy + "]: another run is writing there"));
      assertTrue(refused.getMessage().contains("Maybe wait until that run has ended"));
      first.write("a.csv", out -> out.write('1'));
      first.publish("a.csv", List.of());
    }
    OutputFolder.open(busy).close();
    try (Stream<Path> files = Files.list(busy)) {
      assertEquals(List.of(busy.resolve("a.csv")), files.toList());
    }
  }
}

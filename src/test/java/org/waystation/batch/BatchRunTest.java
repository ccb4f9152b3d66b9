package org.waystation.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.run.InputException;

/** Batches with real worker processes, disturbed in every way that one can think of. */
class BatchRunTest {
  @TempDir private static Path shared;
  @TempDir private Path folder;

  /** The batch that nobody disturbed, with one worker. */
  private static Path calm;

  @BeforeAll
  static void undisturbed() throws IOException {
    calm = shared.resolve("calm");
    BatchReport report = run(calm, 1, new Batches.Silent());
    assertEquals(Map.of(Result.PLANNED, 6), report.counts());
  }

  private static BatchReport run(Path batch, int workers, BatchListener listener)
      throws IOException {
    return new BatchRun(Batches.starter(), listener)
        .run(Batches.cases(shared, Batches.SIX), batch, Batches.options(workers), () -> false);
  }

  @Test
  void twoWorkersGiveWhatOneGives() throws IOException {
    BatchReport report = run(folder, 2, new Batches.Silent());
    assertEquals(Batches.results(calm), Batches.results(folder));
    assertEquals(7, Batches.results(folder).size());
    String spent = report.lines().get(report.lines().size() - 1);
    assertTrue(spent.startsWith("6 cases in ") && spent.contains(" by 2 workers: "), spent);
  }

  /** Knees, regret and sites of a written batch, from its folder alone. */
  @Test
  void theFrontierOfABatchIsReadFromItsFolder() throws IOException {
    Frontier frontier = Frontier.of(calm);
    assertEquals(5, frontier.lines().size(), "a line for each price, regret, sites");
    frontier.write(folder);
    List<String> regret = Files.readAllLines(folder.resolve("regret.csv"));
    assertEquals(3, regret.size(), "one and two stations");
    assertEquals(1, regret.stream().filter(line -> line.endsWith(",true")).count());
    assertEquals(7, Files.readAllLines(folder.resolve("frontier.csv")).size());
    assertTrue(Files.readString(folder.resolve("frontier.svg")).endsWith("</svg>\n"));
    Path page = folder.resolve("page.html");
    frontier.writePage(Batches.HOME.resolve("geodata"), page);
    String html = Files.readString(page);
    assertTrue(html.contains("<h1>6 plans compared: "), html.substring(0, 500));
    assertEquals(6, html.split("\"link\":\"cases/", -1).length - 1, "a link to each case");
    InputException e = assertThrows(InputException.class, () -> Frontier.of(folder));
    assertTrue(e.getMessage().contains("is no batch"), e.getMessage());
  }

  /** A worker killed in the middle of a case costs nothing but the time. */
  @Test
  void aKilledWorkerIsReplacedAndItsCaseTriedAgain() throws IOException {
    Killer killer = new Killer();
    BatchReport report = run(folder, 1, killer);
    assertEquals(Map.of(Result.PLANNED, 6), report.counts());
    assertEquals(1, killer.warnings);
    assertEquals(Batches.results(calm), Batches.results(folder));
  }

  /** Kills the first worker it sees at work. */
  private static final class Killer extends Batches.Silent {
    /** A long command line is not told, so workers are those that were not there before. */
    private final Set<ProcessHandle> before =
        ProcessHandle.current().children().collect(Collectors.toSet());

    private boolean killed;
    private int warnings;

    @Override
    public void progressed(BatchState state) {
      if (!killed && !state.running().isEmpty()) {
        killed = true;
        ProcessHandle.current()
            .children()
            .filter(child -> !before.contains(child))
            .forEach(ProcessHandle::destroyForcibly);
      }
    }

    @Override
    public void warn(String what) {
      assertTrue(what.contains("its worker ended with code [137]"), what);
      warnings++;
    }
  }

  /** What is done is not done again, and what has been damaged is. */
  @Test
  void aSecondRunDoesOnlyWhatIsNotWhole() throws IOException {
    copy(calm, folder);
    String damaged = firstCase(folder);
    Path table = folder.resolve("cases").resolve(damaged).resolve("assignments.csv");
    Files.writeString(table, " ", StandardOpenOption.APPEND);
    run(folder, 1, new Batches.Silent());
    assertEquals(Batches.results(calm), Batches.results(folder));
    Map<String, Long> ended = ended(folder);
    assertEquals(2, ended.get(damaged));
    assertEquals(7, ended.values().stream().mapToLong(count -> count).sum());
  }

  /** The machine may go down after a folder is in its place and before the journal says so. */
  @Test
  void aFolderInItsPlaceCountsWithoutTheJournal() throws IOException {
    copy(calm, folder);
    Files.delete(folder.resolve("journal.jsonl"));
    WorkerStarter none =
        heapMiB -> {
          throw new AssertionError("nothing is left to do");
        };
    new BatchRun(none, new Batches.Silent())
        .run(Batches.cases(shared, Batches.SIX), folder, Batches.options(1), () -> false);
    assertEquals(Batches.results(calm), Batches.results(folder));
    assertEquals(6, ended(folder).size());
  }

  @Test
  void aWorkerWithoutMemoryIsAnOutcomeAndTheOthersGoOn() throws IOException {
    WorkerStarter small = heapMiB -> Batches.command("-Xmx16m", "worker");
    BatchReport report =
        new BatchRun(small, new Batches.Silent())
            .run(
                Batches.cases(shared, Batches.SIX.replace("[3, 4.5, 6]", "[3]")),
                folder,
                new BatchOptions(1, 1_000, java.time.Duration.ofMinutes(5), 0, false),
                () -> false);
    assertEquals(Map.of(Result.OUT_OF_MEMORY, 2), report.counts());
    assertFalse(report.allAnswered());
    // Tried again with enough, when asked for; else the outcome stands.
    Cases cases = Batches.cases(shared, Batches.SIX.replace("[3, 4.5, 6]", "[3]"));
    BatchReport again =
        new BatchRun(small, new Batches.Silent())
            .run(cases, folder, Batches.options(1), () -> false);
    assertEquals(Map.of(Result.OUT_OF_MEMORY, 2), again.counts());
    BatchOptions retry = new BatchOptions(1, 1_000, java.time.Duration.ofMinutes(5), 0, true);
    BatchReport better =
        new BatchRun(Batches.starter(), new Batches.Silent())
            .run(cases, folder, retry, () -> false);
    assertEquals(Map.of(Result.PLANNED, 2), better.counts());
  }

  @Test
  void aCaseThatTakesTooLongOrTooMuchMemoryIsEnded() throws IOException {
    Cases cases = Batches.cases(shared, Batches.SIX.replace("[3, 4.5, 6]", "[3]"));
    BatchReport late =
        new BatchRun(Batches.starter(), new Batches.Silent())
            .run(
                cases,
                folder.resolve("late"),
                new BatchOptions(1, 1_000, java.time.Duration.ofMillis(100), 3, false),
                () -> false);
    assertEquals(Map.of(Result.OVER_TIME, 2), late.counts());
    // No Java is as small as 20 MiB, whatever its heap.
    WorkerStarter starter = heapMiB -> Batches.command("-Xmx500m", "worker");
    BatchReport large =
        new BatchRun(starter, new Batches.Silent())
            .run(
                cases,
                folder.resolve("large"),
                new BatchOptions(1, 20, java.time.Duration.ofMinutes(5), 0, false),
                () -> false);
    assertEquals(Map.of(Result.OUT_OF_MEMORY, 2), large.counts());
    assertTrue(
        large.lines().get(1).contains("needed more than [20] MiB, held ["), large.lines().get(1));
  }

  @Test
  void theSecondBatchInAFolderHearsWhoHoldsIt() throws Exception {
    Path plan = Files.writeString(shared.resolve("six.yaml"), Batches.SIX);
    Process first =
        new ProcessBuilder(
                Batches.command("-Xmx500m", "batch", plan.toString(), "--out", folder.toString()))
            .redirectErrorStream(true)
            .redirectOutput(shared.resolve("first.log").toFile())
            .start();
    while (Files.notExists(folder.resolve("status.json")) && first.isAlive()) {
      Thread.sleep(50);
    }
    InputException e =
        assertThrows(InputException.class, () -> run(folder, 1, new Batches.Silent()));
    assertTrue(e.getMessage().contains("belongs to process [" + first.pid() + "]"), e.getMessage());
    first.destroyForcibly();
    first.waitFor(1, TimeUnit.MINUTES);
  }

  /** Kill -9 of the batch itself: its workers die with it, and another goes on. */
  @Test
  void aBatchKilledAtAnyInstantGoesOnToTheSameResults() throws Exception {
    Path plan = Files.writeString(shared.resolve("killed.yaml"), Batches.SIX);
    long[] instants = {1_500, 4_000, 7_000};
    for (long millis : instants) {
      Process batch =
          new ProcessBuilder(
                  Batches.command("-Xmx500m", "batch", plan.toString(), "--out", folder.toString()))
              .redirectErrorStream(true)
              .redirectOutput(shared.resolve("killed.log").toFile())
              .start();
      batch.waitFor(millis, TimeUnit.MILLISECONDS);
      List<ProcessHandle> workers = batch.descendants().toList();
      batch.destroyForcibly().waitFor();
      for (ProcessHandle worker : workers) {
        worker.onExit().get(1, TimeUnit.MINUTES);
      }
    }
    run(folder, 2, new Batches.Silent());
    assertEquals(Batches.results(calm), Batches.results(folder));
    assertEquals(6, ended(folder).values().stream().mapToLong(count -> count).sum());
  }

  private static Map<String, Long> ended(Path batch) throws IOException {
    return Journal.read(batch.resolve("journal.jsonl")).stream()
        .filter((ObjectNode line) -> line.path("event").asText().equals(Dispatch.ENDED))
        .collect(Collectors.groupingBy(line -> line.path("case").asText(), Collectors.counting()));
  }

  private static String firstCase(Path batch) throws IOException {
    try (Stream<Path> cases = Files.list(batch.resolve("cases"))) {
      return cases.map(path -> path.getFileName().toString()).sorted().findFirst().orElseThrow();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}

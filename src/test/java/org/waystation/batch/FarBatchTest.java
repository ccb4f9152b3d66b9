package org.waystation.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.export.OutputException;

/** Batches whose files are in another folder than the one in which they work. */
class FarBatchTest {
  private static final String TWO = Batches.SIX.replace("[3, 4.5, 6]", "[3]");

  @TempDir private static Path shared;
  @TempDir private Path folder;

  /** Where a batch has been carried whose own folder is not there any more. */
  private static Path whole;

  @BeforeAll
  static void carried() throws IOException {
    whole = shared.resolve("whole");
    Path copy = shared.resolve("copy");
    BatchReport report = run(new NextDoor(whole), copy, Batches.starter());
    assertEquals(Map.of(Result.PLANNED, 2), report.counts());
    for (Path file : files(copy)) {
      Path there = whole.resolve(copy.relativize(file).toString());
      assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(there), file.toString());
    }
    assertEquals(3, Batches.results(whole).size());
    BatchFolder.removeTree(copy);
  }

  private static BatchReport run(FarFolder far, Path copy, WorkerStarter starter)
      throws IOException {
    FarPlace place =
        new FarPlace() {
          @Override
          public FarFolder folder() {
            return far;
          }

          @Override
          public CaseEngine.Starter engines() {
            return task -> new Carrier(BatchRun.here(starter).start(task), task.folder(), far);
          }

          @Override
          public void close() {}
        };
    return new FarBatch(place, copy)
        .run(Batches.cases(shared, TWO), Batches.options(1), new Batches.Silent(), () -> false);
  }

  @Test
  void aMachineThatHasNothingGoesOnWithWhatIsThere() throws IOException {
    WorkerStarter none =
        heapMiB -> {
          throw new AssertionError("nothing is left to do");
        };
    run(new NextDoor(whole), folder, none);
    assertEquals(Batches.results(whole), Batches.results(folder));
  }

  /**
   * Of what is there the hashes decide, and what this machine has made instead is carried there.
   */
  @Test
  void aDamagedCaseIsRunAgainAndCarriedThere() throws IOException {
    Path far = folder.resolve("far");
    new NextDoor(whole).fetch("", far);
    String id = new NextDoor(far).names("cases").get(0);
    Path damaged = far.resolve("cases").resolve(id).resolve("assignments.csv");
    byte[] before = Files.readAllBytes(damaged);
    Files.writeString(damaged, " ", StandardOpenOption.APPEND);
    run(new NextDoor(far), folder.resolve("copy"), Batches.starter());
    assertArrayEquals(before, Files.readAllBytes(damaged));
    assertEquals(Batches.results(whole), Batches.results(far));
  }

  @Test
  void aPlaceThatCannotBeReadIsNamed() {
    FarFolder broken =
        new NextDoor(whole) {
          @Override
          public Optional<byte[]> read(String name) throws IOException {
            throw new IOException("the line is dead");
          }
        };
    OutputException e =
        assertThrows(OutputException.class, () -> run(broken, folder, Batches.starter()));
    assertTrue(e.getMessage().contains("the line is dead"), e.getMessage());
    assertTrue(e.getMessage().contains(whole.toString()), e.getMessage());
  }

  private static List<Path> files(Path batch) throws IOException {
    try (Stream<Path> tree = Files.walk(batch)) {
      return tree.filter(Files::isRegularFile)
          .filter(path -> !path.toString().contains(".batch"))
          .toList();
    }
  }

  /** Worker processes of this machine, and their cases carried to their place as they end. */
  private record Carrier(CaseEngine engine, Path folder, FarFolder far) implements CaseEngine {
    @Override
    public boolean hasRoom() {
      return engine.hasRoom();
    }

    @Override
    public Worker take() {
      return engine.take();
    }

    @Override
    public void giveBack(Worker worker) {
      engine.giveBack(worker);
    }

    @Override
    public void dismiss(Worker worker) {
      engine.dismiss(worker);
    }

    @Override
    public Worker.Event next(long millis) throws InterruptedException {
      Worker.Event event = engine.next(millis);
      if (event != null && event.endsACase()) {
        try {
          for (String name : new NextDoor(folder).names("cases")) {
            far.putFolder(folder.resolve("cases").resolve(name), "cases/" + name);
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return event;
    }

    @Override
    public BatchOptions limitsOfTheBatch() {
      return engine.limitsOfTheBatch();
    }

    @Override
    public void close() {
      engine.close();
    }
  }

  /** A folder of this machine, taken for a far one. */
  private static class NextDoor implements FarFolder {
    private final Path root;

    NextDoor(Path root) {
      this.root = root;
    }

    @Override
    public String shown() {
      return root.toString();
    }

    @Override
    public List<String> names(String name) throws IOException {
      if (Files.notExists(root.resolve(name))) {
        return List.of();
      }
      try (Stream<Path> children = Files.list(root.resolve(name))) {
        return children.map(path -> path.getFileName().toString()).toList();
      }
    }

    @Override
    public Optional<byte[]> read(String name) throws IOException {
      Path file = root.resolve(name);
      return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    @Override
    public void fetch(String name, Path to) throws IOException {
      copy(root.resolve(name), to);
    }

    @Override
    public void put(Path file, String name) throws IOException {
      Files.createDirectories(root);
      Files.copy(file, root.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void putFolder(Path folder, String name) throws IOException {
      remove(name);
      copy(folder, root.resolve(name));
    }

    @Override
    public void remove(String name) throws IOException {
      if (Files.exists(root.resolve(name))) {
        BatchFolder.removeTree(root.resolve(name));
      }
    }

    private static void copy(Path from, Path to) throws IOException {
      try (Stream<Path> tree = Files.walk(from)) {
        tree.forEach(
            path -> {
              Path target = to.resolve(from.relativize(path).toString());
              try {
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
      }
    }
  }
}

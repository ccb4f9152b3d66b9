package org.waystation.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.waystation.export.OutputException;
import org.waystation.export.WholeFile;
import org.waystation.report.BatchPage;

/**
 * Keeps the folder of a batch on this machine and the far one alike. Where they differ before a
 * batch, the far one is right; folders of cases are the same if their labels are, for the label has
 * the hash of all files.
 */
final class FarCopy {
  /** Nothing is carried there more often than this. */
  private static final long LEAST_NANOS = 2_000_000_000L;

  /** Carrying takes no more of the time than one part in so many. */
  private static final int PARTS = 50;

  private final FarFolder far;
  private final BatchFolder here;
  private final Map<Path, FileTime> carried = new HashMap<>();
  private long published = System.nanoTime();
  private long took;

  FarCopy(FarFolder far, BatchFolder here) {
    this.far = far;
    this.here = here;
  }

  /** Brings what is there, and clears away what an earlier batch was in the middle of. */
  void fetch() {
    attempt(
        () -> {
          far.remove(BatchFolder.WORK);
          Optional<byte[]> journal = far.read(name(here.journal()));
          if (journal.isPresent()) {
            WholeFile.write(here.journal(), out -> out.write(journal.get()));
          }
          far.names(BatchFolder.CASES).parallelStream().forEach(this::bring);
        });
  }

  /** Brings a case that is done, if this machine does not have it. */
  void bring(String id) {
    attempt(
        () -> {
          Optional<byte[]> there = far.read(label(id));
          if (there.isPresent() && !Arrays.equals(there.get(), labelHere(id))) {
            Path made = here.mine(id);
            far.fetch(BatchFolder.CASES + "/" + id, made);
            here.put(made, id);
          }
        });
  }

  /** Carries what stands beside the cases, unless that was just done. */
  void publishNowAndThen() {
    long since = System.nanoTime() - published;
    if (since > LEAST_NANOS && since > PARTS * took) {
      publish();
    }
  }

  /** Carries what stands beside the cases and has changed. */
  void publish() {
    long begun = System.nanoTime();
    attempt(
        () -> {
          for (Path file : beside()) {
            FileTime time = Files.exists(file) ? Files.getLastModifiedTime(file) : null;
            if (time != null && !time.equals(carried.get(file))) {
              far.put(file, name(file));
              carried.put(file, time);
            }
          }
        });
    published = System.nanoTime();
    took = published - begun;
  }

  /** Carries everything, and cases too that only this machine has. */
  void publishAll() {
    attempt(
        () -> {
          for (String id : casesHere()) {
            byte[] mine = labelHere(id);
            if (mine != null && !Arrays.equals(mine, far.read(label(id)).orElse(null))) {
              far.putFolder(here.of(id), BatchFolder.CASES + "/" + id);
            }
          }
        });
    carried.clear();
    publish();
  }

  /** What stands beside the cases. */
  private List<Path> beside() {
    return List.of(
        here.description(),
        here.journal(),
        here.status(),
        here.root().resolve(BatchFolder.RESULTS_CSV),
        here.root().resolve(BatchFolder.RESULTS_PARQUET),
        here.root().resolve(BatchPage.FILE));
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private List<String> casesHere() throws IOException {
    try (Stream<Path> cases = Files.list(here.cases())) {
      return cases.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private static String label(String id) {
    return BatchFolder.CASES + "/" + id + "/" + CaseFolder.FILE;
  }

  private byte[] labelHere(String id) throws IOException {
    Path label = here.of(id).resolve(CaseFolder.FILE);
    return Files.exists(label) ? Files.readAllBytes(label) : null;
  }

  /** Something that reads or writes there. */
  private interface Carrying {
    void go() throws IOException;
  }

  private void attempt(Carrying carrying) {
    try {
      carrying.go();
    } catch (IOException e) {
      throw failed(e);
    } catch (UncheckedIOException e) {
      throw failed(e.getCause());
    }
  }

  private OutputException failed(IOException e) {
    String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return new OutputException(
        "cannot read and write ["
            + far.shown()
            + "]: "
            + (why.isEmpty() ? e.getClass().getSimpleName() : why)
            + "\nMaybe see whether it can be reached and has room; the same command goes on.");
  }
}

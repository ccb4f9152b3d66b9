package org.waystation.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waystation.run.InputException;

/** The runs that a server shows, in the order in which they were named. */
public final class ServedRuns {
  /** What tells the folder of a batch, and where its cases are. */
  private static final String BATCH = "batch.json";

  private static final String CASES = "cases";

  private final List<ServedRun> runs;

  private ServedRuns(List<ServedRun> runs) {
    this.runs = List.copyOf(runs);
  }

  /**
   * Opens folders of runs; of a batch, those of its cases that can be shown.
   *
   * @throws InputException naming each folder that cannot be shown, and why
   */
  public static ServedRuns open(List<Path> folders) {
    List<String> faults = new ArrayList<>();
    List<ServedRun> runs = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    Set<Path> seen = new HashSet<>();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        faults.add(
            "there is no folder ["
                + folder
                + "]\nMaybe run the scenario first; its files are then in out/NAME.");
      } else if (Files.isRegularFile(folder.resolve(BATCH))) {
        addCases(folder, runs, keys, seen, faults);
      } else {
        add(folder, runs, keys, seen, faults);
      }
    }
    if (!faults.isEmpty()) {
      throw new InputException(faults);
    }
    return new ServedRuns(runs);
  }

  private static void add(
      Path folder, List<ServedRun> runs, Set<String> keys, Set<Path> seen, List<String> faults) {
    try {
      if (seen.add(folder.toRealPath())) {
        runs.add(ServedRun.open(folder, free(folder.toRealPath(), keys)));
      }
    } catch (InputException e) {
      faults.addAll(e.faults());
    } catch (IOException e) {
      faults.add("[" + folder + "] cannot be read: " + e.getMessage());
    }
  }

  /**
   * Cases that failed, or of which few files were kept, are no fault as long as others are left.
   */
  private static void addCases(
      Path batch, List<ServedRun> runs, Set<String> keys, Set<Path> seen, List<String> faults) {
    List<String> unfit = new ArrayList<>();
    int before = runs.size();
    try (Stream<Path> cases = Files.list(batch.resolve(CASES))) {
      cases
          .filter(Files::isDirectory)
          .sorted()
          .forEach(folder -> add(folder, runs, keys, seen, unfit));
    } catch (IOException e) {
      unfit.add("[" + batch.resolve(CASES) + "] cannot be read");
    }
    if (runs.size() == before) {
      faults.add(
          "batch ["
              + batch
              + "] has no case that can be shown"
              + (unfit.isEmpty() ? "" : ", the first: " + unfit.get(0)));
    }
  }

  /** The name of the folder as it may stand in an address, and is not taken yet. */
  private static String free(Path folder, Set<String> keys) {
    Path name = folder.getFileName();
    String plain = name == null ? "run" : name.toString().replaceAll("[^A-Za-z0-9._-]", "-");
    String key = plain.replaceFirst("^\\.+", "");
    String free = key.isEmpty() ? "run" : key;
    for (int k = 2; !keys.add(free); k++) {
      free = key + "-" + k;
    }
    return free;
  }

  /** All of them. */
  public List<ServedRun> all() {
    return runs;
  }

  Optional<ServedRun> byKey(String key) {
    return runs.stream().filter(run -> run.key().equals(key)).findFirst();
  }
}

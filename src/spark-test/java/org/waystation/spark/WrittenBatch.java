package org.waystation.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.waystation.geodata.file.Sha256;

/**
 * What a batch has written.
 *
 * @param folder of the batch
 */
record WrittenBatch(Path folder) {
  private static final String FIRST_OF_THE_RUN = "attempts";

  /** Files in which times and memory stand; all others are of the plan alone. */
  private static final Set<String> OF_THE_RUN =
      Set.of("case.json", "manifest.json", "run.log", "summary.json", "trace.csv");

  /** Rows of {@code results.csv}, the columns that tell of the run left out. */
  List<String> plans() {
    int last = ofTheRun();
    return rows().stream().map(row -> String.join(",", row.subList(0, row.size() - last))).toList();
  }

  /** How often each case was tried. */
  List<String> tries() {
    int last = ofTheRun();
    return rows().stream().skip(1).map(row -> row.get(row.size() - last)).toList();
  }

  /** How many columns tell of the run; they are the last ones, and have no comma in their cells. */
  private int ofTheRun() {
    List<String> header = rows().get(0);
    return header.size() - header.indexOf(FIRST_OF_THE_RUN);
  }

  private List<List<String>> rows() {
    return Cluster.text(folder.resolve("results.csv"))
        .lines()
        .map(line -> Arrays.asList(line.split(",", -1)))
        .toList();
  }

  /** SHA-256 of each file of each case, by path. */
  Map<String, String> files() throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder.resolve("cases"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!OF_THE_RUN.contains(file.getFileName().toString())) {
          hashes.put(folder.relativize(file).toString(), Sha256.of(Files.readAllBytes(file)));
        }
      }
    }
    return hashes;
  }

  /** Cases that the journal says are over. */
  int ended() {
    return (int)
        Cluster.text(folder.resolve("journal.jsonl"))
            .lines()
            .filter(line -> line.startsWith("{\"event\":\"ended\""))
            .count();
  }
}

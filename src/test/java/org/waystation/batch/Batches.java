package org.waystation.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.waystation.scenario.BatchPlan;
import org.waystation.scenario.BatchPlanReader;
import org.waystation.scenario.Overrides;

/** Batches of cases so small that starting Java takes longer. */
final class Batches {
  static final Path HOME = Path.of(System.getProperty("waystation.home", ""));

  /** Fifty-odd ZIPs of Delaware. */
  static final String DELAWARE =
      """
      base: vermont
      set:
        scope.states: [DE]
        scope.belowPeoplePerSquareMile: 400
        network.coverageFloor: {measure: zips, amount: 0}
        solve.threads: 1
        solve.relativeGap: 0.05
      caseFiles: brief
      """;

  /** Six cases, three of which begin from another. */
  static final String SIX =
      "name: six\n"
          + DELAWARE
          + """
          sweep:
            grid:
              network.stations: [1, 2]
              postal.priceUsdPerParcel: [3, 4.5, 6]
          warmStartAlong: network.stations
          """;

  private Batches() {}

  static BatchPlan plan(Path folder, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("plan.yaml"), text);
    return BatchPlanReader.read(file.toString(), HOME.resolve("models"));
  }

  static Cases cases(Path folder, String text) throws IOException {
    return Cases.of(
        plan(folder, text), HOME.resolve("models"), HOME.resolve("geodata"), Overrides.none());
  }

  static BatchOptions options(int workers) {
    return new BatchOptions(workers, 1_000, Duration.ofMinutes(10), 1, false);
  }

  /** Workers as the program starts them. */
  static WorkerStarter starter() {
    return heapMiB -> command("-Xmx" + heapMiB + "m", "worker");
  }

  /** A command line of the program, with one option of Java. */
  static List<String> command(String javaOption, String... arguments) {
    List<String> command =
        new CopyOnWriteArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                javaOption,
                "-XX:+ExitOnOutOfMemoryError",
                "-Dwaystation.home=" + HOME.toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.waystation.cli.Main"));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Rows of the results without what tells of the run and not of the plan. */
  static List<String> results(Path folder) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(BatchFolder.RESULTS_CSV));
    int columns =
        List.of(lines.get(0).split(",")).indexOf(ResultsTable.FIRST_OF_THE_RUN)
            - List.of(lines.get(0).split(",")).size();
    return lines.stream()
        .map(
            line -> {
              String cut = line;
              for (int k = columns; k < 0; k++) {
                cut = cut.substring(0, cut.lastIndexOf(','));
              }
              return cut;
            })
        .toList();
  }

  /** Hears nothing. */
  static class Silent implements BatchListener {
    @Override
    public void progressed(BatchState state) {}

    @Override
    public void ended(String id, Result result, String text) {}

    @Override
    public void warn(String what) {}
  }
}

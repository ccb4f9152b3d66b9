package org.waystation.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as a user starts it. */
final class Program {
  /** Cases of fifty-odd ZIPs of Delaware, nine of which begin from another. */
  static final String TWELVE =
      """
      name: twelve
      base: vermont
      set:
        scope.states: [DE]
        scope.belowPeoplePerSquareMile: 400
        network.coverageFloor: {measure: zips, amount: 0}
        solve.threads: 1
        solve.relativeGap: 0.05
      caseFiles: brief
      sweep:
        grid:
          network.stations: [1, 2, 3, 4]
          postal.priceUsdPerParcel: [3, 4.5, 6]
      warmStartAlong: network.stations
      """;

  private static final String LOG = "program.log";

  private Program() {}

  /**
   * How it ended.
   *
   * @param code exit code
   * @param said on both its streams
   */
  record Ended(int code, String said) {}

  /** Starts a batch by the launcher. */
  static Process start(Path folder, String plan, Path out, String... more) throws IOException {
    List<String> command =
        new ArrayList<>(List.of(Cluster.DISTRIBUTION.resolve("bin/waystation").toString()));
    command.addAll(batch(folder, plan, out.toString(), more));
    command.add(0, "sh");
    return started(folder, command, Map.of());
  }

  /** Starts one on Spark whose files are elsewhere. */
  static Process start(
      Path folder, String plan, String place, Map<String, String> environment, String master)
      throws IOException {
    List<String> command =
        new ArrayList<>(List.of("sh", Cluster.DISTRIBUTION.resolve("bin/waystation").toString()));
    command.addAll(batch(folder, plan, place, "--engine", "spark", "--master", master));
    return started(folder, command, environment);
  }

  /** The same, to its end. */
  static Ended run(Path folder, String plan, Path out, String... more)
      throws IOException, InterruptedException {
    return end(start(folder, plan, out, more), folder);
  }

  /** Starts any command by the launcher. */
  static Process command(Path folder, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(List.of("sh", Cluster.DISTRIBUTION.resolve("bin/waystation").toString()));
    command.addAll(List.of(arguments));
    return started(folder, command, Map.of());
  }

  /** The same by what {@code spark-submit} runs. */
  static Ended submit(Path folder, String plan, Path out, String master)
      throws IOException, InterruptedException {
    Path spark = Cluster.DISTRIBUTION.resolve("spark");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + spark.resolve("java.options"),
                "-cp",
                spark.resolve("jars") + "/*",
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                master,
                jar(spark).toString()));
    command.addAll(batch(folder, plan, out.toString(), "--engine", "spark"));
    return end(started(folder, command, Map.of()), folder);
  }

  private static Path jar(Path spark) throws IOException {
    try (var files = Files.list(spark)) {
      return files.filter(path -> path.toString().endsWith("-spark.jar")).findFirst().orElseThrow();
    }
  }

  private static List<String> batch(Path folder, String plan, String out, String... more)
      throws IOException {
    Path file = Files.writeString(folder.resolve("plan.yaml"), plan);
    List<String> arguments =
        new ArrayList<>(List.of("batch", file.toString(), "--out", out));
    arguments.addAll(List.of(more));
    return arguments;
  }

  private static Process started(
      Path folder, List<String> command, Map<String, String> environment) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Cluster.onLoopback(builder);
    builder.environment().putAll(environment);
    builder.environment().put("WAYSTATION_JAVA_OPTS", "-Xmx500m -Dspark.executor.memory=512m");
    return builder.redirectErrorStream(true).redirectOutput(folder.resolve(LOG).toFile()).start();
  }

  static Ended end(Process process, Path folder) throws IOException, InterruptedException {
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("it does not end; it said\n" + said(folder));
    }
    return new Ended(process.exitValue(), said(folder));
  }

  static String said(Path folder) throws IOException {
    return Files.readString(folder.resolve(LOG));
  }
}

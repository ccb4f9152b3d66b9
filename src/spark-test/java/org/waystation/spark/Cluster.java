package org.waystation.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/** A standalone cluster on loopback: a master, and workers with one processor each. */
final class Cluster implements AutoCloseable {
  /** The distribution that was built, with Spark. */
  static final Path DISTRIBUTION = Path.of(System.getProperty("waystation.distribution"));

  private static final Pattern URL = Pattern.compile("spark://127\\.0\\.0\\.1:[0-9]+");
  private static final String REGISTERED = "Successfully registered with master";
  private static final String WORKER_MEMORY = "700m";
  private static final long PATIENCE_MILLIS = 180_000;

  private final Path folder;
  private final Process master;
  private final String url;
  private final List<Process> workers = new ArrayList<>();

  Cluster(Path folder, int size) throws IOException, InterruptedException {
    this.folder = folder;
    this.master =
        daemon(
            "master", "master.Master", "--host", "127.0.0.1", "--port", "0", "--webui-port", "0");
    Path log = folder.resolve("master.log");
    await(() -> !found(log).isEmpty(), master);
    this.url = found(log);
    for (int k = 0; k < size; k++) {
      workers.add(
          daemon(
              "worker-" + k,
              "worker.Worker",
              "--host",
              "127.0.0.1",
              "--webui-port",
              "0",
              "--cores",
              "1",
              "--memory",
              WORKER_MEMORY,
              "--work-dir",
              folder.resolve("work-" + k).toString(),
              url));
    }
    for (int k = 0; k < size; k++) {
      Path said = folder.resolve("worker-" + k + ".log");
      await(() -> text(said).contains(REGISTERED), workers.get(k));
    }
  }

  private Process daemon(String name, String className, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
    command.addAll(
        List.of(
            "-Xmx256m",
            "-cp",
            DISTRIBUTION.resolve("spark/jars") + "/*",
            "org.apache.spark.deploy." + className));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    onLoopback(builder);
    return builder
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(name + ".log").toFile())
        .start();
  }

  /** What a process of Spark is told so that it listens on loopback only. */
  static void onLoopback(ProcessBuilder builder) {
    builder.environment().put("SPARK_HOME", DISTRIBUTION.resolve("spark").toString());
    // The folder has no file RELEASE, by which Spark knows the release from a checkout of its own.
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
  }

  String url() {
    return url;
  }

  /** Processes that a worker's executor runs cases with. */
  List<ProcessHandle> caseProcesses(int worker) {
    return workers
        .get(worker)
        .descendants()
        .filter(
            one -> one.info().commandLine().orElse("").endsWith("org.waystation.cli.Main worker"))
        .toList();
  }

  /** Whether a worker's executor has used something that it keeps in memory. */
  boolean usesWhatItKeeps(int worker) {
    Path work = folder.resolve("work-" + worker);
    if (!Files.exists(work)) {
      return false;
    }
    try (Stream<Path> logs = Files.walk(work)) {
      return logs.filter(path -> path.endsWith("stderr"))
          .anyMatch(log -> text(log).contains("Found block rdd_"));
    } catch (IOException e) {
      return false;
    }
  }

  /** Halts the processes of a worker's cases where they are. */
  void halt(int worker) throws IOException, InterruptedException {
    for (ProcessHandle process : caseProcesses(worker)) {
      new ProcessBuilder("kill", "-STOP", Long.toString(process.pid())).start().waitFor();
    }
  }

  /** What the loss of a machine does: the worker and everything that it started, kill -9. */
  void lose(int worker) {
    List<ProcessHandle> all = workers.get(worker).descendants().toList();
    workers.get(worker).destroyForcibly();
    all.forEach(ProcessHandle::destroyForcibly);
  }

  /** Waits until something holds. */
  static void await(BooleanSupplier condition, Process needed) throws InterruptedException {
    long begun = System.nanoTime();
    while (!condition.getAsBoolean()) {
      long millis = (System.nanoTime() - begun) / 1_000_000;
      if (!needed.isAlive() || millis > PATIENCE_MILLIS) {
        throw new IllegalStateException(
            "in vain after " + millis + " ms, alive: " + needed.isAlive());
      }
      Thread.sleep(50);
    }
  }

  static String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      return "";
    }
  }

  private static String found(Path log) {
    Matcher matcher = URL.matcher(text(log));
    return matcher.find() ? matcher.group() : "";
  }

  @Override
  public void close() {
    Stream.concat(workers.stream(), Stream.of(master))
        .forEach(
            process -> {
              List<ProcessHandle> all = process.descendants().toList();
              process.destroyForcibly();
              all.forEach(ProcessHandle::destroyForcibly);
            });
  }
}

package org.waystation.spark;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.waystation.batch.BatchOptions;
import org.waystation.batch.CaseEngine;
import org.waystation.batch.WorkerStarter;
import org.waystation.run.InputException;

/** {@code --engine spark}: starts a Spark application for a batch. */
public final class SparkProvider implements CaseEngine.Provider {
  private static final String MASTER = "spark.master";

  /** Threads of this process, of which Spark would try none twice. */
  private static final String LOCAL_THREADS = "local\\[([0-9]+|\\*)\\]";

  /** An executor only passes orders on; Spark takes no less than 450 MiB. */
  private static final String EXECUTOR_MEMORY = "512m";

  private static final int EXECUTOR_OVERHEAD_MIB = 384;

  @Override
  public String name() {
    return "spark";
  }

  @Override
  public CaseEngine.Starter at(String master, WorkerStarter workers) {
    return task -> start(master, workers, task);
  }

  private static CaseEngine start(String master, WorkerStarter workers, CaseEngine.Task task) {
    int attempts = task.options().retries() + 1;
    SparkConf conf = configured(master, task, attempts);
    Terms terms =
        new Terms(
            workers.command(task.options().heapMiB()),
            task.options(),
            task.folder().resolve(".batch").toString(),
            attempts);
    try {
      return new SparkEngine(new JavaSparkContext(conf), terms, task.threads());
    } catch (Exception e) {
      // Spark throws checked exceptions that its constructors do not declare.
      throw new InputException(
          List.of(
              "Spark at ["
                  + conf.get(MASTER)
                  + "] takes no application: "
                  + e.getMessage()
                  + "\nMaybe the URL has a mistake, or the cluster does not run."));
    }
  }

  private static SparkConf configured(String master, CaseEngine.Task task, int attempts) {
    SparkConf conf = new SparkConf();
    if (!master.isEmpty()) {
      conf.setMaster(master);
    }
    if (!conf.contains(MASTER)) {
      throw new InputException(
          List.of(
              "--engine spark: where the cluster is has not been said\n"
                  + "Maybe: --master spark://host:7077, or --master local[2] to try it out"));
    }
    conf.setMaster(
        conf.get(MASTER).replaceFirst("^" + LOCAL_THREADS + "$", "local[$1," + attempts + "]"));
    conf.setAppName("waystation " + task.folder().getFileName());
    conf.setJars(new String[] {jarOf(SparkProvider.class), jarOf(CaseEngine.class)});
    conf.set("spark.task.cpus", Integer.toString(task.threads()));
    conf.set("spark.task.maxFailures", Integer.toString(attempts));
    // Two workers at one case would write one folder.
    conf.set("spark.speculation", "false");
    conf.setIfMissing("spark.ui.enabled", "false");
    conf.setIfMissing("spark.executor.memory", EXECUTOR_MEMORY);
    conf.setIfMissing("spark.executor.memoryOverhead", overheadMiB(conf, task) + "m");
    return conf;
  }

  /** What YARN and Kubernetes must allow besides the executor's heap: the workers. */
  private static int overheadMiB(SparkConf conf, CaseEngine.Task task) {
    BatchOptions options = task.options();
    int places = Math.max(1, conf.getInt("spark.executor.cores", task.threads()) / task.threads());
    return places * options.memoryMiB() + EXECUTOR_OVERHEAD_MIB;
  }

  private static String jarOf(Class<?> one) {
    try {
      return Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a jar has a path", e);
    }
  }
}

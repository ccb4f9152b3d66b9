package org.waystation.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;
import org.waystation.batch.BatchOptions;
import org.waystation.batch.CaseEngine;
import org.waystation.batch.FarPlace;
import org.waystation.batch.WorkerStarter;

/** {@code --engine spark}: starts a Spark application for a batch. */
public final class SparkProvider implements CaseEngine.Provider {
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
    return task -> start(master, workers, task, "");
  }

  @Override
  public FarPlace far(String uri, String master, WorkerStarter workers) {
    SparkConf conf = Application.configured(master, uri);
    return HadoopPlace.take(uri, conf, task -> start(master, workers, task, uri));
  }

  private static CaseEngine start(
      String master, WorkerStarter workers, CaseEngine.Task task, String far) {
    int attempts = task.options().retries() + 1;
    JavaSparkContext spark = Application.start(configured(master, task, attempts));
    Terms terms =
        new Terms(
            workers.command(task.options().heapMiB()),
            task.options(),
            far.isEmpty() ? task.folder().resolve(".batch").toString() : "",
            attempts,
            far.isEmpty() ? null : farTerms(far, spark));
    return new SparkEngine(spark, terms, task.threads());
  }

  private static FarTerms farTerms(String uri, JavaSparkContext spark) {
    return new FarTerms(
        uri, spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration())));
  }

  private static SparkConf configured(String master, CaseEngine.Task task, int attempts) {
    SparkConf conf = Application.configured(master, "waystation " + task.folder().getFileName());
    conf.setMaster(
        conf.get(Application.MASTER)
            .replaceFirst("^" + LOCAL_THREADS + "$", "local[$1," + attempts + "]"));
    conf.set("spark.task.cpus", Integer.toString(task.threads()));
    conf.set("spark.task.maxFailures", Integer.toString(attempts));
    // Two workers at one case would write one folder.
    conf.set("spark.speculation", "false");
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
}

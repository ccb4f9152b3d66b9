package org.waystation.spark;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.waystation.batch.CaseEngine;
import org.waystation.run.InputException;

/** A Spark application: where its cluster is, and what jars its executors get. */
final class Application {
  static final String MASTER = "spark.master";

  private Application() {}

  /**
   * What both kinds of work have in common.
   *
   * @param master as the user said; empty for what {@code spark-submit} was told
   * @throws InputException if nobody said where the cluster is
   */
  static SparkConf configured(String master, String name) {
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
    conf.setAppName(name);
    conf.setJars(new String[] {jarOf(Application.class), jarOf(CaseEngine.class)});
    conf.setIfMissing("spark.ui.enabled", "false");
    return conf;
  }

  /**
   * Starts it.
   *
   * @throws InputException if the cluster does not take it
   */
  static JavaSparkContext start(SparkConf conf) {
    try {
      return new JavaSparkContext(conf);
    } catch (Exception e) {
      // Spark throws checked exceptions that its constructors do not declare.
      throw new InputException(
          List.of(
              "Spark at ["
                  + conf.get(MASTER)
                  + "] takes no application: "
                  + e.getMessage()
                  + "\nMaybe the URL has a mistake, or the cluster does not run; for yarn and k8s:// give the"
                  + " command to the spark-submit of the cluster."));
    }
  }

  /**
   * Why nothing more comes of it, once its context is stopped: by the cluster, or because this
   * process is ending.
   *
   * @param whatStays of the work, in words
   */
  static InputException ended(String whatStays) {
    return new InputException(
        List.of(
            "Spark has ended the application; "
                + whatStays
                + "\nMaybe see whether the cluster still runs, then give the same command again."));
  }

  private static String jarOf(Class<?> one) {
    try {
      return Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a jar has a path", e);
    }
  }
}

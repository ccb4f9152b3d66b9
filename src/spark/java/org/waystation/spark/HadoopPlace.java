package org.waystation.spark;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.waystation.batch.CaseEngine;
import org.waystation.batch.FarFolder;
import org.waystation.batch.FarPlace;
import org.waystation.run.InputException;
import scala.Tuple2;

/** A place for a batch that Hadoop reaches, locked for this process. */
final class HadoopPlace implements FarPlace {
  private static final String HADOOP = "spark.hadoop.";

  private final HadoopFolder folder;
  private final PlaceLock lock;
  private final CaseEngine.Starter engines;

  private HadoopPlace(HadoopFolder folder, PlaceLock lock, CaseEngine.Starter engines) {
    this.folder = folder;
    this.lock = lock;
    this.engines = engines;
  }

  /**
   * Takes it.
   *
   * @param conf what Spark is told, for Hadoop too
   * @throws InputException if it cannot be reached, or another batch has it
   */
  static HadoopPlace take(String uri, SparkConf conf, CaseEngine.Starter engines) {
    try {
      HadoopFolder open = new HadoopFolder(uri, configuration(conf));
      PlaceLock lock = PlaceLock.take(open);
      return new HadoopPlace(open.under(lock), lock, engines);
    } catch (IOException | IllegalArgumentException e) {
      throw new InputException(List.of(unreachable(uri, e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InputException(List.of("--out [" + uri + "]: interrupted while waiting for it"));
    }
  }

  /** As Spark makes it: files on the class path, over them its own settings. */
  private static Configuration configuration(SparkConf conf) {
    Configuration configuration = new Configuration();
    for (Tuple2<String, String> setting : conf.getAllWithPrefix(HADOOP)) {
      configuration.set(setting._1(), setting._2());
    }
    return configuration;
  }

  private static String unreachable(String uri, Exception e) {
    return "--out ["
        + uri
        + "] cannot be reached or written: "
        + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
        + "\nMaybe the URI has a mistake, HADOOP_CONF_DIR names no folder with core-site.xml, or the jar"
        + " of its file system is not in spark/jars.";
  }

  @Override
  public FarFolder folder() {
    return folder;
  }

  @Override
  public CaseEngine.Starter engines() {
    return engines;
  }

  @Override
  public void close() {
    lock.close();
  }
}

package org.waystation.spark;

import org.apache.spark.SparkConf;
import org.waystation.solve.regions.RegionEngine;

/** {@code locate --engine spark}: starts a Spark application that carries regions. */
public final class SparkRegionsProvider implements RegionEngine.Provider {
  /** As much as the program itself has; regions lie in it. */
  private static final String EXECUTOR_MEMORY = "3g";

  /** Rather than make a region again elsewhere, a task waits for the executor that has it. */
  private static final String WAIT = "30s";

  /** An evaluation of a large problem brings some megabytes from each region. */
  private static final String MOST_RESULTS = "0";

  @Override
  public String name() {
    return "spark";
  }

  @Override
  public RegionEngine at(String master) {
    SparkConf conf = Application.configured(master, "waystation locate");
    conf.setIfMissing("spark.executor.memory", EXECUTOR_MEMORY);
    conf.setIfMissing("spark.locality.wait", WAIT);
    conf.setIfMissing("spark.driver.maxResultSize", MOST_RESULTS);
    return new SparkRegions(Application.start(conf));
  }
}

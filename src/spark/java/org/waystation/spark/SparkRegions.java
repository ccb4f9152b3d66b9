package org.waystation.spark;

import java.io.Serializable;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.waystation.run.InputException;
import org.waystation.solve.regions.RegionData;
import org.waystation.solve.regions.RegionEngine;
import org.waystation.solve.regions.RegionRows;
import org.waystation.solve.regions.WindowTask;

/**
 * Regions on the executors of a cluster. A region is a partition that stays in the memory of the
 * executor that made it; one that is lost with its machine is made again from its points, which all
 * have by broadcast. An evaluation of the bound is a job of one task for each region.
 */
final class SparkRegions implements RegionEngine {
  private final JavaSparkContext spark;
  private Broadcast<RegionData[]> placed;
  private JavaRDD<RegionRows> rows;

  /**
   * @param spark is stopped with this engine
   */
  SparkRegions(JavaSparkContext spark) {
    this.spark = spark;
  }

  @Override
  public void place(List<RegionData> regions) {
    asked(
        () -> {
          forget();
          placed = spark.broadcast(regions.toArray(RegionData[]::new));
          List<Integer> numbers = IntStream.range(0, regions.size()).boxed().toList();
          rows =
              spark
                  .parallelize(numbers, regions.size())
                  .map(new Made(placed))
                  .persist(StorageLevel.MEMORY_ONLY());
          return arcs();
        });
  }

  private void forget() {
    if (rows != null) {
      rows.unpersist();
      placed.destroy();
    }
  }

  @Override
  public List<long[]> evaluate(List<int[]> radii) {
    return asked(
        () -> {
          Broadcast<int[][]> sent = spark.broadcast(radii.toArray(int[][]::new));
          List<long[]> answers = rows.map(new Evaluated(sent)).collect();
          sent.destroy();
          return answers;
        });
  }

  @Override
  public List<int[]> solve(List<WindowTask> windows) {
    return asked(
        () -> spark.parallelize(windows, windows.size()).map(new SolvedWindow()).collect());
  }

  @Override
  public long arcs() {
    return asked(
        () -> rows.map(new Arcs()).collect().stream().mapToLong(Long::longValue).sum());
  }

  /** Has Spark do something; where there is no Spark any more, says so in a sentence. */
  private <T> T asked(Supplier<T> job) {
    try {
      return job.get();
    } catch (InputException e) {
      throw e;
    } catch (Exception e) {
      // Spark throws checked exceptions that its Java methods do not declare.
      if (spark.sc().isStopped()) {
        throw Application.ended("nothing has been written");
      }
      throw new IllegalStateException("a job of Spark failed", e);
    }
  }

  @Override
  public int width() {
    return spark.defaultParallelism();
  }

  @Override
  public void close() {
    spark.close();
  }

  /** Sets a region up. */
  private record Made(Broadcast<RegionData[]> regions)
      implements Function<Integer, RegionRows>, Serializable {
    private static final long serialVersionUID = 1;

    @Override
    public RegionRows call(Integer number) {
      return RegionRows.of(regions.value()[number]);
    }
  }

  /** Evaluates a region. */
  private record Evaluated(Broadcast<int[][]> radii)
      implements Function<RegionRows, long[]>, Serializable {
    private static final long serialVersionUID = 1;

    @Override
    public long[] call(RegionRows region) {
      return region.evaluate(radii.value()[region.number()]);
    }
  }

  /** Counts the pairs of a region. */
  private record Arcs() implements Function<RegionRows, Long>, Serializable {
    private static final long serialVersionUID = 1;

    @Override
    public Long call(RegionRows region) {
      return region.arcs();
    }
  }

  /** Solves a window. */
  private record SolvedWindow() implements Function<WindowTask, int[]>, Serializable {
    private static final long serialVersionUID = 1;

    @Override
    public int[] call(WindowTask window) {
      return window.solved();
    }
  }
}

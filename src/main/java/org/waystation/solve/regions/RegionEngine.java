package org.waystation.solve.regions;

import java.util.List;

/**
 * What carries regions: threads of this process, or machines. Called by one thread. Whatever it is,
 * the answers are the same to the bit, in the order of the questions.
 */
public interface RegionEngine extends AutoCloseable {
  /** Sets regions up where they will stay, in place of those that were there. */
  void place(List<RegionData> regions);

  /**
   * {@link RegionRows#evaluate} of each region placed.
   *
   * @param radii for each region, in their order
   */
  List<long[]> evaluate(List<int[]> radii);

  /** {@link WindowTask#solved} of each. */
  List<int[]> solve(List<WindowTask> windows);

  /** Pairs of point and site that all regions keep. */
  long arcs();

  /** How many tasks run at once. */
  int width();

  @Override
  void close();

  /** An engine that is found on the class path, by {@link java.util.ServiceLoader}. */
  interface Provider {
    /** As after {@code --engine}. */
    String name();

    /**
     * Starts the engine.
     *
     * @param master where the cluster is, in the words of the engine; empty if the engine knows
     */
    RegionEngine at(String master);
  }
}

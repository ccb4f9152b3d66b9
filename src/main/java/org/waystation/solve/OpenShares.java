package org.waystation.solve;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How often each site was open in the latest relaxed answers, the later the more. Weighted as the
 * direction of the ascent weighs their subgradients, the answers' average comes near a solution of
 * the linear relaxation (Barahona and Anbil, 2000): the share of site j is an estimate of its y_j.
 */
final class OpenShares {
  /** When weights have grown so far they are scaled down. */
  private static final double MOST_WEIGHT = 1e100;

  private final double[] weightOpen;
  private final double memory;
  private double weight = 1;

  /**
   * @param memory what an answer counts for, relative to the next
   */
  OpenShares(int sites, double memory) {
    weightOpen = new double[sites];
    this.memory = memory;
  }

  /** Takes up one more relaxed answer. */
  void add(LagrangianDual relaxation) {
    grow();
    for (int j = 0; j < weightOpen.length; j++) {
      if (relaxation.isOpen(j)) {
        weightOpen[j] += weight;
      }
    }
  }

  /** Takes up one more relaxed answer. */
  void add(RemainderRelaxation relaxation) {
    grow();
    for (int k = 0; k < relaxation.openCount(); k++) {
      weightOpen[relaxation.openSite(k)] += weight;
    }
  }

  private void grow() {
    weight /= memory;
    if (weight > MOST_WEIGHT) {
      for (int j = 0; j < weightOpen.length; j++) {
        weightOpen[j] /= weight;
      }
      weight = 1;
    }
  }

  /** The share of site j, from 0 to 1; a little less than true while answers are few. */
  double of(int j) {
    return weightOpen[j] * (1 - memory) / weight;
  }

  /** So many sites with the largest shares, ascending; ties to the lower number. */
  int[] mostOpen(int count) {
    return IntStream.range(0, weightOpen.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer j) -> -weightOpen[j]))
        .limit(count)
        .mapToInt(Integer::intValue)
        .sorted()
        .toArray();
  }
}

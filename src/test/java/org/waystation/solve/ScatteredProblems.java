package org.waystation.solve;

import java.util.SplittableRandom;
import org.waystation.siting.Problems;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationCount;

/**
 * p-medians whose costs are drawn one by one, as on no map: the relaxation is far from tight, and a
 * proof takes a search tree.
 */
final class ScatteredProblems {
  private ScatteredProblems() {}

  static SitingProblem of(int points, int sites, int stations, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] cost = new double[points][sites];
    for (double[] row : cost) {
      for (int j = 0; j < sites; j++) {
        row[j] = random.nextDouble();
      }
    }
    return Problems.median(cost, StationCount.exactly(stations));
  }
}

package org.waystation.solve.ortools;

import java.time.Duration;
import java.util.Arrays;
import org.waystation.siting.Problems;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationCount;
import org.waystation.solve.ExactModel;

/**
 * Solves one problem with a hint and exits with 7 if the answer is right: in a process of its own,
 * because a solver that takes a hint badly takes the whole process with it, and because what it
 * prints goes past Java.
 */
final class EngineProcess {
  static final int RIGHT = 7;

  private EngineProcess() {}

  public static void main(String[] arguments) {
    double[][] miles = new double[12][12];
    for (int i = 0; i < 12; i++) {
      for (int j = 0; j < 12; j++) {
        miles[i][j] = Math.abs(i - j);
      }
    }
    SitingProblem problem = Problems.median(miles, StationCount.exactly(4));
    ExactModel model = new MixedIntegerModel(MixedIntegerModel.Engine.valueOf(arguments[0]));
    ExactModel.Answer answer =
        model.solve(problem, new int[] {0, 3, 6, 9}, Duration.ofMinutes(1), () -> false, 1);
    boolean right =
        answer.status() == ExactModel.Status.OPTIMAL
            && Arrays.equals(answer.openSites(), new int[] {1, 4, 7, 10})
            && Math.abs(answer.bound() - 8) < 1e-5;
    Runtime.getRuntime().halt(right ? RIGHT : 1);
  }
}

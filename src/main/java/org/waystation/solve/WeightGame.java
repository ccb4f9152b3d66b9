package org.waystation.solve;

import java.util.Arrays;
import java.util.List;

/**
 * Weights of problems at which the least weighted regret over some sets of stations is as great as
 * it can be: the value of a game in which one side picks a problem and the other a set. No weights
 * give a bound above that value, so the next solve is best spent there.
 *
 * <p>Played by fictitious play: each side answers what the other has done so far. Its error falls
 * with the number of moves, which costs nothing beside a solve, and any weights are valid.
 */
final class WeightGame {
  private static final int MOVES = 50_000;

  private WeightGame() {}

  /**
   * The weights, at least 0, their sum 1.
   *
   * @param regrets of each set in every problem, all finite; at least one set
   */
  static double[] weights(List<double[]> regrets) {
    int problems = regrets.get(0).length;
    double[] bySet = new double[regrets.size()];
    double[] byProblem = new double[problems];
    int[] played = new int[problems];
    for (int move = 0; move < MOVES; move++) {
      double[] set = regrets.get(least(bySet));
      for (int s = 0; s < problems; s++) {
        byProblem[s] += set[s];
      }
      int worst = greatest(byProblem);
      played[worst]++;
      for (int k = 0; k < bySet.length; k++) {
        bySet[k] += regrets.get(k)[worst];
      }
    }
    return Arrays.stream(played).mapToDouble(moves -> (double) moves / MOVES).toArray();
  }

  private static int least(double[] values) {
    int at = 0;
    for (int k = 1; k < values.length; k++) {
      at = values[k] < values[at] ? k : at;
    }
    return at;
  }

  private static int greatest(double[] values) {
    int at = 0;
    for (int k = 1; k < values.length; k++) {
      at = values[k] > values[at] ? k : at;
    }
    return at;
  }
}

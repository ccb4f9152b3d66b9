package org.waystation.solve;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.waystation.siting.CoverageFloor;

/**
 * Which points of a plan go to the outside option where the coverage floor weighs them differently:
 * a knapsack of savings over weights. Depth-first branch and bound in descending saving per weight
 * (Horowitz and Sahni 1974, as in Martello and Toth 1990, section 2.5), which starts from the
 * greedy choice; exact unless it meets {@link #MOST_NODES}, and then the best found so far.
 */
final class WeightedLeaving {
  /** After so many the best choice so far stands; a count, so that runs repeat on any machine. */
  private static final int MOST_NODES = 20_000;

  /** A choice must be better by more than what adding up can have rounded. */
  private static final double ROUNDING = 1e-13;

  private final double[] saving;
  private final double[] weight;
  private final int[] order;
  private final double[] savings;
  private final double[] weights;

  private WeightedLeaving(double[] saving, double[] weight, int[] order) {
    this.saving = saving;
    this.weight = weight;
    this.order = order;
    savings = new double[order.length + 1];
    weights = new double[order.length + 1];
    for (int k = 0; k < order.length; k++) {
      savings[k + 1] = savings[k] + saving[order[k]];
      weights[k + 1] = weights[k] + weight[order[k]];
    }
  }

  /**
   * @param saving for each point what leaving it saves, USD per year; infinite if it must be left
   * @return whether each point is left; empty if those that must be outweigh what may be
   */
  static Optional<boolean[]> choose(double[] saving, CoverageFloor floor) {
    double[] weight = floor.weights();
    boolean[] left = new boolean[saving.length];
    // Half of what the verifier lets pass, so that a plan right at the floor is kept.
    double room = (floor.mostLeft() + floor.mostLeftWithRounding()) / 2;
    for (int i = 0; i < saving.length; i++) {
      left[i] = saving[i] > 0 && (weight[i] == 0 || saving[i] == Double.POSITIVE_INFINITY);
      room -= left[i] ? weight[i] : 0;
    }
    if (room < 0) {
      return Optional.empty();
    }
    double free = room;
    int[] order =
        IntStream.range(0, saving.length)
            .filter(i -> saving[i] > 0 && !left[i] && weight[i] <= free)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -saving[i] / weight[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    boolean[] taken = new WeightedLeaving(saving, weight, order).search(room);
    for (int k = 0; k < order.length; k++) {
      left[order[k]] |= taken[k];
    }
    return Optional.of(left);
  }

  private boolean[] search(double allRoom) {
    boolean[] taken = new boolean[order.length];
    boolean[] best = taken.clone();
    double bestSaved = 0;
    double saved = 0;
    double room = allRoom;
    int next = 0;
    for (int node = 0; node < MOST_NODES; node++) {
      if (saved + atMost(next, room) > bestSaved * (1 + ROUNDING)) {
        for (; next < order.length; next++) {
          if (weight[order[next]] <= room) {
            taken[next] = true;
            room -= weight[order[next]];
            saved += saving[order[next]];
          } else if (saved + atMost(next + 1, room) <= bestSaved * (1 + ROUNDING)) {
            break;
          }
        }
        if (saved > bestSaved) {
          bestSaved = saved;
          System.arraycopy(taken, 0, best, 0, best.length);
        }
      }
      next--;
      while (next >= 0 && !taken[next]) {
        next--;
      }
      if (next < 0) {
        break;
      }
      taken[next] = false;
      room += weight[order[next]];
      saved -= saving[order[next]];
      next++;
    }
    return best;
  }

  /** The continuous knapsack over the points from one on: no choice among them saves more. */
  private double atMost(int from, double room) {
    int at = Arrays.binarySearch(weights, from, weights.length, weights[from] + room);
    int whole = at >= 0 ? at : -2 - at;
    double most = savings[whole] - savings[from];
    if (whole < order.length) {
      double rest = room - (weights[whole] - weights[from]);
      most += saving[order[whole]] * Math.max(0, rest) / weight[order[whole]];
    }
    return most;
  }
}

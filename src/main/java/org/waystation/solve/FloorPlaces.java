package org.waystation.solve;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.waystation.siting.CompensatedSum;

/**
 * Who takes the places under a coverage floor that counts points: those that save most by being
 * left. Tells how the saving changes when a few points' savings do, without looking at the others.
 */
final class FloorPlaces {
  private final int places;
  private final int[] rank;
  private final double[] saving;

  /**
   * @param savings what leaving each point would save; at most 0, or negative infinity, for points
   *     that are not to be left
   * @param places how many may be left, at least 0
   */
  FloorPlaces(double[] savings, int places) {
    int[] order =
        IntStream.range(0, savings.length)
            .filter(i -> savings[i] > 0)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -savings[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    this.places = places;
    rank = new int[savings.length];
    Arrays.fill(rank, -1);
    saving = new double[order.length];
    for (int k = 0; k < order.length; k++) {
      rank[order[k]] = k;
      saving[k] = savings[order[k]];
    }
  }

  /** The point's rank among those that save something, from 0 for the most; -1 for the others. */
  int rank(int point) {
    return rank[point];
  }

  /**
   * What one more place would save: the price of the floor at which just these points are left. 0
   * where there are places enough.
   */
  double price() {
    return places < saving.length ? saving[places] : 0;
  }

  /**
   * By how much the saving of all who are left changes.
   *
   * @param removed ranks that no longer count; put in ascending order
   * @param added new savings above 0; put in ascending order
   * @param placesThen how many may then be left, at least 0
   */
  double change(int[] removed, int removedCount, double[] added, int addedCount, int placesThen) {
    Arrays.sort(removed, 0, removedCount);
    Arrays.sort(added, 0, addedCount);
    int remaining = saving.length - removedCount;
    int left = Math.min(placesThen, remaining + addedCount);
    int newcomers = Math.max(0, left - remaining);
    // Those of the old that stay are the ones not removed among the first `end`.
    int end = left - newcomers;
    int gone = 0;
    while (gone < removedCount && removed[gone] < end) {
      gone++;
      end++;
    }
    for (int stay = left - newcomers; stay > 0 && newcomers < addedCount; stay--) {
      while (gone > 0 && removed[gone - 1] == end - 1) {
        gone--;
        end--;
      }
      if (added[addedCount - 1 - newcomers] <= saving[end - 1]) {
        break;
      }
      newcomers++;
      end--;
    }
    return difference(removed, removedCount, end) + sum(added, addedCount - newcomers, addedCount);
  }

  private static double sum(double[] terms, int from, int to) {
    CompensatedSum sum = new CompensatedSum();
    for (int k = from; k < to; k++) {
      sum.add(terms[k]);
    }
    return sum.value();
  }

  /** Saving of the ranks below {@code end} that are not removed, less that of those left before. */
  private double difference(int[] removed, int removedCount, int end) {
    int before = Math.min(places, saving.length);
    CompensatedSum sum = new CompensatedSum();
    for (int k = before; k < end; k++) {
      sum.add(saving[k]);
    }
    for (int k = end; k < before; k++) {
      sum.add(-saving[k]);
    }
    for (int k = 0; k < removedCount && removed[k] < end; k++) {
      sum.add(-saving[removed[k]]);
    }
    return sum.value();
  }
}

package org.waystation.solve.regions;

import java.util.Arrays;

/** The smallest of many values. */
final class Smallest {
  private Smallest() {}

  /** Numbers of the {@code count} smallest, ascending; of equal values the lower numbers. */
  static int[] of(long[] value, int count) {
    long threshold = kth(value.clone(), count - 1);
    int[] chosen = new int[count];
    int below = 0;
    for (long one : value) {
      below += one < threshold ? 1 : 0;
    }
    int equal = count - below;
    int at = 0;
    for (int j = 0; j < value.length && at < count; j++) {
      boolean ties = value[j] == threshold && equal > 0;
      if (value[j] < threshold || ties) {
        chosen[at++] = j;
        equal -= ties ? 1 : 0;
      }
    }
    return chosen;
  }

  private static long kth(long[] value, int k) {
    int first = 0;
    int last = value.length - 1;
    while (first < last) {
      long pivot = value[(first + last) >>> 1];
      int left = first;
      int right = last;
      while (left <= right) {
        while (value[left] < pivot) {
          left++;
        }
        while (value[right] > pivot) {
          right--;
        }
        if (left <= right) {
          long swap = value[left];
          value[left++] = value[right];
          value[right--] = swap;
        }
      }
      if (k <= right) {
        last = right;
      } else if (k >= left) {
        first = left;
      } else {
        break;
      }
    }
    return value[k];
  }

  /**
   * Their sum.
   *
   * @throws ArithmeticException if it is more than a long holds
   */
  static long sum(long[] value, int count) {
    return Arrays.stream(of(value, count)).mapToLong(j -> value[j]).reduce(0, Math::addExact);
  }
}

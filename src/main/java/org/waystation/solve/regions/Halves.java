package org.waystation.solve.regions;

/** Brings the smaller values of a range before the larger ones (Hoare's selection). */
final class Halves {
  private Halves() {}

  /**
   * Orders a range of numbers so that those before a place have the smaller values, ties to the
   * lower number: the same whatever the order was before.
   *
   * @param order numbers to be ordered between {@code from} and {@code to}
   * @param value of each number
   */
  static void divide(int[] order, double[] value, int from, int to, int place) {
    int first = from;
    int last = to - 1;
    while (first < last) {
      int pivot = order[(first + last) >>> 1];
      int left = first;
      int right = last;
      while (left <= right) {
        while (before(value, order[left], pivot)) {
          left++;
        }
        while (before(value, pivot, order[right])) {
          right--;
        }
        if (left <= right) {
          int swap = order[left];
          order[left++] = order[right];
          order[right--] = swap;
        }
      }
      if (place <= right) {
        last = right;
      } else if (place >= left) {
        first = left;
      } else {
        return;
      }
    }
  }

  private static boolean before(double[] value, int a, int b) {
    return value[a] < value[b] || (value[a] == value[b] && a < b);
  }
}

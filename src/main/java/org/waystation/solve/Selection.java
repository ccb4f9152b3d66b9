package org.waystation.solve;

/** Order statistics in linear time (Hoare's quickselect). */
final class Selection {
  private Selection() {}

  /** The k-th smallest of the first {@code length} values, k from 0. Reorders them. */
  static double kthSmallest(double[] values, int length, int k) {
    int low = 0;
    int high = length - 1;
    while (low < high) {
      double pivot = values[(low + high) >>> 1];
      int i = low;
      int j = high;
      while (i <= j) {
        while (values[i] < pivot) {
          i++;
        }
        while (values[j] > pivot) {
          j--;
        }
        if (i <= j) {
          double swap = values[i];
          values[i++] = values[j];
          values[j--] = swap;
        }
      }
      if (k <= j) {
        high = j;
      } else if (k >= i) {
        low = i;
      } else {
        break;
      }
    }
    return values[k];
  }
}

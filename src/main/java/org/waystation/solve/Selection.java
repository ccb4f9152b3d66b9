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
          swap(values, i++, j--);
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

  /**
   * The smallest of the first {@code length} values such that the weights of all values up to it
   * come to at least {@code wanted}; the largest value if all together do not. Reorders both.
   */
  static double smallestUpTo(double[] values, double[] weights, int length, double wanted) {
    int low = 0;
    int high = length - 1;
    double missing = wanted;
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
          swap(values, i, j);
          swap(weights, i++, j--);
        }
      }
      double lower = sum(weights, low, j + 1);
      double middle = sum(weights, j + 1, i);
      if (lower >= missing) {
        high = j;
      } else if (lower + middle >= missing || i > high) {
        return pivot;
      } else {
        missing -= lower + middle;
        low = i;
      }
    }
    return values[low];
  }

  private static double sum(double[] values, int from, int to) {
    double sum = 0;
    for (int k = from; k < to; k++) {
      sum += values[k];
    }
    return sum;
  }

  private static void swap(double[] values, int i, int j) {
    double swap = values[i];
    values[i] = values[j];
    values[j] = swap;
  }
}

package org.waystation.solve;

import java.util.Arrays;

/** Numbers sorted by a key, ties to the lower number; the arrays are used again and again. */
final class RankedItems {
  private int[] item = new int[64];
  private double[] key = new double[64];
  private int size;

  void clear() {
    size = 0;
  }

  void add(int number, double itsKey) {
    if (size == item.length) {
      item = Arrays.copyOf(item, 2 * size);
      key = Arrays.copyOf(key, 2 * size);
    }
    item[size] = number;
    key[size++] = itsKey;
  }

  int size() {
    return size;
  }

  /** After {@link #sort}: the number at rank k from 0. */
  int item(int k) {
    return item[k];
  }

  /** Sorts in ascending key: heapsort, which needs no memory of its own. */
  void sort() {
    for (int k = size / 2 - 1; k >= 0; k--) {
      sink(k, size);
    }
    for (int end = size - 1; end > 0; end--) {
      swap(0, end);
      sink(0, end);
    }
  }

  private void sink(int from, int end) {
    int at = from;
    while (2 * at + 1 < end) {
      int child = 2 * at + 1;
      if (child + 1 < end && after(child + 1, child)) {
        child++;
      }
      if (!after(child, at)) {
        return;
      }
      swap(child, at);
      at = child;
    }
  }

  private boolean after(int a, int b) {
    return key[a] > key[b] || (key[a] == key[b] && item[a] > item[b]);
  }

  private void swap(int a, int b) {
    int number = item[a];
    item[a] = item[b];
    item[b] = number;
    double itsKey = key[a];
    key[a] = key[b];
    key[b] = itsKey;
  }
}
